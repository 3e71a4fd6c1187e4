"""Demo data: an invented manufacturer with its catalogue, people, thirty dealers and their shops.

Safe to run again: rows that are there stay as they are.
"""

import csv
from collections.abc import Iterator
from datetime import datetime
from importlib.resources import files
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from channel.demo_goods import seed_goods
from channel.demo_money import seed_money
from channel.demo_policies import seed_policies
from channel.rows import insert_once
from models import Base, Contact, Dealer, Member, Place

#: Name of the invented manufacturer.
BRAND = "澜禾电气"


def seed_demo(session: Session, *, now: datetime) -> dict[str, int]:
    """Write the demo data; returns how many rows of each kind the files hold."""
    members = list(_rows("members"))
    for row in members:
        leader = _id(session, Member.userid, row.pop("leader"))
        _put(session, Member, [{**row, "region": row["region"] or None, "leader_id": leader, "is_active": True}])
    dealers = list(_rows("dealers"))
    for row in dealers:
        manager = _id(session, Member.userid, row.pop("manager"))
        _put(session, Dealer, [{**row, "manager_id": manager, "is_active": True}])
    contacts = [_contact(session, row, now) for row in _rows("contacts")]
    _put(session, Contact, contacts)
    places = [_place(session, row) for row in _rows("places")]
    _put(session, Place, places)
    skus = seed_goods(session, now=now)
    seed_money(session, now=now)
    seed_policies(session, now=now)
    counted = {"members": members, "dealers": dealers, "contacts": contacts, "places": places}
    return {"SKUs": skus, **{kind: len(rows) for kind, rows in counted.items()}}


def demo_people(session: Session) -> dict[str, list[dict[str, str]]]:
    """Everybody of the demo as the pretend platform needs them: members and WeChat people, one per phone number."""
    members = session.scalars(select(Member).order_by(Member.id))
    contacts = session.execute(
        select(Contact, Dealer.name).join(Dealer, Dealer.id == Contact.dealer_id).order_by(Contact.id)
    )
    wechat: dict[str, dict[str, str]] = {}
    for contact, dealer in contacts:
        who = {"id": f"wx-{contact.phone[-8:]}", "name": contact.name, "phone": contact.phone[3:], "note": dealer}
        wechat.setdefault(contact.phone, who)
    titles = {"manager": "渠道经理", "director": "大区总监", "rep": "业务员", "hq": "总部"}
    return {
        "members": [
            {"userid": row.userid, "name": row.name, "department": row.region or "总部", "position": titles[row.role]}
            for row in members
        ],
        "wechat": list(wechat.values()),
    }


def _rows(name: str) -> Iterator[dict[str, Any]]:
    text = files("channel").joinpath(f"data/demo/{name}.csv").read_text(encoding="utf-8")
    yield from csv.DictReader(text.splitlines())


def _put(session: Session, table: type[Base], rows: list[dict[str, Any]]) -> None:
    for row in rows:
        session.execute(insert_once(session, table).values(**row))


def _id(session: Session, column: Any, value: str) -> int | None:
    return session.scalar(select(column.class_.id).where(column == value)) if value else None


def _contact(session: Session, row: dict[str, Any], now: datetime) -> dict[str, Any]:
    dealer_id = _id(session, Dealer.code, row["dealer"])
    who = {"dealer_id": dealer_id, "name": row["name"], "role": row["role"], "is_active": True, "created_at": now}
    return {**who, "phone": row["phone"], "phone_index": row["phone"]}


def _place(session: Session, row: dict[str, Any]) -> dict[str, Any]:
    dealer_id = _id(session, Dealer.code, row.pop("dealer"))
    numbers = {
        "latitude": float(row["latitude"]),
        "longitude": float(row["longitude"]),
        "radius_m": int(row["radius_m"]),
    }
    return {**row, **numbers, "dealer_id": dealer_id}
