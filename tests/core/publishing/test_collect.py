import pytest

from briefcast.hooks import Output
from briefcast.model import PublicationSettings
from briefcast.publishing import collect


def index(publication):
    titles = [edition.manifest.briefing.title for edition in publication.editions]
    (publication.folder / "index.txt").write_text("\n".join(titles))
    return ["index.txt"]


def refuses(publication):
    (publication.folder / "half.txt").write_text("half")
    raise RuntimeError("no address")


def output(make):
    return Output(name="index", title="Index", make=lambda edition: [], collect=make)


def gather(out, *outputs):
    return collect(out, outputs, {}, PublicationSettings(), waiting=lambda: None)


@pytest.fixture
def out(publish, read, tmp_path):
    publish(read("High water", title="Tides"))
    publish(read("Full moon", title="Moons", briefing_id="moon"))
    return tmp_path / "out"


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def test_what_spans_editions_sees_all_that_stand(out):
    assert gather(out, output(index)) == {}

    assert (out / "index.txt").read_text() == "Moons\nTides"
    assert names(out) == ["index.txt", "moon", "tide"]


def test_a_collector_that_fails_is_told_and_leaves_what_stood(out):
    gather(out, output(index))

    assert gather(out, output(refuses)) == {"index": "RuntimeError: no address"}
    assert names(out) == ["index.txt", "moon", "tide"]


@pytest.mark.parametrize("path", ["../up.txt", "tide", "a/b.txt"])
def test_a_collector_may_write_files_of_the_output_folder_only(out, path):
    def make(publication):
        return [path]

    assert "is not the name of a file" in gather(out, output(make))["index"]
    assert names(out) == ["moon", "tide"]
