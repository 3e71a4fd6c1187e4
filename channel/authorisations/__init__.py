"""Authorisations (授权): which product lines a dealer may sell where and when, and where he alone may (R-REG-9, A-7).

`rules.py` is pure: which grants collide. `service.py` grants, ends and reads. Many at once come as a feed
(`channel.erp.authorisations`), from a file or another system. Whoever asks whether a dealer is authorised asks
`authorised_lines`; whether anybody asks is configured (`registrations.eligibility.authorisation`).
"""
