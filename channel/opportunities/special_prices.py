"""Special prices (特价): prices for the project of one protected registration (domain.md B6).

Its dealer asks for them, or a member who looks after him; the dealer hears of it, and the member decides nothing of it
(R-APR-4).

What approvers are asked about is how deep the deepest discount goes. An approved one is a rule like others: known from
the moment of a price change on. It needs no ending: it holds only for carts of its registration, and those only while
the registration is protected or, won, is being delivered.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from sqlalchemy import func, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from channel import audit
from channel.access import visible_registration, workable_registration
from channel.access.catalogue import need_prices
from channel.actors import Actor
from channel.approvals import STATE_TEXTS, Inputs, Request, Verdict, request_approval
from channel.calendar import end_of_day, local_day
from channel.errors import Conflict, Forbidden, Invalid
from channel.fields import coming_day_problem
from channel.heartbeat import pause, resume
from channel.opportunities.drafts import checked_text
from channel.opportunities.over import state_at
from channel.opportunities.records import new_number
from channel.opportunities.telling import day_text, registration_facts, tell_dealers, tell_member
from channel.pricing.loading import bundles_among
from channel.pricing.quoting import unit_quotes
from channel.pricing.storing import claim_change
from channel.pricing.values import CartLine, PricedLine
from channel.rows import moved
from models import Contact, Dealer, Member, Registration, Sku, SpecialPrice, SpecialPriceLine

#: Articles of one request, and base units of one article.
LINES_MOST, QUANTITY_MOST = 50, Decimal(10_000_000)
#: How long it holds when nobody says.
_USUAL = timedelta(days=365)
_BPS = Decimal(10_000)


@dataclass(frozen=True, slots=True)
class Asked:
    """One article: the price per base unit that is asked for, tax included, and for how many of them at most."""

    sku: str
    price: Decimal
    quantity: Decimal


@dataclass(frozen=True, slots=True)
class Shown:
    """A special price with its lines, each with the code and the name of its article."""

    row: SpecialPrice
    lines: Sequence[tuple[SpecialPriceLine, str, str]]
    #: Name of who asked.
    asked_by: str


def ask_special_price(
    session: Session,
    actor: Actor,
    number: str,
    lines: Sequence[Asked],
    reason: str,
    *,
    until: date | None = None,
    now: datetime,
) -> SpecialPrice:
    """Ask for prices below those of the dealer's own lists, for the project of a protected registration.

    By somebody of the dealer who sees prices, or by a member who looks after him. While it is being decided silence
    does not count (R-REG-6). Raises Invalid with every wrong line (`lines[2].price`), NotFound, Forbidden, Conflict:
    not_protected, special_price_pending.
    """
    if actor.kind != "member":
        need_prices(session, actor)
    reason = checked_text("reason", reason, 10, 300)
    registration = workable_registration(session, actor, number)
    dealer = session.get_one(Dealer, registration.dealer_id)
    if not dealer.is_active:
        raise Forbidden("dealer_frozen")
    if state_at(registration, now) != "protected":
        raise Conflict("not_protected")
    usual = _checked(session, dealer, lines, until, now=now)
    row = _insert(session, actor, registration, lines, usual, reason, until, now=now)
    pause(session, registration.id, now)
    audit.record(session, actor, "special_price_asked", "registration", number, now=now, special_price=row.number)
    if row.member_id is not None:
        _tell(session, actor, "special_price_asked", row, {"by": actor.name}, now=now)
    product_lines = session.scalars(select(Sku.product_line).where(Sku.code.in_([one.sku for one in lines])))
    inputs = Inputs(
        amount=row.amount,
        discount_bps=row.discount_bps,
        product_lines=tuple(sorted(set(product_lines))),
        opportunity_type=registration.opportunity_type,
    )
    request = Request("special_price", row.id, dealer, special_price_facts(session, row.id), inputs)
    request_approval(session, actor, request, now=now)
    return row


def settle_special_price(session: Session, actor: Actor, row_id: int, verdict: Verdict, *, now: datetime) -> None:
    """Make the prices count for the registration's carts, or not; tell the dealer, and the member who asked for him."""
    row = session.get_one(SpecialPrice, row_id)
    registration = session.get_one(Registration, row.registration_id)
    state = "approved" if verdict.decision == "approved" else "rejected"
    if state == "approved" and state_at(registration, now) != "protected":
        raise Conflict("not_protected")
    change = update(SpecialPrice).where(SpecialPrice.id == row.id, SpecialPrice.state == "pending")
    values: dict[str, Any] = {"state": state, "decided_at": now}
    if state == "approved":
        known = claim_change(session, actor, f"特价 {row.number}", {"special_prices": 1}, now=now)
        values["recorded_at"] = known.applied_at
    if not moved(session, change.values(values)):
        raise Conflict("not_protected")
    session.refresh(row)
    resume(session, registration, now)
    audit.record(session, actor, f"special_price_{state}", "registration", registration.number, now=now)
    more = {"reason": verdict.reason_text or "", "until": day_text(row.valid_until) or ""}
    _tell(session, actor, f"special_price_{state}", row, more, now=now)
    if row.member_id is not None:
        said = {"result": STATE_TEXTS[state], "why": f"原因：{more['reason']}" if more["reason"] else ""}
        tell_member(session, actor, "special_price_decided", row.member_id, registration, said, row.number, now=now)


