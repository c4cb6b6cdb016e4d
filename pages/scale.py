"""Industry scale: how large the industry is, how fast it grows, and how much of it is manufacturing."""

from dashboard.model import Topic
from dashboard.ui import topic
from dashboard.ui.exhibit import show

topic.opening(Topic.SCALE)
show("industry-scale")
show("manufacturing-output")
show("manufacturing-share")
show("growth-2025")
show("growth-claims")
topic.remaining(Topic.SCALE)
