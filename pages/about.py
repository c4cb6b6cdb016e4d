"""About: how figures get in, what grades and marks mean, how numbers are computed, and the limits."""

from dashboard.texts import text
from dashboard.ui import about, frame

frame.heading(text("page.about.title"), text("page.about.lead"), filtered=False)
about.sections()
