"""Check a figure: a sentence or a draft, every quantity in it compared with the articles."""

from dashboard.texts import text
from dashboard.ui import desk, frame

frame.heading(text("page.check.title"), text("page.check.lead"), filtered=False)
checked = desk.asked()
desk.answered(checked)
