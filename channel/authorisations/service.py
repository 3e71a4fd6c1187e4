"""Granting authorisations, ending them, and reading them. Thin: load, ask the rules, write, audit."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import ColumnElement, or_, select, update
from sqlalchemy.orm import Session

from channel import audit
from channel.access import PAGE_DEFAULT, looked_after_dealer, looked_after_ids
from channel.access.pages import page
from channel.actors import Actor
from channel.authorisations.rules import ANY, Grant, Ledger
from channel.calendar import local_day
from channel.catalogue import product_lines
from channel.errors import Conflict, Invalid, NotFound
from channel.fields import near_day_problem
from channel.rows import dialect_insert, moved
from channel.sales_regions import sales_regions
from models import Dealer, DealerAuthorisation, ProductLine

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a dealer is to be authorised for. `last_day` is the last local day on which it holds; None: no end."""

    region: str
    product_line: str
    valid_from: date
    last_day: date | None = None
    is_exclusive: bool = False


def authorise(session: Session, actor: Actor, code: str, wanted: Wanted, *, now: datetime) -> DealerAuthorisation:
    """Authorise a dealer, by a member who looks after him. Said anew for the same first day, the new words count.

    Raises NotFound, Invalid with every wrong field, and Conflict("authorised_alone", "others_authorised") when it and
    another dealer's exclude each other (A-7).
    """
    dealer = looked_after_dealer(session, actor, code)
    problems = _problems(session, wanted, today=local_day(now))
    if problems:
        raise Invalid("invalid_fields", fields=problems)
    until = wanted.last_day + _DAY if wanted.last_day is not None else None
    grant = Grant(dealer.id, wanted.region, wanted.product_line, wanted.valid_from, until, wanted.is_exclusive)
    take_turn(session)
    found = ledger(session, since=grant.valid_from).collision(grant)
    if found is not None:
        raise _excluded(session, actor, found)
    write_grants(session, actor, [grant], now=now)
    key = (DealerAuthorisation.dealer_id == dealer.id, DealerAuthorisation.valid_from == grant.valid_from)
    place = (DealerAuthorisation.region == grant.region, DealerAuthorisation.product_line == grant.product_line)
    written = select(DealerAuthorisation).where(*key, *place)
    return session.scalars(written, execution_options={"populate_existing": True}).one()


def end_authorisation(
    session: Session, actor: Actor, code: str, authorisation_id: int, last_day: date | None = None, *, now: datetime
) -> DealerAuthorisation:
    """Let an authorisation hold until `last_day` (today when nobody says) and no longer; it can only get shorter.

    By a member who looks after the dealer. Raises NotFound, Invalid("last_day") and Conflict("authorisation_over").
    """
    dealer = looked_after_dealer(session, actor, code)
    row = session.scalar(
        select(DealerAuthorisation).where(
            DealerAuthorisation.id == authorisation_id, DealerAuthorisation.dealer_id == dealer.id
        )
    )
    if row is None:
        raise NotFound
    today = local_day(now)
    if last_day is not None and last_day < today:
        raise Invalid("invalid_fields", fields={"last_day": "last_day_past"})
    # What has not begun never will.
    until = max((last_day or today) + _DAY, row.valid_from) if row.valid_from <= today else row.valid_from
    longer = or_(DealerAuthorisation.valid_until.is_(None), DealerAuthorisation.valid_until > until)
    if not moved(
        session, update(DealerAuthorisation).where(DealerAuthorisation.id == row.id, longer).values(valid_until=until)
    ):
        raise Conflict("authorisation_over")
    session.refresh(row)
    facts = {"region": row.region, "line": row.product_line, "until": until.isoformat()}
    audit.record(session, actor, "authorisation_ended", "dealer", dealer.code, now=now, **facts)
    return row


def write_grants(session: Session, actor: Actor, grants: Sequence[Grant], *, now: datetime) -> None:
    """Write grants that collide with none; one statement, whatever their number. The caller has taken his turn."""
    names = ("dealer_id", "region", "product_line", "valid_from", "valid_until", "is_exclusive")
    values = [{name: getattr(grant, name) for name in names} for grant in grants]
    insert = dialect_insert(session, DealerAuthorisation)
    news = {name: insert.excluded[name] for name in ("valid_until", "is_exclusive")}
    key = ["dealer_id", "region", "product_line", "valid_from"]
    session.execute(insert.on_conflict_do_update(index_elements=key, set_=news), values)
    wanted = select(Dealer.id, Dealer.code).where(Dealer.id.in_({grant.dealer_id for grant in grants}))
    codes = dict(session.execute(wanted).tuples().all())
    for grant in grants:
        facts = {
            "region": grant.region,
            "line": grant.product_line,
            "from": grant.valid_from.isoformat(),
            "until": grant.valid_until.isoformat() if grant.valid_until is not None else None,
            "exclusive": grant.is_exclusive,
        }
        audit.record(session, actor, "dealer_authorised", "dealer", codes[grant.dealer_id], now=now, **facts)


