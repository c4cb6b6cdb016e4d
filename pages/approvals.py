"""Approvals: innovative drugs and devices approved, and what each was first in."""

from dashboard.model import Topic
from dashboard.ui import topic
from dashboard.ui.exhibit import show

topic.opening(Topic.APPROVALS)
show("approvals")
show("approval-firsts")
show("approval-claims")
topic.remaining(Topic.APPROVALS)
