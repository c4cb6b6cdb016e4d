"""Every page, run as a visitor's browser would have it run."""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from dashboard import links, store
from dashboard.articles import MASK
from dashboard.catalog import Fact
from dashboard.charts import CHARTS
from dashboard.findings import disagreements, recomputations
from dashboard.headlines import key
from dashboard.model import Topic
from dashboard.problems import Problem
from dashboard.texts import Language, catalogue, plural, speaking, text
from dashboard.ui import observations, resources
from dashboard.ui.citations import panel
from dashboard.ui.markup import plain
from dashboard.ui.navigation import GROUPS
from dashboard.ui.resources import Prepared
from dashboard.view import DEFAULT, Currency, Sources, View

ROOT = Path(__file__).resolve().parents[1]
MAIN = ROOT / "src" / "dashboard" / "ui" / "main.py"
PAGES = {place.name: place for places in GROUPS.values() for place in places}
TOPICS = [topic for topic in Topic if topic.value in PAGES]


def opened(page: str = "overview", parameters: Mapping[str, str] | None = None) -> AppTest:
    """A page with parameters in its address. Fails where the page does."""
    at = AppTest.from_file(MAIN, default_timeout=30)
    for name, value in (parameters or {}).items():
        at.query_params[name] = value
    at.run()
    if page != "overview":
        at.switch_page(PAGES[page].file)
        for name, value in (parameters or {}).items():
            at.query_params[name] = value
        at.run()
    assert not at.exception, [problem.message for problem in at.exception]
    return at


def words(at: AppTest) -> str:
    return "\n".join(one.value for one in at.markdown)


def titles(at: AppTest) -> list[str]:
    """The finding, unit and numbers of the figures drawn, as they are said to those who do not see them."""
    return [one.proto.alt for one in at.get("plotly_chart")]


def figures(at: AppTest) -> list[dict[str, dict[str, dict[str, str]]]]:
    return [json.loads(one.proto.spec) for one in at.get("plotly_chart")]


def shown(page: str, view: View = DEFAULT) -> Iterator[str]:
    """The exhibits of a topic in a view."""
    for chart in CHARTS:
        if chart.topic == page and isinstance(one := resources.exhibit(chart.id, view), Prepared):
            yield one.exhibit.id


def test_every_page_has_a_file_and_every_file_is_a_page() -> None:
    assert {path.stem for path in (ROOT / "pages").glob("*.py")} == set(PAGES)


@pytest.mark.parametrize("page", PAGES)
def test_a_page_runs_and_has_one_title(page: str) -> None:
    at = opened(page)
    heads = [one.value for one in at.markdown if one.value.startswith("# ")]
    assert len(heads) == 1
    assert heads[0].startswith(f"# {plain(text(f'page.{page}.title'))}")


@pytest.mark.parametrize("topic", TOPICS)
def test_every_chart_of_a_topic_is_on_its_page(topic: Topic) -> None:
    at = opened(topic.value)
    alts = [one.proto.alt for one in at.get("plotly_chart")]
    drawn = [resources.exhibit(name, DEFAULT) for name in shown(topic.value)]
    assert alts == [one.exhibit.alt for one in drawn if isinstance(one, Prepared)]
    for chart in CHARTS:
        prepared = resources.exhibit(chart.id, DEFAULT)
        if chart.topic is topic and not isinstance(prepared, Prepared):
            assert plain(prepared.reason) in words(at)


@pytest.mark.parametrize("topic", TOPICS)
def test_unverified_charts_are_drawn_when_switched_on(topic: Topic) -> None:
    at = opened(topic.value, {"sources": "all"})
    assert len(at.get("plotly_chart")) == len([chart for chart in CHARTS if chart.topic is topic])


@pytest.mark.parametrize("page", [page for page in PAGES if page not in {"sources", "data", "about", "disagreements"}])
def test_the_default_view_shows_nothing_of_grade_c_or_d(page: str) -> None:
    said = words(opened(page))
    doubtful = [fact for fact in store.current().facts if not fact.grade.reliable]
    assert doubtful
    assert not [fact.id for fact in doubtful if links.record(fact) in said or links.sentence(fact) in said]
    assert "-badge[C]" not in said
    assert "-badge[D]" not in said


@pytest.mark.parametrize("topic", TOPICS)
def test_every_citation_of_a_chart_is_beside_it(topic: Topic) -> None:
    said = words(opened(topic.value, {"sources": "all"}))
    for chart in CHARTS:
        prepared = resources.exhibit(chart.id, View(sources=Sources.ALL))
        if chart.topic is topic and isinstance(prepared, Prepared):
            assert prepared.citations in said
            assert prepared.table in said
            assert_cited(prepared.exhibit.facts, prepared.citations)


