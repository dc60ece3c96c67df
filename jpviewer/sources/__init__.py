"""Where figures come from: each source plans its requests and turns answers into columns."""
