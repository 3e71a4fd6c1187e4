"""The linked rules as they were known when a version was published: which articles each prices, since when, for whom.

Not what they are today: a rule that was changed after the publication is not what dealers were told of. Of a draft as
they are known now.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, or_, select
from sqlalchemy.orm import Session

from channel.policies.linked import ANNOUNCED
from channel.policies.rules import after, begin_of
from channel.policies.values import Link, links_of
from channel.pricing.index import covers
from channel.pricing.kinds import KINDS, value_of
from channel.pricing.prices import EVERYBODY, Audience, Products, SkuFacts
from models import PolicyVersion, PriceEntry, PriceList, PriceRule, Sku, StandardPrice


@dataclass(frozen=True, slots=True)
class Announced:
    """A linked rule that orders are priced by."""

    link: Link
    #: As people call it.
    name: str
    #: Goods of a rule, and when it begins for them; articles of a price list or standard price, by code.
    goods: Sequence[tuple[Products, datetime]] = ()
    articles: Mapping[str, datetime] = field(default_factory=dict)
    #: Whom it is for: any of these.
    audiences: Sequence[Audience] = ()

    @property
    def moments(self) -> list[datetime]:
        """When it begins, for whatever it is about."""
        return [*(at for _, at in self.goods), *self.articles.values()]

    def begins(self, sku: SkuFacts) -> datetime | None:
        """Since when it prices an article; None: it does not."""
        found = [at for products, at in self.goods if covers(products, sku)]
        own = self.articles.get(sku.code)
        return min(found if own is None else [*found, own], default=None)


def first_moment(row: PolicyVersion) -> datetime:
    """When a published version took effect: its first local day begins, or it was published later that day."""
    begins = begin_of(row.effective_from)
    return begins if row.published_at is None else max(begins, row.published_at)


def end_of(row: PolicyVersion) -> datetime | None:
    """The first moment at which a version does not count any more; None: until further notice."""
    until = row.effective_until
    last = None if until is None else after(until)
    return min((one for one in (last, row.ended_at) if one is not None), default=None)


def announced_by(session: Session, row: PolicyVersion) -> list[Announced]:
    """The rules behind a version that orders are priced by, in the order of its links.

    Of each those that begin in its days; when none does, those that counted already. Rebate agreements price nothing.
    """
    found = (_READERS[link.kind](session, link, row) for link in links_of(row.rules) if link.kind in _READERS)
    return [one for one in found if one.goods or one.articles]


def _known(table: Any, row: PolicyVersion) -> tuple[ColumnElement[bool], ...]:
    """The conditions that a row was known at the publication (of a draft: now), and counts in some of its days."""
    then, known = row.published_at, [table.replaced_at.is_(None)]
    start, until = begin_of(row.effective_from), row.effective_until
    if then is not None:
        known = [table.recorded_at <= then, or_(table.replaced_at.is_(None), table.replaced_at > then)]
    counts = or_(table.valid_until.is_(None), table.valid_until > start)
    if until is None:
        return (*known, counts)
    return (*known, counts, table.valid_from < after(until))


def _new(row: PolicyVersion, begins: Iterable[datetime]) -> list[bool]:
    """Which of these are announced: those that begin with the version or later, or all when none does."""
    start = begin_of(row.effective_from)
    later = [one >= start for one in begins]
    return later if any(later) else [True] * len(later)


def _rule(session: Session, link: Link, row: PolicyVersion) -> Announced:
    columns = (PriceRule.kind, PriceRule.id, PriceRule.code, PriceRule.name, PriceRule.valid_from)
    query = select(*columns, PriceRule.valid_until, PriceRule.body)
    query = query.where(PriceRule.code == link.code, PriceRule.kind.in_(ANNOUNCED))
    found = session.execute(query.where(*_known(PriceRule, row)).order_by(PriceRule.id)).tuples().all()
    new = _new(row, [one[4] for one in found])
    values = [(one[0], value_of(*one)) for one, is_new in zip(found, new, strict=True) if is_new]
    goods = [(products, value.valid_from) for kind, value in values for products in KINDS[kind].products(value)]
    audiences = [getattr(value, "audience", EVERYBODY) for _, value in values]
    return Announced(link, found[-1][3] if found else link.code, goods, audiences=audiences)


def _list(session: Session, link: Link, row: PolicyVersion) -> Announced:
    query = select(Sku.code, PriceEntry.valid_from).join(Sku, Sku.id == PriceEntry.sku_id)
    query = query.join(PriceList, PriceList.id == PriceEntry.list_id).where(PriceList.code == link.code)
    columns = (PriceRule.kind, PriceRule.id, PriceRule.code, PriceRule.name, PriceRule.valid_from)
    head = select(*columns, PriceRule.valid_until, PriceRule.body).where(PriceRule.code == link.code)
    heads = head.where(PriceRule.kind == "price_list", *_known(PriceRule, row)).order_by(PriceRule.id)
    audiences = [getattr(value_of(*one), "audience", EVERYBODY) for one in session.execute(heads).tuples()]
    return _by_article(session, link, row, query.where(*_known(PriceEntry, row)), audiences)


def _standard(session: Session, link: Link, row: PolicyVersion) -> Announced:
    query = select(Sku.code, StandardPrice.valid_from).join(Sku, Sku.id == StandardPrice.sku_id)
    return _by_article(session, link, row, query.where(Sku.code == link.code, *_known(StandardPrice, row)), [EVERYBODY])


def _by_article(
    session: Session, link: Link, row: PolicyVersion, query: Any, audiences: Sequence[Audience]
) -> Announced:
    begins: dict[str, list[datetime]] = {}
    for code, at in session.execute(query.order_by(Sku.code)):
        begins.setdefault(code, []).append(at)
    first = {
        code: min(at for at, is_new in zip(times, _new(row, times), strict=True) if is_new)
        for code, times in begins.items()
    }
    return Announced(link, link.code, articles=first, audiences=audiences)


_READERS: Mapping[str, Callable[[Session, Link, PolicyVersion], Announced]] = {
    "price_rule": _rule,
    "price_list": _list,
    "standard_price": _standard,
}
