"""Lists of stocks from files and pasted text: bytes in, rows with a verdict each out.

`reading` finds codes in whatever a broker or another program wrote, `verdicts` says what would
become of each before anything is written, `exports` writes the same forms.
"""
