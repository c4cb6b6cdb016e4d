"""Sources: the articles beside each other, and one of them read in place."""

from dashboard.texts import text
from dashboard.ui import frame, reader

frame.heading(text("page.sources.title"), text("page.sources.lead"), filtered=False)
reader.comparison()
reader.article(reader.chosen())
