"""Registered opportunities (商机报备, domain.md B2).

Pure rules: `transitions.py` (states), `drafts.py` (what may be submitted), `keys.py` (what is unique), `windows.py`
(how long). What is free: `availability.py`, `cooling.py`, `eligibility.py`. Acts: `submitting.py`, `settling.py`,
`ending.py`, `extensions.py`, `transfers.py`, `waiting.py`, `engagements.py`; what time does: `sweep.py`. How rows are
written: `records.py`, silence: `channel.heartbeat`. What a door shows: `details.py`, `clock.py`; what people are told:
`telling.py`. The act to imitate is `extensions.py`. Nothing is imported here, because cases move registrations and
registrations seal their evidence (`channel.adjudication`): whichever is imported first must find the other one.
"""
