"""Workbooks that dealers send and get (R-ORD-5): their own order files read, templates and lists written. Pure.

`opening.py` looks a file over before anything big is read (bombs, macros, links, a million rows) and gives sheets;
`headers.py` finds what the columns are, `quantities.py` reads what stands in a cell, `goods.py` knows the articles by
code, name and alias, `orders.py` puts it together: lines with their places, and everything that is wrong at once.
`ledgers.py` reads what a dealer booked himself.
`words.py` says it in Chinese; `writing.py` writes templates and lists. No price is known here.
"""
