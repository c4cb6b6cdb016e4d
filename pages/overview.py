"""Overview: the headline figures, what is new, and the ways into the topics."""

from dashboard.ui import overview

overview.opening()
overview.cards()
overview.ways()
overview.new()
overview.sorts_of_sources()
