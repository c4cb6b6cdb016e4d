"""The typeface of the dashboard, for files that must look the same where it is not installed.

Source Sans may be embedded in documents (SIL Open Font License).
"""

from __future__ import annotations

import base64
from functools import cache
from pathlib import Path

_FILE = Path(__file__).parents[1] / "fonts" / "source-sans.woff2"


@cache
def rule() -> str:
    """The style rule that declares it and holds it."""
    return declared(f"data:font/woff2;base64,{base64.b64encode(_FILE.read_bytes()).decode()}")


def declared(address: str) -> str:
    """The style rule that declares it, found at an address."""
    return (
        '@font-face{font-family:"Source Sans";font-weight:200 900;font-style:normal;font-display:swap;'
        f'src:url("{address}") format("woff2")}}'
    )
