<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name>about</name>
    <message>
        <source>&lt;h3&gt;jpviewer {0}&lt;/h3&gt;&lt;p&gt;The Japanese stock market on one screen: segments, foreign flows, liquidity.&lt;/p&gt;&lt;p&gt;Figures come from the Japan Exchange Group, Japan&apos;s Ministry of Finance and Yahoo Finance, with whom this program has no connection. They may be late, incomplete or wrong, and are no advice to buy or sell. Their use is subject to each source&apos;s terms.&lt;/p&gt;&lt;p&gt;Free software under the MIT licence. It uses Qt {1} and PySide6 (LGPL), pyqtgraph, NumPy, pandas and yfinance.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About jpviewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to a panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app</name>
    <message>
        <source>Put it aside and fetch again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>argparse</name>
    <message>
        <source>usage: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>options</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>positional arguments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%(prog)s: error: %(message)s
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>argument %(argument_name)s: %(message)s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the following arguments are required: %s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unrecognized arguments: %s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>invalid choice: %(value)r (choose from %(choices)s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>invalid %(type)s value: %(value)r</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected one argument</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected at least one argument</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not allowed with argument %s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ignored explicit argument %r</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ambiguous option: %(option)s could match %(matches)s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>banner</name>
    <message>
        <source>Demo market</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No source can be reached. This is the demo market: its figures are made up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>chart</name>
    <message>
        <source>Candles and volume</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cli</name>
    <message>
        <source>the folder of all files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>use the synthetic demo market</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>400 stocks and 5 years, or 3,900 and 10</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how much goes into the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>say the version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>show this help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Japanese stock market on one screen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a command the window opens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>show the demo market when there are neither figures nor network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write a panel&apos;s figures as CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>say what is installed and how the cache stands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bring the cache up to date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only these sources: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whose ten years of bars to fetch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>requests a second to one host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stop after this many requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>speak JSON, as the window wants it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>draw the window into a PNG</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the picture to write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>size in pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one panel alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dark or light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no such source: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a size is like 1600x1000</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number above 0, at most 20</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a whole number from 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write into a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>listed issues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only this segment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>daily bars of one code or symbol</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>7203, ^N225, SPY …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>levels of composites and benchmarks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keys of composites or symbols, separated by commas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>100 at the last close on or before this date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weekly trading by kind of investor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stocks by liquidity, size or change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>members of a watchlist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the list&apos;s name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how each source stands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the first day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the last day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only this source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only this market</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only these investors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the newest print of each week, or all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the column to rank by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>smallest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only the first N</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only this list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the position to get out of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>share of the turnover one may be</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a date is like 2026-11-20</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>commands</name>
    <message>
        <source>1M</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3M</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>6M</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>YTD</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1Y</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3Y</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>5Y</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Max</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cancel refresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Settings …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;log folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;folder of all files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About jpviewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset &amp;layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find a stock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Float or dock this panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close this panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Since an event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Lists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dock all panels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since {0} ▾</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since ▾</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since an event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open “{0}”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>doctor</name>
    <message>
        <source>Files: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  cache.db: {0:.1f} MB, {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  user.db: {0} lists</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>flows</name>
    <message>
        <source>JPX</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MOF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cash equities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off-exchange trades and ETFs included</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} bought a net {1} in the week to {2} ({3}, {4}, {5})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} sold a net {1} in the week to {2} ({3}, {4}, {5})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} bought as much as they sold in the week to {2} ({3}, {4}, {5})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the most buying of the {0} weeks held, since {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the most selling of the {0} weeks held, since {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the most buying since the week to {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the most selling since the week to {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} weeks in between are missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not to be added to the exchange&apos;s figures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} in the {1} weeks from {2}, the first after {3}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} in the {1} weeks from {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seen {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, print {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Net buying by week, and its running total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Market</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Investor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Week, net</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ministry&apos;s weeks since 2005 come with the first refresh.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The exchange&apos;s weeks come with the first refresh.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lists</name>
    <message>
        <source>&amp;New list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Rename list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move list &amp;left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move list ri&amp;ght</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add to a list …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;move from list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move do&amp;wn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note on {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete list {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted the list {0}; Ctrl+Z brings it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows move in the list&apos;s own order: click the sorted header until its arrow goes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>panels</name>
    <message>
        <source>Segments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Foreign flows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watchlist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>report</name>
    <message>
        <source>{0:,} rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0:,} refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} min left</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>search</name>
    <message>
        <source>Code or name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No listed issue has the code or name “{0}”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>segments</name>
    <message>
        <source>weight with prices {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} {1}, {2} {3} since {4}, to {5}: a gap of {6} points.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} (from the close of {1})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the close of {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} {1} since {2}, to {3}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} gained on {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} lost ground to {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own composites: full market cap, price only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today&apos;s members carried back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faint where less than 95% of the weight has prices.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines of segments and benchmarks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prime ÷ Growth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One line: Prime in units of Growth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines come with the prices: benchmarks first, then Prime, Standard and Growth as more of their stocks are known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Series …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sentences</name>
    <message>
        <source>The program made a mistake ({0}: {1}). The log has the details.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled; the next refresh goes on from here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no figures in {0} yet. Run &apos;jpviewer refresh&apos; first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is known of {0}. Check the code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no series {0}. Name a symbol that is in the cache, or one of {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no watchlist named {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another refresh (process {0}) has been running since {1:instant}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} asked to be left alone and is not asked before {1:instant}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bar of {0} on {1} has a price that is not above zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bar of {0} on {1} has an open or close outside its high and low.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bar of {0} is dated {1}, when the exchange was closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bar of {0} on {1} was seen before the session&apos;s close.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full: {0} could not be written. Make room and refresh again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is damaged. Move it away; figures will be fetched again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be opened or written. Check the folder&apos;s permissions, or name another with --home.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is in use by another program. Close it and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} was written by a newer version of jpviewer. Install that version, or name another folder with --home.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} was written by an older version of jpviewer. Open the window once to bring it up to date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} could not be reached. Check the network or the proxy; the next refresh tries again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} did not answer in time. The next refresh tries again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has a fault of its own ({1}). The next refresh tries again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate of {0} could not be verified. Check this computer&apos;s clock; behind a company proxy, let SSL_CERT_FILE name its certificates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing at {0} (404). Should that last, look for a newer version of jpviewer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} asks for a pause (429): it is left alone for {1} minutes, then the refresh goes on. A slower pace in the settings helps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} refuses to answer (401 or 403): it is left alone for {1} minutes. Check whether it opens in a browser.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} sent more than {1} MB, which is no such file; nothing of it was kept. The next refresh tries again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {0} requests that this refresh may make are used up; the next one goes on from here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer&apos;s clock is {1} minutes away from that of {0}. Set it right and refresh again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is damaged, cut off or no such file at all; nothing of it was kept. The next refresh asks for it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} would unpack to more than {1} MB and was not opened. The next refresh asks for it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} no longer links to {1}. Look for a newer version of jpviewer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no “{1}” in {0} any more, so nothing of it was kept. Look for a newer version of jpviewer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has a “{1}” that this version does not know, so nothing of it was kept. Look for a newer version of jpviewer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{1}” stands twice in {0}, so nothing of it was kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has “{2}” where the figure of “{1}” should be; nothing of it was kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The figures of “{1}” in {0} do not add up, so nothing of it was kept. The next refresh asks for it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The figures of “{1}” in {0} are too large to be true, as if in another unit; nothing of it was kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} does not say as before which week it is about, so nothing of it was kept. Look for a newer version of jpviewer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} holds another week than its name says ({1}); nothing of it was kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In {0} the week before {1} is missing or misplaced; nothing of it was kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sheet “{1}” of {0} holds no figures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} lists {1} issues, fewer than {2}: it is not whole, and the list known before stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{1} of {2} rows in {0} are not as known, so the list known before stays. Look for a newer version of jpviewer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} bears several dates at once; nothing of it was kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is dated {1}, which lies ahead; it was not kept. Check this computer&apos;s clock.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” is no securities code as known; the row was left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is listed in “{1}”, a segment that this version does not know; it was left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has the size “{1}”, which this version does not know; it counts as unsized.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yahoo does not know {0}; it is asked again at the next refresh.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yahoo has no bars of {0}; it is asked again at the next refresh.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yahoo&apos;s answer for {0} is not laid out as before, so nothing of it was kept. Should that last, look for a newer version of jpviewer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yahoo&apos;s price of {0} is not above zero ({1}); it was not kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yahoo&apos;s price of {0} is absurd ({1:,.0f}), as after a squeeze-out; it was not kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yahoo multiplied the history of {0} by {1:,.0f}, as after a squeeze-out; the one known before stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yahoo&apos;s quote of {0} has no time, so it was not kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no display to open a window on. `jpviewer screenshot FILE.png` draws the window into a picture instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The window needs the system library {0}, which is missing. Install it, on Debian or Ubuntu with apt, and start again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>jpviewer is open already (process {0}) but does not answer. End that process and start again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be written. Name a file in a folder that can.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As usual in the language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Red up, blue down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Green up, red down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blue up, orange down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Rises and falls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh &amp;automatically when something new can have come</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pace, requests a second to one host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Benchmarks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yahoo&apos;s symbol, such as 1475.T</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A&amp;dd</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Position to sell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Share of volume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days to exit = position ÷ (share of volume × median value traded in 60 sessions)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sources</name>
    <message>
        <source>Refused, and why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last success {0}, {1} rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last try {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits until {0}, as the host asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>status</name>
    <message>
        <source>Yahoo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JPX</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MOF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>listed issues {0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weeks of flows {0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ministry&apos;s flows {0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quotes {0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bars {0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never fetched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>switched off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refreshing …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelling …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: {1}, last success {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} s left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} min left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} waits until {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DEMO</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made-up companies and figures; no network is used.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stock_columns</name>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Market
cap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Market capitalisation in yen, all shares</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last close in yen, adjusted for splits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change
1 day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change of the close over 1 session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change
5 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change of the close over 5 sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change
20 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change of the close over 20 sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change
60 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change of the close over 60 sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change
this year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change since the last close of the year before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>52-week
position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the close lies between the 52-week low (0%) and high (100%)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value
traded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yen traded in the last session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Traded,
mean 20 d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value traded, 20-day average; sessions without a trade count as zero</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Traded,
median 60 d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value traded, median of 60 sessions, those without a trade included</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days to exit
{0} at {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessions it takes to sell {0} at {1} of the median value traded; change both in Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turnover
ratio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value traded in a year at the pace of 60 sessions, as a share of the market cap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Impact, bp
per ¥100m</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amihud&apos;s illiquidity: mean move of the price per value traded, over 60 sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick,
bp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tick as a share of the close: the smallest spread there can be</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days without
a trade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessions without a trade among the last 60</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Segment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Market segment of the Tokyo exchange</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size group of the TOPIX indices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last session that the figures know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own words; F2 edits them</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>watchlist</name>
    <message>
        <source>Press + to make a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole market</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watchlist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a code or name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stocks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · figures arrive with the next refresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · market cap {0} · median traded a day {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No stock here fits the filter. Esc in it clears it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The listed stocks arrive with the first refresh, within a minute. F5 starts one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing on this list yet. Type a code or a name above, or select rows of the whole market and press Ctrl+L.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No listed stock has the code or name “{0}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy rows	Ctrl+C</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by code or name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Market segment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All segments</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>window</name>
    <message>
        <source>DEMO, made-up companies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tool bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refreshed {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refreshed but for {0}; the Sources panel says why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refreshed in part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The refresh ended unexpectedly ({0}); the log has the details.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>Prime</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Growth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PRO Market</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ETF and ETN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>REIT and funds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Core30</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Large70</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mid400</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Small 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Small 2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unsized</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prime (jpviewer, full cap)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard (jpviewer, full cap)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Growth (jpviewer, full cap)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All three segments (jpviewer, full cap)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Core30 (jpviewer, full cap)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Large70 (jpviewer, full cap)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mid400 (jpviewer, full cap)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outside TOPIX 500 (jpviewer, full cap)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nikkei 225</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TOPIX ETF (1306)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Growth 250 ETF (2516)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard Top 20 ETF (1551)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Small Cap ETF (1312)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TOPIX Core 30 ETF (1311)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MSCI Japan ETF, in dollars (EWJ)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Japan ETF, USD-hedged (DXJ)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MSCI Japan Small Cap ETF, in dollars (SCJ)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;P 500 ETF (SPY)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Russell 2000 ETF (IWM)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;P 100 ETF (OEF)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;P 500 equal-weight ETF (RSP)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>USD/JPY</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Foreigners (non-residents)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Foreign institutions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Foreign individuals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Individuals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Individuals, cash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Individuals, margin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proprietary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Securities companies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Investment trusts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Business companies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other corporations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insurers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Banks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trust banks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other financials</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All clients of brokers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokyo &amp; Nagoya</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Japanese equity and fund shares</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JPX: listed issues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JPX: trading by investor type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ministry of Finance: weekly flows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yahoo: quotes and market cap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yahoo: daily bars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Segment reform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close moved to 15:30</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LDP leadership vote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New prime minister</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>General election</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TOPIX second stage</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
