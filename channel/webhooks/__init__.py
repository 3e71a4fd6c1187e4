"""What other systems are told: signed webhooks out of the same transaction as their cause (issue "ERP", R-APR-12).

`events.py` is the table of what there is to tell and the one function that tells it; `endpoints.py` who is told;
`replays.py` telling again. Delivery is the outbox's: `notifications/transports/webhooks.py`.
"""

from channel.webhooks.events import EVENTS, emit

__all__ = ["EVENTS", "emit"]
