"""Policy and targets: what was aimed at, what was reached, and the growth still needed."""

from dashboard.model import Topic
from dashboard.ui import topic
from dashboard.ui.exhibit import show

topic.opening(Topic.POLICY)
show("targets")
show("target-progress")
show("growth-needed")
topic.remaining(Topic.POLICY)
