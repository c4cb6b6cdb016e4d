"""The same bytes for the same content: zip archives without the time they were made at."""

from __future__ import annotations

import re
from io import BytesIO
from typing import Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_EPOCH: Final = (1980, 1, 1, 0, 0, 0)
_MADE: Final = re.compile(rb"(<dcterms:(?:created|modified)\b[^>]*>)[^<]*")


def stable(archive: bytes, moment: str) -> bytes:
    """An Office file whose entries carry no time of their own, and whose workbooks say that they were
    made at a moment, as 2025-10-22T00:00:00Z."""
    result = BytesIO()
    with ZipFile(BytesIO(archive)) as read, ZipFile(result, "w") as written:
        for name in read.namelist():
            content = read.read(name)
            if name.endswith(".xlsx"):
                content = stable(content, moment)
            elif name == "docProps/core.xml":
                content = _MADE.sub(rb"\g<1>" + moment.encode(), content)
            entry = ZipInfo(name, _EPOCH)
            entry.compress_type = ZIP_DEFLATED
            entry.external_attr = 0o600 << 16
            written.writestr(entry, content)
    return result.getvalue()
