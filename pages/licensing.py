"""License-out deals: amounts, numbers, Shanghai's share of the country's, and the average deal."""

from dashboard.model import Topic
from dashboard.ui import topic
from dashboard.ui.exhibit import show

topic.opening(Topic.LICENSING)
show("license-amount")
show("license-deals")
show("license-share")
show("license-size")
topic.remaining(Topic.LICENSING)
