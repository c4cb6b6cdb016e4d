"""What is checked of a dataset: quotations, coverage, conflicts, arithmetic and reliability."""
