"""Opens ZIP archives that may be hostile, and reads their members within limits."""

import zlib
from io import BytesIO
from stat import S_ISLNK
from zipfile import BadZipFile, ZipFile

from briefcast.hooks import Limits
from briefcast.model import InputError

_ENCRYPTED = 0x1
_ENTRY = b"PK\x01\x02"
_DAMAGED = "is damaged or was cut off: fetch or save it again"
_MIMETYPES = {
    b"application/epub+zip": "an EPUB book",
    b"application/vnd.oasis.opendocument.text": "an OpenDocument text",
    b"application/vnd.oasis.opendocument": "an OpenDocument file",
}
_FOLDERS = {
    "word/": "a Word document",
    "xl/": "a spreadsheet",
    "ppt/": "a presentation",
    "index/document.iwa": "a Pages document",
}


class Archive:
    """A ZIP archive: nothing of it is ever written to a disk, whatever its members are called.

    Attributes:
        names: Of its files, as the archive gives them, in its order; no folders.
    """

    def __init__(self, data: bytes, source: str, limits: Limits) -> None:
        """Opens an archive.

        Args:
            data: The archive, whole.
            source: Its name, for messages.
            limits: Past which it is refused.

        Raises:
            InputError: It is no ZIP, is damaged, or holds more than the limits allow.
        """
        self._source = source
        self._limits = limits
        # Counted before it is opened: opening makes an object for each.
        self._refuse_too_many(data.count(_ENTRY))
        try:
            self._zip = ZipFile(BytesIO(data))
        except (BadZipFile, NotImplementedError, ValueError, OSError, EOFError):
            raise InputError(f"{source} {_DAMAGED}") from None
        infos = self._zip.infolist()
        self._refuse_too_many(len(infos))
        self._refuse_too_large(sum(info.file_size for info in infos))
        self._infos = {info.filename: info for info in infos if not info.is_dir()}
        self.names = tuple(self._infos)
        self._read = 0

    def size(self, name: str) -> int:
        """How many bytes a member says it holds."""
        return self._infos[name].file_size

    def is_link(self, name: str) -> bool:
        """Whether a member only names another file, which an archive cannot vouch for."""
        return S_ISLNK(self._infos[name].external_attr >> 16)

    def read(self, name: str) -> bytes:
        """The bytes of a member; never more than it says it holds.

        Raises:
            InputError: It is encrypted, damaged or packed in an unknown way, or more was read
                from the archive than the limits allow.
        """
        info = self._infos[name]
        if info.flag_bits & _ENCRYPTED:
            raise InputError(f"{self._source} is encrypted: save it without a password")
        try:
            data = self._zip.read(info)
        except (BadZipFile, zlib.error, EOFError, OSError, ValueError):
            raise InputError(f"{self._source} {_DAMAGED}") from None
        except (NotImplementedError, RuntimeError):
            raise InputError(
                f"{self._source} is packed in a way that is not known here: save it again as ZIP"
            ) from None
        self._read += len(data)
        self._refuse_too_large(self._read)
        return data

    def kind(self) -> str | None:
        """What document the archive really is: "a Word document"; None where it is none."""
        if "mimetype" in self._infos:
            declared = self.read("mimetype")[:80].strip()
            for mimetype, kind in _MIMETYPES.items():
                if declared.startswith(mimetype):
                    return kind
        office = "[Content_Types].xml" in self._infos
        for start, kind in _FOLDERS.items():
            if (office or start.endswith(".iwa")) and any(
                name.lower().startswith(start) for name in self.names
            ):
                return kind
        return None

    def _refuse_too_many(self, count: int) -> None:
        if count > self._limits.members:
            raise self._limits.refuse(self._source, "members", f"{count:,} files")

    def _refuse_too_large(self, size: int) -> None:
        if size > self._limits.expanded:
            raise self._limits.refuse(self._source, "expanded", f"{size:,} bytes when unpacked")
