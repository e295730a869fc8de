"""The plain-text edition: the output `plaintext`."""

from briefcast.hooks import Output, hookimpl


@hookimpl
def briefcast_outputs() -> list[Output]:
    """The output `plaintext`: one .txt file."""
    from briefcast_plaintext.output import PLAINTEXT

    return [PLAINTEXT]
