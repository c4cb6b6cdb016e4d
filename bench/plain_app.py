"""A Streamlit app with four charts, written as the documentation shows: what ours is measured against."""

import pandas as pd
import plotly.express as px
import streamlit as st


@st.cache_data
def load() -> pd.DataFrame:
    return pd.DataFrame(
        {
            "year": [year for year in range(2015, 2026) for _ in range(4)],
            "sector": ["drugs", "devices", "services", "research"] * 11,
            "value": [100 + 7 * number % 53 + number for number in range(44)],
        }
    )


data = load()
st.title("Plain")
sector = st.selectbox("Sector", ["all", *data["sector"].unique()])
if sector != "all":
    data = data[data["sector"] == sector]

st.plotly_chart(px.bar(data, x="year", y="value", color="sector"))
st.plotly_chart(px.line(data, x="year", y="value", color="sector"))
st.plotly_chart(px.scatter(data, x="year", y="value", color="sector"))
st.plotly_chart(px.pie(data, names="sector", values="value"))
