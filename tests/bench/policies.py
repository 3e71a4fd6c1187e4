"""`policy-publish`: a policy to 12,000 dealers with 36,000 people planned, written and announced; and its reach.

Of three people of a dealer one has his own WeCom, one has granted a subscribe message, one is a customer of a member.
"""

import time
from datetime import datetime
from typing import Any

from sqlalchemy import func, insert, select
from sqlalchemy.orm import Session

import clock
from channel.actors import Actor
from channel.calendar import local_day
from channel.policies.drafts import create_policy
from channel.policies.publishing import publish_policy
from channel.policies.reach import reach_of
from channel.policies.values import Draft
from models import (
    Base,
    Binding,
    ChainCorp,
    ChainMember,
    Contact,
    Database,
    Dealer,
    ExternalFriend,
    Identity,
    InboxMessage,
    MassReceiver,
    Member,
    OutboxMessage,
    PolicyReceiver,
    SubscribeGrant,
)
from models.inserting import insert_rows
from tests.bench import house
from tests.bench.lines import emit, ensure, left_out

DEALERS, PEOPLE = 12_000, 3
TARGET_S, TEMPLATE = 5.0, "T-bench"
#: Rows of one statement.
_AT_ONCE = 6_000


def policy_publish() -> None:
    """A notice to everybody, on both engines."""
    with house.sqlite_database(with_demo=False) as url:
        _run("sqlite", house.open_database(url))
    if not house.has_postgres():
        left_out("policy-publish", "postgresql", "no PostgreSQL at TEST_DATABASE_URL")
        return
    with house.postgres_database(with_demo=False) as url:
        _run("postgresql", house.open_database(url))


def _run(engine: str, database: Database) -> None:
    now = clock.now()
    hq = _house(database, now)
    with database.transaction() as session:
        draft = Draft("年度发货安排", "元旦不发货，请提前下单。" * 40, local_day(now), answer="acknowledge")
        number = create_policy(session, hq, "notice", draft, now=now)[0].number
    started, used = time.perf_counter(), time.process_time()
    with database.transaction() as session:
        _, row = publish_policy(session, hq, number, 1, now=now, template=TEMPLATE)
    took = time.perf_counter() - started
    more = {"engine": engine, "dealers": row.dealers, "people": row.people}
    cpu = round(time.process_time() - used, 2)
    figure = {**more, "cpu_s": cpu, "target": TARGET_S, "met": took < TARGET_S}
    emit("policy-publish", "planned, written and announced", took, "s", **figure)
    ensure((row.dealers, row.people) == (DEALERS, DEALERS * PEOPLE), "not everybody was planned for")
    started = time.perf_counter()
    with database.reading() as session:
        total = reach_of(session, hq, number).total
    emit("policy-publish", "reach by region and manager", time.perf_counter() - started, "s", **more)
    ensure(total.people == DEALERS * PEOPLE and total.reached == 0, "the reach does not say what was written")
    with database.reading() as session:
        everybody, outside = DEALERS * PEOPLE, DEALERS * (PEOPLE - 1)
        for table, rows in ((PolicyReceiver, everybody), (InboxMessage, everybody), (OutboxMessage, outside)):
            written = session.scalar(select(func.count()).select_from(table).where(table.contact_id.is_not(None)))
            ensure(written == rows, f"{table.__tablename__} has not a row for each person")
        ensure(session.scalar(select(func.count()).select_from(MassReceiver)) == DEALERS, "customers are left out")
    database.close()


def _house(database: Database, now: datetime) -> Actor:
    """Dealers in five regions, three people at each, and somebody at headquarters."""
    regions, roles = ("华东", "华南", "华北", "西南", "东北"), ("owner", "buyer", "warehouse")
    with database.transaction() as session:
        hq = Member(userid="bench-hq", name="总部", role="hq", region=None, is_active=True)
        session.add(hq)
        session.flush()
        rows = [
            {"code": f"B{n:05d}", "name": f"经销商{n}", "level": "ABC"[n % 3], "region": regions[n % 5], "city": "杭州"}
            for n in range(DEALERS)
        ]
        ids: list[int] = []
        for start in range(0, DEALERS, _AT_ONCE):
            some = [{**row, "is_active": True} for row in rows[start : start + _AT_ONCE]]
            ids += session.scalars(insert(Dealer).returning(Dealer.id, sort_by_parameter_order=True), some)
        for start in range(0, DEALERS, _AT_ONCE // PEOPLE):
            people = [
                {"dealer_id": id_, "name": f"员工{place}", "role": role, "phone": f"+861{id_ * PEOPLE + place:010d}"}
                for id_ in ids[start : start + _AT_ONCE // PEOPLE]
                for place, role in enumerate(roles)
            ]
            there = {"is_active": True, "created_at": now}
            session.execute(insert(Contact), [{**one, "phone_index": one["phone"], **there} for one in people])
        _make_reachable(session, hq.id, now)
        return Actor("member", hq.id, hq.name, request_id="bench")


def _make_reachable(session: Session, member_id: int, now: datetime) -> None:
    """Owners in their own corps, buyers with an acceptance, the third as customers."""
    found = {
        role: session.execute(
            select(Contact.id, Contact.dealer_id).where(Contact.role == role).order_by(Contact.id)
        ).all()
        for role in ("owner", "buyer", "warehouse")
    }
    corps = [{"dealer_id": one.dealer_id, "corp_id": f"ww{one.dealer_id}", "agent_id": 7} for one in found["owner"]]
    _insert(session, ChainCorp, [{**one, "synced_at": now} for one in corps])
    ids = dict(session.execute(select(ChainCorp.dealer_id, ChainCorp.id)).tuples().all())
    people = [{"contact_id": one.id, "corp_id": ids[one.dealer_id], "userid": "boss"} for one in found["owner"]]
    _insert(session, ChainMember, [{**one, "synced_at": now} for one in people])
    who = [{"app_id": "wx", "openid": f"o{one.id}", "openid_index": f"o{one.id}"} for one in found["buyer"]]
    _insert(session, Identity, [{**one, "created_at": now} for one in who])
    identities = session.scalars(select(Identity.id).order_by(Identity.id)).all()
    pairs = list(zip(identities, found["buyer"], strict=True))
    _insert(session, Binding, [{"identity_id": one, "contact_id": who.id, "bound_at": now} for one, who in pairs])
    grants = [{"identity_id": one, "template_id": TEMPLATE, "granted_at": now} for one in identities]
    _insert(session, SubscribeGrant, grants)
    names = [{"contact_id": one.id, "external_userid": f"wm{one.id}"} for one in found["warehouse"]]
    known = {"member_id": member_id, "synced_at": now}
    _insert(session, ExternalFriend, [{**one, **known, "external_index": one["external_userid"]} for one in names])


def _insert(session: Session, table: type[Base], rows: list[dict[str, Any]]) -> None:
    for start in range(0, len(rows), _AT_ONCE):
        insert_rows(session, table, rows[start : start + _AT_ONCE])
