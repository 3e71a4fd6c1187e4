"""Orders and fulfilment (订单, domain.md B5): from a cart to the last credit note.

Pure: `transitions.py` (states), `quantities.py` (how much is where, and what it is worth), `drafts.py` (what may be
ordered), `differences.py` (what changed). How rows are written: `records.py`, `lines.py`; what they cost: `prices.py`.
What is held: `stock.py`, `uses.py`, and all of it together in `reservations.py`. Acts: `keeping.py`, `submitting.py`,
`settling.py`, `ending.py`, `amending.py`, `proposals.py`, `shipping.py`, `receiving.py`, `closing.py`, `returns.py`,
`exchanging.py`; what time does: `backorders.py` and the jobs of `receiving.py` and `closing.py`. What is asked:
`asking.py`, `claims.py`. Again: `reordering.py`, `lists.py`. Shown: `details.py`, `telling.py`, `naming.py`,
`history.py`; told to rebates: `counting.py`. The act to imitate is `ending.py`.
"""

from channel.orders.backorders import allocate_backorders
from channel.orders.closing import close_orders
from channel.orders.receiving import auto_receive

__all__ = ["allocate_backorders", "auto_receive", "close_orders"]
