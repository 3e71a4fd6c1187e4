"""What comes from the manufacturer's other systems, as requests or as files (Excel, CSV): table-driven feeds.

`columns.py` reads values (pure), `feeds.py` is the table of what can be brought, with a file beside it for each noun;
`taking.py` the one way in: every fault at once, the same twice changes nothing, older news does not undo newer;
`clients.py` the programs that may bring it; `files.py` workbooks and templates. Other systems are told the other way
by `channel.webhooks`.
"""
