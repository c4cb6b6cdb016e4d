"""The length of a list of companies."""

from __future__ import annotations

import pytest

from dashboard.catalog import Catalog
from dashboard.claims import Verdict, check

_DRUGS, _DEVICES = "top-pharmaceutical-companies", "top-device-companies"


@pytest.mark.parametrize(
    ("text", "lists"),
    [
        ("全球制药20强和医疗器械20强里，已有19家把总部、生产中心或研发中心放在了上海。", [_DRUGS, _DEVICES]),
        ("全球TOP20药企与TOP20医疗器械企业中，19家在上海设有总部、生产中心或研发中心。", [_DRUGS, _DEVICES]),
        ("全球前二十大药企和前20大医疗器械企业中，19家在上海设有总部、生产中心或研发中心。", [_DRUGS, _DEVICES]),
        ("外资布局上，全球前20家制药企业与前20家医疗器械企业中，19家在沪设有总部或研发中心。", [_DRUGS, _DEVICES]),
        ("全球排名前20的药企和医疗器械企业中，有19家在上海设立了区域总部、生产中心或研发中心。", [_DRUGS]),
    ],
)
def test_a_list_of_twenty_is_supported_and_so_is_what_is_counted_in_it(
    catalog: Catalog, text: str, lists: list[str]
) -> None:
    findings = check(text, catalog)
    assert [finding.indicator_id for finding in findings] == [*lists, "top-companies-present"]
    assert {finding.verdict for finding in findings} == {Verdict.SUPPORTED}
    assert all(text[finding.start : finding.end] == finding.text for finding in findings)


def test_a_list_that_is_not_of_the_world_is_left_open(catalog: Catalog) -> None:
    for text in ("中国药企20强中有几家在上海？", "中国药企20强齐聚上海。", "药企20强齐聚上海。"):
        assert [finding.verdict for finding in check(text, catalog)] == [Verdict.NO_DATA]


def test_other_rankings_are_names(catalog: Catalog) -> None:
    assert check("全国百强县、2024年胡润20强榜单公布。", catalog) == ()
