"""The pages as a reader sees them: everything that knows Streamlit."""