def assert_cited(facts: tuple[Fact, ...], citations: str) -> None:
    for fact in facts:
        same = [other for other in facts if other.citation.position == fact.citation.position]
        assert any(links.sentence(other) in citations for other in same)


@pytest.mark.parametrize("topic", TOPICS)
def test_every_reliable_figure_of_a_topic_is_on_its_page(topic: Topic) -> None:
    said = words(opened(topic.value))
    for fact in store.current().select(topic=topic):
        if fact.grade.reliable:
            assert links.record(fact) in said


def test_the_filters_are_taken_from_the_address() -> None:
    at = opened("scale", {"currency": "usd", "sources": "all", "since": "2024"})
    assert "US dollars" in titles(at)[0]
    assert at.session_state["currency-shown"] == "usd"
    assert at.session_state["sources-shown"] == "all"
    assert at.session_state["since-shown"] == "2024"
    assert text("filter.notice.currency.usd") in words(at)


def test_bad_filters_are_ignored() -> None:
    at = opened("scale", {"currency": "<script>", "sources": "", "since": "1999", "other": "x"})
    assert titles(at) == titles(opened("scale"))
    assert at.session_state["currency-shown"] == "reported"


def test_a_choice_of_the_reader_goes_to_the_address() -> None:
    at = opened("scale")
    at.segmented_control(key="currency-shown").set_value("usd").run()
    assert at.query_params["currency"] == "usd"
    assert "US dollars" in titles(at)[0]
    at.segmented_control(key="currency-shown").set_value("reported").run()
    assert "currency" not in at.query_params


def test_a_view_that_leaves_nothing_says_why() -> None:
    at = opened("scale", {"since": "2025"})
    assert plain(text("chart.absent.period")) in words(at)


def test_a_newer_dataset_that_is_broken_leaves_a_quiet_mark(monkeypatch: pytest.MonkeyPatch) -> None:
    assert plain(plural("dataset.broken", 2)) not in words(opened("about"))
    problem = Problem("metrics.yaml", 1, "unknown-key", "x")
    monkeypatch.setattr(store.opened(), "problems", (problem, problem))
    assert plain(plural("dataset.broken", 2)) in words(opened("about"))


@pytest.mark.parametrize("parameters", [{}, {"currency": "usd"}, {"currency": "cny", "lang": "zh"}])
def test_a_card_of_the_overview_cites_all_it_rests_on(parameters: dict[str, str]) -> None:
    at = opened("overview", parameters)
    with speaking(Language(parameters.get("lang", "en"))):
        cards = resources.cards(View(Currency(parameters.get("currency", "reported"))))
        assert plain(key(cards)) in words(at)
        for card in cards:
            wanted = (card.subtitle, card.value, card.comparison, *(fact.source.short_title for fact in card.facts))
            said = [one.value.replace("\u00a0", " ") for one in at.markdown]
            assert any(all(plain(part) in one for part in wanted) for one in said), card.id


def test_the_overview_counts_its_sources() -> None:
    counts = resources.counts()
    assert f"**{counts['reliable']} of the {counts['figures']} figures**" in words(opened())


@pytest.mark.parametrize("source", store.current().sources)
def test_an_article_is_readable_whole(source: str) -> None:
    said = words(opened("sources", {"article": source}))
    catalog = store.current()
    assert plain(catalog.sources[source].title) in said
    bare = re.sub(r":(?:blue|orange)-background\[\[(.*?)\]\([^)]*\)(?: \[\+1\]\([^)]*\))*\]", r"\1", said)
    for paragraph in catalog.articles[source].paragraphs:
        for part in catalog.articles[source].shown(paragraph).split(MASK):
            assert plain(part).strip() in bare
    for fact in catalog.article_facts(source):
        assert links.record(fact) in said, fact.id
    for span in catalog.articles[source].injected:
        assert catalog.articles[source].text[span.start : span.end] not in said


def test_an_unknown_article_is_ignored() -> None:
    assert words(opened("sources", {"article": "nope"})) == words(opened("sources"))


def listed(at: AppTest) -> list[str]:
    """The figures in the list of all, each by the id that its line leads to."""
    return re.findall(r"\(/data\?fact=([\w-]+)", words(at))


def test_all_figures_are_listed_whatever_the_filter_of_sources() -> None:
    at = opened("data", {"sources": "reliable"})
    assert listed(at) == [fact.id for fact in store.current().facts]


