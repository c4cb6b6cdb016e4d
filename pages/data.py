"""Data: every observation, searched, filtered, opened and downloaded."""

from dashboard.texts import text
from dashboard.ui import frame, observations, takeaway

frame.heading(text("page.data.title"), text("page.data.lead"), filtered=False)
observations.opened()
facts = observations.filtered()
observations.counted(facts)
observations.listed_all(facts)
takeaway.dataset()
