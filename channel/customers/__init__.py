"""End customers (终端客户): one row for each company, found again under every way to write it (R-ID-1 … R-ID-7).

`records.py` knows and writes customers, `index.py` keeps the index of names, `matches.py` finds similar ones,
`distinctions.py` remembers what is not the same, `changes.py` is what headquarters correct, `reindexing.py` brings
the index up to date. Customers are internal knowledge: of a similar one a dealer learns
only what `channel.opportunities` answers (R-ID-8).
"""

from channel.customers.distinctions import dismiss
from channel.customers.matches import Known, Match, known, matches, search
from channel.customers.records import NAME_KINDS, remember_phone, resolve

__all__ = ["NAME_KINDS", "Known", "Match", "dismiss", "known", "matches", "remember_phone", "resolve", "search"]
