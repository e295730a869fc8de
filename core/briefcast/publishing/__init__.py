"""The last stage: from an edition to files in the output folder, whole or not at all."""

from briefcast.publishing.build import Built, Order, build
from briefcast.publishing.collect import collect, standing_editions
from briefcast.publishing.manifest import read_manifest
from briefcast.publishing.staging import mend_all

__all__ = [
    "Built",
    "Order",
    "build",
    "collect",
    "mend_all",
    "read_manifest",
    "standing_editions",
]