@pytest.mark.parametrize(
    ("parameters", "expected"),
    [
        ({"topic": "financing"}, lambda fact: fact.indicator.topic == "financing"),
        ({"source": "shine"}, lambda fact: fact.source.id == "shine"),
        ({"grade": "C"}, lambda fact: fact.grade == "C"),
        ({"status": "target"}, lambda fact: fact.observation.status == "target"),
        ({"grade": "A", "topic": "scale"}, lambda fact: fact.grade == "A" and fact.indicator.topic == "scale"),
        ({"topic": "nope", "grade": "Z"}, lambda fact: True),
    ],
)
def test_the_list_is_filtered_by_its_address(parameters: dict[str, str], expected: object) -> None:
    at = opened("data", parameters)
    assert callable(expected)
    assert listed(at) == [fact.id for fact in store.current().facts if expected(fact)]


def test_the_list_is_searched() -> None:
    at = opened("data", {"q": "Gene REPLACEMENT"})
    assert listed(at) == ["first-gene-replacement-drug"]
    assert [one.value for one in opened("data", {"q": "zzzz"}).info] == [text("data.none")]


def test_injected_advertising_cannot_be_searched_for() -> None:
    article = store.current().articles["yffice"]
    hidden = article.text[article.injected[0].start : article.injected[0].end]
    assert listed(opened("data", {"q": hidden})) == []


@pytest.mark.parametrize("fact", [fact.id for fact in store.current().facts])
def test_every_figure_can_be_opened(fact: str) -> None:
    assert plain(store.current().by_id[fact].indicator.name) in observations._about(fact)
    assert links.sentence(store.current().by_id[fact]) in observations._stated(fact)


def test_a_link_opens_a_figure_and_an_unknown_one_is_explained() -> None:
    fact = store.current().by_id["scale-2024"]
    said = words(opened("data", {"fact": fact.id}))
    assert plain(fact.indicator.definition) in said
    assert links.sentence(fact) in said
    at = opened("data", {"fact": "<b>nope</b>"})
    assert at.info[0].value == plain(text("data.unknown"))


def cases(at: AppTest) -> list[str]:
    """The disagreements shown, by their titles."""
    known = {f"## {plain(one.title)}": one.id for one in disagreements(store.current())}
    return [known[first] for one in at.markdown if (first := one.value.split("\n")[0]) in known]


def test_real_disagreements_are_shown_with_their_rivals_as_dots() -> None:
    at = opened("disagreements")
    real = [one for one in disagreements(store.current()) if one.verdict in ("contradiction", "wording")]
    assert cases(at) == [one.id for one in real]
    assert len(at.get("plotly_chart")) == len(real)
    said = words(at)
    for one in real:
        for part in (one.explanation, one.advice, one.rule):
            assert plain(part) in said
        shown = panel(store.current(), one.facts)
        assert shown in said
        assert_cited(one.facts, shown)


def test_every_check_is_listed_with_formula_and_reason() -> None:
    said = words(opened("disagreements"))
    for one in recomputations(store.current()):
        assert plain(one.title) in said
        assert plain(one.formula) in said
        assert plain(one.explanation) in said
        assert all(links.record(fact) in said for fact in one.facts)


def test_unverified_figures_are_marked_there() -> None:
    for line in re.split(r"\n(?=- \*\*)", words(opened("disagreements"))):
        if "-badge[D]" in line and line.startswith("- "):
            assert f":orange-badge[{plain(text('disagreements.unverified'))}]" in line
    assert ":blue-badge[D]" not in words(opened("disagreements", {"kind": "all"}))


@pytest.mark.parametrize(
    ("parameters", "expected"),
    [
        ({"kind": "all"}, lambda one: True),
        ({"kind": "apparent"}, lambda one: one.verdict == "apparent"),
        ({"kind": "all", "topic": "financing"}, lambda one: "financing" in one.topics),
        ({"kind": "contradiction", "topic": "approvals"}, lambda one: one.id == "zhangjiang-drugs"),
        ({"kind": "nope", "topic": "nope"}, lambda one: one.verdict in ("contradiction", "wording")),
        ({"case": "firms-on-two-pages"}, lambda one: one.id == "firms-on-two-pages"),
    ],
)
def test_disagreements_are_filtered_by_the_address(parameters: dict[str, str], expected: object) -> None:
    assert callable(expected)
    found = [one.id for one in disagreements(store.current()) if expected(one)]
    assert cases(opened("disagreements", parameters)) == found


