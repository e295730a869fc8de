"""Fuzzes the reader folder with ZIPs: python fuzz/fuzz_folder.py --seconds 600."""

import io
import random
import zipfile

from archives import mutated_archive
from fuzzing import Target, corpus, main

TOKENS = (b"../", b"/etc/passwd", b"a.html", b"<h1>x</h1>", b"# x\n", b"__MACOSX/")


def zipped() -> bytes:
    """A ZIP of two stories."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("1-rest.md", "# Pilots win longer rest\n\nThe rule starts in May.\n")
        archive.writestr("2-oil.html", "<h1>Lamp oil is back</h1><p>It is.</p>")
    return file.getvalue()


def mutate(seed: bytes, chance: random.Random) -> bytes:
    """An archive with a member, or the archive itself, broken."""
    return mutated_archive(seed, TOKENS, chance)


if __name__ == "__main__":
    main(Target("folder", "briefing.zip", [zipped(), *corpus(".zip")], mutate=mutate))