def special_price_facts(session: Session, row_id: int) -> dict[str, Any]:
    """What an approver is shown."""
    row = session.get_one(SpecialPrice, row_id)
    registration = session.get_one(Registration, row.registration_id)
    shown = lines_of(session, [row])[0]
    said = [
        f"{name}（{sku}）{line.usual_price:.2f}→{line.price:.2f} ×{line.quantity.normalize():f}"
        for line, sku, name in shown.lines
    ]
    return {
        **registration_facts(session, registration),
        "articles": "；".join(said),
        "discount": f"{Decimal(row.discount_bps) / 100:.1f}%",
        "amount": str(row.amount),
        "asked_by": shown.asked_by if row.member_id is None else f"{shown.asked_by}（代经销商）",
        "asked_reason": row.reason,
    }


def special_prices_of(session: Session, actor: Actor, number: str) -> Sequence[Shown]:
    """Every special price that was asked for for a registration that the actor may read, the newest first."""
    registration = visible_registration(session, actor, number)
    query = select(SpecialPrice).where(SpecialPrice.registration_id == registration.id)
    return lines_of(session, session.scalars(query.order_by(SpecialPrice.id.desc())).all())


def lines_of(session: Session, rows: Sequence[SpecialPrice]) -> list[Shown]:
    """Special prices with their lines, in the given order."""
    query = select(SpecialPriceLine, Sku.code, Sku.name).join(Sku, Sku.id == SpecialPriceLine.sku_id)
    query = query.where(SpecialPriceLine.special_price_id.in_([row.id for row in rows]))
    found: dict[int, list[tuple[SpecialPriceLine, str, str]]] = {}
    for line, code, name in session.execute(query.order_by(SpecialPriceLine.code)).tuples():
        found.setdefault(line.special_price_id, []).append((line, code, name))
    names = _askers(session, rows)
    return [Shown(row, found.get(row.id, ()), names[row.id]) for row in rows]


def _askers(session: Session, rows: Sequence[SpecialPrice]) -> Mapping[int, str]:
    """Who asked for each, by its id."""
    asked = select(SpecialPrice.id, func.coalesce(Contact.name, Member.name))
    asked = asked.outerjoin(Contact, Contact.id == SpecialPrice.contact_id)
    asked = asked.outerjoin(Member, Member.id == SpecialPrice.member_id)
    asked = asked.where(SpecialPrice.id.in_([row.id for row in rows])).order_by(SpecialPrice.id)
    return dict(session.execute(asked).tuples().all())


def registrations_of(session: Session, row_ids: Collection[int]) -> Mapping[int, int]:
    """Special price id → its registration."""
    query = select(SpecialPrice.id, SpecialPrice.registration_id).where(SpecialPrice.id.in_(row_ids))
    return dict(session.execute(query).tuples().all())


