"""The charts of the dashboard: series to exhibit."""

from __future__ import annotations

from dashboard.charts import approvals, companies, financing, licensing, policy, scale
from dashboard.charts.chart import Chart

CHARTS: tuple[Chart, ...] = (
    *scale.CHARTS,
    *financing.CHARTS,
    *approvals.CHARTS,
    *licensing.CHARTS,
    *companies.CHARTS,
    *policy.CHARTS,
)
"""Every chart, in the order of the pages."""
