import signal

import pytest


def tree(folder):
    return {
        str(path.relative_to(folder)): path.read_bytes() if path.is_file() else None
        for path in folder.rglob("*")
    }


@pytest.fixture(autouse=True)
def hanging_up_is_not_ignored():
    """A suite that runs under nohup would hand that on."""
    before = signal.signal(signal.SIGHUP, signal.SIG_DFL)
    yield
    signal.signal(signal.SIGHUP, before)


@pytest.mark.parametrize(
    ("number", "status"), [(signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGHUP, 129)]
)
@pytest.mark.parametrize("built_before", [False, True])
def test_ctrl_c_leaves_nothing_behind(
    start, all_gone, example, tmp_path, number, status, built_before
):
    if built_before:
        start("build", example, "--voice", "silent", "--to", "plaintext").communicate(timeout=60)
    before = tree(tmp_path)

    process = start("build", example, "--plain")
    assert process.stderr.readline().startswith("Speaking ")
    process.send_signal(number)
    _, errors = process.communicate(timeout=60)

    assert process.returncode == status
    assert "Traceback" not in errors
    assert all_gone(process.pid)
    assert tree(tmp_path) == before


def test_a_signal_that_is_to_be_ignored_is_ignored(start, example, tmp_path):
    ignored = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGHUP)}
    for number in ignored:
        signal.signal(number, signal.SIG_IGN)  # inherited, as from nohup or a script's "&"
    try:
        process = start("build", example, "--plain")
    finally:
        for number, handler in ignored.items():
            signal.signal(number, handler)
    assert process.stderr.readline().startswith("Speaking ")
    for number in ignored:
        process.send_signal(number)

    _, errors = process.communicate(timeout=60)

    assert process.returncode == 0, errors
