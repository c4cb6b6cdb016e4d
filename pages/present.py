"""Present: a run-sheet put in order, started as slides, and taken away."""

from dashboard.texts import text
from dashboard.ui import frame, present

frame.heading(text("page.present.title"), text("page.present.lead"))
sheet = present.chosen()
present.ways(sheet)
present.order(sheet)
present.more(sheet)
