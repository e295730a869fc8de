"""What `[publication]` in `briefcast.toml` says."""

from dataclasses import dataclass

from briefcast.model.language import is_language_tag


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicationSettings:
    """The publication that briefings belong to.

    Attributes:
        id: A short name for it, used in the ids of its briefings.
        title: Its name, said and shown with every edition.
        organisation: Who publishes it.
        language: BCP 47 tag for briefings that do not say theirs.
        voice: The voice profile to speak with.
        address: The address at which the output folder is served, for instance
            "https://example.org/briefings/".
        lexicons: Files in W3C PLS that say how its words are said, beside briefcast.toml.
    """

    id: str | None = None
    title: str | None = None
    organisation: str | None = None
    language: str = "en-GB"
    voice: str = "british"
    address: str | None = None
    lexicons: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not is_language_tag(self.language):
            raise ValueError(f"language: {self.language!r} is no language tag: write en-GB, or cy")
