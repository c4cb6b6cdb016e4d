"""The checking desk as a page."""

from __future__ import annotations

from streamlit.testing.v1 import AppTest

from dashboard.location import ROOT

MAIN = ROOT / "src" / "dashboard" / "ui" / "main.py"
DRAFT = "Shanghai's biomedical industry reached 984.7 billion yuan in 2024.\n\n*Beijing* <b>made</b> 5 billion yuan."


def opened() -> AppTest:
    page = AppTest.from_file(str(MAIN), default_timeout=30).run()
    return page.switch_page(str(ROOT / "pages" / "check.py")).run()


def test_nothing_is_said_before_a_text_is_pasted() -> None:
    page = opened()
    assert not page.exception
    assert not page.download_button


def test_quantities_are_marked_in_place_by_colour_and_by_sign() -> None:
    page = opened()
    page.text_area(key="claim-text").set_value(DRAFT)
    page.button[0].click().run()
    assert not page.exception
    shown = "\n".join(one.value for one in page.markdown)
    assert ":green-background[✓ 984\\.7 billion yuan]" in shown
    assert ":gray-background[– 5 billion yuan]" in shown.replace("\\–", "–")
    assert "\\<b\\>made\\<\\/b\\>" in shown
    assert "It increased from 761\\.714 billion yuan in 2021 to 984\\.702 billion yuan in 2024" in shown
    assert [button.label for button in page.download_button] == [
        "Report as Markdown",
        "Report as HTML",
        "Report as JSON",
    ]


def test_the_text_does_not_reach_the_address() -> None:
    page = opened()
    page.text_area(key="claim-text").set_value(DRAFT)
    page.button[0].click().run()
    assert "984" not in str(dict(page.query_params))


def test_a_text_too_long_is_refused_with_what_to_do() -> None:
    page = opened()
    page.text_area(key="claim-text").set_value("a" * 200_001)
    page.button[0].click().run()
    assert "200,000" in page.warning[0].value.replace("\\", "")
