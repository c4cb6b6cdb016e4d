"""Every kind of page by the keyboard alone: all is reached, in order, has a name, and shows that it has the focus."""

from __future__ import annotations

from typing import Final

import pytest
from playwright.sync_api import Browser, Page, expect

from dashboard.texts import Language
from tests.browser.places import NAMED, Place, context, go, settle
from tests.browser.waiting import PATIENCE

pytestmark = pytest.mark.heavy

MOST: Final = 400
SHORT: Final = Place("report", "/report/scale", NAMED["report"].ready)
KINDS: Final = (
    "overview", "scale", "presentation", "check", "sources", "data",
    "fact", "facts", "article", "search", "player", "embed", "report",
)  # fmt: skip

PREPARE: Final = """() => {
  const reachable = (one) => {
    if (one.tabIndex < 0 || one.disabled || one.closest('[inert], [aria-hidden=true]')) return false;
    if (!one.checkVisibility({ visibilityProperty: true })) return false;
    if (one.closest('details:not([open])') && one.tagName !== 'SUMMARY') return false;
    if (one.type === 'radio' && !one.checked) return false;
    if (one.role === 'radio' && one.ariaChecked !== 'true') return false; // reached by the arrows
    return true;
  };
  const wanted = 'a[href], button, input, select, textarea, summary, [tabindex]';
  window.known = [...document.querySelectorAll(wanted), ...[...document.querySelectorAll('.main-svg a')]
    .filter((one) => !one.hasAttribute('href'))].filter(reachable);
  window.positive = window.known.filter((one) => one.tabIndex > 0).map((one) => one.outerHTML.slice(0, 120));
  window.look = (one) => {
    const said = [];
    for (let part = one, up = 0; part instanceof Element && up < 4; part = part.parentElement, up += 1) {
      const style = getComputedStyle(part);
      const outline = style.outlineStyle === 'none' ? 'none' : `${style.outlineWidth} ${style.outlineColor}`;
      said.push(outline, style.boxShadow, style.borderColor);
    }
    return said.join('|');
  };
  window.nameOf = (one) => {
    const ids = (one.getAttribute('aria-labelledby') ?? '').split(/\\s+/).filter(Boolean);
    const labels = [...(one.labels ?? [])].map((label) => label.textContent);
    const around = one.matches('canvas, [tabindex]') ? one.closest('[role][aria-label]')?.ariaLabel : '';
    return [one.getAttribute('aria-label'), ...ids.map((id) => document.getElementById(id)?.textContent), ...labels,
            one.textContent, one.title, one.placeholder, one.alt, around].find((said) => said?.trim()) ?? '';
  };
  document.activeElement?.blur();
  window.before = null;
}"""
STEP: Final = """async (patience) => {
  for (const end = performance.now() + patience; document.activeElement === window.before && performance.now() < end;)
    await new Promise(requestAnimationFrame);
  const one = document.activeElement;
  if (!one || one === document.body) return null;
  const opacity = (part) => (part ? Math.min(+getComputedStyle(part).opacity, opacity(part.parentElement)) : 1);
  const place = one.getClientRects()[0] ?? one.getBoundingClientRect();
  const middle = document.elementFromPoint(place.x + place.width / 2, place.y + Math.min(place.height / 2, 20));
  const told = {
    what: one.outerHTML.slice(0, 160),
    again: one === window.first,
    name: window.nameOf(one),
    follows: !window.before
      || Boolean(window.before.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING),
    focused: window.look(one),
    seen: place.width > 0 && place.bottom > 0 && place.top < innerHeight,
    opacity: opacity(one),
    clear: !middle || one.contains(middle) || middle.contains(one) || one.closest('.js-plotly-plot') !== null,
    place: window.known.indexOf(one),
  };
  window.first ??= one;
  window.before = one;
  return told;
}"""


def walk(page: Page) -> list[dict[str, object]]:
    """What is met from the first stop of the Tab key to the last, each with how it looks without the focus."""
    page.evaluate(PREPARE)
    met: list[dict[str, object]] = []
    for _ in range(MOST):
        page.keyboard.press("Tab")
        if met:
            met[-1]["plain"] = page.evaluate("window.before && window.look(window.before)")
        stop = page.evaluate(STEP, PATIENCE)
        if stop is None or stop["again"]:
            return met
        met.append(stop)
    raise AssertionError(f"more than {MOST} stops")