def _checked(
    session: Session, dealer: Dealer, lines: Sequence[Asked], until: date | None, *, now: datetime
) -> list[PricedLine]:
    """What each article costs the dealer as things are; Invalid with all that is wrong."""
    wrong = dict(_problems(lines))
    if until is not None and (problem := coming_day_problem(until, local_day(now))) is not None:
        wrong["until"] = problem
    if wrong:
        raise Invalid("invalid_fields", fields=wrong)
    asked = [CartLine(number, one.sku, one.quantity) for number, one in enumerate(lines, 1)]
    bundles = bundles_among(session, [one.sku for one in lines], now=now)
    usual: list[PricedLine] = []
    for at, (one, result) in enumerate(zip(lines, unit_quotes(session, dealer, asked, now=now), strict=True)):
        if one.sku in bundles:
            wrong[f"lines[{at}].sku"] = "bundle_no_special"
        elif not result.lines:
            wrong[f"lines[{at}].sku"] = "not_orderable"
        elif one.price >= result.lines[0].unit_price:
            wrong[f"lines[{at}].price"] = f"not_lower:{result.lines[0].unit_price:.2f}"
        usual += result.lines
    if wrong:
        raise Invalid("invalid_fields", fields=wrong)
    return usual


def _problems(lines: Sequence[Asked]) -> Iterator[tuple[str, str]]:
    if not lines:
        yield "lines", "required"
    if len(lines) > LINES_MOST:
        yield "lines", f"too_many:{LINES_MOST}"
    for at, one in enumerate(lines[:LINES_MOST]):
        if one.sku in {before.sku for before in lines[:at]}:
            yield f"lines[{at}].sku", "named_twice"
        if not one.price.is_finite() or one.price <= 0 or one.price != round(one.price, 4):
            yield f"lines[{at}].price", "bad_price"
        if not one.quantity.is_finite() or not 0 < one.quantity <= QUANTITY_MOST:
            yield f"lines[{at}].quantity", "bad_quantity"


def _insert(
    session: Session,
    actor: Actor,
    registration: Registration,
    lines: Sequence[Asked],
    usual: Sequence[PricedLine],
    reason: str,
    until: date | None,
    *,
    now: datetime,
) -> SpecialPrice:
    """Write the request; the unique index decides between two of one registration at the same moment."""
    row = SpecialPrice(
        number=new_number("TJ", now),
        registration_id=registration.id,
        dealer_id=registration.dealer_id,
        **{"member_id" if actor.kind == "member" else "contact_id": actor.id},
        reason=reason,
        state="pending",
        asked_at=now,
        valid_until=end_of_day(until) if until is not None else now + _USUAL,
        discount_bps=max(_depth(one, line) for one, line in zip(lines, usual, strict=True)),
        amount=sum((_cents(one.price * one.quantity) for one in lines), Decimal(0)),
    )
    try:
        with session.begin_nested():
            session.add(row)
            session.flush()
    except IntegrityError:
        raise Conflict("special_price_pending") from None
    named = select(Sku.code, Sku.id).where(Sku.code.in_([one.sku for one in lines]))
    ids = dict(session.execute(named).tuples().all())
    for position, (one, line) in enumerate(zip(lines, usual, strict=True), 1):
        session.add(
            SpecialPriceLine(
                special_price_id=row.id,
                sku_id=ids[one.sku],
                code=f"{row.number}-{position}",
                price=one.price,
                quantity=one.quantity,
                usual_price=line.unit_price,
            )
        )
    session.flush()
    return row


def _tell(
    session: Session, actor: Actor, kind: str, row: SpecialPrice, more: Mapping[str, str], *, now: datetime
) -> None:
    """Announce to the dealer's people."""
    id_, about = row.registration_id, f"special{row.id}"
    said = {id_: {**more, "special_price": row.number}}
    tell_dealers(session, actor, kind, [id_], now=now, more=said, bucket=about)


def _depth(one: Asked, line: PricedLine) -> int:
    """How far below the standard price, in basis points; below the list price where there is none."""
    full = line.standard_price or line.list_price
    return max(int(((full - one.price) / full * _BPS).to_integral_value(ROUND_HALF_UP)), 0)


def _cents(amount: Decimal) -> Decimal:
    return amount.quantize(Decimal("0.01"), ROUND_HALF_UP)
