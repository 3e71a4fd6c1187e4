"""Credit and receivables: what dealers may owe, what they owe, and how they pay (domain.md B8).

Pure: `rules.py`, `comparing.py`. With rows, from below: `accounts.py` (turn, ledger, what stands on an account),
`holding.py` (what orders hold; the part that orders call), `receivables.py` (invoices), `payments.py` (money and
what it is written off against), `limits.py` (changes, decided by approval), `statements.py`, `reading.py`,
`reminding.py`. Whoever changes a figure takes the account's turn first; every change is a row of the ledger.
"""