@pytest.mark.parametrize("name", KINDS)
def test_the_tab_key_reaches_everything(
    browser: Browser, server_url: str, tmp_path_factory: pytest.TempPathFactory, name: str
) -> None:
    profile = context(browser, server_url, Language.ENGLISH, color_scheme="light", reduced_motion="reduce")
    page = profile.new_page()
    place = SHORT if name == SHORT.name else NAMED[name]
    go(page, place, Language.ENGLISH, tmp_path_factory.mktemp("pages"))
    settle(page, "light", quiet=500)
    met = walk(page)
    wanted = page.evaluate("window.known.map(one => one.outerHTML.slice(0, 160))")
    missed = [wanted[place] for place in range(len(wanted)) if place not in {stop["place"] for stop in met}]
    assert len(met) > 2
    assert page.evaluate("window.positive") == []
    assert missed == []
    assert [stop["what"] for stop in met if not stop["name"]] == []
    assert [stop["what"] for stop in met if not stop["follows"]] == []
    assert [stop["what"] for stop in met if stop["focused"] == stop.get("plain")] == []
    assert [stop["what"] for stop in met if not stop["seen"] or stop["opacity"] != 1] == []
    assert [stop["what"] for stop in met if not stop["clear"]] == []
    profile.close()


@pytest.fixture
def scale(browser: Browser, server_url: str, tmp_path_factory: pytest.TempPathFactory) -> Page:
    page = context(browser, server_url, Language.CHINESE, color_scheme="light").new_page()
    go(page, NAMED["scale"], Language.CHINESE, tmp_path_factory.mktemp("pages"))
    settle(page, "light")
    return page


def test_the_table_of_a_chart_opens_by_keyboard(scale: Page) -> None:
    summary = scale.locator(".st-key-exhibit-industry-scale summary")
    summary.focus()
    scale.keyboard.press("Enter")
    expect(scale.locator(".st-key-exhibit-industry-scale details table")).to_be_visible()
    scale.keyboard.press("Enter")
    expect(scale.locator(".st-key-exhibit-industry-scale details table")).to_be_hidden()
    scale.context.close()


def test_the_skip_link_leads_to_the_main_part(scale: Page) -> None:
    skip = scale.get_by_role("link", name="跳到正文")
    skip.focus()
    expect(skip).to_be_in_viewport()
    scale.keyboard.press("Enter")
    expect(scale.locator("main")).to_be_focused()
    scale.keyboard.press("Tab")
    expect(scale.locator("main :focus")).to_have_count(1)
    scale.context.close()


def test_a_filter_is_set_by_keyboard(scale: Page) -> None:
    chosen = scale.get_by_role("radiogroup").first.get_by_role("radio", checked=True)
    chosen.focus()
    expect(chosen).to_be_focused()
    scale.keyboard.press("ArrowRight")
    scale.keyboard.press("ArrowRight")
    scale.keyboard.press("Enter")
    scale.wait_for_url("**currency=usd*")
    scale.context.close()


@pytest.mark.parametrize("name", ["scale", "fact", "article", "search", "player", "embed", "report"])
def test_reduced_motion_moves_nothing(
    browser: Browser, server_url: str, tmp_path_factory: pytest.TempPathFactory, name: str
) -> None:
    profile = context(browser, server_url, Language.ENGLISH, color_scheme="light", reduced_motion="reduce")
    page = profile.new_page()
    place: Place = NAMED[name]
    go(page, place, Language.ENGLISH, tmp_path_factory.mktemp("pages"))
    settle(page, "light")
    if name in {"scale", "fact"}:
        page.keyboard.press("Control+k")
        expect(page.get_by_role("dialog")).to_be_visible()
    moving = page.evaluate(
        """() => [...document.querySelectorAll('*')].filter((one) => ['', '::before', '::after'].some((part) => {
             const { transitionDuration, animationDuration, animationName } = getComputedStyle(one, part || null);
             const longest = (durations) => Math.max(...durations.split(',').map(parseFloat));
             return longest(transitionDuration) > 0 || (animationName !== 'none' && longest(animationDuration) > 0);
           })).map((one) => one.outerHTML.slice(0, 100))"""
    )
    assert moving == []
    profile.close()
