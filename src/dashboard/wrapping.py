"""Text in lines: words kept whole, Chinese broken between characters but never before a closing sign, between a
number and its unit, inside a word of the dashboard's own, or inside a short one that stands by itself."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final
from unicodedata import east_asian_width

_WIDE: Final = "\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60\uffe0-\uffe6“”‘’…—"
_CLOSING: Final = "，。；：、！？）》」』】％”’,.;:!?)%"
_OPENING: Final = "（《「『【“‘("
_COUNTED: Final = r"[≈<>≥]?\d[\d.,–-]*(?:万亿|亿|万)?(?:个?百分点|个月|美元|年全年|[月年]底|[\u4e00-\u9fff])"
COUNTED: Final = rf"{_COUNTED}(?:和{_COUNTED})?"
"""A number with its Chinese unit, or two of them, as a pattern."""

_VOCABULARY: Final = """
    上海 中国 全国 全球 地区 城市 张江 园区 总部 中心 布局 生物医药 生物科技 生物 医药 医疗器械 器械 制药 药品 药物
    新药 创新药 创新 国产 产品 原料药 受体 激动剂 基因 治疗 疗法 先导产业 三大先导产业 产业 规模 制造业 制造 工业 产值
    总产值 行业 全行业 领域 科技 硬科技 互联网 消费 增速 增长 增长率 年均 年内 年度 年份 全年 上半年 前九个月 上年 同期
    同比 累计 合计 时期 时段 时点 日期 规划 目标 官方 预测 政策 实现 实际 完成 要求 所需 对外 授权 交易 跨境 金额
    总额 总量 数量 平均 月均 单笔 单起 每笔 每起 比重 占比 百分比 百分点 倍数 倍率 融资 事件 资金 基金 母基金 子基金
    资本 放大 遴选 并购 风险投资 投资 设立 上市 企业 公司 独角兽 初创 路演 场次 获批 批准 首个 首家 来源 网页 文章
    报纸 随笔 新闻 机构 数据 数字 统计 口径 人才 人员 博士 研究 研发 专业 技能 从业 回流 汇率 折合 折算 计算 取整
    矛盾 分歧 不符 有误 采用 不宜 说明 注明 给出 得出 措辞 说法 位次 名次 第二 领先 范围 不同 相同 相加 相比 比较
    对照 超过 不足 高于 低于 以上 以下 以及 以来 此后 此前 其间 其中 其他 另有 另一 另外 两者 三者 两个 三个 三大
    三类 一类 各自 没有 可靠 所称 据称 称为 开创性 头部 出口 最近 最早 最高 公布 结果 放缓 发展 数说 亿元 万元 美元
    人民币 三分之一 方面 部分 衡量 应为 可以 不能 不要 至少 至多 或更多 如何 同时 成立 可能 已经 达到 目前 水平 什么
    结束 理解 下降 减少 增加 显著 人数 图表 显示 完全 全部 相互 位置 支持 万亿元 属于 作为
"""
WORD: Final = "|".join(sorted(_VOCABULARY.split(), key=len, reverse=True))
"""The Chinese words that the dashboard uses most, the longest first, as a pattern: where words end is not written."""

_SIGN: Final = "[\u2e80-\u2fff\u3005-\u3007\u3040-\u9fff\uf900-\ufaff]"
_STRETCH: Final = re.compile(rf"(?P<word>{WORD})|(?:(?!{WORD}){_SIGN})+")
_LATIN: Final = rf"[^ \t\n{_WIDE}]+(?:(?<=\w) - (?=\w)[^ \t\n{_WIDE}]+)*"
_PIECE: Final = re.compile(
    rf"[ \t\n]+|[{re.escape(_OPENING)}]*(?:{COUNTED}|{_SIGN}+|{_LATIN}|.)[{re.escape(_CLOSING)}]*",
    re.DOTALL,
)
_RUN: Final = re.compile(rf"(?P<before>[^\w]*)(?P<signs>{_SIGN}{{4,}})(?P<after>[^\w]*)")
_BRACKETS: Final = r"(?=（)|(?<= )(?=\()"
_PAUSES: Final = tuple(map(re.compile, (_BRACKETS, rf"{_BRACKETS}|(?<=[，；])|(?<=, )")))
_PARTED: Final = re.compile(r"(?<=\d) (?=(?:tn|bn|m|yuan)\b)|(?<=[≈<>≥]) ")
_BREAK: Final = re.compile(r"(?<=[\u2e80-\uffef])\n|(?<![A-Za-z])\n(?=[\u2e80-\uffef])")


def width(text: str) -> int:
    """How wide a text is, in Latin characters; a Chinese one counts two."""
    return sum(2 if east_asian_width(sign) in "WF" else 1 for sign in text)


def pieces(text: str) -> list[str]:
    """A text in what no line is broken within, and the spaces between."""
    return [part for piece in _PIECE.findall(text.strip()) for part in _parted(piece)]


def _parted(piece: str) -> list[str]:
    """A piece, or the parts of a long run of Chinese signs, with the signs of punctuation around it."""
    run = _RUN.fullmatch(piece)
    if run is None:
        return [piece]
    found = [part for stretch in _STRETCH.finditer(run["signs"]) for part in _words(stretch)]
    return [run["before"] + found[0], *found[1:-1], found[-1] + run["after"]] if len(found) > 1 else [piece]


def _words(stretch: re.Match[str]) -> list[str]:
    """A known word, or the parts of what stands between two: three signs are one word most often, and so are the
    last two of more."""
    signs = stretch[0]
    return [signs] if stretch["word"] or len(signs) < 4 else [*signs[:-2], signs[-2:]]


def held(text: str) -> str:
    """A text in which no number can be parted from its unit or its sign at the end of a line."""
    return _PARTED.sub("\u00a0", text)


def unbroken(text: str) -> str:
    """A text in lines as one line: with a space for each break, but in Chinese none."""
    return _BREAK.sub("", text).replace("\n", " ")


def lines(text: str, limit: int) -> list[str]:
    """A text in lines of at most `limit` Latin characters; a word longer than that stands alone."""
    found = [""]
    for piece in pieces(text):
        if piece.isspace():
            found[-1] += " " if found[-1] else ""
        elif found[-1].strip() and width(found[-1] + piece) > limit:
            found.append(piece)
        else:
            found[-1] += piece
    return [line.rstrip() for line in found if line.strip()]


def labelled(text: str, broken: Callable[[str], list[str]]) -> list[str]:
    """A label in lines that end where it pauses: before brackets, or else after commas too. Where it takes more
    lines so, as `broken` breaks any text."""
    anywhere = broken(text)
    parted = ([line for part in _parts(text, pause, broken) for line in broken(part)] for pause in _PAUSES)
    return next((lines for lines in parted if len(lines) <= len(anywhere)), anywhere)


def _parts(text: str, pause: re.Pattern[str], broken: Callable[[str], list[str]]) -> list[str]:
    """As much of a text together as stands in one line, from pause to pause."""
    found = [""]
    for phrase in pause.split(text):
        if found[-1] and len(broken(found[-1] + phrase)) > 1:
            found.append("")
        found[-1] += phrase
    return found
