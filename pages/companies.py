"""Companies and talent: enterprises, listings, headquarters, and research."""

from dashboard.model import Topic
from dashboard.ui import topic
from dashboard.ui.exhibit import show

topic.opening(Topic.COMPANIES)
show("company-counts")
show("headquarters")
show("talent")
topic.remaining(Topic.COMPANIES)
