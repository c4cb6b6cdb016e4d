"""What leaves the dashboard as a file or a report."""
