"""Files that `briefcast.toml` names."""

from pathlib import Path


def beside(config: Path, name: str) -> Path:
    """The file that a setting names.

    Args:
        config: The file of settings.
        name: A path relative to it: in its folder, or in the folder around that, which
            publications that share a file have in common.

    Returns:
        The path from the root of the file system.

    Raises:
        ValueError: Where the file lies elsewhere, or is none.
    """
    folder = config.absolute().parent.resolve()
    try:
        file = (folder / name).resolve()
        found = file.is_file()
    except (OSError, RuntimeError, ValueError):  # a name that no file can have
        found, file = False, folder / "?"
    if found and not file.is_relative_to(folder.parent):
        raise ValueError(f"{name!r} lies elsewhere: put the file beside {config.name}")
    if not found:
        raise ValueError(f"there is no file {name!r} beside {config.name}")
    return file
