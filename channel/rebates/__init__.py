"""Rebates: what dealers earn by volume and how they use it (domain.md B7).

Pure: `scopes.py` (which goods), `terms.py` (what an agreement says and what can be wrong with it), `sums.py` (what
counts), `rules.py` (what it earns), `spreading.py` (which batch pays which line). With rows, from below: `wallet.py`
(batches; the part that orders call), `events.py` and `accrual.py` (what happened to order lines, booked as it
happens), `nightly.py` (the same from all events), `agreements.py`, `revising.py`, `settling.py`, `statements.py`,
`progress.py`, `liability.py`.
"""
