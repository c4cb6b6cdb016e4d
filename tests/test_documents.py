"""Documents of our own: nothing that is put in place can turn into markup."""

from __future__ import annotations

import json
import re

from dashboard import documents
from dashboard.documents import whole


def test_data_cannot_end_its_element() -> None:
    written = documents.data({"x": "</script><!-- & \u2028"})
    assert not re.search(r"[<>&\u2028]", written)
    assert json.loads(written) == {"x": "</script><!-- & \u2028"}


def test_words_in_a_template_are_no_markup() -> None:
    page = documents.document("no_fact.html", name="<b>x</b>", nearest=())
    assert "<b>" not in page
    assert "&lt;b&gt;x&lt;/b&gt;" in page


def test_units_and_spans_are_not_parted() -> None:
    said = whole("¥984.7 bn <in> Jan–Sep 2025, ≈ 104")
    kept = '<span class="one">¥984.7 bn</span> &lt;in&gt; <span class="one">Jan–Sep 2025</span>,'
    assert said == f'{kept} <span class="one">≈ 104</span>'


def test_chinese_numbers_keep_their_units_and_words_are_not_broken() -> None:
    said = whole("2025年1–9月：国产创新药7款和15款；超过1万亿元的上海生物医药产业")
    kept = re.findall(r'<span class="one">(.*?)</span>', said)
    assert kept == ["2025年", "1–9月", "国产", "创新药", "7款和15款", "超过", "1万亿元", "上海", "生物医药", "产业"]
