"""What leaves the house: the dispatcher empties the outbox, the scheduler runs the jobs that fill it by the clock.

A worker is a `Dispatcher`: claim (`outbox.py`) → plan (`planning.py`, `transports/`) → ask the limits (`limits.py`)
→ send → record (`outbox.py`). The clock process is a `Scheduler` over the table `jobs.JOBS`. Nothing here sends
inside a transaction, and nothing else in the house sends at all: others announce (`channel.announcements`).

May import `channel`, `models`, `platforms`. To imitate: `transports/members.py` for a way to send, `jobs.py` for a
job. A new kind of announcement is a row in `channel.announcements.KINDS` and its words there; a new way to send is a
module in `transports/` and a row in TRANSPORTS; a new job is a function `(session, now) -> count` and a row in JOBS.
"""
