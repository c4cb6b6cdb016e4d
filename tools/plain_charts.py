"""Three of our charts as Plotly and Streamlit draw them when they are told no more than the numbers."""

import pandas as pd
import plotly.express as px
import streamlit as st

from dashboard import catalog
from dashboard.charts import CHARTS
from dashboard.exhibits import Exhibit
from dashboard.location import ROOT
from dashboard.view import View

numbers = catalog.load(ROOT / "data" / "metrics.yaml")


def table(chart: str) -> pd.DataFrame:
    """The numbers of a chart."""
    drawn = next(one for one in CHARTS if one.id == chart).draw(numbers, View())
    assert isinstance(drawn, Exhibit)
    rows = [(mark.label, mark.group, float(mark.number.value or 0)) for mark in drawn.marks]
    return pd.DataFrame(rows, columns=["period", "kind", "value"])


for chart, grouped in (("industry-scale", False), ("approvals", True), ("targets", False)):
    with st.container(key=f"plain-{chart}"):
        how = {"color": "kind", "barmode": "group"} if grouped else {}
        st.plotly_chart(px.bar(table(chart), x="period", y="value", title=chart.replace("-", " ").capitalize(), **how))
