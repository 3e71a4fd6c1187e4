"""Policies (渠道政策, domain.md A6): written, checked against the rules behind them, published, read, signed, recalled.

Pure: `values`, `rules`, `figures` (what a text claims), `made` (what a rule makes). `audience` is the one place where
an audience becomes a query. Services: `drafts`, `examining` (the dry run), `publishing`, `ending`, `reading`,
`pushing`, `blocking`; `reach` counts.
The file to imitate is `drafts.py`.
"""
