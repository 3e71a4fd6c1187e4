"""What the tests of this room play with: a clock moved by hand, workers over pretend platforms, rows to deliver."""

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import delete, insert, select, text

from channel.actors import Actor
from channel.announcements import Receiver, announce
from channel.opportunities.drafts import Draft
from channel.opportunities.submitting import register_opportunity
from models import Approval, Binding, Contact, Database, Identity, Member, OutboxMessage, SubscribeGrant
from models.outbox import BULK
from notifications.deliveries import Wires
from notifications.dispatcher import Dispatcher
from notifications.limits import Limits
from tests.factories import NOW, Cast, make_cast
from tests.notifications.pretend import FakePlatform

TEMPLATE = "T-decided"
REMINDER = {"dealer": "杭州建安电气有限公司", "customer": "浦江大饭店", "hours": 4}


class Killed(BaseException):
    """kill -9, as near as one process can come to it: nobody catches it."""


class Clock:
    """A clock that moves when it is told to."""

    def __init__(self, at: datetime = NOW) -> None:
        self.at = at

    def __call__(self) -> datetime:
        return self.at

    def advance(self, seconds: float) -> None:
        self.at += timedelta(seconds=seconds)


@dataclass
class Stage:
    """A database with the cast on it, one platform, one clock, and as many workers as asked for."""

    database: Database
    cast: Cast
    clock: Clock
    platform: FakePlatform
    limits: Limits
    counted: list[tuple[str, int, dict[str, str]]] = field(default_factory=list)
    workers: list[Dispatcher] = field(default_factory=list)
    templates: dict[str, str] = field(default_factory=lambda: {"registration_decided": TEMPLATE})
    page_base: str = "https://qudao.example"
    is_crowded: bool = False

    def worker(self, database: Any = None, *, calls_at_once: int = 1) -> Dispatcher:
        wires = Wires(self.platform, self.platform, self.page_base, self.templates)  # type: ignore[arg-type]
        worker = Dispatcher(
            database or self.database,
            wires,
            self.limits,
            now=self.clock,
            worker="test",
            observe=self.observe,
            calls_at_once=calls_at_once,
        )
        self.workers.append(worker)
        return worker

    def observe(self, metric: str, amount: int, /, **labels: str) -> None:
        self.counted.append((metric, amount, labels))

    def drain(self, worker: Dispatcher | None = None) -> None:
        worker = worker or self.worker()
        while worker.run_once():
            pass

    def rows(self, channel: str | None = None) -> Sequence[OutboxMessage]:
        query = select(OutboxMessage).order_by(OutboxMessage.id)
        if channel is not None:
            query = query.where(OutboxMessage.channel == channel)
        with self.database.reading() as session:
            return session.scalars(query).all()

    def row(self, channel: str | None = None) -> OutboxMessage:
        (row,) = self.rows(channel)
        return row

    def close(self) -> None:
        for worker in self.workers:
            worker.close()
        if self.is_crowded and not self.database.is_sqlite:
            # Deleting thousands of members, each looked for among as many dead rows, would take a minute.
            with self.database.transaction() as session:
                session.execute(text("TRUNCATE outbox CASCADE"))


def make_stage(database: Database) -> Stage:
    """The cast and nothing to deliver."""
    with database.transaction() as session:
        cast = make_cast(session)
    return Stage(database, cast, Clock(), FakePlatform(), Limits(None))


def ask(stage: Stage, name: str = "客房开关改造", customer: str = "上海浦江大饭店有限公司") -> int:
    """A registration that waits for its two approvers, with the cards for them in the outbox; its approval's id."""
    with stage.database.transaction() as session:
        actor = stage.cast.actor(stage.cast.buyer)
        register_opportunity(session, actor, Draft(customer=customer, name=name), now=stage.clock())
        return session.scalars(select(Approval.id).order_by(Approval.id.desc()).limit(1)).one()


def ask_quietly(stage: Stage) -> int:
    """The same without the cards."""
    approval_id = ask(stage)
    with stage.database.transaction() as session:
        session.execute(delete(OutboxMessage))
    return approval_id


def remind(
    stage: Stage,
    *members: Member,
    approval_id: int | None = None,
    about: str = "1",
    batch_key: str | None = None,
    hours: int = 4,
) -> int:
    """A text for each of the members; returns the approval it is about."""
    approval_id = ask_quietly(stage) if approval_id is None else approval_id
    with stage.database.transaction() as session:
        for member in members or (stage.cast.manager,):
            announce(
                session,
                Actor("job", 0, "test", request_id="req-7"),
                "approval_reminder",
                Receiver(member_id=member.id),
                REMINDER | {"approval_id": approval_id, "hours": hours},
                about=about,
                now=stage.clock(),
                batch_key=batch_key,
            )
    return approval_id


def broadcast(stage: Stage, size: int) -> None:
    """One text to `size` new members, as one company."""
    stage.is_crowded = True
    approval_id = ask_quietly(stage)
    member = {"role": "rep", "region": "华东", "is_active": True}
    row = {
        "kind": "approval_reminder",
        "channel": "wecom",
        "facts": REMINDER | {"approval_id": approval_id},
        "batch_key": "news:1",
        "priority": BULK,
        "state": "queued",
        "attempts": 0,
        "due_at": stage.clock(),
        "created_at": stage.clock(),
    }
    with stage.database.transaction() as session:
        people = [{"userid": f"rep{i}", "name": f"代表{i}", **member} for i in range(size)]
        ids = session.scalars(insert(Member).returning(Member.id), people).all()
        session.execute(insert(OutboxMessage), [row | {"dedupe_key": f"news:{i}", "member_id": i} for i in ids])


def grant(stage: Stage, contact: Contact, openid: str, count: int = 1, *, template_id: str = TEMPLATE) -> None:
    """Bind a WeChat person to a contact, with acceptances in our ledger and at the platform."""
    with stage.database.transaction() as session:
        identity = session.scalar(select(Identity).where(Identity.openid_index == openid))
        if identity is None:
            identity = Identity(app_id="wx1", openid=openid, openid_index=openid, created_at=NOW)
            session.add(identity)
            session.flush()
            session.add(Binding(identity_id=identity.id, contact_id=contact.id, bound_at=NOW))
        session.add_all(
            SubscribeGrant(identity_id=identity.id, template_id=template_id, granted_at=NOW) for _ in range(count)
        )
    stage.platform.quota[openid] = count


def tell_dealer(stage: Stage, contact: Contact, number: str = "BB261123-7K3FQ") -> None:
    """A decision that a dealer's contact has to hear of."""
    facts = {
        "customer": "浦江大饭店",
        "name": "改造",
        "number": number,
        "protected_until": "2027-02-21",
        "reason": None,
    }
    with stage.database.transaction() as session:
        receiver = Receiver(contact_id=contact.id)
        announce(
            session, Actor("job", 0, "t"), "registration_approved", receiver, facts, about=number, now=stage.clock()
        )


def all_at_once(acts: Sequence[Callable[[], Any]]) -> list[Any]:
    """Run every act in a thread of its own, started together; their results in order, or the first exception."""
    start, results = threading.Barrier(len(acts)), [None] * len(acts)
    errors: list[BaseException] = []

    def run(place: int, act: Callable[[], Any]) -> None:
        start.wait()
        try:
            results[place] = act()
        except BaseException as error:  # noqa: BLE001 - raised again below, in the thread of the test
            errors.append(error)

    threads = [threading.Thread(target=run, args=pair) for pair in enumerate(acts)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if errors:
        raise errors[0]
    return results
