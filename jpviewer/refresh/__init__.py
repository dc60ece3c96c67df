"""The refresh: plan, fetch, check, keep, figures."""
