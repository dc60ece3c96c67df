<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name>about</name>
    <message>
        <source>Move through time</source>
        <translation>左右に移動</translation>
    </message>
    <message>
        <source>drag, ← →</source>
        <translation>ドラッグ、← →</translation>
    </message>
    <message>
        <source>A whole width on</source>
        <translation>表示幅だけ移動</translation>
    </message>
    <message>
        <source>First and last session</source>
        <translation>最初・最後の営業日へ</translation>
    </message>
    <message>
        <source>More or less time</source>
        <translation>期間の拡大・縮小</translation>
    </message>
    <message>
        <source>wheel, pinch, + −</source>
        <translation>ホイール、ピンチ、+ −</translation>
    </message>
    <message>
        <source>Move by wheel</source>
        <translation>ホイールで移動</translation>
    </message>
    <message>
        <source>Shift + wheel</source>
        <translation>Shift + ホイール</translation>
    </message>
    <message>
        <source>Zoom to a box</source>
        <translation>範囲を囲んで拡大</translation>
    </message>
    <message>
        <source>Shift + drag</source>
        <translation>Shift + ドラッグ</translation>
    </message>
    <message>
        <source>Measure a change</source>
        <translation>変化を計測</translation>
    </message>
    <message>
        <source>Ctrl + drag</source>
        <translation>Ctrl + ドラッグ</translation>
    </message>
    <message>
        <source>Drop ruler or box</source>
        <translation>計測・範囲指定をやめる</translation>
    </message>
    <message>
        <source>Fit all</source>
        <translation>全体を表示</translation>
    </message>
    <message>
        <source>double-click</source>
        <translation>ダブルクリック</translation>
    </message>
    <message>
        <source>Stretch figures</source>
        <translation>縦軸の伸縮</translation>
    </message>
    <message>
        <source>drag or wheel on their axis</source>
        <translation>軸の上でドラッグ、ホイール</translation>
    </message>
    <message>
        <source>Fit figures, or hold them</source>
        <translation>縦軸の自動調整と固定の切り替え</translation>
    </message>
    <message>
        <source>Move the base by a session</source>
        <translation>基準日を1営業日動かす</translation>
    </message>
    <message>
        <source>drag its line, [ ]</source>
        <translation>線をドラッグ、[ ]</translation>
    </message>
    <message>
        <source>Move the base by 20 sessions</source>
        <translation>基準日を20営業日動かす</translation>
    </message>
    <message>
        <source>Scales, link and more</source>
        <translation>目盛・連動など</translation>
    </message>
    <message>
        <source>right click</source>
        <translation>右クリック</translation>
    </message>
    <message>
        <source>Next stock that way</source>
        <translation>その方向の隣の銘柄</translation>
    </message>
    <message>
        <source>Its chart</source>
        <translation>選択銘柄のチャート</translation>
    </message>
    <message>
        <source>double-click, Enter</source>
        <translation>ダブルクリック、Enter</translation>
    </message>
    <message>
        <source>List of a box</source>
        <translation>囲んだ銘柄をリストに</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>移動</translation>
    </message>
    <message>
        <source>drag, Shift + arrows</source>
        <translation>ドラッグ、Shift + 矢印キー</translation>
    </message>
    <message>
        <source>Closer or further</source>
        <translation>拡大・縮小</translation>
    </message>
    <message>
        <source>wheel, + −</source>
        <translation>ホイール、+ −</translation>
    </message>
    <message>
        <source>double-click, Home</source>
        <translation>ダブルクリック、Home</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>編集</translation>
    </message>
    <message>
        <source>click, Enter</source>
        <translation>クリック、Enter</translation>
    </message>
    <message>
        <source>Switch off and on</source>
        <translation>無効・有効の切り替え</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>スペース</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>×, Del</source>
        <translation>×、Del</translation>
    </message>
    <message>
        <source>Next condition</source>
        <translation>隣の条件</translation>
    </message>
    <message>
        <source>About jpviewer</source>
        <translation>jpviewerについて</translation>
    </message>
    <message>
        <source>Go to a panel</source>
        <translation>パネルへ移動</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>キーボードショートカット</translation>
    </message>
    <message>
        <source>In the window</source>
        <translation>ウィンドウ</translation>
    </message>
    <message>
        <source>On a chart</source>
        <translation>チャート上</translation>
    </message>
    <message>
        <source>On the map</source>
        <translation>マップ上</translation>
    </message>
    <message>
        <source>On a condition of the filter</source>
        <translation>絞り込み条件上</translation>
    </message>
    <message>
        <source>&lt;h3&gt;jpviewer {0}&lt;/h3&gt;&lt;p&gt;The Japanese stock market on one screen: segments, foreign flows, liquidity.&lt;/p&gt;&lt;p&gt;Figures come from the Japan Exchange Group, Japan&apos;s Ministry of Finance and Yahoo Finance, with whom this program has no connection. They may be late, incomplete or wrong, and are no advice to buy or sell. Their use is subject to each source&apos;s terms.&lt;/p&gt;&lt;p&gt;Free software under the MIT licence. It uses Qt {1} and PySide6 (LGPL), pyqtgraph, NumPy, pandas and yfinance.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;jpviewer {0}&lt;/h3&gt;&lt;p&gt;市場区分、海外投資家の動向、流動性。日本の株式市場を一つの画面で見渡します。&lt;/p&gt;&lt;p&gt;データは日本取引所グループ、財務省、Yahoo Financeが公表するものですが、本プログラムは各社・各機関とは一切関係がありません。データには遅延、欠落、誤りが含まれることがあり、売買を推奨するものではありません。データの利用にはそれぞれの提供元の利用条件が適用されます。&lt;/p&gt;&lt;p&gt;MITライセンスのフリーソフトウェアです。Qt {1}、PySide6（LGPL）、pyqtgraph、NumPy、pandas、yfinanceを利用しています。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Shift + click on its title</source>
        <translation>見出しをShift + クリック</translation>
    </message>
    <message>
        <source>Sort a table by one more column</source>
        <translation>並べ替えの列を追加</translation>
    </message>
    <message>
        <source>What a filter can ask for</source>
        <translation>絞り込みに使える項目</translation>
    </message>
    <message>
        <source>Ctrl+Space</source>
        <translation>Ctrl+スペース</translation>
    </message>
    <message>
        <source>In the watchlist</source>
        <translation>ウォッチリスト</translation>
    </message>
</context>
<context>
    <name>alert_words</name>
    <message>
        <source>Close at or above</source>
        <translation>終値が次の値以上</translation>
    </message>
    <message>
        <source>Close at or below</source>
        <translation>終値が次の値以下</translation>
    </message>
    <message>
        <source>Rise by at least</source>
        <translation>上昇率が次の値以上</translation>
    </message>
    <message>
        <source>Fall by at least</source>
        <translation>下落率が次の値以上</translation>
    </message>
    <message>
        <source>New 52-week high</source>
        <translation>52週高値を更新</translation>
    </message>
    <message>
        <source>New 52-week low</source>
        <translation>52週安値を更新</translation>
    </message>
    <message>
        <source>Days to exit at most</source>
        <translation>売却日数が次の日数以下</translation>
    </message>
    <message>
        <source>Days to exit at least</source>
        <translation>売却日数が次の日数以上</translation>
    </message>
    <message>
        <source>A stock enters it</source>
        <translation>新たに該当した銘柄</translation>
    </message>
    <message>
        <source>A stock leaves it</source>
        <translation>該当しなくなった銘柄</translation>
    </message>
    <message>
        <source>closes at or above {0}</source>
        <translation>終値が{0}以上</translation>
    </message>
    <message>
        <source>closes at or below {0}</source>
        <translation>終値が{0}以下</translation>
    </message>
    <message>
        <source>rises by {0} or more</source>
        <translation>前日比{0}以上の上昇</translation>
    </message>
    <message>
        <source>falls by {0} or more</source>
        <translation>前日比{0}以上の下落</translation>
    </message>
    <message>
        <source>Value traded, of its 20-session mean</source>
        <translation>売買代金が20日平均の次の倍率以上</translation>
    </message>
    <message>
        <source>trades {0} its usual value or more</source>
        <translation>売買代金が20日平均の{0}以上</translation>
    </message>
    <message>
        <source>makes a new 52-week high</source>
        <translation>52週高値を更新</translation>
    </message>
    <message>
        <source>makes a new 52-week low</source>
        <translation>52週安値を更新</translation>
    </message>
    <message>
        <source>can be sold within {0} days</source>
        <translation>{0}日以内に売り切れる</translation>
    </message>
    <message>
        <source>takes {0} days or more to sell</source>
        <translation>売り切るのに{0}日以上</translation>
    </message>
    <message>
        <source>enters the screen</source>
        <translation>スクリーンに新たに該当</translation>
    </message>
    <message>
        <source>leaves the screen</source>
        <translation>スクリーンに該当しなくなった</translation>
    </message>
    <message>
        <source>rises by {0} or more in {1} sessions</source>
        <translation>{1}営業日で{0}以上の上昇</translation>
    </message>
    <message>
        <source>falls by {0} or more in {1} sessions</source>
        <translation>{1}営業日で{0}以上の下落</translation>
    </message>
    <message>
        <source>armed</source>
        <translation>監視中</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>待機中</translation>
    </message>
    <message>
        <source>off</source>
        <translation>オフ</translation>
    </message>
    <message>
        <source>met, off</source>
        <translation>通知済み・オフ</translation>
    </message>
    <message>
        <source>so now</source>
        <translation>成立中</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>対象なし</translation>
    </message>
    <message>
        <source>enters “{0}”</source>
        <translation>「{0}」に新たに該当</translation>
    </message>
    <message>
        <source>leaves “{0}”</source>
        <translation>「{0}」に該当しなくなった</translation>
    </message>
    <message>
        <source>{0} {1} ({2})</source>
        <translation>{0} {1}（{2}）</translation>
    </message>
    <message>
        <source>{0} {1}: {2} ({3})</source>
        <translation>{0} {1}：{2}（{3}）</translation>
    </message>
    <message>
        <source>{0} times</source>
        <translation>{0}倍</translation>
    </message>
    <message>
        <source>never</source>
        <translation>売り切れない</translation>
    </message>
    <message>
        <source>{0} days</source>
        <translation>{0}日</translation>
    </message>
