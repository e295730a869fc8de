"""A full disk, for which a small file system in a mount namespace of its own stands in."""

import json
import os
import shutil
import subprocess
import sys

import pytest

SCRIPT = """
import hashlib, json, pathlib, subprocess, sys

source, out = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])

def build(*arguments):
    command = [sys.executable, "-m", "briefcast", "build", str(source), "--voice", "silent"]
    command += ["--out", str(out), *arguments]
    done = subprocess.run(command, capture_output=True, text=True)
    return done.returncode, done.stderr

def tree():
    return {
        str(path.relative_to(out)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in out.rglob("*") if path.is_file()
    }

rounds = []
for size in map(int, sys.argv[3:]):
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}k", "tmpfs", str(out)], check=True)
    first, error = build("--to", "plaintext")
    before = tree()
    status, error = build()
    rounds.append([size, first, status, error, tree() == before, len(before)])
    subprocess.run(["umount", str(out)], check=True)
print(json.dumps(rounds))
"""


def namespace():
    """The command that gives a process mounts of its own, where this machine allows it."""
    private = ["unshare", "--mount"]
    if os.geteuid() != 0:
        private += ["--user", "--map-root-user"]
    works = (
        shutil.which("unshare")
        and not subprocess.run(
            [*private, "mount", "-t", "tmpfs", "tmpfs", "/mnt"], capture_output=True
        ).returncode
    )
    if not works:
        reason = "this machine allows no mount namespace"
        if os.environ.get("BRIEFCAST_REQUIRE_EXTERNAL") == "1":
            pytest.fail(reason)
        pytest.skip(reason)
    return private


@pytest.mark.external
def test_a_full_disk_is_status_3_with_the_old_edition_whole(example, tmp_path):
    out = tmp_path / "out"
    out.mkdir()
    sizes = [200, 500, 1000, 2000, 3000, 64_000]

    done = subprocess.run(
        [*namespace(), sys.executable, "-c", SCRIPT, example, out, *map(str, sizes)],
        capture_output=True,
        text=True,
    )

    assert done.returncode == 0, done.stderr
    rounds = json.loads(done.stdout)
    for size, first, status, error, unchanged, files in rounds[:-1]:
        assert (size, first, files) == (size, 0, 2)
        assert (size, status, unchanged) == (size, 3, True)
        assert "disk is full" in error
        assert len(error.splitlines()) == 1
    assert rounds[-1][2] == 0
