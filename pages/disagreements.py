"""Disagreements: rival values side by side, and every claim worked out again."""

from dashboard.texts import text
from dashboard.ui import disagreements, frame

frame.heading(text("page.disagreements.title"), text("page.disagreements.lead"), filtered=False)
disagreements.notice()
topic, kind, verdict = disagreements.chosen()
disagreements.rivals(topic, kind)
disagreements.arithmetic(topic, verdict)
