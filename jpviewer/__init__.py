"""jpviewer: the Japanese stock market on one screen.

The walk of the figures, from the wire to the pixel:

    source.fetch(request)                                      item.setData(...)
        | columns of one Table                                      | numbers
    checks  -> refused, with a reason                          panel.draw(result)
        | rows                                                      | frozen result
    store.upsert(table, columns)                   panel.query() = load(store, choices)
        |                                                           = analytics(columns)
    figures: what rankings and composites need, kept ready          ^
        +------------------ cache.db (SQLite, WAL) -----------------+
      THE REFRESH: `jpviewer refresh`,               THE WINDOW: the GUI thread asks
      a child of the window, or cron                 and draws, one lane reads

Layers, each knowing only those below (import-linter holds them):

    app, cli      build everything
    ui            the only layer that imports Qt
    refresh       plan -> fetch -> check -> keep -> figures
    analytics | sources | store        strangers to each other
    market | settings                  the words
"""

__version__ = "0.1.0"
