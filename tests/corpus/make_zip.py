"""Writes the ZIP archive of the corpus, the same bytes each time.

`python tests/corpus/make_zip.py` rewrites it under sources/.
"""

import io
import zipfile
from pathlib import Path

from make_docx import PIXEL

FILES = {
    "fell-pony-trust/briefing.md": """\
# Fell Pony Trust: autumn letter

24 October 2025

## Fifteen foals this year

![Foals behind a dry-stone wall](pictures/foals.png)

*Near Ravenstone. Picture: Sorrel Dunn*

There were nine fillies and six colts, and all but one were born in the rain.

## Sale results

The best price was 1,450 guineas, for a grey mare of eleven.

She went, said her owner, “to a very good kitchen window”.

## Help with the gather

We need forty walkers on 8 November. You will be home by dark, and wet by ten.
""",
    "fell-pony-trust/pictures/foals.png": PIXEL,
    "__MACOSX/fell-pony-trust/._briefing.md": "Mac OS X",
}


def zipped() -> bytes:
    """The bytes of the archive."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, content in FILES.items():
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, content)
    return file.getvalue()


if __name__ == "__main__":
    (Path(__file__).parent / "sources" / "fell-pony-trust.zip").write_bytes(zipped())
