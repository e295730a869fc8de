"""The same input, options and versions give the same bytes."""

import sys


def tree(folder):
    files = (path for path in folder.rglob("*") if path.is_file())
    return {str(path.relative_to(folder)): path.read_bytes() for path in files}


def test_builds_are_the_same_on_one_worker_or_two_and_made_again(start, example, tmp_path):
    trees = []
    for name, workers in (("one", 1), ("two", 2), ("again", 2), ("again", 1)):
        process = start("build", example, "--out", tmp_path / name, "--workers", workers)
        _, errors = process.communicate(timeout=120)
        assert process.returncode == 0, errors
        trees.append(tree(tmp_path / name))

    first, *others = trees
    assert any(path.endswith(".mp3") for path in first)
    assert all(other == first for other in others)


def test_no_path_of_the_machine_is_in_an_edition(start, example, tmp_path):
    process = start("build", example, "--voice", "silent", "--out", tmp_path / "out")
    process.communicate(timeout=120)

    for path, data in tree(tmp_path / "out").items():
        for place in (str(tmp_path), str(example.parent), sys.prefix):
            assert place.encode() not in data, path
