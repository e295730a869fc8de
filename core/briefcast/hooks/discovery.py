"""Finds the plugins that are installed, ours through the same door as everyone's."""

from collections.abc import Collection, Iterable
from importlib.metadata import Distribution, EntryPoint, distributions

from briefcast.hooks.markers import PROJECT
from briefcast.hooks.plugins import PluginConflictError, Plugins, clash
from briefcast.hooks.registry import PluginInfo
from briefcast.model import PLUGIN_FAULTS, InputError, unknown


def discover(
    *,
    third_party: bool | Collection[str] = True,
    without: Collection[str] = (),
    path: Iterable[str] | None = None,
) -> Plugins:
    """Load every plugin of the entry-point group `briefcast`.

    One that cannot be imported becomes a failure; the others load.

    Args:
        third_party: Whether plugins of other distributions are loaded, or the names of those
            that are.
        without: Names of plugins, or of distributions, to leave out.
        path: Where to look for distributions; `sys.path` where it is None.

    Raises:
        PluginConflictError: Where two distributions claim one plugin name.
        InputError: Where `without` names a plugin that there is not.
    """
    plugins = Plugins()
    claimed: dict[str, PluginInfo] = {}
    found = _found(path)
    known = {name for info, _ in found for name in (info.name, info.distribution)}
    for name in without:
        if name not in known:
            raise InputError(unknown("plugin", name, known))
    for info, entry_point in found:
        if info.name in without or info.distribution in without:
            continue
        if not (info.ours or third_party is True or (third_party and info.name in third_party)):
            continue
        if info.name in claimed:
            raise PluginConflictError(clash(f"plugin name {info.name!r}", claimed[info.name], info))
        claimed[info.name] = info
        try:
            plugin = entry_point.load()
        except PLUGIN_FAULTS as error:
            plugins.fail(info, error)
        else:
            plugins.add(info, plugin)
    return plugins


def _found(path: Iterable[str] | None) -> list[tuple[PluginInfo, EntryPoint]]:
    """The entry points with their distributions: ours first, then by name."""
    found: dict[tuple[str, str], tuple[PluginInfo, EntryPoint]] = {}
    for distribution in distributions() if path is None else distributions(path=list(path)):
        for entry_point in distribution.entry_points:
            if entry_point.group == PROJECT:
                info = _info(entry_point, distribution)
                # The first on the path wins, as for imports: an editable install is listed twice.
                found.setdefault((info.distribution, info.name), (info, entry_point))
    return sorted(found.values(), key=lambda pair: (not pair[0].ours, str(pair[0])))


def _info(entry_point: EntryPoint, distribution: Distribution) -> PluginInfo:
    name = distribution.metadata["Name"] or "unknown"
    return PluginInfo(
        name=entry_point.name,
        distribution=name,
        version=distribution.version,
        ours=name == PROJECT,
    )
