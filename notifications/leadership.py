"""Who of several clock processes leads: one `lease` row, renewed and taken over by conditional update.

A leader renews well before its lease ends; when it dies, the lease ends by itself and the first to ask takes it, with a
fencing number one higher. Leading saves work and nothing else: a job's occurrences are claimed by a unique key, so
two leaders for a moment (two machines whose clocks differ) double nothing.
"""

import secrets
from datetime import datetime, timedelta

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from channel.rows import insert_once, moved
from models import Lease

#: A dead leader is replaced after this and one heartbeat, together less than a minute.
LEASE = timedelta(seconds=40)
#: How often a leader renews and the others ask, as a part of the lease: twice may fail.
_HEARTBEAT = 0.3
HEARTBEAT_S = LEASE.total_seconds() * _HEARTBEAT


class Leadership:
    """One process's part in the election for a duty. `holder` is a name for people; each instance is unique."""

    def __init__(self, duty: str, holder: str, lease: timedelta = LEASE) -> None:
        self._duty = duty
        self._lease = lease
        self.heartbeat_s = lease.total_seconds() * _HEARTBEAT
        self.holder = f"{holder[:60]}:{secrets.token_hex(4)}"
        self._fence: int | None = None

    def renew(self, session: Session, now: datetime) -> bool:
        """Keep the lead, or take it when nobody has it; False while somebody else leads."""
        if self._fence is not None:
            mine = (Lease.name == self._duty, Lease.holder == self.holder, Lease.fence == self._fence)
            if moved(session, update(Lease).where(*mine).values(expires_at=now + self._lease)):
                return True
        self._fence = self._take(session, now)
        return self._fence is not None

    def leads(self, session: Session, now: datetime) -> bool:
        """Whether the lease is still this process's, as the database says."""
        query = select(Lease.name).where(
            Lease.name == self._duty,
            Lease.holder == self.holder,
            Lease.fence == self._fence,
            Lease.expires_at > now,
        )
        return self._fence is not None and session.scalar(query) is not None

    def resign(self, session: Session, now: datetime) -> None:
        """Let somebody else lead at once."""
        mine = (Lease.name == self._duty, Lease.holder == self.holder, Lease.fence == self._fence)
        session.execute(update(Lease).where(*mine).values(expires_at=now))
        self._fence = None

    def _take(self, session: Session, now: datetime) -> int | None:
        vacant = (Lease.name == self._duty, Lease.expires_at <= now)
        values = {"holder": self.holder, "expires_at": now + self._lease}
        taken = update(Lease).where(*vacant).values(fence=Lease.fence + 1, **values).returning(Lease.fence)
        fence = session.scalar(taken, execution_options={"synchronize_session": False})
        if fence is not None:
            return fence
        first = insert_once(session, Lease).values(name=self._duty, fence=1, **values).returning(Lease.fence)
        return session.scalar(first)
