"""The forms that name a period, and which of them a text without Latin letters may have."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from dashboard.claims.forms import FORMS, WITHOUT_LETTERS

SIGNS = "0123459-–/.,()'% 年月日号至到前三季度上半今去底末以来截"


@given(st.text(SIGNS, max_size=24))
def test_no_form_that_is_left_out_for_want_of_letters_would_be_found(text: str) -> None:
    left_out = [form for form, _ in FORMS if form not in {one for one, _ in WITHOUT_LETTERS}]
    assert left_out
    assert not any(match[0] for form in left_out for match in form.finditer(text))
