"""Filters over stocks as one line of text: `segment:growth cap>10bn exit<5 -name:holdings`.

Conditions stand side by side and must all hold; `or` stands between groups of them, `-` before what
must not hold. `conditions` says what a filter is, `grammar` reads one, `printing` writes it.
"""
