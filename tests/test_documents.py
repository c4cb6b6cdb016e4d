"""Documents of our own: nothing that is put in place can turn into markup."""

from __future__ import annotations

import json
import re

from dashboard import documents


def test_data_cannot_end_its_element() -> None:
    written = documents.data({"x": "</script><!-- & \u2028"})
    assert not re.search(r"[<>&\u2028]", written)
    assert json.loads(written) == {"x": "</script><!-- & \u2028"}


def test_words_in_a_template_are_no_markup() -> None:
    page = documents.document("no_fact.html", name="<b>x</b>", nearest=())
    assert "<b>" not in page
    assert "&lt;b&gt;x&lt;/b&gt;" in page
