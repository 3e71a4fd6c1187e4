"""Attachments (附件): pictures and documents that prove what somebody says, kept in the database.

`checks.py` is pure: bytes become a `File` that may be kept, or are refused. `service.py` hands one in, attaches it to
what it proves, reads it back and sweeps away what nobody attached. Who may see one follows from what it is attached
to: `channel.access.attachments`. Whoever lets another thing have attachments adds a row to `SUBJECTS` there, takes
`attachments: Sequence[str]` (ids that the client got when it handed them in) and calls `handed_in` and `attach`.
"""

from channel.attachments.checks import File, examined
from channel.attachments.service import attach, attached, bytes_of, hand_in, handed_in, sweep_attachments

__all__ = ["File", "attach", "attached", "bytes_of", "examined", "hand_in", "handed_in", "sweep_attachments"]