def take_turn(session: Session) -> None:
    """Let grants wait for each other, or two dealers could be alone in one place; on SQLite every writer does."""
    lines = select(ProductLine.code).order_by(ProductLine.code).with_for_update(key_share=True)
    session.execute(lines).all()


def ledger(session: Session, *, since: date) -> Ledger:
    """All grants that hold on some day from `since` on."""
    query = select(DealerAuthorisation).where(_holds_after(since))
    return Ledger(
        Grant(row.dealer_id, row.region, row.product_line, row.valid_from, row.valid_until, row.is_exclusive)
        for row in session.scalars(query)
    )


def authorised_lines(session: Session, dealer: Dealer, region: str, *, on: date) -> set[str]:
    """The product lines that a dealer may sell in a region on a day; `*` stands for all."""
    query = select(DealerAuthorisation.product_line).where(
        DealerAuthorisation.dealer_id == dealer.id,
        DealerAuthorisation.region.in_((region, ANY)),
        DealerAuthorisation.valid_from <= on,
        _holds_after(on),
    )
    return set(session.scalars(query))


def authorisations_of(
    session: Session,
    dealer: Dealer,
    *,
    is_over: bool = False,
    today: date,
    before: int | None = None,
    limit: int = PAGE_DEFAULT,
) -> Sequence[DealerAuthorisation]:
    """What a dealer is or will be authorised for, or was; the newest first. Takes a dealer loaded through `access`.

    `before` is the id where the last page ended.
    """
    holds = _holds_after(today)
    query = select(DealerAuthorisation).where(DealerAuthorisation.dealer_id == dealer.id, ~holds if is_over else holds)
    return page(session, query, DealerAuthorisation.id, before, limit)


def line_names(session: Session, codes: Collection[str]) -> dict[str, str]:
    """Code → name of product lines, also of those that are no longer on offer."""
    query = select(ProductLine.code, ProductLine.name).where(ProductLine.code.in_(codes))
    return dict(session.execute(query).tuples().all())


def region_text(region: str) -> str:
    """A region as people read it."""
    return "全部区域" if region == ANY else region


def line_text(code: str, names: Mapping[str, str]) -> str:
    """A product line as people read it; `names` are those of `line_names`."""
    return "全部产品线" if code == ANY else names.get(code, code)


def place_text(grant: Grant, names: Mapping[str, str]) -> str:
    """Region and product line as people read them, such as 华东·开关插座."""
    return f"{region_text(grant.region)}·{line_text(grant.product_line, names)}"


def period_text(grant: Grant) -> str:
    """When it holds, such as 2026-01-01 至 2026-12-31."""
    if grant.valid_until is None:
        return f"{grant.valid_from.isoformat()} 起"
    return f"{grant.valid_from.isoformat()} 至 {(grant.valid_until - _DAY).isoformat()}"


def _holds_after(day: date) -> ColumnElement[bool]:
    until = DealerAuthorisation.valid_until
    return until.is_(None) | ((until > day) & (until > DealerAuthorisation.valid_from))


def _problems(session: Session, wanted: Wanted, *, today: date) -> dict[str, str]:
    lines = {ANY, *(line.code for line in product_lines(session))}
    days = {"valid_from": wanted.valid_from, "last_day": wanted.last_day}
    problems = {name: near_day_problem(day, today) for name, day in days.items() if day is not None}
    problems["region"] = None if wanted.region in {ANY, *sales_regions(session)} else "unknown_region"
    problems["product_line"] = None if wanted.product_line in lines else "unknown_product_line"
    if not any(problems.values()) and wanted.last_day is not None and wanted.last_day < wanted.valid_from:
        problems["last_day"] = "last_before_first"
    return {name: problem for name, problem in problems.items() if problem}


def _excluded(session: Session, actor: Actor, found: Grant) -> Conflict:
    """Whose it is, is said to whoever looks after both of them."""
    mine = select(Dealer.name).where(Dealer.id == found.dealer_id, Dealer.id.in_(looked_after_ids(session, actor)))
    facts = {
        "dealer": session.scalar(mine) or "其他同事负责的一家经销商",
        "what": place_text(found, line_names(session, [found.product_line])),
        "period": period_text(found),
    }
    return Conflict("authorised_alone" if found.is_exclusive else "others_authorised", facts=facts)
