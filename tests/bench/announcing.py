"""Announcements to deliver: members who get them, a request they are about, and a writer that goes by the clock."""

import json
import threading
import time
import urllib.request
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import cycle
from typing import Any

from sqlalchemy import delete, func, insert, select, update

import clock
from channel.actors import Actor, job
from channel.announcements import Announcement, Receiver, announce, announce_all
from channel.opportunities.drafts import Draft
from channel.opportunities.submitting import register_opportunity
from models import Approval, Contact, Database, Member, OutboxMessage
from models.outbox import BULK
from tests.bench import house

#: Delivered at any hour, as a plain text into the chat, as long as the request it is about is open.
KIND = "reject_reason_asked"
_AT_ONCE = 1_000
_LATER = timedelta(days=1)


@dataclass(frozen=True)
class Crowd:
    """Members whom the product and the sandbox know, and what they are told."""

    database: Database
    member_ids: Sequence[int]
    facts: dict[str, Any]

    def tell(self, how_many: int, about: str, *, batch_key: str | None = None) -> None:
        """Announce to the first so many, each in a transaction of its own as a request does; due in a day."""
        now = clock.now()
        for member_id in self.member_ids[:how_many]:
            with self.database.transaction() as session:
                announce(
                    session,
                    job("bench"),
                    KIND,
                    Receiver(member_id=member_id),
                    self.facts,
                    about=about,
                    now=now,
                    due_at=now + _LATER,
                    batch_key=batch_key,
                )

    def tell_all(self, how_many: int, about: str, *, due_at: datetime | None = None, priority: int = BULK) -> None:
        """Announce so many, each with words of his own, to one after the other and round again; due in a day."""
        now, members = clock.now(), cycle(self.member_ids)
        told = [
            Announcement(
                Receiver(member_id=member), {**self.facts, "customer": f"浦江大饭店 {about} {i}"}, f"{about}:{i}"
            )
            for i, member in zip(range(how_many), members, strict=False)
        ]
        for start in range(0, how_many, _AT_ONCE):
            with self.database.transaction() as session:
                some = told[start : start + _AT_ONCE]
                announce_all(
                    session, job("bench"), KIND, some, now=now, due_at=due_at or now + _LATER, priority=priority
                )

    def release(self) -> datetime:
        """Make everything that waits due; returns the moment."""
        now = clock.now()
        with self.database.transaction() as session:
            session.execute(update(OutboxMessage).where(OutboxMessage.state == "queued").values(due_at=now))
        return now

    def states(self) -> dict[str, int]:
        """How many announcements are in which state."""
        with self.database.reading() as session:
            query = select(OutboxMessage.state, func.count()).group_by(OutboxMessage.state)
            return dict(session.execute(query).tuples().all())

    def waiting(self) -> bool:
        """Whether anything is not done with; asks an index of what waits, not the table."""
        query = select(OutboxMessage.id).where(OutboxMessage.is_in("queued") | OutboxMessage.is_in("inflight"))
        with self.database.reading() as session:
            return session.scalar(query.limit(1)) is not None

    def last_finished(self) -> datetime:
        """When the last announcement was delivered."""
        with self.database.reading() as session:
            finished = session.scalar(select(func.max(OutboxMessage.finished_at)))
        assert finished is not None
        return finished

    def keep_telling(self, rate: float, stop: threading.Event) -> int:
        """Announce `rate` times per second, due at once, until told to stop; returns how often."""
        started, number = time.perf_counter(), 0
        for number, member_id in enumerate(cycle(self.member_ids)):
            if stop.wait(max(started + number / rate - time.perf_counter(), 0)):
                break
            with self.database.transaction() as session:
                to = Receiver(member_id=member_id)
                announce(session, job("bench"), KIND, to, self.facts, about=f"tick:{number}", now=clock.now())
        return number


def gather(database: Database, sandbox_port: int | None, how_many: int) -> Crowd:
    """New members on both sides, and a request that stays open, with an empty outbox. No port: on ours alone."""
    people = [{"userid": f"bench{i}", "name": f"员工{i}"} for i in range(how_many)]
    with database.transaction() as session:
        rows = [{**person, "role": "rep", "region": "华东", "is_active": True} for person in people]
        ids = session.scalars(insert(Member).returning(Member.id), rows).all()
        contact = session.scalars(select(Contact).order_by(Contact.id).limit(1)).one()
        actor = Actor("contact", contact.id, contact.name, contact.dealer_id)
        register_opportunity(session, actor, Draft(customer="上海浦江大饭店有限公司", name="客房改造"), now=clock.now())
        approval_id = session.scalars(select(Approval.id)).one()
        session.execute(delete(OutboxMessage))
    for start in range(0, how_many if sandbox_port is not None else 0, _AT_ONCE):
        control(sandbox_port, "people", {"members": people[start : start + _AT_ONCE], "wechat": []})
    return Crowd(database, ids, {"approval_id": approval_id, "dealer": "杭州建安", "customer": "浦江大饭店"})


def control(sandbox_port: int | None, path: str, body: dict[str, Any] | None = None) -> Any:
    """A control call of the sandbox: POST with a body, GET without."""
    data = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(
        f"http://127.0.0.1:{sandbox_port}/sandbox/{path}", data, {"Content-Type": "application/json"}
    )
    with urllib.request.urlopen(request, timeout=30) as answer:
        return json.loads(answer.read())


def calls(sandbox_port: int) -> list[dict[str, Any]]:
    """The messages that the sandbox was asked to send and that it accepted; it remembers the last 2,000 calls."""
    found = control(sandbox_port, "calls")["calls"]
    return [call for call in found if call["path"].endswith("/message/send") and call["errcode"] == 0]


def access_token(sandbox_port: int, secret: str) -> str:
    """A token of the sandbox's app."""
    address = f"http://127.0.0.1:{sandbox_port}/wecom/cgi-bin/gettoken?corpid={house.CORP}&corpsecret={secret}"
    with urllib.request.urlopen(address, timeout=30) as answer:
        token: str = json.loads(answer.read())["access_token"]
        return token


def message_request(token: str, number: int) -> bytes:
    """A request that sends a text to one member of the crowd, as bytes for `load`."""
    text = {"content": "请直接回复驳回原因，经销商会看到。"}
    message = {"touser": f"bench{number}", "msgtype": "text", "agentid": house.AGENT, "text": text}
    body = json.dumps(message).encode()
    head = (
        f"POST /wecom/cgi-bin/message/send?access_token={token} HTTP/1.1\r\nHost: 127.0.0.1\r\n"
        f"Content-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body
