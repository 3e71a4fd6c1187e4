"""The feed of authorisations (R-REG-9, A-7): what is exclusive is judged against the file and all that counts."""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from channel.actors import Actor
from channel.authorisations.rules import ANY, Grant
from channel.authorisations.service import ledger, line_names, period_text, place_text, take_turn, write_grants
from channel.catalogue import product_lines
from channel.erp.columns import Column, Fault
from channel.erp.feed import Feed, Row, ids_by, unknown
from channel.sales_regions import sales_regions
from models import Dealer

#: How people write ANY in a file.
_ALL = (ANY, "全部", "所有")


def _judge(session: Session, rows: Sequence[Row]) -> Iterator[Fault]:
    dealers = _dealers(session, rows)
    lines, regions = _lines(session), {*_ALL, *sales_regions(session)}
    faults = [
        *unknown(rows, "dealer", dealers, "unknown_dealer"),
        *unknown(rows, "region", regions, "unknown_region"),
        *unknown(rows, "product_line", lines, "unknown_product_line"),
    ]
    for row in rows:
        if row.values["last_day"] is not None and row.values["last_day"] < row.values["valid_from"]:
            faults.append(Fault(row.number, "last_day", "last_before_first"))
    yield from faults
    bad = {fault.row for fault in faults}
    yield from _collisions(session, [row for row in rows if row.number not in bad], dealers, lines)


def _collisions(
    session: Session, rows: Sequence[Row], dealers: dict[str, int], lines: dict[str, str]
) -> Iterator[Fault]:
    """Rows that exclude what counts already, or a row before them."""
    if not rows:
        return
    known, codes = (
        ledger(session, since=min(row.values["valid_from"] for row in rows)),
        {v: k for k, v in dealers.items()},
    )
    for row in rows:
        grant = _grant(row, dealers, lines)
        found = known.collision(grant)
        if found is None:
            known.add(grant)
            continue
        facts = {
            "dealer": codes.get(found.dealer_id) or session.get_one(Dealer, found.dealer_id).code,
            "what": place_text(found, line_names(session, [found.product_line])),
            "period": period_text(found),
        }
        yield Fault(row.number, "exclusive", "authorised_alone" if found.is_exclusive else "others_authorised", facts)


def _write(session: Session, actor: Actor, rows: Sequence[Row], now: datetime) -> list[Fault]:
    take_turn(session)
    dealers, lines = _dealers(session, rows), _lines(session)
    # Somebody may have been faster since they were judged.
    faults = list(_collisions(session, rows, dealers, lines))
    bad = {fault.row for fault in faults}
    good = [_grant(row, dealers, lines) for row in rows if row.number not in bad]
    if good:
        write_grants(session, actor, good, now=now)
    return faults


def _grant(row: Row, dealers: dict[str, int], lines: dict[str, str]) -> Grant:
    values = row.values
    last = values["last_day"]
    return Grant(
        dealers[values["dealer"]],
        ANY if values["region"] in _ALL else values["region"],
        lines[values["product_line"]],
        values["valid_from"],
        last + timedelta(days=1) if last is not None else None,
        values["exclusive"],
    )


def _dealers(session: Session, rows: Sequence[Row]) -> dict[str, int]:
    return ids_by(session, Dealer.code, Dealer.id, (row.values["dealer"] for row in rows))


def _lines(session: Session) -> dict[str, str]:
    """What a file may call a product line → its code: the code itself, its name, or all of them."""
    known = product_lines(session)
    return {
        **{line.name: line.code for line in known},
        **{line.code: line.code for line in known},
        **dict.fromkeys(_ALL, ANY),
    }


AUTHORISATIONS = Feed(
    "authorisations",
    "经销商授权",
    (
        Column("dealer", "经销商编号", "code", longest=32),
        Column("region", "区域", longest=32),
        Column("product_line", "产品线", longest=64),
        Column("valid_from", "开始日期", "day"),
        Column("last_day", "截止日期", "day", is_needed=False),
        Column("exclusive", "独家", "flag", is_needed=False, default=False),
    ),
    ("dealer", "region", "product_line", "valid_from"),
    _judge,
    _write,
)
