"""The executable rules that a policy links: are they there, do they count in its days, which figures do they make."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from decimal import Decimal

from sqlalchemy import and_, select
from sqlalchemy.orm import Session, aliased

from channel.access.rules import known_links
from channel.actors import Actor
from channel.policies.figures import Made
from channel.policies.made import made_by_agreement, made_by_change, made_by_price, made_by_rule
from channel.policies.rules import after, begin_of
from channel.policies.values import RULE_KINDS, Link
from channel.pricing.kinds import value_of
from channel.rebates.terms import terms_of
from models import PriceEntry, PriceList, PriceRule, RebateAgreement, Sku, StandardPrice

#: Kinds of price rules that a policy announces. A price list is linked by its prices, a range has no figures.
ANNOUNCED = ("promotion", "order_promotion", "bundle", "licence_tiers")

#: How long before a policy begins a price may have changed that it announces.
RECENTLY = timedelta(days=60)


@dataclass(slots=True)
class Linked:
    """What was found behind the links of a policy."""

    made: list[Made] = field(default_factory=list)
    #: Field and code of every link that leads nowhere, or to what does not count in the policy's days.
    problems: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Days:
    """The policy's period, as days and as instants; `end` is the first moment after it."""

    first: date
    last: date | None
    start: datetime
    end: datetime | None

    def meets(self, from_: datetime, until: datetime | None) -> bool:
        return (self.end is None or from_ < self.end) and (until is None or until > self.start)


#: What a link leads to: whether it is there at all, and the figures of what counts in these days.
Found = tuple[bool, list[Made] | None]


def load_linked(session: Session, actor: Actor, links: Sequence[Link], first: date, last: date | None) -> Linked:
    """Look every link up. What the actor may not know of is unknown, like what does not exist."""
    known = known_links(session, actor, links)
    days, found = _Days(first, last, begin_of(first), None if last is None else after(last)), Linked()
    for place, link in enumerate(links):
        is_there, made = _LOADERS[link.kind](session, link, days) if link in known else (False, None)
        if not is_there:
            found.problems[f"rules[{place}]"] = "unknown_rule"
        elif made is None:
            found.problems[f"rules[{place}]"] = "rule_not_in_force"
        else:
            found.made += made
    return found


def _price_rules(session: Session, link: Link, days: _Days) -> Found:
    rows = session.scalars(
        select(PriceRule)
        .where(PriceRule.code == link.code, PriceRule.kind.in_(ANNOUNCED), PriceRule.replaced_at.is_(None))
        .order_by(PriceRule.id)
    ).all()
    return bool(rows), _flat(
        made_by_rule(
            value_of(row.kind, row.id, row.code, row.name, row.valid_from, row.valid_until, row.body),
            f"{RULE_KINDS[link.kind]} {row.code}（{row.name}）",
        )
        for row in rows
        if days.meets(row.valid_from, row.valid_until)
    )


def _price_lists(session: Session, link: Link, days: _Days) -> Found:
    list_id = session.scalar(select(PriceList.id).where(PriceList.code == link.code))
    # The same few shares and prices stand in thousands of entries; what each follows says whether it goes up.
    new, old = PriceEntry, aliased(PriceEntry)
    same = [getattr(old, name) == getattr(new, name) for name in ("list_id", "sku_id", "unit", "min_quantity")]
    columns = (new.price, new.percent_of, new.valid_from, new.valid_until)
    query = (
        select(*columns, old.price.label("old_price"), old.percent_of.label("old_percent"))
        .outerjoin(old, and_(*same, old.valid_until == new.valid_from, old.replaced_at.is_(None)))
        .where(new.list_id == list_id, new.replaced_at.is_(None))
        .distinct()
        .order_by(*columns, old.price, old.percent_of)
    )
    rows = [] if list_id is None else session.execute(query).all()
    source = f"{RULE_KINDS[link.kind]} {link.code}"
    return list_id is not None, _flat(
        made_by_price(row.price, row.percent_of, source)
        + _changed(row.old_price, row.price, row.valid_from, days, source)
        + _changed(row.old_percent, row.percent_of, row.valid_from, days, source, is_share=True)
        for row in rows
        if days.meets(row.valid_from, row.valid_until)
    )


def _standard_prices(session: Session, link: Link, days: _Days) -> Found:
    sku_id = session.scalar(select(Sku.id).where(Sku.code == link.code))
    query = select(StandardPrice).where(StandardPrice.sku_id == sku_id, StandardPrice.replaced_at.is_(None))
    rows = [] if sku_id is None else session.scalars(query.order_by(StandardPrice.id)).all()
    source = f"{link.code} 的{RULE_KINDS[link.kind]}"
    ended = {(row.unit, row.currency, row.valid_until): row.price for row in rows}
    return sku_id is not None, _flat(
        made_by_price(row.price, None, source)
        + _changed(ended.get((row.unit, row.currency, row.valid_from)), row.price, row.valid_from, days, source)
        for row in rows
        if days.meets(row.valid_from, row.valid_until)
    )


def _changed(
    before: Decimal | None, after: Decimal | None, at: datetime, days: _Days, source: str, *, is_share: bool = False
) -> list[Made]:
    """What a price or share that follows another makes; of shares of the standard price only percentages.

    What had changed more than `RECENTLY` before the policy begins is not what it announces.
    """
    if before is None or after is None or at < days.start - RECENTLY:
        return []
    return [one for one in made_by_change(before, after, source) if not (is_share and one.shape.startswith("amount"))]


def _agreements(session: Session, link: Link, days: _Days) -> Found:
    row = session.scalar(select(RebateAgreement).where(RebateAgreement.code == link.code))
    if row is None:
        return False, None
    counts = row.state == "active" and row.ends_on >= days.first and (days.last is None or row.begins_on <= days.last)
    source = f"{RULE_KINDS[link.kind]} {row.code}（{row.name}）"
    return True, made_by_agreement(terms_of(row.terms), source) if counts else None


_LOADERS: Mapping[str, Callable[[Session, Link, _Days], Found]] = {
    "price_rule": _price_rules,
    "price_list": _price_lists,
    "standard_price": _standard_prices,
    "rebate": _agreements,
}


def _flat(parts: Iterator[list[Made]]) -> list[Made] | None:
    """The figures of all parts; None when there is no part that counts."""
    found = list(parts)
    return [made for part in found for made in part] if found else None