def test_arithmetic_is_filtered_by_the_address() -> None:
    said = words(opened("disagreements", {"verdict": "inconsistent", "topic": "scale"}))
    assert plain("Compound growth of manufacturing output, 2021 to 2024") in said
    assert plain("Compound growth of the industry's scale, 2021 to 2024") not in said
    none = words(opened("disagreements", {"verdict": "inconsistent", "topic": "licensing"}))
    assert plain(text("disagreements.none")) in none


def test_an_unknown_disagreement_is_explained_and_one_can_be_left() -> None:
    assert opened("disagreements", {"case": "<b>"}).info[0].value == plain(text("disagreements.unknown"))
    at = opened("disagreements", {"case": "one-trillion"})
    assert cases(at) == ["one-trillion"]
    at.button[0].click().run()
    assert len(cases(at)) > 1
    assert "case" not in at.query_params


def test_a_chart_that_touches_a_disagreement_leads_there() -> None:
    assert links.disagreement("manufacturing-growth") in words(opened("scale"))
    assert links.disagreement("license-out-increase") in words(opened("licensing"))
    assert links.disagreement("two-exchange-rates") in words(opened("scale", {"currency": "usd"}))
    financing = words(opened("financing"))
    assert "/disagreements" not in financing
    assert plain(text("dispute.contradiction")) in words(opened("financing", {"sources": "all"}))


def sources(*folders: str) -> Iterator[tuple[Path, ast.Module]]:
    for folder in folders:
        for path in sorted((ROOT / folder).rglob("*.py")):
            yield path, ast.parse(path.read_text(encoding="utf-8"))


def calls(tree: ast.Module) -> Iterator[tuple[str, ast.Call]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            yield (node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")), node


def test_only_one_module_draws_figures() -> None:
    drawing = {path.name for path, tree in sources("src", "pages") for name, _ in calls(tree) if name == "plotly_chart"}
    assert drawing == {"exhibit.py"}


def test_no_html_is_made_of_data() -> None:
    for path, tree in sources("src", "pages"):
        for name, call in calls(tree):
            assert not {keyword.arg for keyword in call.keywords} & {"unsafe_allow_html", "unsafe_allow_javascript"}, (
                path
            )
            assert name != "html" or path.name == "frame.py" or "ui" not in path.parts, path


@pytest.mark.parametrize("page", PAGES)
def test_a_page_is_composition_only(page: str) -> None:
    source = (ROOT / "pages" / f"{page}.py").read_text(encoding="utf-8")
    assert len(source.splitlines()) <= 70
    for node in ast.walk(ast.parse(source)):
        assert not isinstance(node, ast.Try | ast.BinOp | ast.For | ast.While | ast.FunctionDef)
        if isinstance(node, ast.Import):
            pytest.fail(f"{page} imports {node.names[0].name}")
        if isinstance(node, ast.ImportFrom):
            assert node.module is not None
            assert node.module.split(".")[0] == "dashboard"


def test_every_text_is_known_and_every_text_is_used() -> None:
    known = {str(message.id if isinstance(message.id, str) else message.id[0]) for message in catalogue() if message.id}
    exact, patterns = set(), set()
    for _, tree in sources("src", "pages"):
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                exact.add(node.value)
            if isinstance(node, ast.JoinedStr):
                parts = [re.escape(str(part.value)) if isinstance(part, ast.Constant) else ".+" for part in node.values]
                patterns.add("".join(parts))
        for name, call in calls(tree):
            first = call.args[0] if call.args else None
            if name in {"text", "plural", "said"} and isinstance(first, ast.Constant) and "." in str(first.value):
                assert first.value in known
    for template in (ROOT / "src").rglob("*.html"):
        exact |= set(re.findall(r"[\"']([a-z][a-zA-Z0-9.-]+)[\"']", template.read_text(encoding="utf-8")))
    prefixes = tuple(one for one in exact if re.fullmatch(r"[a-z][a-z0-9.-]*\.", one))
    telling = [re.compile(one) for one in patterns if re.match(r"[a-z.+\\-]*[a-z][a-z\\-]*\\?\.", one)]
    unused = {
        key
        for key in known
        if key not in exact and not key.startswith(prefixes) and not any(one.fullmatch(key) for one in telling)
    }
    assert not unused


@pytest.mark.parametrize("page", PAGES)
def test_only_a_page_that_a_filter_changes_says_that_it_is_set(page: str) -> None:
    said = text("filter.notice.currency.usd")
    unchanged = page in {"about", "check", "data", "disagreements", "sources"}
    assert (said in words(opened(page, {"currency": "usd"}))) is not unchanged
