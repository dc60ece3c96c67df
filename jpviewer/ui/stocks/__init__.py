"""Stocks on screen: the columns of a ranking, its rows, filter and words."""