</context>
<context>
    <name>alerts</name>
    <message>
        <source>&amp;New alert …</source>
        <translation>新しいアラート(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Edit alert …</source>
        <translation>アラートを編集(&amp;E)…</translation>
    </message>
    <message>
        <source>Switch &amp;on or off</source>
        <translation>オン/オフを切り替え(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Delete alerts</source>
        <translation>アラートを削除(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Delete from the list</source>
        <translation>履歴から削除(&amp;D)</translation>
    </message>
    <message>
        <source>Mark all as &amp;read</source>
        <translation>すべて既読にする(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Clear the list</source>
        <translation>履歴を消去(&amp;C)</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>やり直し</translation>
    </message>
    <message>
        <source> yen</source>
        <translation>円</translation>
    </message>
    <message>
        <source> times</source>
        <translation>倍</translation>
    </message>
    <message>
        <source> days</source>
        <translation>日</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>しきい値</translation>
    </message>
    <message>
        <source>1 new alert</source>
        <translation>新しいアラート 1件</translation>
    </message>
    <message>
        <source>{0} new alerts</source>
        <translation>新しいアラート {0}件</translation>
    </message>
    <message>
        <source>Shows what was told</source>
        <translation>アラートの履歴を表示します</translation>
    </message>
    <message>
        <source>Set an a&amp;lert …</source>
        <translation>アラートを設定(&amp;L)…</translation>
    </message>
    <message>
        <source>New alert</source>
        <translation>新しいアラート</translation>
    </message>
    <message>
        <source>Edit alert</source>
        <translation>アラートを編集</translation>
    </message>
    <message>
        <source>Told once for each crossing at the end of a session, and again only after it was not so in between.</source>
        <translation>取引終了後に判定し、条件が成立した時に一度だけ通知します。いったん条件から外れ、再び成立すればまた通知します。</translation>
    </message>
    <message>
        <source>{0} stocks on the list now.</source>
        <translation>リストには現在{0}銘柄あります。</translation>
    </message>
    <message>
        <source>Now {0}.</source>
        <translation>現在{0}。</translation>
    </message>
    <message>
        <source>A stock</source>
        <translation>1銘柄</translation>
    </message>
    <message>
        <source>Every stock of a list</source>
        <translation>リストの全銘柄</translation>
    </message>
    <message>
        <source>A screen</source>
        <translation>スクリーン</translation>
    </message>
    <message>
        <source>What to watch</source>
        <translation>監視の対象</translation>
    </message>
    <message>
        <source>List</source>
        <translation>リスト</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>スクリーン</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>Over how many sessions</source>
        <translation>騰落率の期間</translation>
    </message>
    <message>
        <source>Tell it &amp;once, then switch it off</source>
        <translation>一度通知したらオフにする(&amp;O)</translation>
    </message>
    <message>
        <source>1 session</source>
        <translation>1営業日</translation>
    </message>
    <message>
        <source>{0} sessions</source>
        <translation>{0}営業日</translation>
    </message>
    <message>
        <source>Type a code or name</source>
        <translation>コードまたは銘柄名を入力</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>銘柄</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>&amp;Watch</source>
        <translation>対象(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Stock</source>
        <translation>銘柄(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;List</source>
        <translation>リスト(&amp;L)</translation>
    </message>
    <message>
        <source>Scr&amp;een</source>
        <translation>スクリーン(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Tell when</source>
        <translation>条件(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Threshold</source>
        <translation>しきい値(&amp;H)</translation>
    </message>
    <message>
        <source>O&amp;ver</source>
        <translation>期間(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>メモ(&amp;N)</translation>
    </message>
    <message>
        <source>None chosen yet</source>
        <translation>まだ選ばれていません</translation>
    </message>
    <message>
        <source>Delete alerts</source>
        <translation>アラートを削除</translation>
    </message>
    <message>
        <source>Alerts on</source>
        <translation>アラートをオン</translation>
    </message>
    <message>
        <source>Alerts off</source>
        <translation>アラートをオフ</translation>
    </message>
    <message>
        <source>Delete from the list</source>
        <translation>履歴から削除</translation>
    </message>
    <message>
        <source>{0} of its year</source>
        <translation>1年の値幅の{0}</translation>
    </message>
    <message>
        <source>{0} stocks</source>
        <translation>{0}銘柄</translation>
    </message>
    <message>
        <source>It is judged from the next refresh on that knows the figures it needs.</source>
        <translation>必要な数値がそろった次回の更新から判定を始めます。</translation>
    </message>
    <message>
        <source>It is so already, and is told once it has become so anew.</source>
        <translation>すでに条件が成立しています。いったん外れた後、再び成立した時に通知します。</translation>
    </message>
    <message>
        <source>The list or screen is deleted; nothing is watched.</source>
        <translation>リストまたはスクリーンが削除されたため、監視していません。</translation>
    </message>
    <message>
        <source>Set as {0}, before a split.</source>
        <translation>株式分割前に{0}で設定。</translation>
    </message>
    <message>
        <source>Watched</source>
        <translation>監視対象</translation>
    </message>
    <message>
        <source>Told when it …</source>
        <translation>通知の条件</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>現在</translation>
    </message>
    <message>
        <source>To go</source>
        <translation>到達まで</translation>
    </message>
    <message>
        <source>How far a price or a change has to move until it is told</source>
        <translation>通知されるまでに必要な株価・騰落率の変化</translation>
    </message>
    <message>
        <source>Last told</source>
        <translation>直近の通知</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>取引日</translation>
    </message>
    <message>
        <source>Not yet read</source>
        <translation>未読</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>コード</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>銘柄名</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>値</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>判定日時</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>削除済み</translation>
    </message>
    <message>
        <source>Nothing was told yet.</source>
        <translation>通知はまだありません。</translation>
    </message>
    <message>
        <source>{0} told, {1} not yet read</source>
        <translation>通知{0}件、うち未読{1}件</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>履歴</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>アラート</translation>
    </message>
    <message>
        <source>What alerts told</source>
        <translation>アラートの履歴</translation>
    </message>
    <message>
        <source>&amp;Copy rows	Ctrl+C</source>
        <translation>行をコピー(&amp;C)	Ctrl+C</translation>
    </message>
    <message>
        <source>Nothing is watched yet. Press “New alert” above, or right-click a stock in any list.</source>
        <translation>アラートはまだありません。上の「新しいアラート」を押すか、リストの銘柄を右クリックしてください。</translation>
    </message>
    <message>
        <source>1 alert while jpviewer was closed</source>
        <translation>前回終了後のアラート 1件</translation>
    </message>
    <message>
        <source>{0} alerts while jpviewer was closed</source>
        <translation>前回終了後のアラート {0}件</translation>
    </message>
    <message>
        <source>and {0} more</source>
        <translation>ほか{0}件</translation>
    </message>
    <message>
        <source>Set an a&amp;lert at {0} …</source>
        <translation>{0}にアラートを設定(&amp;L)…</translation>
    </message>
</context>
<context>
    <name>argparse</name>
    <message>
        <source>usage: </source>
        <translation>使い方: </translation>
    </message>
    <message>
        <source>options</source>
        <translation>オプション</translation>
    </message>
    <message>
        <source>positional arguments</source>
        <translation>引数</translation>
    </message>
    <message>
        <source>%(prog)s: error: %(message)s
</source>
        <translation>%(prog)s: エラー: %(message)s
</translation>
    </message>
    <message>
        <source>argument %(argument_name)s: %(message)s</source>
        <translation>引数 %(argument_name)s: %(message)s</translation>
    </message>
    <message>
        <source>the following arguments are required: %s</source>
        <translation>次の引数が必要です: %s</translation>
    </message>
    <message>
        <source>unrecognized arguments: %s</source>
        <translation>不明な引数です: %s</translation>
    </message>
    <message>
        <source>invalid choice: %(value)r (choose from %(choices)s)</source>
        <translation>%(value)r は選べません（次から選んでください: %(choices)s）</translation>
    </message>
    <message>
        <source>invalid %(type)s value: %(value)r</source>
        <translation>値 %(value)r は %(type)s として正しくありません</translation>
    </message>
    <message>
        <source>expected one argument</source>
        <translation>値が1つ必要です</translation>
    </message>
    <message>
        <source>expected at least one argument</source>
        <translation>値が1つ以上必要です</translation>
    </message>
    <message>
        <source>not allowed with argument %s</source>
        <translation>引数 %s と同時には指定できません</translation>
    </message>
    <message>
        <source>ignored explicit argument %r</source>
        <translation>値 %r は指定できません</translation>
    </message>
    <message>
        <source>ambiguous option: %(option)s could match %(matches)s</source>
        <translation>オプション %(option)s を一つに決められません（候補: %(matches)s）</translation>
    </message>
</context>
<context>
    <name>banner</name>
    <message>
        <source>Demo market</source>
        <translation>デモ市場</translation>
    </message>
    <message>
        <source>No source can be reached. This is the demo market: its figures are made up.</source>
        <translation>どのデータソースにも接続できません。表示しているのは架空の数値によるデモ市場です。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>お知らせ</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
</context>
<context>
    <name>caption</name>
    <message>
        <source>{0} to {1}; figures to {2}</source>
        <translation>{0}～{1}（データは{2}まで）</translation>
    </message>
    <message>
        <source>figures to {0}</source>
        <translation>{0}時点</translation>
    </message>
</context>
<context>
    <name>chart</name>
    <message>
        <source>Candles and volume</source>
        <translation>ローソク足と出来高</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>固定</translation>
    </message>
    <message>
        <source>Stay on this stock whatever is selected</source>
        <translation>選択が変わってもこの銘柄を表示し続けます</translation>
    </message>
    <message>
        <source>Prices are adjusted for splits, not for dividends.</source>
        <translation>株価は分割調整済み、配当は未調整です。</translation>
    </message>
    <message>
        <source>No more than {0} securities can be compared with one.</source>
        <translation>比較できるのは{0}銘柄までです。</translation>
    </message>
    <message>
        <source>Prices of {0} come once it is on a watchlist.</source>
        <translation>{0}の株価は、ウォッチリストに加えると取得されます。</translation>
    </message>
    <message>
        <source>{0}-day average</source>
        <translation>{0}日移動平均</translation>
    </message>
    <message>
        <source>{0}-week average</source>
        <translation>{0}週移動平均</translation>
    </message>
    <message>
        <source>{0}-month average</source>
        <translation>{0}か月移動平均</translation>
    </message>
    <message>
        <source>VWAP since {0}</source>
        <translation>VWAP（{0}起点）</translation>
    </message>
    <message>
        <source>VWAP since {0} (close × volume)</source>
        <translation>VWAP（{0}起点、終値×出来高）</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>出来高</translation>
    </message>
    <message>
        <source>as if it had cost what {0} did on {1}</source>
        <translation>{1}の{0}の株価に合わせて換算</translation>
    </message>
    <message>
        <source>Bollinger {0} {1}σ</source>
        <translation>ボリンジャー {0} {1}σ</translation>
    </message>
    <message>
        <source>Bollinger {0}</source>
        <translation>ボリンジャー {0}</translation>
    </message>
    <message>
        <source>Conversion line</source>
        <translation>転換線</translation>
    </message>
    <message>
        <source>Base line</source>
        <translation>基準線</translation>
    </message>
    <message>
        <source>Lagging span</source>
        <translation>遅行スパン</translation>
    </message>
    <message>
        <source>Leading span 1</source>
        <translation>先行スパン1</translation>
    </message>
    <message>
        <source>Leading span 2</source>
        <translation>先行スパン2</translation>
    </message>
    <message>
        <source>Choose a stock in the watchlist, or find one with Ctrl+K.</source>
        <translation>ウォッチリストで銘柄を選ぶか、Ctrl+Kで検索してください。</translation>
    </message>
    <message>
        <source>No prices of {0} are known, and the exchange does not list it.</source>
        <translation>{0}の株価はなく、取引所の一覧にもありません。</translation>
    </message>
    <message>
        <source>Prices of {0} come with the daily bars, the largest stocks first.</source>
        <translation>{0}の株価は日足の取得後に表示されます（時価総額の大きい順に取得します）。</translation>
    </message>
    <message>
        <source>closes abroad stand at Tokyo&apos;s next session</source>
        <translation>海外の終値は東京の翌営業日に表示</translation>
    </message>
    <message>
        <source>last traded {0}, {1} sessions before {2}</source>
        <translation>最終約定日 {0}（{2}の{1}営業日前）</translation>
    </message>
    <message>
        <source>{0} sessions behind the market</source>
        <translation>市場全体より{0}営業日前の値</translation>
    </message>
    <message>
        <source>market cap {0}</source>
        <translation>時価総額 {0}</translation>
    </message>
    <message>
        <source>value traded, 20-day average {0}</source>
        <translation>売買代金20日平均 {0}</translation>
    </message>
    <message>
        <source>days to exit {0} ({1} at {2})</source>
        <translation>売却日数 {0}（{1}、参加率{2}）</translation>
    </message>
    <message>
        <source>52-week position {0}</source>
        <translation>52週レンジ内の位置 {0}</translation>
    </message>
    <message>
        <source>not in the exchange&apos;s list since {0}</source>
        <translation>{0}以降、取引所の一覧にありません</translation>
    </message>
    <message>
        <source>not in the exchange&apos;s list</source>
        <translation>取引所の一覧にありません</translation>
    </message>
    <message>
        <source>No volume</source>
        <translation>出来高なし</translation>
    </message>
    <message>
        <source>RSI {0}</source>
        <translation>RSI {0}</translation>
    </message>
    <message>
        <source>MACD {0}, {1}, {2}</source>
        <translation>MACD {0}, {1}, {2}</translation>
    </message>
    <message>
        <source>Signal</source>
        <translation>シグナル</translation>
    </message>
    <message>
        <source>MACD − signal</source>
        <translation>MACD − シグナル</translation>
    </message>
    <message>
        <source>Relative to {0}</source>
        <translation>対{0}</translation>
    </message>
    <message>
        <source>Relative strength: its segment has no composite</source>
        <translation>相対力：市場区分の独自指数がありません</translation>
    </message>
    <message>
        <source>{0}: needs {1} bars</source>
        <translation>{0}：{1}本の足が必要です</translation>
    </message>
    <message>
        <source>{0}: the price has not moved</source>
        <translation>{0}：値動きがありません</translation>
    </message>
    <message>
        <source>Compare …</source>
        <translation>比較…</translation>
    </message>
    <message>
        <source>A code or a name to draw beside it</source>
        <translation>重ねて表示する銘柄のコードまたは名称</translation>
    </message>
    <message>
        <source>Compare with a code or name</source>
        <translation>コードまたは名称で比較</translation>
    </message>
    <message>
        <source>&amp;Daily</source>
        <translation>日足(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Weekly</source>
        <translation>週足(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Monthly</source>
        <translation>月足(&amp;M)</translation>
    </message>
    <message>
        <source>D</source>
        <translation>日</translation>
    </message>
    <message>
        <source>W</source>
        <translation>週</translation>
    </message>
    <message>
        <source>M</source>
        <translation>月</translation>
    </message>
    <message>
        <source>&amp;Candles</source>
        <translation>ローソク足(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Bars</source>
        <translation>バーチャート(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Line</source>
        <translation>折れ線(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Area</source>
        <translation>エリア(&amp;A)</translation>
    </message>
    <message>
        <source>L&amp;inear scale</source>
        <translation>通常目盛(&amp;I)</translation>
    </message>
    <message>
        <source>L&amp;ogarithmic scale</source>
        <translation>対数目盛(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Percent scale</source>
        <translation>変化率目盛(&amp;P)</translation>
    </message>
    <message>
        <source>Moving a&amp;verages</source>
        <translation>移動平均線(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;200-day average</source>
        <translation>200日移動平均線(&amp;2)</translation>
    </message>
    <message>
        <source>&amp;Bollinger bands</source>
        <translation>ボリンジャーバンド(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Ichimoku</source>
        <translation>一目均衡表(&amp;I)</translation>
    </message>
    <message>
        <source>Splits, dividends, e&amp;xtremes and limits</source>
        <translation>分割・配当・52週高安・ストップ高安(&amp;X)</translation>
    </message>
    <message>
        <source>&amp;Volume</source>
        <translation>出来高(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;RSI</source>
        <translation>RSI(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;MACD</source>
        <translation>MACD(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Strength against its segment</source>
        <translation>市場区分に対する相対力(&amp;S)</translation>
    </message>
    <message>
        <source>VWAP &amp;since …</source>
        <translation>VWAPの起点(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Anchor VWAP here ({0})</source>
        <translation>ここをVWAPの起点にする（{0}）(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Period</source>
        <translation>足の種類(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Drawn as</source>
        <translation>表示形式(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Indicators</source>
        <translation>テクニカル指標(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;None</source>
        <translation>なし(&amp;N)</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>凡例</translation>
    </message>
    <message>
        <source>since the close of {0}</source>
        <translation>{0}終値から</translation>
    </message>
    <message>
        <source>no prices</source>
        <translation>価格なし</translation>
    </message>
    <message>
        <source>Week under way</source>
        <translation>週の途中</translation>
    </message>
    <message>
        <source>Month under way</source>
        <translation>月の途中</translation>
    </message>
    <message>
        <source>to {0}</source>
        <translation>{0}まで</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>株式分割</translation>
    </message>
    <message>
        <source>Reverse split</source>
        <translation>株式併合</translation>
    </message>
    <message>
        <source>Dividend</source>
        <translation>配当</translation>
    </message>
    <message>
        <source>UL</source>
        <translation>S高</translation>
    </message>
    <message>
        <source>Upper limit</source>
        <translation>ストップ高</translation>
    </message>
    <message>
        <source>LL</source>
        <translation>S安</translation>
    </message>
    <message>
        <source>Lower limit</source>
        <translation>ストップ安</translation>
    </message>
    <message>
        <source>closed at it</source>
        <translation>終値で到達</translation>
    </message>
    <message>
        <source>touched</source>
        <translation>一時到達</translation>
    </message>
    <message>
        <source>52-week high</source>
        <translation>52週高値</translation>
    </message>
    <message>
        <source>52-week low</source>
        <translation>52週安値</translation>
    </message>
</context>
<context>
    <name>chips</name>
    <message>
        <source>Click or Enter: edit. Space: switch off and on. × or Del: remove.</source>
        <translation>クリックまたはEnterで編集、スペースで無効・有効の切り替え、×またはDelで削除</translation>
    </message>
    <message>
        <source>Conditions of the filter</source>
        <translation>絞り込みの条件</translation>
    </message>
    <message>
        <source>&amp;Edit …	Enter</source>
        <translation>編集(&amp;E)…	Enter</translation>
    </message>
    <message>
        <source>&amp;Switch off	Space</source>
        <translation>無効にする(&amp;S)	スペース</translation>
    </message>
    <message>
        <source>&amp;Switch on	Space</source>
        <translation>有効にする(&amp;S)	スペース</translation>
    </message>
    <message>
        <source>Turn into its &amp;opposite</source>
        <translation>逆の条件にする(&amp;O)</translation>
    </message>
    <message>
        <source>Show its &amp;column</source>
        <translation>列を表示(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Remove	Del</source>
        <translation>削除(&amp;R)	Del</translation>
    </message>
    <message>
        <source>or</source>
        <translation>または</translation>
    </message>
    <message>
        <source>Condition: {0}</source>
        <translation>条件：{0}</translation>
    </message>
    <message>
        <source>Code or name</source>
        <translation>コード・銘柄名</translation>
    </message>
    <message>
        <source>&amp;Lists and more</source>
        <translation>リスト・その他(&amp;L)</translation>
    </message>
    <message>
        <source>Add a condition</source>
        <translation>条件を追加</translation>
    </message>
</context>
<context>
    <name>cli</name>
    <message>
        <source>the folder of all files</source>
        <translation>すべてのファイルを置くフォルダー</translation>
    </message>
    <message>
        <source>use the synthetic demo market</source>
        <translation>架空のデモ市場を使う</translation>
    </message>
    <message>
        <source>400 stocks and 5 years, or 3,900 and 10</source>
        <translation>400銘柄・5年分、または3,900銘柄・10年分</translation>
    </message>
    <message>
        <source>the language</source>
        <translation>表示言語</translation>
    </message>
    <message>
        <source>how much goes into the log</source>
        <translation>ログの詳しさ</translation>
    </message>
    <message>
        <source>say the version</source>
        <translation>バージョンを表示する</translation>
    </message>
    <message>
        <source>show this help</source>
        <translation>このヘルプを表示する</translation>
    </message>
    <message>
        <source>a number above 0, at most {0}</source>
        <translation>0より大きく{0}以下の数を指定してください</translation>
    </message>
    <message>
        <source>The Japanese stock market on one screen.</source>
        <translation>日本の株式市場を一つの画面で。</translation>
    </message>
    <message>
        <source>Without a command the window opens.</source>
        <translation>コマンドを指定しなければウィンドウを開きます。</translation>
    </message>
    <message>
        <source>show the demo market when there are neither figures nor network</source>
        <translation>データもネットワークもないときはデモ市場を表示する</translation>
    </message>
    <message>
        <source>write a panel&apos;s figures as CSV</source>
        <translation>パネルの数値をCSVで書き出す</translation>
    </message>
    <message>
        <source>say what is installed and how the cache stands</source>
        <translation>インストールの内容とキャッシュの状態を表示する</translation>
    </message>
    <message>
        <source>bring the cache up to date</source>
        <translation>キャッシュを最新にする</translation>
    </message>
    <message>
        <source>only these sources: {0}</source>
        <translation>これらのデータソースだけ: {0}</translation>
    </message>
    <message>
        <source>whose ten years of bars to fetch</source>
        <translation>10年分の日足を取得する対象</translation>
    </message>
    <message>
        <source>requests a second to one host</source>
        <translation>1つのホストへの1秒あたりのリクエスト数</translation>
    </message>
    <message>
        <source>stop after this many requests</source>
        <translation>この回数のリクエストで打ち切る</translation>
    </message>
    <message>
        <source>speak JSON, as the window wants it</source>
        <translation>ウィンドウ向けにJSONで出力する</translation>
    </message>
    <message>
        <source>draw the window into a PNG</source>
        <translation>ウィンドウをPNG画像に描く</translation>
    </message>
    <message>
        <source>the picture to write</source>
        <translation>書き出す画像</translation>
    </message>
    <message>
        <source>size in pixels</source>
        <translation>大きさ（ピクセル）</translation>
    </message>
    <message>
        <source>one panel alone</source>
        <translation>1つのパネルだけ</translation>
    </message>
    <message>
        <source>dark or light</source>
        <translation>ダークまたはライト</translation>
    </message>
    <message>
        <source>no such source: {0}</source>
        <translation>そのようなデータソースはありません: {0}</translation>
    </message>
    <message>
        <source>a size is like 1600x1000</source>
        <translation>大きさは 1600x1000 のように指定してください</translation>
    </message>
    <message>
        <source>a whole number from 1</source>
        <translation>1以上の整数を指定してください</translation>
    </message>
    <message>
        <source>write into a file</source>
        <translation>ファイルに書き出す</translation>
    </message>
    <message>
        <source>listed issues</source>
        <translation>上場銘柄</translation>
    </message>
    <message>
        <source>only this segment</source>
        <translation>この市場区分だけ</translation>
    </message>
    <message>
        <source>daily bars of one code or symbol</source>
        <translation>1銘柄の日足</translation>
    </message>
    <message>
        <source>7203, ^N225, SPY …</source>
        <translation>7203、^N225、SPY など</translation>
    </message>
    <message>
        <source>levels of composites and benchmarks</source>
        <translation>独自指数とベンチマークの水準</translation>
    </message>
    <message>
        <source>keys of composites or symbols, separated by commas</source>
        <translation>独自指数のキーまたはシンボル（コンマ区切り）</translation>
    </message>
    <message>
        <source>100 at the last close on or before this date</source>
        <translation>この日以前の最後の終値を100とする</translation>
    </message>
    <message>
        <source>with dividends reinvested; coverage then counts them too</source>
        <translation>配当込み（配当再投資）で出力する。カバー率も配当が判明している分だけになる</translation>
    </message>
    <message>
        <source>weekly trading by kind of investor</source>
        <translation>投資部門別の週次売買</translation>
    </message>
    <message>
        <source>stocks by liquidity, size or change</source>
        <translation>流動性・規模・騰落率による銘柄の順位</translation>
    </message>
    <message>
        <source>members of a watchlist</source>
        <translation>ウォッチリストの銘柄</translation>
    </message>
    <message>
        <source>the list&apos;s name</source>
        <translation>リストの名前</translation>
    </message>
    <message>
        <source>as which program reads it</source>
        <translation>どのプログラム向けの形式か</translation>
    </message>
    <message>
        <source>built-in screens and your own</source>
        <translation>組み込みのスクリーンと自作のスクリーン</translation>
    </message>
    <message>
        <source>only what fits a filter</source>
        <translation>絞り込み条件に合うものだけ</translation>
    </message>
    <message>
        <source>only what fits a screen</source>
        <translation>スクリーンに合うものだけ</translation>
    </message>
    <message>
        <source>how each source stands</source>
        <translation>各データソースの状態</translation>
    </message>
    <message>
        <source>what was refused or is in doubt, and why</source>
        <translation>保存しなかったデータと要確認のデータ、その理由</translation>
    </message>
    <message>
        <source>the first day</source>
        <translation>最初の日</translation>
    </message>
    <message>
        <source>the last day</source>
        <translation>最後の日</translation>
    </message>
    <message>
        <source>only this source</source>
        <translation>このデータソースだけ</translation>
    </message>
    <message>
        <source>only this market</source>
        <translation>この市場だけ</translation>
    </message>
    <message>
        <source>only these investors</source>
        <translation>この投資部門だけ</translation>
    </message>
    <message>
        <source>the newest print of each week, or all</source>
        <translation>各週の最新の公表値、またはすべての公表値</translation>
    </message>
    <message>
        <source>the column to rank by</source>
        <translation>順位を付ける列</translation>
    </message>
    <message>
        <source>smallest first</source>
        <translation>小さい順</translation>
    </message>
    <message>
        <source>only the first N</source>
        <translation>上位N件だけ</translation>
    </message>
    <message>
        <source>only this list</source>
        <translation>このリストだけ</translation>
    </message>
    <message>
        <source>the position to get out of</source>
        <translation>売却する持ち高（円）</translation>
    </message>
    <message>
        <source>share of the turnover one may be</source>
        <translation>売買代金に占めてよい割合</translation>
    </message>
    <message>
        <source>a date is like 2026-11-20</source>
        <translation>日付は 2026-11-20 のように指定してください</translation>
    </message>
    <message>
        <source>what alerts told, the newest first</source>
        <translation>アラートの履歴（新しい順）</translation>
    </message>
    <message>
        <source>Standard output</source>
        <translation>標準出力</translation>
    </message>
</context>
<context>
    <name>commands</name>
    <message>
        <source>1M</source>
        <translation>1か月</translation>
    </message>
    <message>
        <source>3M</source>
        <translation>3か月</translation>
    </message>
    <message>
        <source>6M</source>
        <translation>6か月</translation>
    </message>
    <message>
        <source>YTD</source>
        <translation>年初来</translation>
    </message>
    <message>
        <source>1Y</source>
        <translation>1年</translation>
    </message>
    <message>
        <source>3Y</source>
        <translation>3年</translation>
    </message>
    <message>
        <source>5Y</source>
        <translation>5年</translation>
    </message>
    <message>
        <source>Max</source>
        <translation>全期間</translation>
    </message>
    <message>
        <source>Since {0}</source>
        <translation>{0}以降</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>更新(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Cancel refresh</source>
        <translation>更新を中止(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>終了(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Settings …</source>
        <translation>設定(&amp;S)…</translation>
    </message>
    <message>
        <source>Open &amp;log folder</source>
        <translation>ログのフォルダーを開く(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;About jpviewer</source>
        <translation>jpviewerについて(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>キーボードショートカット(&amp;K)</translation>
    </message>
    <message>
        <source>Reset &amp;layout</source>
        <translation>レイアウトを初期状態に戻す(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Find a stock</source>
        <translation>銘柄を検索(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Float or dock this panel</source>
        <translation>このパネルを切り離す／戻す(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Close this panel</source>
        <translation>このパネルを閉じる(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;New chart</source>
        <translation>新しいチャート(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Since an event</source>
        <translation>起点日(&amp;S)</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>起点日</translation>
    </message>
    <message>
        <source>Another &amp;day …</source>
        <translation>別の日付(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>ファイル(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>表示(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Lists</source>
        <translation>リスト(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Chart</source>
        <translation>チャート(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>ツール(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>ヘルプ(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Dock all panels</source>
        <translation>すべてのパネルを戻す(&amp;D)</translation>
    </message>
    <message>
        <source>From the last close before it</source>
        <translation>直前の終値からの動きを表示します</translation>
    </message>
    <message>
        <source>Open “{0}”</source>
        <translation>「{0}」を開く</translation>
    </message>
    <message>
        <source>Comparisons in yen</source>
        <translation>円建てで比較</translation>
    </message>
    <message>
        <source>Comparisons in US dollars</source>
        <translation>米ドル建てで比較</translation>
    </message>
    <message>
        <source>E&amp;xport everything I wrote …</source>
        <translation>自分のデータをすべて書き出す(&amp;X)…</translation>
    </message>
    <message>
        <source>&amp;Import everything from a file …</source>
        <translation>書き出したデータを読み込む(&amp;I)…</translation>
    </message>
    <message>
        <source>Open folder of &amp;all files</source>
        <translation>データのフォルダーを開く(&amp;A)</translation>
    </message>
</context>
<context>
    <name>conditions</name>
    <message>
        <source>more than</source>
        <translation>より大きい</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>以上</translation>
    </message>
    <message>
        <source>less than</source>
        <translation>より小さい</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>以下</translation>
    </message>
    <message>
        <source>equal to</source>
        <translation>に等しい</translation>
    </message>
    <message>
        <source>other than</source>
        <translation>以外</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>比較</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>数値</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>単位</translation>
    </message>
    <message>
        <source>yen</source>
        <translation>円</translation>
    </message>
    <message>
        <source>days</source>
        <translation>日</translation>
    </message>
    <message>
        <source>is one of</source>
        <translation>いずれかに該当</translation>
    </message>
    <message>
        <source>is none of</source>
        <translation>いずれにも該当しない</translation>
    </message>
    <message>
        <source>contains</source>
        <translation>を含む</translation>
    </message>
    <message>
        <source>does not contain</source>
        <translation>を含まない</translation>
    </message>
    <message>
        <source>List</source>
        <translation>リスト</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>タグ</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>コード</translation>
    </message>
    <message>
        <source>One lot</source>
        <translation>最低購入金額</translation>
    </message>
    <message>
        <source>Ahead of its segment, 60 days</source>
        <translation>対市場区分（60日）</translation>
    </message>
    <message>
        <source>Median traded a year ago</source>
        <translation>売買代金中央値（1年前）</translation>
    </message>
    <message>
        <source>Growth of the median traded, 1 year</source>
        <translation>売買代金中央値の伸び（1年）</translation>
    </message>
    <message>
        <source>Days to exit</source>
        <translation>売却日数</translation>
    </message>
    <message>
        <source>Days to exit 1% of the company</source>
        <translation>時価総額1%の売却日数</translation>
    </message>
    <message>
        <source>Largest position</source>
        <translation>最大ポジション</translation>
    </message>
    <message>
        <source>Change over the chosen span</source>
        <translation>騰落率（選択期間）</translation>
    </message>
    <message>
        <source>Sessions behind</source>
        <translation>データの遅れ（営業日）</translation>
    </message>
    <message>
        <source>Sessions known</source>
        <translation>データのある営業日数</translation>
    </message>
    <message>
        <source>TOPIX 100</source>
        <translation>TOPIX 100</translation>
    </message>
    <message>
        <source>TOPIX 500</source>
        <translation>TOPIX 500</translation>
    </message>
    <message>
        <source>outside TOPIX 500</source>
        <translation>TOPIX 500以外</translation>
    </message>
    <message>
        <source>without a size</source>
        <translation>規模区分なし</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}：{1}</translation>
    </message>
    <message>
        <source>{0}: not {1}</source>
        <translation>{0}：{1}以外</translation>
    </message>
    <message>
        <source>“{0}”</source>
        <translation>「{0}」</translation>
    </message>
    <message>
        <source>not “{0}”</source>
        <translation>「{0}」を除く</translation>
    </message>
</context>
<context>
    <name>day</name>
    <message>
        <source>Since a day</source>
        <translation>起点日</translation>
    </message>
    <message>
        <source>&amp;Keep it as an event named</source>
        <translation>この名前のイベントとして残す(&amp;K)</translation>
    </message>
</context>
<context>
    <name>doctor</name>
    <message>
        <source>Files: {0}</source>
        <translation>ファイル: {0}</translation>
    </message>
    <message>
        <source>{0} is missing</source>
        <translation>{0} がありません</translation>
    </message>
    <message>
        <source>  cache.db: {0:.1f} MB, sound</source>
        <translation>  cache.db: {0:.1f} MB、正常</translation>
    </message>
    <message>
        <source>  {0}: {1:.1f} MB, damaged and put aside; it may be deleted</source>
        <translation>  {0}: {1:.1f} MB、破損のため退避済み（削除してかまいません）</translation>
    </message>
    <message>
        <source>never</source>
        <translation>未取得</translation>
    </message>
    <message>
        <source>due</source>
        <translation>要更新</translation>
    </message>
    <message>
        <source>fresh</source>
        <translation>最新</translation>
    </message>
    <message>
        <source>  user.db: {0} lists</source>
        <translation>  user.db: リスト{0}件</translation>
    </message>
</context>
<context>
    <name>events</name>
    <message>
        <source>Add the event {0}</source>
        <translation>イベント「{0}」を追加</translation>
    </message>
    <message>
        <source>Rename the event {0}</source>
        <translation>イベント「{0}」の名前を変更</translation>
    </message>
    <message>
        <source>Remove the event {0}</source>
        <translation>イベント「{0}」を削除</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Add an event</source>
        <translation>イベントを追加</translation>
    </message>
    <message>
        <source>Rename the event</source>
        <translation>イベントの名前を変更</translation>
    </message>
    <message>
        <source>&amp;Day</source>
        <translation>日付(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名前(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Add an event here …</source>
        <translation>ここにイベントを追加(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Since this event</source>
        <translation>このイベント以降(&amp;S)</translation>
    </message>
    <message>
        <source>Re&amp;name …</source>
        <translation>名前を変更(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>削除(&amp;R)</translation>
    </message>
    <message>
        <source>Removed the event {0}; Ctrl+Z in a chart brings it back.</source>
        <translation>イベント「{0}」を削除しました。チャート上で Ctrl+Z を押すと元に戻せます。</translation>
    </message>
    <message>
        <source>{0}, {1}; the close before it: {2}</source>
        <translation>{0}&#x3000;{1}（直前の終値：{2}）</translation>
    </message>
</context>
<context>
    <name>export</name>
    <message>
        <source>&amp;Copy picture</source>
        <translation>画像をコピー(&amp;C)</translation>
    </message>
    <message>
        <source>Copy &amp;figures</source>
        <translation>数値をコピー(&amp;F)</translation>
    </message>
    <message>
        <source>Save as PNG, {0}× …</source>
        <translation>PNG（{0}倍）で保存…</translation>
    </message>
    <message>
        <source>Save as S&amp;VG …</source>
        <translation>SVGで保存(&amp;V)…</translation>
    </message>
    <message>
        <source>Save fi&amp;gures as CSV …</source>
        <translation>数値をCSVで保存(&amp;G)…</translation>
    </message>
    <message>
        <source>There is nothing on this chart to take along yet.</source>
        <translation>このチャートには、まだ書き出せるものがありません。</translation>
    </message>
    <message>
        <source>The picture is on the clipboard.</source>
        <translation>画像をクリップボードにコピーしました。</translation>
    </message>
    <message>
        <source>{0} rows of figures are on the clipboard.</source>
        <translation>{0}行の数値をクリップボードにコピーしました。</translation>
    </message>
    <message>
        <source>Saved {0}.</source>
        <translation>{0} を保存しました。</translation>
    </message>
</context>
<context>
    <name>flows</name>
    <message>
        <source>JPX</source>
        <translation>JPX</translation>
    </message>
    <message>
        <source>MOF</source>
        <translation>財務省</translation>
    </message>
    <message>
        <source>{0} bought a net {1} of {2} in the week to {3} ({4}, {5}).</source>
        <translation>{0}は{3}までの週に{2}を{1}買い越し（{4}、{5}）。</translation>
    </message>
    <message>
        <source>{0} sold a net {1} of {2} in the week to {3} ({4}, {5}).</source>
        <translation>{0}は{3}までの週に{2}を{1}売り越し（{4}、{5}）。</translation>
    </message>
    <message>
        <source>{0} bought as much of {2} as they sold in the week to {3} ({4}, {5}).</source>
        <translation>{0}の{2}の売買は{3}までの週に均衡（{4}、{5}）。</translation>
    </message>
    <message>
        <source>1 week</source>
        <translation>1週</translation>
    </message>
    <message>
        <source>{0} weeks</source>
        <translation>{0}週</translation>
    </message>
    <message>
        <source>The week to {0} is not held ({1}).</source>
        <translation>{0}までの週のデータはありません（{1}）。</translation>
    </message>
    <message>
        <source>Japanese equities and fund shares</source>
        <translation>日本の株式・投資ファンド持分</translation>
    </message>
    <message>
        <source>cash equities in {0}</source>
        <translation>{0}の現物株</translation>
    </message>
    <message>
        <source>print {0}, published {1}</source>
        <translation>訂正後（第{0}報）、{1}公表</translation>
    </message>
    <message>
        <source>print {0}, seen {1}</source>
        <translation>訂正後（第{0}報）、{1}確認</translation>
    </message>
    <message>
        <source>first print, published {0}</source>
        <translation>初回値、{0}公表</translation>
    </message>
    <message>
        <source>first print, seen {0}</source>
        <translation>初回値、{0}確認</translation>
    </message>
    <message>
        <source>published {0}</source>
        <translation>{0}公表</translation>
    </message>
    <message>
        <source>seen {0}</source>
        <translation>{0}確認</translation>
    </message>
    <message>
        <source>Revised on {0}, net unchanged at {1}.</source>
        <translation>{0}に訂正、差引は{1}のまま。</translation>
    </message>
    <message>
        <source>Revised on {0} from {1} to {2} net.</source>
        <translation>{0}に訂正、差引は{1}から{2}へ。</translation>
    </message>
    <message>
        <source>Ministry of Finance: equities and fund shares, ETFs and off-exchange trades included, by designated major investors, weeks from Sunday to Saturday, since 2005. Not to be added to the exchange&apos;s figures.</source>
        <translation>財務省：指定報告機関による株式・投資ファンド持分（ETFと取引所外取引を含む）、日曜から土曜までの週、2005年以降。取引所の数字とは合算できません。</translation>
    </message>
    <message>
        <source>JPX: cash equities on and off auction through members with a capital of ¥3bn or more; no futures, ETFs or REITs.</source>
        <translation>JPX：資本金30億円以上の取引参加者による現物株の立会内・立会外取引。先物・ETF・REITは含みません。</translation>
    </message>
    <message>
        <source>Tokyo and Nagoya together, one series: until April 2022 their sections, Mothers and JASDAQ, since then Prime, Standard and Growth with Nagoya&apos;s Premier, Main and Next.</source>
        <translation>東京と名古屋の合計（連続した系列）：2022年4月までは両取引所の一部・二部、マザーズ、JASDAQなど、以降はプライム・スタンダード・グロースと名古屋のプレミア・メイン・ネクスト。</translation>
    </message>
    <message>
        <source>Foreigners are non-residents: where an order comes from, not whose money it is.</source>
        <translation>海外投資家は非居住者を指し、注文の出どころであって資金の持ち主ではありません。</translation>
    </message>
    <message>
        <source>The most net buying since the week to {0}.</source>
        <translation>買い越し額は{0}までの週以来の大きさ。</translation>
    </message>
    <message>
        <source>The most net selling since the week to {0}.</source>
        <translation>売り越し額は{0}までの週以来の大きさ。</translation>
    </message>
    <message>
        <source>The most net buying of the {0} weeks held, since {1}.</source>
        <translation>{1}以降、データのある{0}週で最大の買い越し。</translation>
    </message>
    <message>
        <source>The most net selling of the {0} weeks held, since {1}.</source>
        <translation>{1}以降、データのある{0}週で最大の売り越し。</translation>
    </message>
    <message>
        <source>Number {0} of the {1} weeks held, since {2}, by net buying.</source>
        <translation>{2}以降、データのある{1}週で買い越し額{0}位。</translation>
    </message>
    <message>
        <source>Number {0} of the {1} weeks held, since {2}, by net selling.</source>
        <translation>{2}以降、データのある{1}週で売り越し額{0}位。</translation>
    </message>
    <message>
        <source>More net buying than in {0} of the other {1} weeks held, since {2}.</source>
        <translation>{2}以降、データのある他の{1}週のうち{0}を上回る買い越し。</translation>
    </message>
    <message>
        <source>More net selling than in {0} of the other {1} weeks held, since {2}.</source>
        <translation>{2}以降、データのある他の{1}週のうち{0}を上回る売り越し。</translation>
    </message>
    <message>
        <source>{0}: not known, as not all of these weeks are held.</source>
        <translation>{0}：そのすべての週のデータがないため不明。</translation>
    </message>
    <message>
        <source>{0} in {1} to {2}</source>
        <translation>{2}までの{1}で{0}</translation>
    </message>
    <message>
        <source>Stretches not counted, as a week is missing: {0}.</source>
        <translation>欠けた週があり数えていない期間：{0}。</translation>
    </message>
    <message>
        <source>the most net buying of the {0} such stretches held, since {1}</source>
        <translation>{1}以降の同じ長さの{0}期間で最大の買い越し</translation>
    </message>
    <message>
        <source>the most net selling of the {0} such stretches held, since {1}</source>
        <translation>{1}以降の同じ長さの{0}期間で最大の売り越し</translation>
    </message>
    <message>
        <source>number {2} of the {0} such stretches held, since {1}, by net buying</source>
        <translation>{1}以降の同じ長さの{0}期間で買い越し額{2}位</translation>
    </message>
    <message>
        <source>number {2} of the {0} such stretches held, since {1}, by net selling</source>
        <translation>{1}以降の同じ長さの{0}期間で売り越し額{2}位</translation>
    </message>
    <message>
        <source>{0}: {1}.</source>
        <translation>{0}。{1}。</translation>
    </message>
    <message>
        <source>no longer run is held</source>
        <translation>データのある期間でこれより長い連続はなし</translation>
    </message>
    <message>
        <source>the longest run held is {0}, to {1}</source>
        <translation>データのある期間で最長は{1}までの{0}連続</translation>
    </message>
    <message>
        <source>Net buying for at least {0} in a row, {1}</source>
        <translation>少なくとも{0}連続の買い越し、計{1}</translation>
    </message>
    <message>
        <source>Net buying for {0} in a row, {1}</source>
        <translation>{0}連続の買い越し、計{1}</translation>
    </message>
    <message>
        <source>Net selling for at least {0} in a row, {1}</source>
        <translation>少なくとも{0}連続の売り越し、計{1}</translation>
    </message>
    <message>
        <source>Net selling for {0} in a row, {1}</source>
        <translation>{0}連続の売り越し、計{1}</translation>
    </message>
    <message>
        <source>{0}.</source>
        <translation>{0}。</translation>
    </message>
    <message>
        <source>Not to be added to the exchange&apos;s figures.</source>
        <translation>取引所の数値とは合算できません。</translation>
    </message>
    <message>
        <source>Missing between the weeks held: {0}.</source>
        <translation>途中で欠けている週：{0}。</translation>
    </message>
    <message>
        <source>Net buying by week, and its running total</source>
        <translation>週ごとの買い越し額とその累計</translation>
    </message>
    <message>
        <source>Investors</source>
        <translation>投資部門</translation>
    </message>
    <message>
        <source>View</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>{0} and {1} more</source>
        <translation>{0}ほか{1}部門</translation>
    </message>
    <message>
        <source>Several investors stacked</source>
        <translation>複数部門を積み上げ</translation>
    </message>
    <message>
        <source>Several investors side by side</source>
        <translation>複数部門を横並び</translation>
    </message>
    <message>
        <source>Each bar: {0}</source>
        <translation>棒1本：{0}</translation>
    </message>
    <message>
        <source>Index above</source>
        <translation>上の指数</translation>
    </message>
    <message>
        <source>Market</source>
        <translation>市場</translation>
    </message>
    <message>
        <source>MOF: longer history (2005–)</source>
        <translation>財務省：長期系列（2005年～）</translation>
    </message>
    <message>
        <source>The market&apos;s own</source>
        <translation>市場に合わせる</translation>
    </message>
    <message>
        <source>None</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>{0}, running total</source>
        <translation>{0}・累計</translation>
    </message>
    <message>
        <source>Week, net</source>
        <translation>週間・差引き</translation>
    </message>
    <message>
        <source>{0}, net</source>
        <translation>{0}・差引き</translation>
    </message>
    <message>
        <source> + </source>
        <translation>＋</translation>
    </message>
    <message>
        <source>Running total</source>
        <translation>累計</translation>
    </message>
    <message>
        <source>yen</source>
        <translation>円</translation>
    </message>
    <message>
        <source>US dollars</source>
        <translation>米ドル</translation>
    </message>
    <message>
        <source>The ministry&apos;s weeks since 2005 come with the first refresh.</source>
        <translation>財務省の2005年以降の週次データは最初の更新で取得します。</translation>
    </message>
    <message>
        <source>The exchange&apos;s weeks come with the first refresh.</source>
        <translation>取引所の週次データは最初の更新で取得します。</translation>
    </message>
    <message>
        <source>No week of these investors is held in this market.</source>
        <translation>この市場ではこれらの投資部門のデータがありません。</translation>
    </message>
    <message>
        <source>Fewer weeks are held than a bar adds up.</source>
        <translation>データのある週が、棒1本で合計する週数に足りません。</translation>
    </message>
    <message>
        <source>USD/JPY is not known yet: refresh the daily bars, or choose ¥.</source>
        <translation>ドル円がまだありません。日足を更新するか、¥を選んでください。</translation>
    </message>
    <message>
        <source>USD/JPY of that week is not known.</source>
        <translation>その週のドル円は不明です。</translation>
    </message>
    <message>
        <source>That is {0} at the week&apos;s mean USD/JPY of {1}.</source>
        <translation>週平均のドル円{1}円で{0}。</translation>
    </message>
    <message>
        <source>Side by side, as one of these contains another.</source>
        <translation>一方が他方を含むため横並びにしています。</translation>
    </message>
    <message>
        <source>Faint, and in no sum: {0}.</source>
        <translation>薄い棒は合計に含まない旧市場：{0}。</translation>
    </message>
    <message>
        <source>Next from {0}: the week to {1}, on {2} from {3} JST{4}.</source>
        <translation>{0}の次回：{1}までの週、{2} {3}（日本時間）から{4}。</translation>
    </message>
    <message>
        <source>{0}&apos;s week to {1} is late: it was to come on {2} from {3} JST{4}.</source>
        <translation>{0}の{1}までの週は遅れています：予定は{2} {3}（日本時間）から{4}。</translation>
    </message>
    <message>
        <source>{0}&apos;s week to {1} is being looked for, since {3} JST{4} on {2}.</source>
        <translation>{0}の{1}までの週を{2} {3}（日本時間）から探しています{4}。</translation>
    </message>
    <message>
        <source> ({0} your time)</source>
        <translation>（お使いの時間帯では {0}）</translation>
    </message>
    <message>
        <source>No whole week since {0} is held yet.</source>
        <translation>{0}以降の丸一週のデータはまだありません。</translation>
    </message>
    <message>
        <source>{0} in {1} from {2}, {3} a week.</source>
        <translation>{2}からの{1}で{0}、週平均{3}。</translation>
    </message>
    <message>
        <source>The weeks from {0} to then are not held.</source>
        <translation>{0}からそれまでの週のデータはありません。</translation>
    </message>
    <message>
        <source>Missing, and not in the sum: {0}.</source>
        <translation>欠けており合計に含まないもの：{0}。</translation>
    </message>
    <message>
        <source>In the first {0} after other events: {1}.</source>
        <translation>他のイベントの後の最初の{0}：{1}。</translation>
    </message>
    <message>
        <source>In dollars it is not known: USD/JPY is missing for {0}.</source>
        <translation>ドル換算は不明：ドル円のレートが{0}分ありません。</translation>
    </message>
    <message>
        <source>{0} at the mean USD/JPY of each week, {1} a week.</source>
        <translation>各週の平均ドル円で{0}、週平均{1}。</translation>
    </message>
    <message>
        <source>{0} so far in fiscal {1} ({2})</source>
        <translation>{1}年度は年度初めから{0}（{2}）</translation>
    </message>
    <message>
        <source>{0} so far in {1} ({2})</source>
        <translation>{1}年は年初から{0}（{2}）</translation>
    </message>
    <message>
        <source>against {0} in the year before to {1}</source>
        <translation>前年は{1}までで{0}</translation>
    </message>
    <message>
        <source>number {0} of {1} years held by net buying to this time</source>
        <translation>同時期までの買い越し額でデータのある{1}年中{0}位</translation>
    </message>
    <message>
        <source>number {0} of {1} years held by net selling to this time</source>
        <translation>同時期までの売り越し額でデータのある{1}年中{0}位</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>{0} {1}</source>
        <translation>{0}{1}</translation>
    </message>
    <message>
        <source>{0} {1} ({2} of its market cap)</source>
        <translation>{0}{1}（時価総額の{2}）</translation>
    </message>
    <message>
        <source>{0} of the index for each ¥100bn bought net in the same week, R² {1}, {2}. That both move together does not say which moves the other.</source>
        <translation>同じ週の買い越し1,000億円につき指数は{0}、R² {1}、{2}。連動していても、どちらがどちらを動かすかは分かりません。</translation>
    </message>
    <message>
        <source>¥tn</source>
        <translation>兆円</translation>
    </message>
    <message>
        <source>¥100m</source>
        <translation>億円</translation>
    </message>
    <message>
        <source>$bn</source>
        <translation>10億ドル</translation>
    </message>
    <message>
        <source>Weeks</source>
        <translation>週次</translation>
    </message>
    <message>
        <source>Pace</source>
        <translation>ペース</translation>
    </message>
    <message>
        <source>Since an event</source>
        <translation>イベント以降</translation>
    </message>
    <message>
        <source>By segment</source>
        <translation>市場区分別</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>株価との関係</translation>
    </message>
    <message>
        <source>Years</source>
        <translation>年別</translation>
    </message>
    <message>
        <source>Headline and tables tell of the one chosen here</source>
        <translation>ここで選んだ部門を見出しと表に示します</translation>
    </message>
    <message>
        <source>&amp;Copy rows</source>
        <translation>行をコピー(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Save as CSV …</source>
        <translation>CSVで保存(&amp;S)…</translation>
    </message>
    <message>
        <source>All weeks</source>
        <translation>すべての週</translation>
    </message>
    <message>
        <source>No week is held yet.</source>
        <translation>まだ週次データがありません。</translation>
    </message>
    <message>
        <source>{0} of all turnover, members&apos; own trading included</source>
        <translation>自己売買を含む全体の{0}</translation>
    </message>
    <message>
        <source>Week to</source>
        <translation>終了日</translation>
    </message>
    <message>
        <source>From</source>
        <translation>開始日</translation>
    </message>
    <message>
        <source>Sums over the last weeks, and their ranks</source>
        <translation>直近の週の合計と順位</translation>
    </message>
    <message>
        <source>Fiscal {0} so far</source>
        <translation>{0}年度初来</translation>
    </message>
    <message>
        <source>{0} so far</source>
        <translation>{0}年初来</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>直近</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>差引き</translation>
    </message>
    <message>
        <source>1 is the strongest, of buying or of selling, among all stretches as long, or years to the same time</source>
        <translation>同じ長さの全期間（年は同時期まで）の中で、買い越しまたは売り越しの大きさが1位なら最大</translation>
    </message>
    <message>
        <source>of</source>
        <translation>総数</translation>
    </message>
    <message>
        <source>Stronger
than</source>
        <translation>上回る
割合</translation>
    </message>
    <message>
        <source>The share of the others that are weaker</source>
        <translation>他の期間のうち、これより小さいものの割合</translation>
    </message>
    <message>
        <source>Last as
strong</source>
        <translation>前回
同等以上</translation>
    </message>
    <message>
        <source>Up to which day; a dash where none before was, of those held</source>
        <translation>その期間の最終日。データのある期間にそれ以前の例がなければ「–」</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>前の期間</translation>
    </message>
    <message>
        <source>The stretch before, or the year before to the same time</source>
        <translation>直前の同じ長さの期間、または前年の同時期まで</translation>
    </message>
    <message>
        <source>At the mean USD/JPY of the week&apos;s sessions</source>
        <translation>その週の立会日の平均ドル円で換算</translation>
    </message>
    <message>
        <source>Sold</source>
        <translation>売り</translation>
    </message>
    <message>
        <source>Bought</source>
        <translation>買い</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>順位</translation>
    </message>
    <message>
        <source>1 is the largest net buying of the weeks held</source>
        <translation>データのある週で買い越し額が最大の週が1位</translation>
    </message>
    <message>
        <source>Share of
clients</source>
        <translation>委託
シェア</translation>
    </message>
    <message>
        <source>Of what brokers traded for clients, sales and purchases</source>
        <translation>委託売買（売り・買いの合計）に占める割合</translation>
    </message>
    <message>
        <source>Share
of all</source>
        <translation>全体
シェア</translation>
    </message>
    <message>
        <source>Net ÷
turnover</source>
        <translation>差引き÷
売買代金</translation>
    </message>
    <message>
        <source>Net buying over the value traded in the market</source>
        <translation>差引き額を市場の売買代金で割った値</translation>
    </message>
    <message>
        <source>Net ÷
cap ≈</source>
        <translation>差引き÷
時価総額≈</translation>
    </message>
    <message>
        <source>Over the market&apos;s size before the week: today&apos;s, carried back: approximate</source>
        <translation>週の前の時価総額（現在の値を指数で遡った概算）で割った値</translation>
    </message>
    <message>
        <source>First print</source>
        <translation>初回</translation>
    </message>
    <message>
        <source>Net buying by the first print that was seen here</source>
        <translation>このプログラムが最初に見た報の差引き額</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>報</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>公表日</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>確認</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>出所</translation>
    </message>
    <message>
        <source>{0}, revised</source>
        <translation>第{0}報・訂正</translation>
    </message>
    <message>
        <source>Net buying of each week against the index&apos;s return of it</source>
        <translation>各週の差引きと同じ週の指数騰落率</translation>
    </message>
    <message>
        <source>Week to {0}</source>
        <translation>{0}までの週</translation>
    </message>
    <message>
        <source>Net buying in the week, yen</source>
        <translation>週間差引き（円）</translation>
    </message>
    <message>
        <source>{0}, same week</source>
        <translation>{0}、同じ週の騰落率</translation>
    </message>
    <message>
        <source>There is no composite of a market that is gone.</source>
        <translation>廃止された市場の指数はありません。</translation>
    </message>
    <message>
        <source>Dots come once both flows and prices of a week are known.</source>
        <translation>売買動向と株価の両方が揃うと点が表示されます。</translation>
    </message>
    <message>
        <source>Net buying since each event</source>
        <translation>各イベント以降の差引き</translation>
    </message>
    <message>
        <source>First {0}</source>
        <translation>最初の{0}</translation>
    </message>
    <message>
        <source>No event lies in the calendar.</source>
        <translation>取引カレンダーの期間にイベントがありません。</translation>
    </message>
    <message>
        <source>{0}:</source>
        <translation>{0}：</translation>
    </message>
    <message>
        <source>{0}, {1}</source>
        <translation>{0}（{1}）</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>イベント</translation>
    </message>
    <message>
        <source>First
week</source>
        <translation>最初の
週</translation>
    </message>
    <message>
        <source>The first week whose sessions all came after the last close</source>
        <translation>立会日がすべて直前の終値より後にある最初の週</translation>
    </message>
    <message>
        <source>Weeks
counted</source>
        <translation>週数</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>合計</translation>
    </message>
    <message>
        <source>A week</source>
        <translation>週平均</translation>
    </message>
    <message>
        <source>At the mean USD/JPY of each week&apos;s sessions</source>
        <translation>各週の立会日の平均ドル円で換算</translation>
    </message>
    <message>
        <source>1 is the largest net buying over as many weeks, beside this</source>
        <translation>右の同じ週数の合計で買い越し額が最大なら1位</translation>
    </message>
    <message>
        <source>First weeks</source>
        <translation>最初の週</translation>
    </message>
    <message>
        <source>Over as many weeks as there have been since the event told above</source>
        <translation>上に示したイベントから現在までと同じ週数の合計</translation>
    </message>
    <message>
        <source>Net buying</source>
        <translation>差引き</translation>
    </message>
    <message>
        <source>% of market cap ≈</source>
        <translation>時価総額比%（概算）</translation>
    </message>
    <message>
        <source>The ministry tells no segments apart: choose a market of JPX.</source>
        <translation>財務省の統計に市場区分はありません。JPXの市場を選んでください。</translation>
    </message>
    <message>
        <source>No whole week by segment is held since then.</source>
        <translation>その後の丸一週の市場区分別データはまだありません。</translation>
    </message>
    <message>
        <source>Calendar years</source>
        <translation>暦年</translation>
    </message>
    <message>
        <source>Fiscal years from April</source>
        <translation>年度（4月から）</translation>
    </message>
    <message>
        <source>Years to the same week</source>
        <translation>同じ週までの年別合計</translation>
    </message>
    <message>
        <source>No year is held from its first week to the last one.</source>
        <translation>最初の週から揃っている年がありません。</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年</translation>
    </message>
    <message>
        <source>To date</source>
        <translation>同時期まで</translation>
    </message>
    <message>
        <source>1 is the largest net buying to the same week</source>
        <translation>同じ週までの買い越し額が最大なら1位</translation>
    </message>
    <message>
        <source>Up to</source>
        <translation>期間末</translation>
    </message>
    <message>
        <source>Whole year</source>
        <translation>通年</translation>
    </message>
    <message>
        <source> (ahead of {0} of the others)</source>
        <translation>（他の{0}を上回る）</translation>
    </message>
    <message>
        <source>Yen in</source>
        <translation>円の単位</translation>
    </message>
    <message>
        <source>The usual unit</source>
        <translation>自動</translation>
    </message>
    <message>
        <source>By net buying this is number {0} of {1} events{2}.</source>
        <translation>買い越し額は{1}件中{0}位{2}。</translation>
    </message>
    <message>
        <source>By net selling this is number {0} of {1} events{2}.</source>
        <translation>売り越し額は{1}件中{0}位{2}。</translation>
    </message>
    <message>
        <source>Ahead
of</source>
        <translation>上回る
割合</translation>
    </message>
    <message>
        <source>The share of the others with less net buying</source>
        <translation>差引きがこれより小さいものの割合</translation>
    </message>
    <message>
        <source>No whole week since an event is held yet.</source>
        <translation>イベント以降のまる1週分のデータはまだありません。</translation>
    </message>
    <message>
        <source>Net buying by market segment, and as shares of its size</source>
        <translation>市場区分別の買い越し額と、時価総額に対する比率</translation>
    </message>
    <message>
        <source>{0}, cash equities by market segment</source>
        <translation>{0}の現物株売買（市場区分別）</translation>
    </message>
    <message>
        <source>Net buying since the year began, {0}</source>
        <translation>年初来の買い越し額（{0}）</translation>
    </message>
    <message>
        <source>FY{0}</source>
        <translation>{0}年度</translation>
    </message>
    <message>
        <source>{0} to {1}</source>
        <translation>{0}（{1}まで）</translation>
    </message>
    <message>
        <source>Weeks since</source>
        <translation>経過週数</translation>
    </message>
    <message>
        <source>Net buying since each event, {0}</source>
        <translation>イベント以降の買い越し額（{0}）</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>The table in place of the picture</source>
        <translation>グラフの代わりに表を表示</translation>
    </message>
    <message>
        <source>{0}, net buying of {1} by week ({2})</source>
        <translation>{0}の週間買い越し・売り越し：{1}（{2}）</translation>
    </message>
    <message>
        <source>{0}, net buying of {1} in {3} each ({2})</source>
        <translation>{0}の{3}ごとの買い越し・売り越し：{1}（{2}）</translation>
    </message>
    <message>
        <source>¥bn</source>
        <translation>10億円</translation>
    </message>
    <message>
        <source>1 is the first; a week that was told otherwise later has another</source>
        <translation>1は最初の公表値。後に改定された週は2以上</translation>
    </message>
    <message>
        <source>{0}: net buying of {1}</source>
        <translation>{0}の買い越し・売り越し：{1}</translation>
    </message>
    <message>
        <source>Revision seen on {0}, net unchanged at {1}.</source>
        <translation>{0}に訂正を確認、差引は{1}のまま。</translation>
    </message>
    <message>
        <source>Revision seen on {0}, from {1} to {2} net.</source>
        <translation>{0}に訂正を確認、差引は{1}から{2}へ。</translation>
    </message>
    <message>
        <source>Net buying, {0}, after {1} of net selling</source>
        <translation>{1}の売り越しの後、{0}の買い越しに転換</translation>
    </message>
    <message>
        <source>Net selling, {0}, after {1} of net buying</source>
        <translation>{1}の買い越しの後、{0}の売り越しに転換</translation>
    </message>
    <message>
        <source>From {0}: {1}.</source>
        <translation>{0}から：{1}。</translation>
    </message>
    <message>
        <source>Sizes are today&apos;s, carried back: approximate.</source>
        <translation>時価総額は現在の値を遡らせた概算です。</translation>
    </message>
</context>
<context>
    <name>holdings</name>
    <message>
        <source>What an index holds</source>
        <translation>指数の中身</translation>
    </message>
    <message>
        <source>Share of TOPIX</source>
        <translation>TOPIXに占める比率</translation>
    </message>
    <message>
        <source>Share of full cap</source>
        <translation>時価総額に占める比率</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>区分</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>銘柄数</translation>
    </message>
    <message>
        <source>In TOPIX,
unsized</source>
        <translation>TOPIX採用
規模区分なし</translation>
    </message>
    <message>
        <source>Not in
TOPIX</source>
        <translation>TOPIX
非採用</translation>
    </message>
    <message>
        <source>Stocks listed in Prime, Standard and Growth</source>
        <translation>プライム・スタンダード・グロースの上場銘柄</translation>
    </message>
    <message>
        <source>Of TOPIX&apos;s weight, from the newest list: what a broad fund holds</source>
        <translation>最新の構成銘柄一覧によるTOPIXウエイト。市場全体に投資するファンドの中身</translation>
    </message>
    <message>
        <source>Of the full market capitalisation of all three segments</source>
        <translation>3市場の時価総額（浮動株調整なし）に対する比率</translation>
    </message>
    <message>
        <source>Groups come with the exchange&apos;s list of issues.</source>
        <translation>取引所の銘柄一覧が届くと表示されます。</translation>
    </message>
</context>
<context>
    <name>lists</name>
    <message>
        <source>&amp;New list</source>
        <translation>新しいリスト(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Rename list</source>
        <translation>リストの名前を変更(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Delete list</source>
        <translation>リストを削除(&amp;D)</translation>
    </message>
    <message>
        <source>Move list &amp;left</source>
        <translation>リストを左へ移動(&amp;L)</translation>
    </message>
    <message>
        <source>Move list ri&amp;ght</source>
        <translation>リストを右へ移動(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Add to a list …</source>
        <translation>リストに追加(&amp;A)…</translation>
    </message>
    <message>
        <source>Re&amp;move from list</source>
        <translation>リストから外す(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Edit note</source>
        <translation>メモを編集(&amp;E)</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>上へ移動(&amp;U)</translation>
    </message>
    <message>
        <source>Move do&amp;wn</source>
        <translation>下へ移動(&amp;W)</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>やり直す</translation>
    </message>
    <message>
        <source>My list</source>
        <translation>マイリスト</translation>
    </message>
    <message>
        <source>New list</source>
        <translation>新しいリスト</translation>
    </message>
    <message>
        <source>Rename list</source>
        <translation>リストの名前を変更</translation>
    </message>
    <message>
        <source>Add {0}</source>
        <translation>{0}の追加</translation>
    </message>
    <message>
        <source>Delete list {0}</source>
        <translation>リスト「{0}」の削除</translation>
    </message>
    <message>
        <source>Deleted the list {0}; Ctrl+Z brings it back.</source>
        <translation>リスト「{0}」を削除しました。Ctrl+Zで元に戻せます。</translation>
    </message>
    <message>
        <source>Move list</source>
        <translation>リストの移動</translation>
    </message>
    <message>
        <source>Remove {0}</source>
        <translation>{0}を外す</translation>
    </message>
    <message>
        <source>Rows move in the list&apos;s own order: click the sorted header until its arrow goes.</source>
        <translation>行の移動はリスト本来の並び順でのみできます。並べ替え中の見出しを、矢印が消えるまでクリックしてください。</translation>
    </message>
    <message>
        <source>Move {0}</source>
        <translation>{0}の移動</translation>
    </message>
    <message>
        <source>Chart as an inde&amp;x</source>
        <translation>指数としてチャート表示(&amp;X)</translation>
    </message>
    <message>
        <source>Among the &amp;segments, by market cap</source>
        <translation>「市場区分」に表示：時価総額加重(&amp;S)</translation>
    </message>
    <message>
        <source>Among the segments, &amp;equal weights</source>
        <translation>「市場区分」に表示：等加重(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Beside the stock in the chart, by market cap</source>
        <translation>チャートの銘柄と重ねて表示：時価総額加重(&amp;B)</translation>
    </message>
    <message>
        <source>Beside the stock in the chart, e&amp;qual weights</source>
        <translation>チャートの銘柄と重ねて表示：等加重(&amp;Q)</translation>
    </message>
    <message>
        <source>D&amp;uplicate list</source>
        <translation>リストを複製(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Details …</source>
        <translation>詳細(&amp;D)…</translation>
    </message>
    <message>
        <source>Insert &amp;separator</source>
        <translation>区切りを挿入(&amp;S)</translation>
    </message>
    <message>
        <source>C&amp;olour</source>
        <translation>色(&amp;O)</translation>
    </message>
    <message>
        <source>Insert separator</source>
        <translation>区切りの挿入</translation>
    </message>
    <message>
        <source>Heading {0}</source>
        <translation>見出し「{0}」</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{1}の{0}</translation>
    </message>
    <message>
        <source>&amp;Go to a list …</source>
        <translation>リストへ移動(&amp;G)…</translation>
    </message>
    <message>
        <source>Added {0} to {1}.</source>
        <translation>{0}を「{1}」に追加しました。</translation>
    </message>
    <message>
        <source>Duplicate list</source>
        <translation>リストの複製</translation>
    </message>
    <message>
        <source>Import everything</source>
        <translation>データの読み込み</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>すべてのファイル (*)</translation>
    </message>
    <message>
        <source>List</source>
        <translation>リスト</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>イベント</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>スクリーン</translation>
    </message>
    <message>
        <source>Alert</source>
        <translation>アラート</translation>
    </message>
    <message>
        <source>&amp;Add it to what is here</source>
        <translation>今のデータに追加する(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Put it in the place of what is here</source>
        <translation>今のデータと入れ替える(&amp;P)</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>読み込む</translation>
    </message>
    <message>
        <source>What comes, and what becomes of it</source>
        <translation>ファイルの内容とその扱い</translation>
    </message>
    <message>
        <source>Goes (Ctrl+Z brings it back)</source>
        <translation>削除（Ctrl+Zで戻せます）</translation>
    </message>
    <message>
        <source>The file holds nothing.</source>
        <translation>ファイルの中身は空です。</translation>
    </message>
    <message>
        <source>Is here already</source>
        <translation>登録済み</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>追加</translation>
    </message>
    <message>
        <source>Added as “{0}”</source>
        <translation>「{0}」として追加</translation>
    </message>
    <message>
        <source>Lists: {0} (now {1})</source>
        <translation>リスト{0}件（現在{1}件）</translation>
    </message>
    <message>
        <source>Events: {0} (now {1})</source>
        <translation>イベント{0}件（現在{1}件）</translation>
    </message>
    <message>
        <source>Screens: {0} (now {1})</source>
        <translation>スクリーン{0}件（現在{1}件）</translation>
    </message>
    <message>
        <source>Alerts: {0} (now {1})</source>
        <translation>アラート{0}件（現在{1}件）</translation>
    </message>
    <message>
        <source>Stocks: {0}</source>
        <translation>{0}銘柄</translation>
    </message>
    <message>
        <source>{0} stocks</source>
        <translation>{0}銘柄</translation>
    </message>
    <message>
        <source>What</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>扱い</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>リスト</translation>
    </message>
    <message>
        <source>Ctrl+Enter goes to the list</source>
        <translation>Ctrl+Enterでリストへ移動</translation>
    </message>
    <message>
        <source>&amp;Add {0} stocks</source>
        <translation>{0}銘柄を追加(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Add {0}</source>
        <translation>{0}を追加(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Go to</source>
        <translation>移動(&amp;G)</translation>
    </message>
    <message>
        <source>A part of the name, or a new one</source>
        <translation>リスト名の一部、または新しい名前</translation>
    </message>
    <message>
        <source>Find a list</source>
        <translation>リストを検索</translation>
    </message>
    <message>
        <source>New list “{0}”</source>
        <translation>新しいリスト「{0}」</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>切り取り(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>コピー(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>貼り付け(&amp;P)</translation>
    </message>
    <message>
        <source>Cut {0}</source>
        <translation>{0}の切り取り</translation>
    </message>
    <message>
        <source>Nothing is put into the whole market: choose a list.</source>
        <translation>「全銘柄」には追加できません。リストを選んでください。</translation>
    </message>
    <message>
        <source>Paste {0}</source>
        <translation>{0}の貼り付け</translation>
    </message>
    <message>
        <source>{0} added; {1} stood on the list already.</source>
        <translation>{0}銘柄を追加しました（{1}銘柄は登録済み）。</translation>
    </message>
    <message>
        <source>Details of {0} stocks</source>
        <translation>{0}銘柄の詳細</translation>
    </message>
    <message>
        <source>Details of {0}</source>
        <translation>{0}の詳細</translation>
    </message>
    <message>
        <source>several – write to change all</source>
        <translation>複数の値（入力するとすべて変更）</translation>
    </message>
    <message>
        <source>several</source>
        <translation>複数の値</translation>
    </message>
    <message>
        <source>Amounts are yen: 3,000, 1.5m, 300万 or 1億5000万.</source>
        <translation>単位は円。3,000、300万、1億5000万のように入力できます。</translation>
    </message>
    <message>
        <source>words with a space between</source>
        <translation>空白で区切って入力</translation>
    </message>
    <message>
        <source>yen</source>
        <translation>円</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>メモ(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Tags</source>
        <translation>タグ(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Colour</source>
        <translation>色(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Position held or wanted</source>
        <translation>保有・予定額(&amp;P)</translation>
    </message>
    <message>
        <source>T&amp;arget price</source>
        <translation>目標株価(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Stop price</source>
        <translation>損切り株価(&amp;S)</translation>
    </message>
    <message>
        <source>CSV with all that is written</source>
        <translation>CSV（書き込みをすべて含む）</translation>
    </message>
    <message>
        <source>TSV with all that is written</source>
        <translation>TSV（書き込みをすべて含む）</translation>
    </message>
    <message>
        <source>TradingView</source>
        <translation>TradingView</translation>
    </message>
    <message>
        <source>Yahoo Finance portfolio</source>
        <translation>Yahoo Financeポートフォリオ</translation>
    </message>
    <message>
        <source>Rakuten Securities</source>
        <translation>楽天証券</translation>
    </message>
    <message>
        <source>SBI Securities</source>
        <translation>SBI証券</translation>
    </message>
    <message>
        <source>Codes, one a line</source>
        <translation>銘柄コードのみ（1行に1つ）</translation>
    </message>
    <message>
        <source>UTF-8 with BOM, as Excel wants it</source>
        <translation>UTF-8（BOM付き、Excel向け）</translation>
    </message>
    <message>
        <source>Shift JIS, as Japanese brokers want it</source>
        <translation>Shift JIS（国内証券会社向け）</translation>
    </message>
    <message>
        <source>Export {0}</source>
        <translation>「{0}」の書き出し</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>文字コード</translation>
    </message>
    <message>
        <source>How it begins</source>
        <translation>プレビュー</translation>
    </message>
    <message>
        <source>&amp;Form</source>
        <translation>形式(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Encoding</source>
        <translation>文字コード(&amp;E)</translation>
    </message>
    <message>
        <source>Headings are left out: a table has none.</source>
        <translation>見出しは表形式では書き出されません。</translation>
    </message>
    <message>
        <source>This form has no place for everything written on the stocks.</source>
        <translation>この形式では、銘柄への書き込みの一部が失われます。</translation>
    </message>
    <message>
        <source>This encoding has no “{0}”. Choose UTF-8.</source>
        <translation>この文字コードでは「{0}」を表せません。UTF-8を選んでください。</translation>
    </message>
    <message>
        <source>&amp;Import a list …</source>
        <translation>リストを読み込む(&amp;I)…</translation>
    </message>
    <message>
        <source>E&amp;xport the list …</source>
        <translation>リストを書き出す(&amp;X)…</translation>
    </message>
    <message>
        <source>Import a list</source>
        <translation>リストの読み込み</translation>
    </message>
    <message>
        <source>Lists (*.csv *.tsv *.txt)</source>
        <translation>リスト (*.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>見出し</translation>
    </message>
    <message>
        <source>Heading, or nothing for a plain line</source>
        <translation>見出し（空欄なら線だけ）</translation>
    </message>
    <message>
        <source>Import {0} stocks</source>
        <translation>{0}銘柄の読み込み</translation>
    </message>
    <message>
        <source>A new list</source>
        <translation>新しいリスト</translation>
    </message>
    <message>
        <source>Onto</source>
        <translation>追加先</translation>
    </message>
    <message>
        <source>Name of the new list</source>
        <translation>新しいリストの名前</translation>
    </message>
    <message>
        <source>Lines and what becomes of them</source>
        <translation>各行とその扱い</translation>
    </message>
    <message>
        <source>From</source>
        <translation>読み込み元</translation>
    </message>
    <message>
        <source>&amp;Onto</source>
        <translation>追加先(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名前(&amp;N)</translation>
    </message>
    <message>
        <source>pasted text, {0}</source>
        <translation>貼り付けたテキスト（{0}）</translation>
    </message>
    <message>
        <source>{0} ({1}, {2})</source>
        <translation>{0}（{1}、{2}）</translation>
    </message>
    <message>
        <source>{0} will be added</source>
        <translation>{0}銘柄を追加</translation>
    </message>
    <message>
        <source>of them not listed, kept greyed: {0}</source>
        <translation>うち上場銘柄以外（灰色で保持）{0}</translation>
    </message>
    <message>
        <source>on the list already: {0}</source>
        <translation>登録済み {0}</translation>
    </message>
    <message>
        <source>twice in the file: {0}</source>
        <translation>重複 {0}</translation>
    </message>
    <message>
        <source>without a code: {0}</source>
        <translation>コードなし {0}行</translation>
    </message>
    <message>
        <source>&amp;List</source>
        <translation>リスト(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;My marks</source>
        <translation>自分の書き込み(&amp;M)</translation>
    </message>
    <message>
        <source>Words of yours; a filter finds tag:word</source>
        <translation>自由に付ける言葉。tag:言葉で絞り込めます</translation>
    </message>
    <message>
        <source>The colour that you marked it with</source>
        <translation>銘柄に付けた色</translation>
    </message>
    <message>
        <source>Yen that you hold or want to; days to exit are those of it</source>
        <translation>保有額または予定額（円）。売却日数はこの額で計算します</translation>
    </message>
    <message>
        <source>The price you want to sell at</source>
        <translation>売りたい株価</translation>
    </message>
    <message>
        <source>The price at which you give it up</source>
        <translation>見切りを付ける株価</translation>
    </message>
    <message>
        <source>To the
target</source>
        <translation>目標
まで</translation>
    </message>
    <message>
        <source>From the close to the target</source>
        <translation>終値から目標株価まで</translation>
    </message>
    <message>
        <source>To the
stop</source>
        <translation>損切り
まで</translation>
    </message>
    <message>
        <source>From the close to the stop</source>
        <translation>終値から損切り株価まで</translation>
    </message>
    <message>
        <source>Added, though not listed</source>
        <translation>追加（上場銘柄になし）</translation>
    </message>
    <message>
        <source>On the list already</source>
        <translation>登録済み</translation>
    </message>
    <message>
        <source>Twice in the file</source>
        <translation>ファイル内で重複</translation>
    </message>
    <message>
        <source>No code found, skipped</source>
        <translation>コードなし（対象外）</translation>
    </message>
    <message>
        <source>TradingView list</source>
        <translation>TradingViewのリスト</translation>
    </message>
    <message>
        <source>table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>column of codes</source>
        <translation>銘柄コードの列</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>コード</translation>
    </message>
    <message>
        <source>What stands there</source>
        <translation>元の内容</translation>
    </message>
    <message>
        <source>None</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>赤</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>橙</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>黄</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>緑</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>青</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>紫</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>タグ</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>色</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>持ち高</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目標</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>損切り</translation>
    </message>
    <message>
        <source>“{0}” is no amount of yen. Write 3,000, 1.5m or 300万.</source>
        <translation>「{0}」は金額として読めません。3,000や300万のように入力してください。</translation>
    </message>
    <message>
        <source>That is longer than the {0} characters that are kept.</source>
        <translation>長すぎます。{0}文字以内で入力してください。</translation>
    </message>
    <message>
        <source>Separator</source>
        <translation>区切り</translation>
    </message>
    <message>
        <source>Everything, or a backup ({0})</source>
        <translation>すべてのデータ、バックアップ ({0})</translation>
    </message>
    <message>
        <source>Left out: there are as many as there can be</source>
        <translation>上限に達しているため追加しません</translation>
    </message>
    <message>
        <source>Not moved, for the lists differ in colour or figures: {0}.</source>
        <translation>色や金額がリスト間で異なるため移動しませんでした: {0}</translation>
    </message>
    <message>
        <source>Kept as on this list, for colour or figures differ: {0}.</source>
        <translation>色や金額が異なるため、このリストの内容を残しました: {0}</translation>
    </message>
</context>
<context>
    <name>map</name>
    <message>
        <source>What the watchlist shows</source>
        <translation>ウォッチリストの表示銘柄</translation>
    </message>
    <message>
        <source>Whole market</source>
        <translation>全銘柄</translation>
    </message>
    <message>
        <source>Coloured by segment</source>
        <translation>色：市場区分</translation>
    </message>
    <message>
        <source>by change, 1 day</source>
        <translation>色：騰落率（前日比）</translation>
    </message>
    <message>
        <source>by change, 5 days</source>
        <translation>色：騰落率（5日）</translation>
    </message>
    <message>
        <source>by change, 20 days</source>
        <translation>色：騰落率（20日）</translation>
    </message>
    <message>
        <source>by change, 60 days</source>
        <translation>色：騰落率（60日）</translation>
    </message>
    <message>
        <source>by change, 120 days</source>
        <translation>色：騰落率（120日）</translation>
    </message>
    <message>
        <source>by change, this year</source>
        <translation>色：騰落率（年初来）</translation>
    </message>
    <message>
        <source>by change, 1 year</source>
        <translation>色：騰落率（1年）</translation>
    </message>
    <message>
        <source>Lines of turnover ratio</source>
        <translation>線：売買代金回転率</translation>
    </message>
    <message>
        <source>Lines of days to exit</source>
        <translation>線：売却日数</translation>
    </message>
    <message>
        <source>No lines</source>
        <translation>線なし</translation>
    </message>
    <message>
        <source>Stocks on the map</source>
        <translation>マップに表示する銘柄</translation>
    </message>
    <message>
        <source>Colour of the points</source>
        <translation>点の色</translation>
    </message>
    <message>
        <source>Lines over the map</source>
        <translation>マップ上の線</translation>
    </message>
    <message>
        <source>Value traded a day, mean of 20 sessions</source>
        <translation>売買代金（20日平均）</translation>
    </message>
    <message>
        <source>Market cap</source>
        <translation>時価総額</translation>
    </message>
    <message>
        <source>Lines: value traded in a year at the pace of 20 sessions, as a share of the market cap</source>
        <translation>線：20日平均から年換算した売買代金の時価総額に対する比率</translation>
    </message>
    <message>
        <source>Lines: days to exit {0} at {1} of the mean value traded</source>
        <translation>線：{0}の売却日数（平均売買代金の{1}で売却）</translation>
    </message>
    <message>
        <source>{0} days</source>
        <translation>{0}日</translation>
    </message>
    <message>
        <source>Market cap {0} · traded a day {1}</source>
        <translation>時価総額 {0} · 1日の売買代金 {1}</translation>
    </message>
    <message>
        <source>Days to exit {0} ({1} at {2}) · {3} traded in a year</source>
        <translation>売却日数 {0}（{1}・{2}） · 売買代金回転率 {3}</translation>
    </message>
    <message>
        <source>20 days {0} · 60 days {1} · this year {2}</source>
        <translation>20日 {0} · 60日 {1} · 年初来 {2}</translation>
    </message>
    <message>
        <source>Add the selected stock to a list</source>
        <translation>選択銘柄をリストに追加</translation>
    </message>
    <message>
        <source>There is no stock in that box.</source>
        <translation>囲んだ範囲に銘柄がありません。</translation>
    </message>
    <message>
        <source>{0} in the box</source>
        <translation>囲んだ{0}銘柄</translation>
    </message>
    <message>
        <source>&amp;Zoom to them</source>
        <translation>この範囲を拡大(&amp;Z)</translation>
    </message>
    <message>
        <source>Open the &amp;chart</source>
        <translation>チャートを開く(&amp;C)</translation>
    </message>
    <message>
        <source>All {0} in &amp;view</source>
        <translation>表示中の全{0}銘柄(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Fit all</source>
        <translation>全体を表示(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;New list …</source>
        <translation>新しいリスト(&amp;N)…</translation>
    </message>
    <message>
        <source>Add to {0}</source>
        <translation>「{0}」に追加</translation>
    </message>
    <message>
        <source>Name of the list of {0}</source>
        <translation>{0}銘柄のリストの名前</translation>
    </message>
    <message>
        <source>Add stocks of the map</source>
        <translation>マップの銘柄を追加</translation>
    </message>
    <message>
        <source>{0} put on the list {1}; Ctrl+Z takes them off.</source>
        <translation>{0}銘柄をリスト「{1}」に入れました（Ctrl+Zで元に戻せます）。</translation>
    </message>
    <message>
        <source>1 stock.</source>
        <translation>1銘柄。</translation>
    </message>
    <message>
        <source>{0} stocks.</source>
        <translation>{0}銘柄。</translation>
    </message>
    <message>
        <source>Not on the map: {0} whose market cap or value traded is unknown or too old, and {1} that did not trade in 20 sessions.</source>
        <translation>ほかに、時価総額または売買代金が不明か古い{0}銘柄と、20日間取引のない{1}銘柄はマップに載りません。</translation>
    </message>
    <message>
        <source>Not on the map: {0} whose market cap or value traded is unknown or too old.</source>
        <translation>ほかに、時価総額または売買代金が不明か古い{0}銘柄はマップに載りません。</translation>
    </message>
    <message>
        <source>Not on the map: {0} that did not trade in 20 sessions.</source>
        <translation>ほかに、20日間取引のない{0}銘柄はマップに載りません。</translation>
    </message>
    <message>
        <source>The watchlist shows no stock.</source>
        <translation>ウォッチリストに表示中の銘柄がありません。</translation>
    </message>
    <message>
        <source>Market cap against value traded a day</source>
        <translation>時価総額と1日の売買代金</translation>
    </message>
</context>
<context>
    <name>panels</name>
    <message>
        <source>Segments</source>
        <translation>市場区分</translation>
    </message>
    <message>
        <source>Foreign flows</source>
        <translation>海外投資家の売買</translation>
    </message>
    <message>
        <source>Watchlist</source>
        <translation>ウォッチリスト</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>チャート</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>データソース</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>マップ</translation>
    </message>
    <message>
        <source>Lin&amp;ked with other panels</source>
        <translation>ほかのパネルと連動(&amp;K)</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>アラート</translation>
    </message>
</context>
<context>
    <name>performance</name>
    <message>
        <source>1
day</source>
        <translation>1日</translation>
    </message>
    <message>
        <source>Change over 1 session</source>
        <translation>1営業日の騰落率</translation>
    </message>
    <message>
        <source>5
days</source>
        <translation>5日</translation>
    </message>
    <message>
        <source>Change over 5 sessions</source>
        <translation>5営業日の騰落率</translation>
    </message>
    <message>
        <source>1
month</source>
        <translation>1か月</translation>
    </message>
    <message>
        <source>Change from the last close on or before the same date 1 month ago</source>
        <translation>1か月前の同日以前の直近終値からの騰落率</translation>
    </message>
    <message>
        <source>3
months</source>
        <translation>3か月</translation>
    </message>
    <message>
        <source>Change from the last close on or before the same date 3 months ago</source>
        <translation>3か月前の同日以前の直近終値からの騰落率</translation>
    </message>
    <message>
        <source>6
months</source>
        <translation>6か月</translation>
    </message>
    <message>
        <source>Change from the last close on or before the same date 6 months ago</source>
        <translation>6か月前の同日以前の直近終値からの騰落率</translation>
    </message>
    <message>
        <source>This
year</source>
        <translation>年初来</translation>
    </message>
    <message>
        <source>Change from the last close of the year before</source>
        <translation>前年最終営業日の終値からの騰落率</translation>
    </message>
    <message>
        <source>1
year</source>
        <translation>1年</translation>
    </message>
    <message>
        <source>Change from the last close on or before the same date 1 year ago</source>
        <translation>1年前の同日以前の直近終値からの騰落率</translation>
    </message>
    <message>
        <source>Since
base</source>
        <translation>基準日
以来</translation>
    </message>
    <message>
        <source>Change from the close at the base, or from its first</source>
        <translation>基準日の終値（それ以降に始まる系列は最初の終値）からの騰落率</translation>
    </message>
    <message>
        <source>of a spread: the first&apos;s change less the second&apos;s, in percentage points</source>
        <translation>スプレッドでは前者と後者の騰落率の差（ポイント）</translation>
    </message>
    <message>
        <source>What each series did</source>
        <translation>各系列の成績</translation>
    </message>
    <message>
        <source>Figures as of {0}</source>
        <translation>{0}時点の数値</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>系列</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>水準</translation>
    </message>
    <message>
        <source>Last close in the currency chosen; own composites began at 100; of a spread: points since the base</source>
        <translation>選んだ通貨での直近終値。独自指数は100から始まる。スプレッドは基準日以来のポイント差</translation>
    </message>
    <message>
        <source>Vol.
{0} d</source>
        <translation>変動率
{0}日</translation>
    </message>
    <message>
        <source>Standard deviation of the daily returns of the last {0} sessions × √{1}; of a spread: of the two returns&apos; difference</source>
        <translation>直近{0}営業日の日次騰落率の標準偏差×√{1}（年率）。スプレッドでは両者の差の標準偏差</translation>
    </message>
    <message>
        <source>From
the high</source>
        <translation>高値比</translation>
    </message>
    <message>
        <source>From the highest close since the base</source>
        <translation>基準日以来の最高終値からの下落率</translation>
    </message>
    <message>
        <source>Corr.
Prime</source>
        <translation>相関
プライム</translation>
    </message>
    <message>
        <source>Of the daily returns of the last {0} sessions with Prime&apos;s</source>
        <translation>直近{0}営業日の日次騰落率のプライムとの相関係数</translation>
    </message>
    <message>
        <source>Weight
known</source>
        <translation>カバー
率</translation>
    </message>
    <message>
        <source>Share of a composite&apos;s weight whose prices are known, with total return its dividends too; 100% for one security</source>
        <translation>独自指数のうち株価が判明しているウエイトの割合（配当込みでは配当も）。個別銘柄は100%</translation>
    </message>
</context>
<context>
    <name>plots</name>
    <message>
        <source>Open</source>
        <translation>始値</translation>
    </message>
    <message>
        <source>High</source>
        <translation>高値</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>安値</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>終値</translation>
    </message>
    <message>
        <source>since {0}</source>
        <translation>{0} 比</translation>
    </message>
    <message>
        <source>on the day</source>
        <translation>前日比</translation>
    </message>
    <message>
        <source>Auto</source>
        <translation>自動</translation>
    </message>
    <message>
        <source>&amp;Linear scale</source>
        <translation>通常目盛(&amp;L)</translation>
    </message>
    <message>
        <source>L&amp;og scale</source>
        <translation>対数目盛(&amp;O)</translation>
    </message>
    <message>
        <source>F&amp;it all</source>
        <translation>全体を表示(&amp;I)</translation>
    </message>
    <message>
        <source>Auto-&amp;Y: fit the figures in view</source>
        <translation>縦軸を自動調整(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Percent scale</source>
        <translation>変化率目盛(&amp;P)</translation>
    </message>
    <message>
        <source>Double-click</source>
        <translation>ダブルクリック</translation>
    </message>
    <message>
        <source>&amp;Base here</source>
        <translation>ここを基準日にする(&amp;B)</translation>
    </message>
    <message>
        <source>{0} → {1}: sessions {2}, days {3}</source>
        <translation>{0} → {1}：{2}営業日（{3}日間）</translation>
    </message>
    <message>
        <source>annualised {0} (compounded)</source>
        <translation>年率 {0}（複利）</translation>
    </message>
    <message>
        <source>No place on a log scale: figures at or below 0 ({0})</source>
        <translation>対数目盛に表示できない0以下の値（{0}件）</translation>
    </message>
</context>
<context>
    <name>report</name>
    <message>
        <source>{0:,} rows</source>
        <translation>{0:,}行</translation>
    </message>
    <message>
        <source>{0:,} refused</source>
        <translation>{0:,}件は採用せず</translation>
    </message>
    <message>
        <source>{0} min left</source>
        <translation>残り{0}分</translation>
    </message>
    <message>
        <source>Alerts: {0:,} new</source>
        <translation>アラート：新規{0:,}件</translation>
    </message>
</context>
<context>
    <name>screens</name>
    <message>
        <source>Screens</source>
        <translation>スクリーン</translation>
    </message>
    <message>
        <source>&amp;Use</source>
        <translation>使う(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>コピー(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>名前を変更(&amp;R)</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>上へ(&amp;U)</translation>
    </message>
    <message>
        <source>Move do&amp;wn</source>
        <translation>下へ(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>削除(&amp;D)</translation>
    </message>
    <message>
        <source>Part of the program; a copy of it is yours to change.</source>
        <translation>組み込みのスクリーンです。コピーすれば自由に変更できます。</translation>
    </message>
    <message>
        <source>What the screen asks for</source>
        <translation>スクリーンの条件</translation>
    </message>
    <message>
        <source>Save the screen {0}</source>
        <translation>スクリーン「{0}」の保存</translation>
    </message>
    <message>
        <source>Rename a screen</source>
        <translation>スクリーン名の変更</translation>
    </message>
    <message>
        <source>Change the screen {0}</source>
        <translation>スクリーン「{0}」の変更</translation>
    </message>
    <message>
        <source>Delete the screen {0}</source>
        <translation>スクリーン「{0}」の削除</translation>
    </message>
    <message>
        <source>Move the screen {0}</source>
        <translation>スクリーン「{0}」の移動</translation>
    </message>
    <message>
        <source>{0}, changed</source>
        <translation>{0}（変更あり）</translation>
    </message>
    <message>
        <source>Save the &amp;changes to {0}</source>
        <translation>「{0}」に変更を保存(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Back to {0} as saved</source>
        <translation>保存済みの「{0}」に戻す(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Save as a screen …</source>
        <translation>スクリーンとして保存(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Manage screens …</source>
        <translation>スクリーンの管理(&amp;M)…</translation>
    </message>
    <message>
        <source>Save as a screen</source>
        <translation>スクリーンとして保存</translation>
    </message>
    <message>
        <source>Name of the screen</source>
        <translation>スクリーンの名前</translation>
    </message>
    <message>
        <source>Screen in use: {0}</source>
        <translation>使用中のスクリーン：{0}</translation>
    </message>
    <message>
        <source>Set an &amp;alert on {0} …</source>
        <translation>「{0}」にアラートを設定(&amp;A)…</translation>
    </message>
    <message>
        <source>Set an &amp;alert on this screen …</source>
        <translation>このスクリーンにアラートを設定(&amp;A)…</translation>
    </message>
    <message>
        <source>Save the line as a screen first</source>
        <translation>先に条件をスクリーンとして保存してください</translation>
    </message>
</context>
<context>
    <name>search</name>
    <message>
        <source>Code or name</source>
        <translation>コードまたは銘柄名</translation>
    </message>
    <message>
        <source>No listed issue has the code or name “{0}”.</source>
        <translation>コードまたは銘柄名が「{0}」の上場銘柄はありません。</translation>
    </message>
</context>
<context>
    <name>segments</name>
    <message>
        <source>{0} pts</source>
        <translation>{0}pt</translation>
    </message>
    <message>
        <source>price only</source>
        <translation>配当なし</translation>
    </message>
    <message>
        <source>weight with prices {0}</source>
        <translation>カバー率{0}</translation>
    </message>
    <message>
        <source>from {0}</source>
        <translation>{0}から</translation>
    </message>
    <message>
        <source> ({0})</source>
        <translation>（{0}）</translation>
    </message>
    <message>
        <source>{0} {1}, {2} {3} since {4}, to {5}: a gap of {6} points.</source>
        <translation>{4}から{5}まで：{0} {1}、{2} {3}、差は{6}ポイント。</translation>
    </message>
    <message>
        <source>{0}: {1} points since {2}, to {3}.</source>
        <translation>{2}から{3}まで：{0} {1}ポイント。</translation>
    </message>
    <message>
        <source>The z-score of {5} over {0} sessions is {1}, higher than in {2} of {3} sessions since {4}.</source>
        <translation>{5}のzスコア（{0}営業日）は{1}で、{4}以来の{3}営業日の{2}を上回る。</translation>
    </message>
    <message>
        <source>{0} (from the close of {1})</source>
        <translation>{0}（{1}の終値起点）</translation>
    </message>
    <message>
        <source>the close of {0}</source>
        <translation>{0}の終値</translation>
    </message>
    <message>
        <source>{0} {1} since {2}, to {3}.</source>
        <translation>{2}から{3}まで：{0} {1}。</translation>
    </message>
    <message>
        <source>Every span of {0} sessions is counted; they overlap.</source>
        <translation>{0}営業日の期間をすべて数えています（互いに重なります）。</translation>
    </message>
    <message>
        <source>{0} {1}, {2} {3} since {4}, to {5}: the gap of {6} points is wider than after every one of {8} such spans since {9}.</source>
        <translation>{4}から{5}まで：{0} {1}、{2} {3}。{6}ポイントの乖離は、{9}以来の同じ長さの期間{8}回のどれよりも大きい。</translation>
    </message>
    <message>
        <source>{0} {1}, {2} {3} since {4}, to {5}: the gap of {6} points is narrower than after every one of {8} such spans since {9}.</source>
        <translation>{4}から{5}まで：{0} {1}、{2} {3}。{6}ポイントの乖離は、{9}以来の同じ長さの期間{8}回のどれよりも小さい。</translation>
    </message>
    <message>
        <source>{0} {1}, {2} {3} since {4}, to {5}: the gap of {6} points is wider than after {7} of {8} such spans since {9}.</source>
        <translation>{4}から{5}まで：{0} {1}、{2} {3}。{6}ポイントの乖離は、{9}以来の同じ長さの期間{8}回の{7}を上回る。</translation>
    </message>
    <message>
        <source>{0} {1}, {2} {3} since {4}, to {5}.</source>
        <translation>{4}から{5}まで：{0} {1}、{2} {3}。</translation>
    </message>
    <message>
        <source>{0} gained on {1}.</source>
        <translation>{0}が{1}を上回りました。</translation>
    </message>
    <message>
        <source>{0} lost ground to {1}.</source>
        <translation>{0}は{1}を下回りました。</translation>
    </message>
    <message>
        <source>Lead in points</source>
        <translation>ポイント差</translation>
    </message>
    <message>
        <source>z-score over {0} sessions</source>
        <translation>zスコア（{0}営業日）</translation>
    </message>
    <message>
        <source>Lines of segments and benchmarks</source>
        <translation>市場区分とベンチマークの推移</translation>
    </message>
    <message>
        <source>{0}, z-score</source>
        <translation>{0}（zスコア）</translation>
    </message>
    <message>
        <source>One line: Prime in units of Growth</source>
        <translation>グロースに対するプライムの比率を1本の線で表示します</translation>
    </message>
    <message>
        <source>Beside Prime ÷ Growth: large over small in the United States</source>
        <translation>プライム÷グロースと並べて：米国の大型÷小型</translation>
    </message>
    <message>
        <source>Show or hide the table</source>
        <translation>表の表示・非表示</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>Lines come with the prices: benchmarks first, then Prime, Standard and Growth as more of their stocks are known.</source>
        <translation>株価の取得後に表示されます。まずベンチマーク、続いて構成銘柄の株価がそろうにつれてプライム、スタンダード、グロースが加わります。</translation>
    </message>
    <message>
        <source>Series …</source>
        <translation>系列…</translation>
    </message>
    <message>
        <source>Choose what is compared, up to {0}</source>
        <translation>比較する系列を選ぶ（最大{0}）</translation>
    </message>
    <message>
        <source>Choose series</source>
        <translation>系列の選択</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>系列</translation>
    </message>
    <message>
        <source>Search, or type any code</source>
        <translation>検索、または証券コードを入力</translation>
    </message>
    <message>
        <source>Nothing is found by that.</source>
        <translation>該当するものがありません。</translation>
    </message>
    <message>
        <source>First series of a pair</source>
        <translation>組み合わせの1つ目の系列</translation>
    </message>
    <message>
        <source>Second series of a pair</source>
        <translation>組み合わせの2つ目の系列</translation>
    </message>
    <message>
        <source>÷  Ratio</source>
        <translation>÷  比率</translation>
    </message>
    <message>
        <source>The first series in units of the second</source>
        <translation>1つ目を2つ目で割った比率</translation>
    </message>
    <message>
        <source>−  Spread</source>
        <translation>−  差</translation>
    </message>
    <message>
        <source>How many points the first is ahead, both 100 at the base</source>
        <translation>基準日をともに100としたときの1つ目のリード（ポイント）</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隠す</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>外す</translation>
    </message>
    <message>
        <source>Turn round</source>
        <translation>前後を入れ替える</translation>
    </message>
    <message>
        <source>Divide by</source>
        <translation>割る系列</translation>
    </message>
    <message>
        <source>Lead over, in points</source>
        <translation>差をとる系列（ポイント）</translation>
    </message>
    <message>
        <source>All three</source>
        <translation>3市場全体</translation>
    </message>
    <message>
        <source>Core30</source>
        <translation>Core30</translation>
    </message>
    <message>
        <source>Large70</source>
        <translation>Large70</translation>
    </message>
    <message>
        <source>Mid400</source>
        <translation>Mid400</translation>
    </message>
    <message>
        <source>Outside TOPIX 500</source>
        <translation>TOPIX 500以外</translation>
    </message>
    <message>
        <source>TOPIX members (float)</source>
        <translation>TOPIX採用銘柄（浮動株）</translation>
    </message>
    <message>
        <source>Prime (float)</source>
        <translation>プライム（浮動株）</translation>
    </message>
    <message>
        <source>Core30 (float)</source>
        <translation>Core30（浮動株）</translation>
    </message>
    <message>
        <source>Large70 (float)</source>
        <translation>Large70（浮動株）</translation>
    </message>
    <message>
        <source>Mid400 (float)</source>
        <translation>Mid400（浮動株）</translation>
    </message>
    <message>
        <source>TOPIX Small (float)</source>
        <translation>TOPIX Small（浮動株）</translation>
    </message>
    <message>
        <source>Chained daily returns of the stocks that TOPIX holds, weighed by TOPIX&apos;s own weights carried on by price; not the exchange&apos;s index.</source>
        <translation>TOPIX採用銘柄の日次騰落率を、株価で延長したTOPIXのウエイトで加重して連鎖したもの。取引所の指数ではありません。</translation>
    </message>
    <message>
        <source>Chained daily returns of its stocks, weighed by full market cap; not the exchange&apos;s index, which counts free float only.</source>
        <translation>構成銘柄の日次騰落率を時価総額で加重して連鎖したもの。浮動株で加重する取引所の指数ではありません。</translation>
    </message>
    <message>
        <source>A fund: without dividends its price drops on each ex-day in July.</source>
        <translation>上場投信。配当なしでは毎年7月の権利落ちで価格が下がります。</translation>
    </message>
    <message>
        <source>points since {0}</source>
        <translation>{0}からのポイント差</translation>
    </message>
    <message>
        <source>dividends reinvested</source>
        <translation>配当再投資</translation>
    </message>
    <message>
        <source>No prices of it are known.</source>
        <translation>価格がまだありません。</translation>
    </message>
    <message>
        <source>Begins on {0}, at 100.</source>
        <translation>{0}に100から始まる。</translation>
    </message>
    <message>
        <source>Weight with prices {0}, at the base {1}</source>
        <translation>カバー率{0}、基準日{1}</translation>
    </message>
    <message>
        <source>Today&apos;s members carried back until {0}</source>
        <translation>{0}までは現在の構成銘柄を遡及</translation>
    </message>
    <message>
        <source>100 at the close of {0}.</source>
        <translation>{0}の終値＝100。</translation>
    </message>
    <message>
        <source>In US dollars.</source>
        <translation>米ドル建て。</translation>
    </message>
    <message>
        <source>In yen.</source>
        <translation>円建て。</translation>
    </message>
    <message>
        <source>Without dividends.</source>
        <translation>配当なし。</translation>
    </message>
    <message>
        <source>No dividends are known: by price.</source>
        <translation>配当はまだわからないため、価格で表示。</translation>
    </message>
    <message>
        <source>Dividends reinvested.</source>
        <translation>配当込み。</translation>
    </message>
    <message>
        <source>Dividends reinvested as far as they are known, until {0}.</source>
        <translation>配当込み（判明している{0}まで）。</translation>
    </message>
    <message>
        <source>No total return is known: shown by price.</source>
        <translation>配当込みの数値がないため、価格で表示。</translation>
    </message>
    <message>
        <source>Its dividends are not known yet.</source>
        <translation>配当はまだわかりません。</translation>
    </message>
    <message>
        <source>Dividends known until {0}</source>
        <translation>配当は{0}まで判明</translation>
    </message>
    <message>
        <source>Own composites: full market cap, or TOPIX&apos;s float weights.</source>
        <translation>独自指数：時価総額加重、またはTOPIXの浮動株ウエイト。</translation>
    </message>
    <message>
        <source>Own composites: TOPIX&apos;s float weights.</source>
        <translation>独自指数：TOPIXの浮動株ウエイト。</translation>
    </message>
    <message>
        <source>Own composites: full market cap.</source>
        <translation>独自指数：時価総額加重。</translation>
    </message>
    <message>
        <source>Dashed: today&apos;s members carried back.</source>
        <translation>破線：現在の構成銘柄を遡及。</translation>
    </message>
    <message>
        <source>Faint: less than 95% of the weight is known.</source>
        <translation>淡色：カバー率95%未満。</translation>
    </message>
    <message>
        <source>USD/JPY is not known yet, so nothing of Tokyo can be told in dollars: refresh the daily bars, or choose ¥.</source>
        <translation>ドル円がまだないため、東京の系列をドルで表示できません。日足を更新するか、¥を選んでください。</translation>
    </message>
    <message>
        <source>USD/JPY is not known yet, so no fund abroad can be told in yen: refresh the daily bars.</source>
        <translation>ドル円がまだないため、海外のファンドを円で表示できません。日足を更新してください。</translation>
    </message>
    <message>
        <source>As quoted, its currency not known: {0}.</source>
        <translation>通貨が不明のため取引通貨のまま：{0}。</translation>
    </message>
    <message>
        <source>Linear scale</source>
        <translation>通常目盛</translation>
    </message>
    <message>
        <source>Log scale</source>
        <translation>対数目盛</translation>
    </message>
    <message>
        <source>Percent from the base</source>
        <translation>基準日からの騰落率（%）</translation>
    </message>
    <message>
        <source>View</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>Base, dividends, scale</source>
        <translation>基準日・配当・目盛</translation>
    </message>
    <message>
        <source>View of the comparison</source>
        <translation>比較の表示方法</translation>
    </message>
    <message>
        <source>100 at the start of the range</source>
        <translation>期間の始め＝100</translation>
    </message>
    <message>
        <source>100 at the left edge: follow the view</source>
        <translation>左端＝100（表示範囲に追従）</translation>
    </message>
    <message>
        <source>Total return: dividends reinvested</source>
        <translation>配当込み（再投資）</translation>
    </message>
    <message>
        <source>Segments before April 2022</source>
        <translation>2022年4月より前の市場区分</translation>
    </message>
    <message>
        <source>Today&apos;s members carried back, dashed</source>
        <translation>現在の構成銘柄を遡及（破線）</translation>
    </message>
    <message>
        <source>z-scores of ratios and spreads</source>
        <translation>比率と差のzスコア</translation>
    </message>
    <message>
        <source>What an index holds</source>
        <translation>指数の中身</translation>
    </message>
    <message>
        <source>100 where the line was dragged to</source>
        <translation>線を動かした日＝100</translation>
    </message>
    <message>
        <source>Faint: prices and dividends of less than 95% of the weight are known.</source>
        <translation>淡色：株価と配当のカバー率95%未満。</translation>
    </message>
    <message>
        <source>A list that is gone</source>
        <translation>削除されたリスト</translation>
    </message>
    <message>
        <source>Chained daily returns of the stocks that are on the list today, as if they had always been: what has done well since is more likely to be on it.</source>
        <translation>現在リストにある銘柄が過去もずっと入っていたとみなし、日次騰落率を連鎖させた指数です。その後に上がった銘柄ほどリストに入りやすい点に注意してください。</translation>
    </message>
    <message>
        <source>{0} (list, equal weights, today&apos;s members carried back)</source>
        <translation>{0}（リスト、等加重、現在の銘柄で遡及計算）</translation>
    </message>
    <message>
        <source>{0} (list, full cap, today&apos;s members carried back)</source>
        <translation>{0}（リスト、時価総額加重、現在の銘柄で遡及計算）</translation>
    </message>
    <message>
        <source>{0} (equal)</source>
        <translation>{0}（等加重）</translation>
    </message>
    <message>
        <source>{0} (by cap)</source>
        <translation>{0}（時価総額加重）</translation>
    </message>
    <message>
        <source>No prices are known of what is chosen. Those of a stock come with the daily bars; choose other series under “Series …”.</source>
        <translation>選択した系列の株価はまだありません。個別銘柄の株価は日足の取得後に表示されます。「系列…」から別の系列を選べます。</translation>
    </message>
    <message>
        <source>No more than {0} series can be compared.</source>
        <translation>比較できる系列は{0}本までです。</translation>
    </message>
</context>
<context>
    <name>sentences</name>
    <message>
        <source>The program made a mistake ({0}: {1}). The log has the details.</source>
        <translation>プログラムに不具合がありました（{0}: {1}）。詳細はログにあります。</translation>
    </message>
    <message>
        <source>Cancelled; the next refresh goes on from here.</source>
        <translation>中止しました。次の更新は続きから始まります。</translation>
    </message>
    <message>
        <source>There are no figures in {0} yet. Run &apos;jpviewer refresh&apos; first.</source>
        <translation>{0} にはまだデータがありません。先に「jpviewer refresh」を実行してください。</translation>
    </message>
    <message>
        <source>Nothing is known of {0}. Check the code.</source>
        <translation>{0} のデータはありません。コードを確認してください。</translation>
    </message>
    <message>
        <source>There is no series {0}. Name a symbol that is in the cache, or one of {1}.</source>
        <translation>{0} という系列はありません。キャッシュにあるシンボルか、次のいずれかを指定してください: {1}</translation>
    </message>
    <message>
        <source>Another refresh (process {0}) has been running since {1:instant}.</source>
        <translation>別の更新（プロセス{0}）が{1:instant}から実行中です。</translation>
    </message>
    <message>
        <source>{0} asked to be left alone and is not asked before {1:instant}.</source>
        <translation>{0} から待つよう求められているため、{1:instant}までは問い合わせません。</translation>
    </message>
    <message>
        <source>The bar of {0} on {1} has a price that is not above zero.</source>
        <translation>{0}の{1}の日足に0以下の価格があります。</translation>
    </message>
    <message>
        <source>The bar of {0} on {1} has an open or close outside its high and low.</source>
        <translation>{0}の{1}の日足は、始値または終値が高値と安値の範囲から外れています。</translation>
    </message>
    <message>
        <source>The bar of {0} is dated {1}, when the exchange was closed.</source>
        <translation>{0}の日足の日付{1}は取引所の休業日です。</translation>
    </message>
    <message>
        <source>The bar of {0} on {1} was seen before the session&apos;s close.</source>
        <translation>{0}の{1}の日足は大引け前に取得されたものです。</translation>
    </message>
    <message>
        <source>{0} was traded on {1}, but Yahoo gives no price; the session counts as unknown.</source>
        <translation>{0} は {1} に売買がありましたが、Yahooに価格がありません。この日は不明として扱います。</translation>
    </message>
    <message>
        <source>Yahoo gave {0} two bars of {1}; only the first was kept.</source>
        <translation>Yahooが {0} の {1} の四本値を2件返したため、最初の1件だけを保存しました。</translation>
    </message>
    <message>
        <source>The bar of {0} on {1} repeats the one before to the last figure, so it was not kept.</source>
        <translation>{0} の {1} の四本値と出来高は前営業日とまったく同じ（Yahooの重複）のため、保存しませんでした。</translation>
    </message>
    <message>
        <source>The close of {0} on {1} ({2:,.1f}) is more than 100 times away from its neighbours; it was not kept.</source>
        <translation>{0} の {1} の終値（{2:,.1f}）は前後の終値から100倍以上離れているため、保存しませんでした。</translation>
    </message>
    <message>
        <source>The price of {0} moved without a trade on {1} ({2:,.1f}), as after a delisting; it was not kept, and the stock is not ranked.</source>
        <translation>{0} は {1} に売買がないまま価格が変わりました（{2:,.1f}、上場廃止後によくある値）。保存せず、順位にも含めません。</translation>
    </message>
    <message>
        <source>The close of {0} on {1} ({2:,.1f}) belongs to a jump that Yahoo&apos;s prices took back; it was not kept.</source>
        <translation>{0} の {1} の終値（{2:,.1f}）は、のちに同じ倍率で元へ戻った異常な水準のため、保存しませんでした。</translation>
    </message>
    <message>
        <source>The close of {0} on {1} ({2:,.1f}) lies beyond the exchange&apos;s daily limits; it is kept in doubt and asked for again on two evenings.</source>
        <translation>{0} の {1} の終値（{2:,.1f}）は値幅制限を超えています。要確認として保存し、続く2晩に再取得します。</translation>
    </message>
    <message>
        <source>The close of {0} on {1} ({2:,.1f}) differs from the one before though nothing was traded; it is kept in doubt and asked for again on two evenings.</source>
        <translation>{0} の {1} の終値（{2:,.1f}）は、売買がないのに直前の終値と異なります。要確認として保存し、続く2晩に再取得します。</translation>
    </message>
    <message>
        <source>The disk is full: {0} could not be written. Make room and refresh again.</source>
        <translation>ディスクがいっぱいで {0} に書き込めませんでした。空きを作ってからもう一度更新してください。</translation>
    </message>
    <message>
        <source>Another computer, {0}, has been refreshing this folder since {2:instant} (process {1}). Two computers must not work in one folder at once; wait for it, or name another folder with --home.</source>
        <translation>別のコンピューター（{0}、プロセス {1}）が {2:instant} からこのフォルダーを更新しています。1つのフォルダーを2台で同時に使うことはできません。終わるまで待つか、--home で別のフォルダーを指定してください。</translation>
    </message>
    <message>
        <source>Another refresh is running.</source>
        <translation>別の更新が実行中です。</translation>
    </message>
    <message>
        <source>{0} is open in a window on the computer {1} (process {2}), and two computers must not work in one folder at once. Close it there; if it is not running any more, delete {3}.</source>
        <translation>{0} はコンピューター {1} のウィンドウ（プロセス {2}）で開かれています。1つのフォルダーを2台で同時に使うことはできません。そちらを閉じてください。すでに動いていない場合は {3} を削除してください。</translation>
    </message>
    <message>
        <source>{0} is not there, nor is the folder around it. Connect its drive, make that folder, or name another with --home.</source>
        <translation>{0} も、それを含むフォルダーも見つかりません。ドライブを接続するか、そのフォルダーを作成するか、--home で別のフォルダーを指定してください。</translation>
    </message>
    <message>
        <source>{0} is damaged. At the next refresh or start of the window it is put aside, and fresh figures or the newest good copy take its place.</source>
        <translation>{0} は壊れています。次の更新時またはウィンドウの起動時に別名で退避し、新しく取得したデータか最新の正常なバックアップに置き換えます。</translation>
    </message>
    <message>
        <source>{0} was damaged. It was put aside as {1}, and the figures are fetched anew.</source>
        <translation>{0} は壊れていたため、{1} として退避しました。データは新たに取得します。</translation>
    </message>
    <message>
        <source>{0} was damaged. It was put aside as {1}, and your lists and events are again what they were when {2} began.</source>
        <translation>{0} は壊れていたため、{1} として退避しました。リストとイベントは {2} の開始時点の内容に復元しました。</translation>
    </message>
    <message>
        <source>{0} was gone or empty. Your lists and events are again what they were when {1} began.</source>
        <translation>{0} が失われていたか空だったため、リストとイベントを {1} の開始時点の内容に復元しました。</translation>
    </message>
    <message>
        <source>{0} was damaged, and there is no good copy of it. It was put aside as {1}; your lists and events begin empty.</source>
        <translation>{0} は壊れており、正常なバックアップもありません。{1} として退避し、リストとイベントは空の状態から始めます。</translation>
    </message>
    <message>
        <source>{0} cannot be opened or written. Check the folder&apos;s permissions, or name another with --home.</source>
        <translation>{0} を開けないか、書き込めません。フォルダーの権限を確認するか、--home で別のフォルダーを指定してください。</translation>
    </message>
    <message>
        <source>{0} is in use by another program. Close it and try again.</source>
        <translation>{0} は別のプログラムが使用中です。そのプログラムを閉じてからやり直してください。</translation>
    </message>
    <message>
        <source>{0} is in use by {1} (process {2}, running since {3:instant}). Close it and try again.</source>
        <translation>{0} は {1}（プロセス {2}、{3:instant} から実行中）が使用中です。それを終了してから、もう一度お試しください。</translation>
    </message>
    <message>
        <source>Another program has been reading {0} for so long that it cannot be written any further. Close it; the next refresh goes on from here.</source>
        <translation>別のプログラムが {0} を長時間読み続けているため、これ以上書き込めません。そのプログラムを終了してください。次の更新で続きから再開します。</translation>
    </message>
    <message>
        <source>{0} was written by a newer version of jpviewer. Install that version, or name another folder with --home.</source>
        <translation>{0} は新しいバージョンのjpviewerで作成されています。そのバージョンをインストールするか、--home で別のフォルダーを指定してください。</translation>
    </message>
    <message>
        <source>{0} was written by an older version of jpviewer. Open the window once to bring it up to date.</source>
        <translation>{0} は古いバージョンのjpviewerで作成されています。一度ウィンドウを開くと最新の形式になります。</translation>
    </message>
    <message>
        <source>There is no screen named {0}. Export the table of screens to see their names.</source>
        <translation>{0}という名前のスクリーンはありません。スクリーンの一覧を書き出すと名前が分かります。</translation>
    </message>
    <message>
        <source>{0} could not be reached. Check the network or the proxy; the next refresh tries again.</source>
        <translation>{0} に接続できませんでした。ネットワークかプロキシを確認してください。次の更新でもう一度試します。</translation>
    </message>
    <message>
        <source>{0} did not answer in time. The next refresh tries again.</source>
        <translation>{0} から時間内に応答がありませんでした。次の更新でもう一度試します。</translation>
    </message>
    <message>
        <source>{0} has a fault of its own ({1}). The next refresh tries again.</source>
        <translation>{0} 側で障害が起きています（{1}）。次の更新でもう一度試します。</translation>
    </message>
    <message>
        <source>The certificate of {0} could not be verified. Check this computer&apos;s clock; behind a company proxy, let SSL_CERT_FILE name its certificates.</source>
        <translation>{0} の証明書を検証できませんでした。このコンピューターの時計を確認してください。社内プロキシを経由する場合は、その証明書を SSL_CERT_FILE で指定してください。</translation>
    </message>
    <message>
        <source>There is nothing at {0} (404). Should that last, look for a newer version of jpviewer.</source>
        <translation>{0} には何もありません（404）。続くようであれば、新しいバージョンのjpviewerを探してください。</translation>
    </message>
    <message>
        <source>{0} asks for a pause (429): it is left alone until {1:instant}, and a refresh after that goes on from here. A slower pace in the settings helps.</source>
        <translation>{0} から間隔を空けるよう求められました（429）。{1:instant} までは問い合わせず、その後の更新で続きから再開します。設定でペースを落とすと起こりにくくなります。</translation>
    </message>
    <message>
        <source>{0} refuses to answer (401 or 403): it is left alone until {1:instant}. Check whether it opens in a browser.</source>
        <translation>{0} が応答を拒否しています（401または403）。{1:instant} までは問い合わせません。ブラウザーで開けるか確認してください。</translation>
    </message>
    <message>
        <source>{0} sent more than {1} MB, which is no such file; nothing of it was kept. The next refresh tries again.</source>
        <translation>{0} から{1} MBを超えるデータが届きました。求めたファイルではないため採用していません。次の更新でもう一度試します。</translation>
    </message>
    <message>
        <source>The {0} requests that this refresh may make are used up; the next one goes on from here.</source>
        <translation>この更新で許されたリクエスト{0}回を使い切りました。次の更新は続きから始まります。</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is {1} minutes away from that of {0}. Set it right and refresh again.</source>
        <translation>このコンピューターの時計は {0} の時計と{1}分ずれています。時計を合わせてからもう一度更新してください。</translation>
    </message>
    <message>
        <source>{0} is damaged, cut off or no such file at all; nothing of it was kept. The next refresh asks for it again.</source>
        <translation>{0} は壊れているか、途中で切れているか、別のファイルです。採用していません。次の更新で取得し直します。</translation>
    </message>
    <message>
        <source>{0} would unpack to more than {1} MB and was not opened. The next refresh asks for it again.</source>
        <translation>{0} は展開すると{1} MBを超えるため開いていません。次の更新で取得し直します。</translation>
    </message>
    <message>
        <source>{0} no longer links to {1}. Look for a newer version of jpviewer.</source>
        <translation>{0} から {1} へのリンクがなくなりました。新しいバージョンのjpviewerを探してください。</translation>
    </message>
    <message>
        <source>There is no “{1}” in {0} any more, so nothing of it was kept. Look for a newer version of jpviewer.</source>
        <translation>{0} に「{1}」がなくなったため、採用していません。新しいバージョンのjpviewerを探してください。</translation>
    </message>
    <message>
        <source>{0} has a “{1}” that this version does not know, so nothing of it was kept. Look for a newer version of jpviewer.</source>
        <translation>{0} に、このバージョンの知らない「{1}」があるため、採用していません。新しいバージョンのjpviewerを探してください。</translation>
    </message>
    <message>
        <source>“{1}” stands twice in {0}, so nothing of it was kept.</source>
        <translation>{0} に「{1}」が2回現れるため、採用していません。</translation>
    </message>
    <message>
        <source>{0} has “{2}” where the figure of “{1}” should be; nothing of it was kept.</source>
        <translation>{0} では「{1}」の数値があるべきところに「{2}」があるため、採用していません。</translation>
    </message>
    <message>
        <source>The figures of “{1}” in {0} do not add up, so nothing of it was kept. The next refresh asks for it again.</source>
        <translation>{0} の「{1}」は内訳と合計が合わないため、採用していません。次の更新で取得し直します。</translation>
    </message>
    <message>
        <source>The figures of “{1}” in {0} are too large to be true, as if in another unit; nothing of it was kept.</source>
        <translation>{0} の「{1}」は数値が大きすぎ、単位が違うとみられるため、採用していません。</translation>
    </message>
    <message>
        <source>{0} does not say as before which week it is about, so nothing of it was kept. Look for a newer version of jpviewer.</source>
        <translation>{0} の対象週の書き方が以前と変わったため、採用していません。新しいバージョンのjpviewerを探してください。</translation>
    </message>
    <message>
        <source>{0} holds another week than its name says ({1}); nothing of it was kept.</source>
        <translation>{0} の中身はファイル名の示す週と異なる（{1}）ため、採用していません。</translation>
    </message>
    <message>
        <source>In {0} the week before {1} is missing or misplaced; nothing of it was kept.</source>
        <translation>{0} では{1}の前の週が欠けているか順序が乱れているため、採用していません。</translation>
    </message>
    <message>
        <source>The sheet “{1}” of {0} holds no figures.</source>
        <translation>{0} のシート「{1}」には数値がありません。</translation>
    </message>
    <message>
        <source>{0} lists {1} issues, fewer than {2}: it is not whole, and the list known before stays.</source>
        <translation>{0} の銘柄数は{1}で、{2}に足りません。不完全とみて、以前の一覧を使い続けます。</translation>
    </message>
    <message>
        <source>{1} of {2} rows in {0} are not as known, so the list known before stays. Look for a newer version of jpviewer.</source>
        <translation>{0} の{2}行のうち{1}行が知らない形式のため、以前の一覧を使い続けます。新しいバージョンのjpviewerを探してください。</translation>
    </message>
    <message>
        <source>{0} bears several dates at once; nothing of it was kept.</source>
        <translation>{0} に複数の日付が混在しているため、採用していません。</translation>
    </message>
    <message>
        <source>{0} is dated {1}, which lies ahead; it was not kept. Check this computer&apos;s clock.</source>
        <translation>{0} の日付{1}が未来のため、採用していません。このコンピューターの時計を確認してください。</translation>
    </message>
    <message>
        <source>“{0}” is no securities code as known; the row was left out.</source>
        <translation>「{0}」は証券コードの形式ではないため、その行を除きました。</translation>
    </message>
    <message>
        <source>{0} is listed in “{1}”, a segment that this version does not know; the one known before stands.</source>
        <translation>{0} の市場区分「{1}」はこのバージョンの知らない区分なので、これまでの区分のままとしました。</translation>
    </message>
    <message>
        <source>{0} has the size “{1}”, which this version does not know; it counts as unsized.</source>
        <translation>{0} の規模区分「{1}」はこのバージョンの知らないものなので、区分なしとして扱います。</translation>
    </message>
    <message>
        <source>Yahoo does not know {0}; it is asked again at the next refresh.</source>
        <translation>Yahooに {0} はありません。次の更新でもう一度問い合わせます。</translation>
    </message>
    <message>
        <source>Yahoo has no bars of {0}; it is asked again at the next refresh.</source>
        <translation>Yahooに {0} の日足はありません。次の更新でもう一度問い合わせます。</translation>
    </message>
    <message>
        <source>Yahoo&apos;s answer for {0} is not laid out as before, so nothing of it was kept. Should that last, look for a newer version of jpviewer.</source>
        <translation>Yahooの {0} についての応答の形式が以前と変わったため、採用していません。続くようであれば、新しいバージョンのjpviewerを探してください。</translation>
    </message>
    <message>
        <source>Yahoo&apos;s price of {0} is not above zero ({1}); it was not kept.</source>
        <translation>Yahooの {0} の価格が0以下（{1}）のため、採用していません。</translation>
    </message>
    <message>
        <source>Yahoo&apos;s price of {0} is absurd ({1:,.0f}), as after a squeeze-out; it was not kept.</source>
        <translation>Yahooの {0} の価格（{1:,.0f}）は株式併合後のように極端なため、採用していません。</translation>
    </message>
    <message>
        <source>The dividend of {0} on {1} ({2:,.2f}) is as much as the share was worth, so it was not kept.</source>
        <translation>{0}の{1}の配当（{2:,.2f}）は株価と同額以上のため、保存しませんでした。</translation>
    </message>
    <message>
        <source>Yahoo multiplied the history of {0} by {1:,.0f}, as after a squeeze-out; the one known before stays.</source>
        <translation>Yahooの {0} の過去の株価が株式併合後のように{1:,.0f}倍になったため、以前の株価を使い続けます。</translation>
    </message>
    <message>
        <source>Yahoo no longer has the bars of {0} that it had before, so nothing of its answer was kept; it is asked again at the next refresh.</source>
        <translation>Yahooから {0} の以前の四本値が消えているため、今回の応答は採用していません。次回の更新で改めて取得します。</translation>
    </message>
    <message>
        <source>{0} split {2:g} for 1 on {1}, but Yahoo has not adjusted the prices before it yet; those since are asked for again.</source>
        <translation>{0} は {1} に1株を{2:g}株に分割しましたが、Yahooはそれ以前の株価をまだ調整していません。分割後の株価は改めて取得します。</translation>
    </message>
    <message>
        <source>Yahoo&apos;s quote of {0} has no time, so it was not kept.</source>
        <translation>Yahooの {0} の株価情報に時刻がないため、採用していません。</translation>
    </message>
    <message>
        <source>There is no display to open a window on. `jpviewer screenshot FILE.png` draws the window into a picture instead.</source>
        <translation>ウィンドウを開く画面がありません。「jpviewer screenshot FILE.png」ならウィンドウを画像に描けます。</translation>
    </message>
    <message>
        <source>The window needs the system library {0}, which is missing. Install it, on Debian or Ubuntu with apt, and start again.</source>
        <translation>ウィンドウに必要なシステムライブラリ {0} がありません。インストールしてから（DebianやUbuntuではapt）もう一度起動してください。</translation>
    </message>
    <message>
        <source>jpviewer is open already (process {0}) but does not answer. End that process and start again.</source>
        <translation>jpviewerはすでに開いています（プロセス{0}）が、応答しません。そのプロセスを終了してからもう一度起動してください。</translation>
    </message>
    <message>
        <source>{0} cannot be written. Name a file in a folder that can.</source>
        <translation>{0} に書き込めません。書き込めるフォルダーのファイルを指定してください。</translation>
    </message>
    <message>
        <source>Give the event a name.</source>
        <translation>イベントの名前を入力してください。</translation>
    </message>
    <message>
        <source>The name is too long: it may have {0} characters.</source>
        <translation>名前が長すぎます。{0}文字以内にしてください。</translation>
    </message>
    <message>
        <source>Choose a day between 1900 and 2100.</source>
        <translation>1900年から2100年までの日を選んでください。</translation>
    </message>
    <message>
        <source>There is an event “{0}” on {1} already. Give this one another name.</source>
        <translation>{1}には既に「{0}」というイベントがあります。別の名前にしてください。</translation>
    </message>
    <message>
        <source>There are {0} events already, as many as may be. Remove one first.</source>
        <translation>イベントは上限の{0}件に達しています。先にどれかを削除してください。</translation>
    </message>
    <message>
        <source>The disk is full: {0} was not written. Make room, or choose another folder.</source>
        <translation>ディスクがいっぱいのため、{0} を書き込めませんでした。空きを作るか、別のフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>The field “{0}” asks for what only the window knows. Leave it out of the filter.</source>
        <translation>「{0}」はウィンドウの中でしか分からない項目です。条件から外してください。</translation>
    </message>
    <message>
        <source>The filter is too long: it may have {0} characters.</source>
        <translation>絞り込み条件が長すぎます。{0}文字までにしてください。</translation>
    </message>
    <message>
        <source>A filter may have {0} conditions; the ones from here on do not count.</source>
        <translation>絞り込みの条件は{0}個までです。ここから先の条件は使われません。</translation>
    </message>
    <message>
        <source>There is no field “{0}”. Ctrl+Space lists them.</source>
        <translation>「{0}」という項目はありません。Ctrl+スペースで一覧が出ます。</translation>
    </message>
    <message>
        <source>There is no field “{0}”. Did you mean “{1}”?</source>
        <translation>「{0}」という項目はありません。「{1}」のことですか。</translation>
    </message>
    <message>
        <source>Say what “{0}” is to be.</source>
        <translation>「{0}」の値を入力してください。</translation>
    </message>
    <message>
        <source>“{0}” is none of what can stand here.</source>
        <translation>「{0}」はここでは使えません。</translation>
    </message>
    <message>
        <source>“{0}” is none of what can stand here. Did you mean “{1}”?</source>
        <translation>「{0}」はここでは使えません。「{1}」のことですか。</translation>
    </message>
    <message>
        <source>“{0}” is not a number. Write one like 10, 2.5bn or 5%.</source>
        <translation>「{0}」は数値ではありません。10、25億、5%のように書いてください。</translation>
    </message>
    <message>
        <source>Write {0}%: this field is compared in percent.</source>
        <translation>{0}%と書いてください。この項目はパーセントで比べます。</translation>
    </message>
    <message>
        <source>Write {0}bp: this field is compared in basis points, as its column says.</source>
        <translation>{0}bpと書いてください。この項目は列の見出しと同じくベーシスポイント（bp）で比べます。</translation>
    </message>
    <message>
        <source>“{0}” is no amount of yen. Write one like 500m, 10bn or 1.5tn.</source>
        <translation>「{0}」は金額ではありません。5億、100億、1.5兆のように書いてください。</translation>
    </message>
    <message>
        <source>“{0}” is no share. Write one like 10% or 20bp.</source>
        <translation>「{0}」は比率ではありません。10%や20bpのように書いてください。</translation>
    </message>
    <message>
        <source>“{0}” has a unit that this field does not know. Write the plain number.</source>
        <translation>「{0}」の単位はこの項目では使えません。単位のない数値を書いてください。</translation>
    </message>
    <message>
        <source>“{0}” is no number to be larger or smaller. Write a colon.</source>
        <translation>「{0}」は大小を比べる項目ではありません。コロン（:）を使ってください。</translation>
    </message>
    <message>
        <source>The quotation mark is never closed. Write another where the words end.</source>
        <translation>引用符が閉じていません。語句の終わりにもう一つ付けてください。</translation>
    </message>
    <message>
        <source>“or” needs conditions on both sides. Put it in quotes to search for the word.</source>
        <translation>「または（or）」の前後には条件が必要です。語として探すには引用符で囲んでください。</translation>
    </message>
    <message>
        <source>The file has more than {0} MB, which no list of stocks has. Nothing was read.</source>
        <translation>ファイルが{0}MBを超えています。銘柄リストとしては大きすぎるため、何も読み込みませんでした。</translation>
    </message>
    <message>
        <source>The file is damaged, cut off or no JSON at all. Nothing was read.</source>
        <translation>ファイルが壊れているか、途中で切れているか、JSONではありません。何も読み込みませんでした。</translation>
    </message>
    <message>
        <source>The file does not hold the lists of jpviewer. Nothing was read.</source>
        <translation>jpviewerのリストのファイルではありません。何も読み込みませんでした。</translation>
    </message>
    <message>
        <source>The file is of version {0}, and this jpviewer knows {1}. Install the newer jpviewer that wrote it.</source>
        <translation>このファイルはバージョン{0}ですが、このjpviewerが読めるのはバージョン{1}までです。ファイルを書き出した新しいjpviewerをインストールしてください。</translation>
    </message>
    <message>
        <source>In the file “{0}” is not as jpviewer writes it. Nothing was read.</source>
        <translation>ファイルの「{0}」がjpviewerの形式と異なります。何も読み込みませんでした。</translation>
    </message>
    <message>
        <source>In the file something stands twice: {0}. Nothing was read.</source>
        <translation>ファイルに重複があります（{0}）。何も読み込みませんでした。</translation>
    </message>
    <message>
        <source>The file has more than {0} lines, which no list has. Nothing was read.</source>
        <translation>ファイルが{0}行を超えています。銘柄リストとしては長すぎるため、何も読み込みませんでした。</translation>
    </message>
    <message>
        <source>The file is no text in UTF-8, UTF-16 or Shift JIS. Save it as CSV and try again.</source>
        <translation>文字コードがUTF-8、UTF-16、シフトJISのいずれでもありません。CSVで保存してからもう一度お試しください。</translation>
    </message>
    <message>
        <source>There is nothing in it that could be a code. Codes look like 7203 or 130A.</source>
        <translation>銘柄コードと思われるものがありません。コードは7203や130Aのような形です。</translation>
    </message>
    <message>
        <source>This cannot be watched there. Choose another.</source>
        <translation>この対象には使えない条件です。別の条件を選んでください。</translation>
    </message>
    <message>
        <source>Choose a stock: type its code or a part of its name.</source>
        <translation>銘柄を選んでください。コードまたは銘柄名の一部を入力します。</translation>
    </message>
    <message>
        <source>Choose a list.</source>
        <translation>リストを選んでください。</translation>
    </message>
    <message>
        <source>Choose a screen.</source>
        <translation>スクリーンを選んでください。</translation>
    </message>
    <message>
        <source>The screen asks for “{0}”, which only the window knows: watch another.</source>
        <translation>このスクリーンの条件「{0}」は画面上でしか判定できません。別のスクリーンを選んでください。</translation>
    </message>
    <message>
        <source>Type a number above zero, and not absurd.</source>
        <translation>0より大きい現実的な数値を入力してください。</translation>
    </message>
    <message>
        <source>Nothing falls by 100 % or more.</source>
        <translation>下落率は100%未満で指定してください。</translation>
    </message>
    <message>
        <source>A change is over {0} sessions.</source>
        <translation>騰落率の期間は{0}営業日から選びます。</translation>
    </message>
    <message>
        <source>A note has at most {0} characters.</source>
        <translation>メモは{0}文字までです。</translation>
    </message>
    <message>
        <source>There is such an alert already.</source>
        <translation>同じアラートがすでにあります。</translation>
    </message>
    <message>
        <source>There are {0} alerts, and no more can be kept. Delete some first.</source>
        <translation>アラートは{0}件までです。不要なものを削除してください。</translation>
    </message>
    <message>
        <source>{0} is damaged, so nobody knows which sources you switched off, and none is asked. Mend it, or open the window&apos;s settings and press OK there: that writes a new one and keeps this one beside it.</source>
        <translation>{0} が壊れていて、どのデータソースを無効にしたか分からないため、どこにも問い合わせません。ファイルを直すか、ウィンドウの「設定」を開いて「OK」を押してください。新しいファイルが作られ、壊れたものも残ります。</translation>
    </message>
    <message>
        <source>There is no watchlist named {0}. There are: {1}.</source>
        <translation>「{0}」という名前のウォッチリストはありません。あるのは次のリストです：{1}</translation>
    </message>
    <message>
        <source>There is no watchlist named {0}, nor any other. The window makes them.</source>
        <translation>「{0}」という名前のウォッチリストはありません。リストはまだ一つもなく、ウィンドウで作成できます。</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>As the system</source>
        <translation>システムに合わせる</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>ライト</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>ダーク</translation>
    </message>
    <message>
        <source>As usual in the language</source>
        <translation>言語の慣習に合わせる</translation>
    </message>
    <message>
        <source>Red up, blue down</source>
        <translation>上昇は赤、下落は青</translation>
    </message>
    <message>
        <source>Green up, red down</source>
        <translation>上昇は緑、下落は赤</translation>
    </message>
    <message>
        <source>Blue up, orange down</source>
        <translation>上昇は青、下落はオレンジ</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>データソース</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>数値</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>言語(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>テーマ(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Rises and falls</source>
        <translation>騰落の色(&amp;R)</translation>
    </message>
    <message>
        <source>Charts &amp;glide on after a drag</source>
        <translation>ドラッグ後にチャートを惰性でスクロールする(&amp;G)</translation>
    </message>
    <message>
        <source>Refresh &amp;automatically when something new can have come</source>
        <translation>新しいデータが出る時刻に自動で更新する(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Pace, requests a second to one host</source>
        <translation>ペース：1ホストへの1秒あたりのリクエスト数(&amp;P)</translation>
    </message>
    <message>
        <source>Benchmarks</source>
        <translation>ベンチマーク</translation>
    </message>
    <message>
        <source>Yahoo&apos;s symbol, such as 1475.T</source>
        <translation>Yahooのシンボル（例：1475.T）</translation>
    </message>
    <message>
        <source>A&amp;dd</source>
        <translation>追加(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Position to sell</source>
        <translation>売却する持ち高(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Share of volume</source>
        <translation>出来高参加率(&amp;S)</translation>
    </message>
    <message>
        <source>Days to exit = position ÷ (share of volume × median value traded in 60 sessions)</source>
        <translation>売却日数＝持ち高÷（出来高参加率×売買代金60日中央値）</translation>
    </message>
    <message>
        <source>A position &amp;noted on a stock comes first</source>
        <translation>銘柄ごとの持ち高を優先(&amp;N)</translation>
    </message>
    <message>
        <source>Tell alerts on the &amp;desktop</source>
        <translation>アラートをデスクトップに通知(&amp;D)</translation>
    </message>
</context>
<context>
    <name>sources</name>
    <message>
        <source>Nothing was refused.</source>
        <translation>採用しなかったデータはありません。</translation>
    </message>
    <message>
        <source>Refresh this</source>
        <translation>これを更新</translation>
    </message>
    <message>
        <source>Refresh {0}</source>
        <translation>{0}を更新</translation>
    </message>
    <message>
        <source>being refreshed</source>
        <translation>更新中</translation>
    </message>
    <message>
        <source>{0} refused or in doubt</source>
        <translation>不採用・要確認 {0}件</translation>
    </message>
    <message>
        <source>When</source>
        <translation>日時</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>データソース</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>すべてコピー</translation>
    </message>
    <message>
        <source>All sources</source>
        <translation>すべてのデータソース</translation>
    </message>
    <message>
        <source>Every single one, with its day and reason, for a spreadsheet</source>
        <translation>1件ずつの日付と理由を、表計算ソフトに貼り付けられる形でコピーします</translation>
    </message>
    <message>
        <source>Refused or in doubt</source>
        <translation>不採用・要確認のデータ</translation>
    </message>
    <message>
        <source>{0} figures or files, the newest first</source>
        <translation>{0}件（新しい順）</translation>
    </message>
    <message>
        <source>{0} and {1} others</source>
        <translation>{0} ほか{1}件</translation>
    </message>
    <message>
        <source>What</source>
        <translation>対象</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>日付</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>fresh</source>
        <translation>最新</translation>
    </message>
    <message>
        <source>late</source>
        <translation>遅延</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>待機中</translation>
    </message>
    <message>
        <source>partly fetched</source>
        <translation>一部取得済み</translation>
    </message>
    <message>
        <source>never fetched</source>
        <translation>未取得</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>取得しない</translation>
    </message>
    <message>
        <source>listed issues {0} of {1}</source>
        <translation>上場銘柄 {1}件中{0}件</translation>
    </message>
    <message>
        <source>weeks of flows {0} of {1}</source>
        <translation>投資部門別売買 {1}件中{0}件</translation>
    </message>
    <message>
        <source>ministry&apos;s flows {0} of {1}</source>
        <translation>財務省統計 {1}件中{0}件</translation>
    </message>
    <message>
        <source>TOPIX weights {0} of {1}</source>
        <translation>TOPIXウエイト {1}件中{0}件</translation>
    </message>
    <message>
        <source>quotes {0} of {1}</source>
        <translation>株価 {1}件中{0}件</translation>
    </message>
    <message>
        <source>bars {0} of {1}</source>
        <translation>日足 {1}件中{0}件</translation>
    </message>
    <message>
        <source>last change of the list {0}</source>
        <translation>一覧の最終変更 {0}</translation>
    </message>
    <message>
        <source>weeks up to {0}</source>
        <translation>{0}の週まで</translation>
    </message>
    <message>
        <source>list of {0}</source>
        <translation>{0}時点の一覧</translation>
    </message>
    <message>
        <source>sessions up to {0}</source>
        <translation>{0}の取引分まで</translation>
    </message>
    <message>
        <source>The list of all issues comes within seconds.</source>
        <translation>全上場銘柄の一覧を数秒で取得します。</translation>
    </message>
    <message>
        <source>The newest weeks come first, those of the archive within minutes.</source>
        <translation>直近の週から取得し、過去分も数分でそろいます。</translation>
    </message>
    <message>
        <source>All weeks since 2005 come with one request.</source>
        <translation>2005年以降の全週を一度の通信で取得します。</translation>
    </message>
    <message>
        <source>Which stocks are in TOPIX comes with one request.</source>
        <translation>TOPIXの構成銘柄とウエイトを一度の通信で取得します。</translation>
    </message>
    <message>
        <source>Prices and market caps of all stocks come within half a minute.</source>
        <translation>全銘柄の株価と時価総額を30秒ほどで取得します。</translation>
    </message>
    <message>
        <source>Ten years of prices come stock by stock, the largest first; all of them take hours.</source>
        <translation>10年分の株価を、時価総額の大きい銘柄から順に取得します。全銘柄がそろうまで数時間かかります。</translation>
    </message>
    <message>
        <source>The week to {0} should be out by now, but the exchange&apos;s page lacks it.</source>
        <translation>{0}の週は公表予定の時刻を過ぎていますが、取引所のページにまだ掲載されていません。</translation>
    </message>
    <message>
        <source>The week to {0} should be out by now, but the ministry&apos;s file lacks it.</source>
        <translation>{0}の週は公表予定の時刻を過ぎていますが、財務省のファイルにまだ含まれていません。</translation>
    </message>
    <message>
        <source>The session of {0} is over, but Yahoo has not given it yet.</source>
        <translation>{0}の取引は終了していますが、Yahooからまだ提供されていません。</translation>
    </message>
    <message>
        <source>{0} of {1} stocks</source>
        <translation>{1}銘柄中{0}銘柄</translation>
    </message>
    <message>
        <source>last success {0}, {1} rows</source>
        <translation>最終取得 {0}（{1}行）</translation>
    </message>
    <message>
        <source>At {0}: {1}</source>
        <translation>{0}：{1}</translation>
    </message>
    <message>
        <source>Something new may be there since {0}, and it has not been asked for yet.</source>
        <translation>{0}以降に新しいデータが出ている可能性がありますが、まだ確認していません。</translation>
    </message>
    <message>
        <source>Never asked; the settings switch it on.</source>
        <translation>取得しません。設定で有効にできます。</translation>
    </message>
    <message>
        <source>Not to be asked before {0} ({1}); then press Refresh.</source>
        <translation>{0}まで待機します（{1}）。その後「更新」を押してください。</translation>
    </message>
    <message>
        <source>Refreshes do not start by themselves: press Refresh.</source>
        <translation>自動更新は無効です。「更新」を押してください。</translation>
    </message>
    <message>
        <source>Its host rests until {0} ({1}); then the refresh goes on by itself.</source>
        <translation>{0}までアクセスを控えます（{1}）。その後、自動で再開します。</translation>
    </message>
    <message>
        <source>Next asked within minutes.</source>
        <translation>次回の確認：数分以内</translation>
    </message>
    <message>
        <source>Next asked {0}.</source>
        <translation>次回の確認：{0}</translation>
    </message>
    <message>
        <source>{0} s left</source>
        <translation>残り{0}秒</translation>
    </message>
    <message>
        <source>{0} min left</source>
        <translation>残り{0}分</translation>
    </message>
    <message>
        <source>{0} h {1} min left</source>
        <translation>残り{0}時間{1}分</translation>
    </message>
</context>
<context>
    <name>spans</name>
    <message>
        <source>Change over a span</source>
        <translation>任意期間の騰落率</translation>
    </message>
    <message>
        <source>Over so many &amp;sessions</source>
        <translation>営業日数で(&amp;S)</translation>
    </message>
    <message>
        <source>Since the last close before a &amp;day</source>
        <translation>指定日の直前の終値から(&amp;D)</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>営業日数</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日付</translation>
    </message>
    <message>
        <source>Change o&amp;ver a span</source>
        <translation>任意期間の騰落率(&amp;V)</translation>
    </message>
    <message>
        <source>As the &amp;range on top</source>
        <translation>上部で選んだ期間(&amp;R)</translation>
    </message>
    <message>
        <source>{0} sessions</source>
        <translation>{0}営業日</translation>
    </message>
    <message>
        <source>&amp;Another span …</source>
        <translation>別の期間(&amp;A)…</translation>
    </message>
</context>
<context>
    <name>status</name>
    <message>
        <source>Yahoo</source>
        <translation>Yahoo</translation>
    </message>
    <message>
        <source>JPX</source>
        <translation>JPX</translation>
    </message>
    <message>
        <source>MOF</source>
        <translation>財務省</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>中止</translation>
    </message>
    <message>
        <source>Refreshing …</source>
        <translation>更新しています…</translation>
    </message>
    <message>
        <source>Cancelling …</source>
        <translation>中止しています…</translation>
    </message>
    <message>
        <source>{0}: {1}, last success {2}</source>
        <translation>{0}：{1}、最終取得 {2}</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>{0} waits until {1}</source>
        <translation>{0} {1}まで待機</translation>
    </message>
    <message>
        <source>DEMO</source>
        <translation>デモ</translation>
    </message>
    <message>
        <source>Made-up companies and figures; no network is used.</source>
        <translation>企業も数値も架空のもので、ネットワークは使いません。</translation>
    </message>
</context>
<context>
    <name>stock_columns</name>
    <message>
        <source>Code</source>
        <translation>コード</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>銘柄名</translation>
    </message>
    <message>
        <source>In doubt</source>
        <translation>要確認</translation>
    </message>
    <message>
        <source>A bar of the last 60 sessions was refused or is in doubt; point at the row to see why</source>
        <translation>直近60営業日の四本値に、保存しなかったもの、または要確認のものがあります。行にポインターを合わせると理由を表示します</translation>
    </message>
    <message>
        <source>Market
cap</source>
        <translation>時価総額</translation>
    </message>
    <message>
        <source>Market capitalisation in yen, all shares</source>
        <translation>発行済み株式すべての時価総額（円）</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>終値</translation>
    </message>
    <message>
        <source>Last close in yen, adjusted for splits</source>
        <translation>直近の終値（円、株式分割調整済み）</translation>
    </message>
    <message>
        <source>Change
1 day</source>
        <translation>騰落率
前日比</translation>
    </message>
    <message>
        <source>Change of the close over 1 session</source>
        <translation>前営業日の終値に対する騰落率</translation>
    </message>
    <message>
        <source>Change
5 days</source>
        <translation>騰落率
5日</translation>
    </message>
    <message>
        <source>Change of the close over 5 sessions</source>
        <translation>5営業日前の終値に対する騰落率</translation>
    </message>
    <message>
        <source>Change
20 days</source>
        <translation>騰落率
20日</translation>
    </message>
    <message>
        <source>Change of the close over 20 sessions</source>
        <translation>20営業日前の終値に対する騰落率</translation>
    </message>
    <message>
        <source>Change
60 days</source>
        <translation>騰落率
60日</translation>
    </message>
    <message>
        <source>Change of the close over 60 sessions</source>
        <translation>60営業日前の終値に対する騰落率</translation>
    </message>
    <message>
        <source>Change
this year</source>
        <translation>騰落率
年初来</translation>
    </message>
    <message>
        <source>Change since the last close of the year before</source>
        <translation>前年末の終値に対する騰落率</translation>
    </message>
    <message>
        <source>52-week
position</source>
        <translation>52週
位置</translation>
    </message>
    <message>
        <source>Where the close lies between the 52-week low (0%) and high (100%)</source>
        <translation>52週の安値（0%）と高値（100%）の間での終値の位置</translation>
    </message>
    <message>
        <source>Value
traded</source>
        <translation>売買代金</translation>
    </message>
    <message>
        <source>Yen traded in the last session</source>
        <translation>直近の営業日の売買代金（円）</translation>
    </message>
    <message>
        <source>Traded,
mean 20 d</source>
        <translation>売買代金
20日平均</translation>
    </message>
    <message>
        <source>Value traded, 20-day average; sessions without a trade count as zero</source>
        <translation>売買代金20日平均（取引不成立の日は0として計算）</translation>
    </message>
    <message>
        <source>Traded,
median 60 d</source>
        <translation>売買代金
60日中央値</translation>
    </message>
    <message>
        <source>Value traded, median of 60 sessions, those without a trade included</source>
        <translation>売買代金の60日中央値（取引不成立の日を含む）</translation>
    </message>
    <message>
        <source>Days to exit
{0} at {1}</source>
        <translation>売却日数
{0}・{1}</translation>
    </message>
    <message>
        <source>Turnover
ratio</source>
        <translation>売買代金
回転率</translation>
    </message>
    <message>
        <source>Value traded in a year at the pace of 60 sessions, as a share of the market cap</source>
        <translation>直近60営業日のペースでの年間売買代金の、時価総額に対する比率</translation>
    </message>
    <message>
        <source>Impact, bp
per ¥100m</source>
        <translation>価格影響
bp/1億円</translation>
    </message>
    <message>
        <source>Amihud&apos;s illiquidity: mean move of the price per value traded, over 60 sessions</source>
        <translation>Amihudの非流動性指標：売買代金あたりの値動きの60営業日平均</translation>
    </message>
    <message>
        <source>Tick,
bp</source>
        <translation>呼値
bp</translation>
    </message>
    <message>
        <source>The tick as a share of the close: the smallest spread there can be</source>
        <translation>終値に対する呼値の単位の比率：これより狭いスプレッドはありません</translation>
    </message>
    <message>
        <source>Days without
a trade</source>
        <translation>取引
不成立日</translation>
    </message>
    <message>
        <source>Sessions without a trade among the last 60</source>
        <translation>直近60営業日のうち取引が成立しなかった日数</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>市場区分</translation>
    </message>
    <message>
        <source>Market segment of the Tokyo exchange</source>
        <translation>東京証券取引所の市場区分</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>規模</translation>
    </message>
    <message>
        <source>Size group of the TOPIX indices</source>
        <translation>TOPIXの規模別区分</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>基準日</translation>
    </message>
    <message>
        <source>The last session that the figures know</source>
        <translation>数値に反映されている最後の営業日</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>Your own words; F2 edits them</source>
        <translation>自由に書けるメモ（F2で編集）</translation>
    </message>
    <message>
        <source>Sector</source>
        <translation>業種</translation>
    </message>
    <message>
        <source>One of the 33 sectors of the Tokyo exchange</source>
        <translation>東証33業種の区分</translation>
    </message>
    <message>
        <source>TOPIX
weight</source>
        <translation>TOPIX
ウエイト</translation>
    </message>
    <message>
        <source>Share of TOPIX at the last published weights; few stocks of Growth are in it</source>
        <translation>直近に公表されたTOPIXの構成比率。グロースの銘柄はほとんど含まれません</translation>
    </message>
    <message>
        <source>Cap
rank</source>
        <translation>時価総額
順位</translation>
    </message>
    <message>
        <source>Place by market cap among the common stocks of the three segments; 1 is the largest</source>
        <translation>3市場の普通株の中での時価総額の順位。1が最大です</translation>
    </message>
    <message>
        <source>One lot</source>
        <translation>最低
購入金額</translation>
    </message>
    <message>
        <source>Yen that 100 shares cost at the last close: the least that can be bought</source>
        <translation>直近の終値で100株を買う金額（円）。購入できる最小単位です</translation>
    </message>
    <message>
        <source>Change
120 days</source>
        <translation>騰落率
120日</translation>
    </message>
    <message>
        <source>Change of the close over 120 sessions</source>
        <translation>120営業日前の終値からの騰落率</translation>
    </message>
    <message>
        <source>Change
1 year</source>
        <translation>騰落率
1年</translation>
    </message>
    <message>
        <source>Change of the close since the same day a year before</source>
        <translation>1年前の同じ日の終値からの騰落率</translation>
    </message>
    <message>
        <source>Ahead of
its segment</source>
        <translation>対市場
60日</translation>
    </message>
    <message>
        <source>Points by which the close did better over 60 sessions than its segment&apos;s composite</source>
        <translation>60営業日の騰落率が所属市場の指数（独自）を上回ったポイント数</translation>
    </message>
    <message>
        <source>Ahead of
Prime, 1 year</source>
        <translation>対プライム
1年</translation>
    </message>
    <message>
        <source>Points by which the close did better over a year than Prime&apos;s composite</source>
        <translation>1年の騰落率がプライムの指数（独自）を上回ったポイント数</translation>
    </message>
    <message>
        <source>Closes
60 days</source>
        <translation>終値
60日</translation>
    </message>
    <message>
        <source>The last 60 closes from their lowest to their highest; sorts by their change</source>
        <translation>直近60営業日の終値の推移（最安値から最高値まで）。並べ替えは60日騰落率によります</translation>
    </message>
    <message>
        <source>Traded,
mean 5 d</source>
        <translation>売買代金
5日平均</translation>
    </message>
    <message>
        <source>Value traded, 5-day average; sessions without a trade count as zero</source>
        <translation>売買代金の5日平均。取引のない日は0として数えます</translation>
    </message>
    <message>
        <source>Traded,
mean 60 d</source>
        <translation>売買代金
60日平均</translation>
    </message>
    <message>
        <source>Value traded, 60-day average; sessions without a trade count as zero</source>
        <translation>売買代金の60日平均。取引のない日は0として数えます</translation>
    </message>
    <message>
        <source>Relative
volume</source>
        <translation>売買代金
倍率</translation>
    </message>
    <message>
        <source>Value traded in the last session, in multiples of its 20-day average</source>
        <translation>直近の売買代金が20日平均の何倍か</translation>
    </message>
    <message>
        <source>EDGE, bp
noisy</source>
        <translation>EDGE、bp
誤差大</translation>
    </message>
    <message>
        <source>Spread estimated from 250 sessions; says little of liquid stocks, blank if ≤ 0</source>
        <translation>250営業日の四本値から推定したスプレッド。流動性の高い銘柄では参考程度、0以下は空欄</translation>
    </message>
    <message>
        <source>1% of it,
days to exit</source>
        <translation>1%保有の
売却日数</translation>
    </message>
    <message>
        <source>Sessions it takes to sell 1% of the company at {1} of the median value traded</source>
        <translation>時価総額の1%に当たる株式を、売買代金中央値の{1}で売り切るまでの営業日数</translation>
    </message>
    <message>
        <source>Largest, out
in {2} days</source>
        <translation>最大
（{2}日で売却）</translation>
    </message>
    <message>
        <source>The largest position that {1} of the median value traded sells within {2} sessions</source>
        <translation>売買代金中央値の{1}で{2}営業日以内に売り切れる最大の金額</translation>
    </message>
    <message>
        <source>Liquidity
score</source>
        <translation>流動性
スコア</translation>
    </message>
    <message>
        <source>Percentile of the 60-day median value traded among common stocks; 100 is the most</source>
        <translation>普通株の中での60日売買代金中央値の順位を百分率で示したもの。0が最小、100が最大です</translation>
    </message>
    <message>
        <source>Score,
3 months</source>
        <translation>スコア変化
3か月</translation>
    </message>
    <message>
        <source>Points that the liquidity score has gained or lost in 63 sessions</source>
        <translation>63営業日での流動性スコアの変化（ポイント）</translation>
    </message>
    <message>
        <source>O&amp;verview</source>
        <translation>概要(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Stock</source>
        <translation>銘柄(&amp;S)</translation>
    </message>
    <message>
        <source>Size and &amp;price</source>
        <translation>規模と株価(&amp;P)</translation>
    </message>
    <message>
        <source>Price &amp;moves</source>
        <translation>値動き(&amp;M)</translation>
    </message>
    <message>
        <source>Value &amp;traded</source>
        <translation>売買代金(&amp;T)</translation>
    </message>
    <message>
        <source>Way o&amp;ut</source>
        <translation>売却と流動性(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Liquidity</source>
        <translation>流動性(&amp;L)</translation>
    </message>
    <message>
        <source>M&amp;omentum</source>
        <translation>モメンタム(&amp;O)</translation>
    </message>
    <message>
        <source>Si&amp;ze</source>
        <translation>規模(&amp;Z)</translation>
    </message>
    <message>
        <source>never</source>
        <translation>売却不能</translation>
    </message>
    <message>
        <source>not in</source>
        <translation>非採用</translation>
    </message>
    <message>
        <source>Cap
bucket</source>
        <translation>時価総額
区分</translation>
    </message>
    <message>
        <source>By market cap: mega from ¥1tn, large from ¥200bn, mid from ¥50bn, small from ¥10bn, micro below</source>
        <translation>時価総額による区分：超大型は1兆円以上、大型は2000億円以上、中型は500億円以上、小型は100億円以上、それ未満は超小型</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>注意</translation>
    </message>
    <message>
        <source>Why its figures deserve a second look; point at the row for the whole reason</source>
        <translation>数値に注意が必要な理由。行にマウスを重ねると詳しく表示します</translation>
    </message>
    <message>
        <source>Over 5% of the company</source>
        <translation>会社の5%超</translation>
    </message>
    <message>
        <source>The position is more than 5% of the company&apos;s market cap: holders have to report it</source>
        <translation>持ち高が時価総額の5%を超える銘柄：大量保有報告の対象になります</translation>
    </message>
    <message>
        <source>Change over
a span</source>
        <translation>騰落率
任意期間</translation>
    </message>
    <message>
        <source>Change since the close of {0}; the menu of the headers chooses another span</source>
        <translation>{0}の終値からの騰落率。見出しの右クリックメニューで期間を変更できます</translation>
    </message>
    <message>
        <source>own or {0}</source>
        <translation>個別・なければ{0}</translation>
    </message>
    <message>
        <source>Change
{0} days</source>
        <translation>騰落率
{0}日</translation>
    </message>
    <message>
        <source>Change since
{0}</source>
        <translation>騰落率、起点
{0}</translation>
    </message>
    <message>
        <source>US dollars that 100 shares cost at the last close, at the last known USD/JPY</source>
        <translation>直近の終値で100株を買うのに必要な米ドル（直近のドル円で換算）</translation>
    </message>
    <message>
        <source>One lot
in $</source>
        <translation>最低購入額
ドル</translation>
    </message>
    <message>
        <source>bar in doubt</source>
        <translation>疑わしい値</translation>
    </message>
    <message>
        <source>behind</source>
        <translation>更新遅れ</translation>
    </message>
    <message>
        <source>short history</source>
        <translation>履歴不足</translation>
    </message>
    <message>
        <source>no market cap</source>
        <translation>時価総額不明</translation>
    </message>
    <message>
        <source>Japanese name</source>
        <translation>銘柄名（日本語）</translation>
    </message>
    <message>
        <source>The name in the exchange&apos;s Japanese list</source>
        <translation>取引所の日本語の一覧にある銘柄名</translation>
    </message>
    <message>
        <source>English name</source>
        <translation>銘柄名（英語）</translation>
    </message>
    <message>
        <source>The name in the exchange&apos;s English list</source>
        <translation>取引所の英語の一覧にある銘柄名</translation>
    </message>
    <message>
        <source>Median,
change 1 y</source>
        <translation>売買代金
中央値1年変化</translation>
    </message>
    <message>
        <source>Change of the median value traded of 60 sessions in a year of 245 sessions; ∞ if it was nothing</source>
        <translation>売買代金の60日中央値の245立会日前からの変化率。0からの増加は∞</translation>
    </message>
    <message>
        <source>P/B</source>
        <translation>PBR</translation>
    </message>
    <message>
        <source>Price over book value a share, as Yahoo&apos;s quotes tell it</source>
        <translation>株価純資産倍率（Yahooの株価情報による）</translation>
    </message>
    <message>
        <source>Dividend
yield</source>
        <translation>配当
利回り</translation>
    </message>
    <message>
        <source>Dividends of the last twelve months over the price, by Yahoo&apos;s quotes</source>
        <translation>直近12か月の配当の株価に対する割合（Yahooの株価情報による）</translation>
    </message>
    <message>
        <source>Sessions it takes to sell {0} at {1} of the median value traded; the button below changes both. A position of more than 5% of the company has a ! before it</source>
        <translation>売買代金中央値の{1}で{0}を売り切るのに必要な営業日数。下のボタンで条件を変えられます。会社の5%を超える持ち高には ! が付きます</translation>
    </message>
</context>
<context>
    <name>table</name>
    <message>
        <source>Drag to move the row</source>
        <translation>ドラッグで行を移動</translation>
    </message>
</context>
<context>
    <name>terms</name>
    <message>
        <source>Position and pace</source>
        <translation>持ち高と参加率</translation>
    </message>
    <message>
        <source>What days to exit are counted for</source>
        <translation>売却日数の計算条件</translation>
    </message>
    <message>
        <source>{0} at {1}</source>
        <translation>{0}・参加率{1}</translation>
    </message>
    <message>
        <source>Position to sell</source>
        <translation>売却する持ち高</translation>
    </message>
    <message>
        <source>A position &amp;noted on a stock comes first</source>
        <translation>銘柄ごとの持ち高を優先(&amp;N)</translation>
    </message>
    <message>
        <source>Share of the value traded</source>
        <translation>売買代金への参加率</translation>
    </message>
    <message>
        <source>Your usual position?</source>
        <translation>1銘柄の持ち高は？</translation>
    </message>
    <message>
        <source>As noted on each stock</source>
        <translation>銘柄ごとに記入</translation>
    </message>
    <message>
        <source>Where none is noted, {0}</source>
        <translation>記入のない銘柄は{0}</translation>
    </message>
    <message>
        <source>Keep {0}</source>
        <translation>{0}のままにする</translation>
    </message>
    <message>
        <source>Largest position, out within</source>
        <translation>最大持ち高の売却日数</translation>
    </message>
    <message>
        <source>{0} sessions</source>
        <translation>{0}営業日</translation>
    </message>
</context>
<context>
    <name>watchlist</name>
    <message>
        <source>Press + to make a list</source>
        <translation>＋を押すとリストを作成できます</translation>
    </message>
    <message>
        <source>Whole market</source>
        <translation>全銘柄</translation>
    </message>
    <message>
        <source>Name of the list</source>
        <translation>リストの名前</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>リスト</translation>
    </message>
    <message>
        <source>Watchlist</source>
        <translation>ウォッチリスト</translation>
    </message>
    <message>
        <source>Add a code or name</source>
        <translation>コードまたは銘柄名で追加</translation>
    </message>
    <message>
        <source>Stocks</source>
        <translation>銘柄</translation>
    </message>
    <message>
        <source>No stock here fits the filter. Esc in it clears it.</source>
        <translation>条件に合う銘柄がありません。入力欄でEscを押すと条件が消えます。</translation>
    </message>
    <message>
        <source>The listed stocks arrive with the first refresh, within a minute. F5 starts one.</source>
        <translation>上場銘柄は最初の更新で1分ほどで表示されます。F5で更新を始めます。</translation>
    </message>
    <message>
        <source>Nothing on this list yet. Type a code or a name above, or select rows of the whole market and press Ctrl+L.</source>
        <translation>このリストにはまだ銘柄がありません。上の欄にコードか銘柄名を入力するか、全銘柄の行を選んでCtrl+Lを押してください。</translation>
    </message>
    <message>
        <source>No listed stock has the code or name “{0}”.</source>
        <translation>コードまたは銘柄名が「{0}」の上場株式はありません。</translation>
    </message>
    <message>
        <source>Filter: a code, a name, cap&gt;10bn exit&lt;5</source>
        <translation>絞り込み：コード、銘柄名、時価総額&gt;100億 売却日数&lt;5</translation>
    </message>
    <message>
        <source>Filter by code or name</source>
        <translation>コードまたは銘柄名で絞り込み</translation>
    </message>
    <message>
        <source>Ctrl+Space lists what a filter can ask for</source>
        <translation>Ctrl+スペースで条件に使える項目の一覧が出ます</translation>
    </message>
    <message>
        <source>Market segment</source>
        <translation>市場区分</translation>
    </message>
    <message>
        <source>All segments</source>
        <translation>全市場区分</translation>
    </message>
    <message>
        <source>Screens</source>
        <translation>スクリーン</translation>
    </message>
    <message>
        <source>Filters that are ready to use</source>
        <translation>あらかじめ用意された絞り込み条件</translation>
    </message>
    <message>
        <source>Not among the listed issues that are known; kept here.</source>
        <translation>既知の上場銘柄にはありませんが、リストには残します。</translation>
    </message>
    <message>
        <source>{0}: figures of {1}, {2} sessions ago, ranked last</source>
        <translation>{0}：{2}営業日前（{1}）の数値のため、順位は最後になります</translation>
    </message>
    <message>
        <source>ETFs</source>
        <translation>ETF</translation>
    </message>
    <message>
        <source>REITs</source>
        <translation>REIT</translation>
    </message>
    <message>
        <source>{0} selected</source>
        <translation>{0}銘柄を選択</translation>
    </message>
    <message>
        <source>{0} shown</source>
        <translation>{0}銘柄を表示</translation>
    </message>
    <message>
        <source>figures arrive with the next refresh</source>
        <translation>数値は次回の更新で表示されます</translation>
    </message>
    <message>
        <source>market cap {0}</source>
        <translation>時価総額 {0}</translation>
    </message>
    <message>
        <source>median traded a day {0}</source>
        <translation>1日の売買代金の中央値{0}</translation>
    </message>
    <message>
        <source> (prices of {0} known)</source>
        <translation>（株価判明{0}銘柄）</translation>
    </message>
    <message>
        <source> ({0} of their segments)</source>
        <translation>（所属市場の{0}）</translation>
    </message>
    <message>
        <source> ({0} of {1})</source>
        <translation>（{1}の{0}）</translation>
    </message>
    <message>
        <source>return, {0}: {1} equal-weighted</source>
        <translation>騰落率（{0}）：等加重{1}</translation>
    </message>
    <message>
        <source>return, {0}: {1} equal-weighted, {2} by cap</source>
        <translation>騰落率（{0}）：等加重{1}、時価総額加重{2}</translation>
    </message>
    <message>
        <source>Only {0} sessions are known of it; a span of 60 has fewer.</source>
        <translation>判明しているのは{0}営業日分だけです。60日の指標は日数が足りません。</translation>
    </message>
    <message>
        <source>Its market cap is not known: no source tells its shares.</source>
        <translation>発行済株式数の情報がなく、時価総額は不明です。</translation>
    </message>
    <message>
        <source>The position is more than {0} of the company.</source>
        <translation>持ち高が会社の{0}を超えています。</translation>
    </message>
    <message>
        <source>Span of the returns</source>
        <translation>騰落率の期間</translation>
    </message>
    <message>
        <source>Over which span returns are told</source>
        <translation>騰落率を計算する期間</translation>
    </message>
    <message>
        <source>All lists</source>
        <translation>すべてのリスト</translation>
    </message>
</context>
<context>
    <name>window</name>
    <message>
        <source>DEMO, made-up companies</source>
        <translation>デモ（架空の企業）</translation>
    </message>
    <message>
        <source>Tool bar</source>
        <translation>ツールバー</translation>
    </message>
    <message>
        <source>Refreshed {0}</source>
        <translation>{0}に更新しました</translation>
    </message>
    <message>
        <source>Refreshed but for {0}; the Sources panel says why.</source>
        <translation>{0}を除いて更新しました。理由はデータソースのパネルにあります。</translation>
    </message>
    <message>
        <source>Refreshed in part</source>
        <translation>一部を更新しました</translation>
    </message>
    <message>
        <source>The refresh ended unexpectedly ({0}); the log has the details.</source>
        <translation>更新が予期せず終了しました（{0}）。詳細はログにあります。</translation>
    </message>
    <message>
        <source>The folder could not be opened: {0}</source>
        <translation>フォルダーを開けませんでした：{0}</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>Prime</source>
        <translation>プライム</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>スタンダード</translation>
    </message>
    <message>
        <source>Growth</source>
        <translation>グロース</translation>
    </message>
    <message>
        <source>PRO Market</source>
        <translation>PRO Market</translation>
    </message>
    <message>
        <source>ETF and ETN</source>
        <translation>ETF・ETN</translation>
    </message>
    <message>
        <source>REIT and funds</source>
        <translation>REIT・ファンド</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>出資証券</translation>
    </message>
    <message>
        <source>Core30</source>
        <translation>Core30</translation>
    </message>
    <message>
        <source>Large70</source>
        <translation>Large70</translation>
    </message>
    <message>
        <source>Mid400</source>
        <translation>Mid400</translation>
    </message>
    <message>
        <source>Small 1</source>
        <translation>Small 1</translation>
    </message>
    <message>
        <source>Small 2</source>
        <translation>Small 2</translation>
    </message>
    <message>
        <source>unsized</source>
        <translation>区分なし</translation>
    </message>
    <message>
        <source>Index</source>
        <translation>指数</translation>
    </message>
    <message>
        <source>Exchange rate</source>
        <translation>為替</translation>
    </message>
    <message>
        <source>Traded abroad</source>
        <translation>海外上場</translation>
    </message>
    <message>
        <source>English</source>
        <translation>日本語</translation>
    </message>
    <message>
        <source>Prime (jpviewer, full cap)</source>
        <translation>プライム（独自・時価総額加重）</translation>
    </message>
    <message>
        <source>Standard (jpviewer, full cap)</source>
        <translation>スタンダード（独自・時価総額加重）</translation>
    </message>
    <message>
        <source>Growth (jpviewer, full cap)</source>
        <translation>グロース（独自・時価総額加重）</translation>
    </message>
    <message>
        <source>All three segments (jpviewer, full cap)</source>
        <translation>3市場合計（独自・時価総額加重）</translation>
    </message>
    <message>
        <source>Core30 (jpviewer, full cap)</source>
        <translation>Core30（独自・時価総額加重）</translation>
    </message>
    <message>
        <source>Large70 (jpviewer, full cap)</source>
        <translation>Large70（独自・時価総額加重）</translation>
    </message>
    <message>
        <source>Mid400 (jpviewer, full cap)</source>
        <translation>Mid400（独自・時価総額加重）</translation>
    </message>
    <message>
        <source>Outside TOPIX 500 (jpviewer, full cap)</source>
        <translation>TOPIX 500以外（独自・時価総額加重）</translation>
    </message>
    <message>
        <source>TOPIX members (jpviewer, TOPIX float weights)</source>
        <translation>TOPIX構成銘柄（独自・TOPIX浮動株ウエイト加重）</translation>
    </message>
    <message>
        <source>Prime in TOPIX (jpviewer, TOPIX float weights)</source>
        <translation>プライムのTOPIX構成銘柄（独自・TOPIX浮動株ウエイト加重）</translation>
    </message>
    <message>
        <source>Core30 (jpviewer, TOPIX float weights)</source>
        <translation>Core30（独自・TOPIX浮動株ウエイト加重）</translation>
    </message>
    <message>
        <source>Large70 (jpviewer, TOPIX float weights)</source>
        <translation>Large70（独自・TOPIX浮動株ウエイト加重）</translation>
    </message>
    <message>
        <source>Mid400 (jpviewer, TOPIX float weights)</source>
        <translation>Mid400（独自・TOPIX浮動株ウエイト加重）</translation>
    </message>
    <message>
        <source>TOPIX outside TOPIX 500 (jpviewer, TOPIX float weights)</source>
        <translation>TOPIX 500を除くTOPIX構成銘柄（独自・TOPIX浮動株ウエイト加重）</translation>
    </message>
    <message>
        <source>Nikkei 225</source>
        <translation>日経平均株価</translation>
    </message>
    <message>
        <source>TOPIX ETF (1306)</source>
        <translation>TOPIX連動ETF（1306）</translation>
    </message>
    <message>
        <source>Growth 250 ETF (2516)</source>
        <translation>グロース250 ETF（2516）</translation>
    </message>
    <message>
        <source>Standard Top 20 ETF (1551)</source>
        <translation>スタンダードTOP20 ETF（1551）</translation>
    </message>
    <message>
        <source>Small Cap ETF (1312)</source>
        <translation>小型株ETF（1312）</translation>
    </message>
    <message>
        <source>TOPIX Core 30 ETF (1311)</source>
        <translation>TOPIX Core30 ETF（1311）</translation>
    </message>
    <message>
        <source>Japan ETF, USD-hedged (DXJ)</source>
        <translation>日本株ETF・為替ヘッジ付き（DXJ）</translation>
    </message>
    <message>
        <source>S&amp;P 500 ETF (SPY)</source>
        <translation>S&amp;P 500 ETF（SPY）</translation>
    </message>
    <message>
        <source>Russell 2000 ETF (IWM)</source>
        <translation>ラッセル2000 ETF（IWM）</translation>
    </message>
    <message>
        <source>S&amp;P 100 ETF (OEF)</source>
        <translation>S&amp;P 100 ETF（OEF）</translation>
    </message>
    <message>
        <source>S&amp;P 500 equal-weight ETF (RSP)</source>
        <translation>S&amp;P 500均等加重ETF（RSP）</translation>
    </message>
    <message>
        <source>USD/JPY</source>
        <translation>米ドル/円</translation>
    </message>
    <message>
        <source>Foreigners (non-residents)</source>
        <translation>海外投資家</translation>
    </message>
    <message>
        <source>Foreign institutions</source>
        <translation>海外投資家（法人）</translation>
    </message>
    <message>
        <source>Foreign individuals</source>
        <translation>海外投資家（個人）</translation>
    </message>
    <message>
        <source>Individuals</source>
        <translation>個人</translation>
    </message>
    <message>
        <source>Individuals, cash</source>
        <translation>個人（現金）</translation>
    </message>
    <message>
        <source>Individuals, margin</source>
        <translation>個人（信用）</translation>
    </message>
    <message>
        <source>Proprietary</source>
        <translation>自己</translation>
    </message>
    <message>
        <source>Securities companies</source>
        <translation>証券会社</translation>
    </message>
    <message>
        <source>Investment trusts</source>
        <translation>投資信託</translation>
    </message>
    <message>
        <source>Business companies</source>
        <translation>事業法人</translation>
    </message>
    <message>
        <source>Other corporations</source>
        <translation>その他法人等</translation>
    </message>
    <message>
        <source>Insurers</source>
        <translation>生保・損保</translation>
    </message>
    <message>
        <source>First Section (until Apr 2022)</source>
        <translation>市場第一部（2022年4月まで）</translation>
    </message>
    <message>
        <source>Second Section (until Apr 2022)</source>
        <translation>市場第二部（2022年4月まで）</translation>
    </message>
    <message>
        <source>Mothers (until Apr 2022)</source>
        <translation>マザーズ（2022年4月まで）</translation>
    </message>
    <message>
        <source>JASDAQ (until Apr 2022)</source>
        <translation>JASDAQ（2022年4月まで）</translation>
    </message>
    <message>
        <source>Liquid giants</source>
        <translation>流動性の高い大型株</translation>
    </message>
    <message>
        <source>Small but getting liquid</source>
        <translation>流動性が高まる小型株</translation>
    </message>
    <message>
        <source>Trapped</source>
        <translation>売り抜けにくい銘柄</translation>
    </message>
    <message>
        <source>New highs on volume</source>
        <translation>商いを伴う新高値</translation>
    </message>
    <message>
        <source>Left behind</source>
        <translation>取り残された小型株</translation>
    </message>
    <message>
        <source>MSCI Japan ETF (EWJ)</source>
        <translation>MSCIジャパンETF（EWJ）</translation>
    </message>
    <message>
        <source>MSCI Japan Small Cap ETF (SCJ)</source>
        <translation>MSCIジャパン小型株ETF（SCJ）</translation>
    </message>
    <message>
        <source>City and regional banks</source>
        <translation>都銀・地銀等</translation>
    </message>
    <message>
        <source>Trust banks</source>
        <translation>信託銀行</translation>
    </message>
    <message>
        <source>Other financials</source>
        <translation>その他金融機関</translation>
    </message>
    <message>
        <source>All clients of brokers</source>
        <translation>委託計</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>総計</translation>
    </message>
    <message>
        <source>Tokyo &amp; Nagoya</source>
        <translation>東京・名古屋二市場</translation>
    </message>
    <message>
        <source>Japanese equity and fund shares</source>
        <translation>株式・投資ファンド持分</translation>
    </message>
    <message>
        <source>JPX: listed issues</source>
        <translation>JPX：上場銘柄一覧</translation>
    </message>
    <message>
        <source>JPX: trading by investor type</source>
        <translation>JPX：投資部門別売買状況</translation>
    </message>
    <message>
        <source>Ministry of Finance: weekly flows</source>
        <translation>財務省：対内証券売買（週次）</translation>
    </message>
    <message>
        <source>JPX: TOPIX weights</source>
        <translation>JPX：TOPIX構成銘柄別ウエイト</translation>
    </message>
    <message>
        <source>Yahoo: quotes and market cap</source>
        <translation>Yahoo：株価・時価総額</translation>
    </message>
    <message>
        <source>Yahoo: daily bars</source>
        <translation>Yahoo：日足</translation>
    </message>
    <message>
        <source>Segment reform</source>
        <translation>市場区分見直し</translation>
    </message>
    <message>
        <source>Close moved to 15:30</source>
        <translation>取引時間延伸</translation>
    </message>
    <message>
        <source>LDP leadership vote</source>
        <translation>自民党総裁選</translation>
    </message>
    <message>
        <source>New prime minister</source>
        <translation>新首相選出</translation>
    </message>
    <message>
        <source>General election</source>
        <translation>衆院選</translation>
    </message>
    <message>
        <source>TOPIX second stage</source>
        <translation>TOPIX見直し第2段階</translation>
    </message>
    <message>
        <source>Mega</source>
        <translation>超大型</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>大型</translation>
    </message>
    <message>
        <source>Mid</source>
        <translation>中型</translation>
    </message>
    <message>
        <source>Small</source>
        <translation>小型</translation>
    </message>
    <message>
        <source>Micro</source>
        <translation>超小型</translation>
    </message>
</context>
</TS>
