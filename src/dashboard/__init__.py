"""Shanghai's biomedical industry in figures, each with its sentence."""
