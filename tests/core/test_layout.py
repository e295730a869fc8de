"""The layout of the house, and the arrows between its parts."""

import ast
import tomllib
from importlib.metadata import entry_points

import pytest

STAGES = ["reading", "editing", "speaking", "narrating", "publishing"]
MAY_IMPORT = {
    "model": [],
    "hooks": ["model"],
    **{stage: ["model", "hooks", *STAGES[:place]] for place, stage in enumerate(STAGES)},
    "cli": ["model", "hooks", *STAGES],
}
PLUGIN_ROOTS = ["plugins", "voices"]


@pytest.fixture(scope="module")
def project(root):
    return tomllib.loads((root / "pyproject.toml").read_text())


def packages_on_disk(root):
    return sorted(
        str(path.parent.relative_to(root))
        for source_root in ("core", *PLUGIN_ROOTS)
        for path in (root / source_root).glob("*/__init__.py")
    )


def imports(path):
    """The modules that a file imports anywhere in it."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            assert node.level == 0, f"{path}: relative import"
            yield node.module
            if node.module == "briefcast":
                yield from (f"briefcast.{alias.name}" for alias in node.names)


def test_the_packages_on_disk_are_those_that_are_installed(root, project):
    listed = project["tool"]["hatch"]["build"]["targets"]["wheel"]["packages"]
    assert packages_on_disk(root) == sorted(listed)


def test_source_roots_are_no_packages(root):
    assert not [name for name in ("core", *PLUGIN_ROOTS) if (root / name / "__init__.py").exists()]


def test_every_package_is_typed(root):
    assert [p for p in packages_on_disk(root) if not (root / p / "py.typed").is_file()] == []


def test_our_plugins_are_found_through_their_entry_points(project):
    declared = project["project"]["entry-points"]["briefcast"]
    installed = {point.name: point.value for point in entry_points(group="briefcast")}
    assert declared.items() <= installed.items()


def test_every_package_of_the_core_has_its_arrows(root):
    folders = [p for p in (root / "core" / "briefcast").iterdir() if any(p.glob("*.py"))]
    assert {folder.name for folder in folders} == set(MAY_IMPORT)


@pytest.mark.parametrize("package", MAY_IMPORT)
def test_arrows_between_packages_point_one_way(root, package):
    allowed = {package, *MAY_IMPORT[package]}
    for path in (root / "core" / "briefcast" / package).rglob("*.py"):
        for module in imports(path):
            assert not module.startswith("briefcast_"), f"{path} imports the plugin {module}"
            if module.startswith("briefcast."):
                assert module.split(".")[1] in {*allowed, "__version__"}, f"{path}: {module}"


@pytest.mark.parametrize("source_root", PLUGIN_ROOTS)
def test_plugins_use_nothing_but_the_public_hooks_and_the_model(root, source_root):
    for path in (root / source_root).rglob("*.py"):
        own = path.relative_to(root / source_root).parts[0]
        for module in imports(path):
            if module.split(".")[0].startswith("briefcast"):
                public = module in {"briefcast.hooks", "briefcast.model"}
                assert public or module.split(".")[0] == own, f"{path}: {module}"


def test_no_file_is_longer_than_400_lines(root):
    files = [path for r in ("core", *PLUGIN_ROOTS) for path in (root / r).rglob("*.py")]
    assert [p for p in files if len(p.read_text(encoding="utf-8").splitlines()) > 400] == []
