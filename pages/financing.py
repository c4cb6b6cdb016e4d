"""Financing: what was raised, at what pace, event by event, and the funds."""

from dashboard.model import Topic
from dashboard.ui import topic
from dashboard.ui.exhibit import show

topic.opening(Topic.FINANCING)
show("financing-totals")
show("financing-per-month")
show("financing-events")
show("financing-per-event")
show("fund-family")
show("venture-capital")
topic.remaining(Topic.FINANCING)
