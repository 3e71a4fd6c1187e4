"""Reminders (提醒, B11): each kind is one row of a table, and one sweep a day asks all of them.

`table.py` is that table: condition, words, urgency, audience and link of each kind, from `kind.py` (a row's shape)
and `conditions.py` (what is due). `sweeping.py` writes down whom today reminds, `escalating.py` tells somebody above,
`still.py` asks the same condition again at the moment of sending, `elsewhere.py` does so for what other jobs
announce, `digests.py` makes one message of many, `snoozing.py`, `cards.py` and `choices.py` are what people can do
about it. Kinds that another job announces, because it moves what it is about (R-REG-6, R-REG-10, R-APR-7), stand in
the table as well, so that choices and digests know them.
"""
