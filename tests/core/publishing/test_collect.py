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


@pytest.mark.parametrize("path", ["../up.txt", "a/b.txt", "missing.txt"])
def test_a_collector_is_held_to_what_it_says_that_it_wrote(out, path):
    def make(publication):
        (publication.folder / "hidden.txt").touch()
        return [path]

    assert gather(out, output(make)) == {
        "index": f"it says that it wrote {path}, and wrote hidden.txt"
    }
    assert names(out) == ["moon", "tide"]


def test_a_collector_may_not_take_the_place_of_an_edition(out):
    def make(publication):
        (publication.folder / "tide").touch()
        return ["tide"]

    assert "taken by an edition" in gather(out, output(make))["index"]
    assert (out / "tide" / "manifest.json").is_file()


def test_two_collectors_may_not_write_one_file(out):
    second = Output(name="second", title="", make=lambda edition: [], collect=index)

    failed = gather(out, output(index), second)

    assert "taken by an edition or another output" in failed["second"]


def test_a_manifest_that_cannot_be_read_leaves_its_edition_out(out):
    (out / "moon" / "manifest.json").unlink()
    (out / "moon" / "manifest.json").mkdir()

    assert gather(out, output(index)) == {}
    assert (out / "index.txt").read_text() == "Tides"
