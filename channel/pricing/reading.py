"""What headquarters read of prices: rules with their versions and in words, entries of price lists, standard prices."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal

from sqlalchemy import ColumnElement, or_, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from channel.access import PAGE_DEFAULT, PAGE_LIMIT
from channel.actors import Actor
from channel.batches import batches
from channel.configuration.service import check_may_change
from channel.errors import NotFound
from channel.pricing.coding import to_json
from channel.pricing.kinds import KINDS, RuleValue, value_of
from channel.pricing.telling import Names, rule_words, summary
from models import (
    Category,
    Dealer,
    DealerGroup,
    Member,
    PriceChange,
    PriceEntry,
    PriceList,
    PriceRule,
    ProductLine,
    Sku,
    StandardPrice,
)

#: When a rule counts, seen from now: it does, it will, it has; and what was known before and is not any more.
State = Literal["now", "later", "over", "replaced"]
STATE_TEXTS = {"now": "生效中", "later": "未开始", "over": "已结束", "replaced": "已更正"}


@dataclass(frozen=True, slots=True)
class ListedRule:
    """A version of a rule, and what things are called that it names."""

    row: PriceRule
    names: Names = field(default_factory=Names)

    @property
    def id(self) -> int:
        """By what a list of rules is cut into pages."""
        return self.row.id

    @property
    def value(self) -> Any:
        """The engine's value."""
        row = self.row
        return value_of(row.kind, row.id, row.code, row.name, row.valid_from, row.valid_until, row.body)

    def fields(self) -> dict[str, Any]:
        """The engine's value as JSON: what a draft of it would say."""
        fields: dict[str, Any] = to_json(self.value)
        each = self.row.quota_each
        # What one dealer may take is a column of its own, and a field of the draft like others.
        own = {"quota_each": str(each)} if each is not None else {}
        return {name: one for name, one in fields.items() if name not in ("is", "id")} | own

    def state(self, now: datetime) -> State:
        """When it counts, seen from now."""
        return state_of(self.row, now)

    @property
    def summary(self) -> str:
        """What it gives."""
        return summary(self.value, self.names)

    @property
    def words(self) -> list[tuple[str, str]]:
        """All of it: (label, text)."""
        return rule_words(self.value, self.names, self.row.quota_each)


@dataclass(frozen=True, slots=True)
class Version:
    """A version of a rule with the change that brought it; None where that is older than the records."""

    rule: ListedRule
    change: PriceChange | None
    #: Name of the member; None for an import and an operator.
    by: str | None


@dataclass(frozen=True, slots=True)
class ListedEntry:
    """An entry of a price list, or a standard price, with its article."""

    row: Any
    sku: str
    name: str
    base_unit: str

    @property
    def id(self) -> int:
        """By what a list of entries is cut into pages."""
        found: int = self.row.id
        return found


def state_of(row: PriceRule | PriceEntry | StandardPrice, now: datetime) -> State:
    """When a row counts, seen from now."""
    if row.replaced_at is not None:
        return "replaced"
    if row.valid_until is not None and row.valid_until <= now:
        return "over"
    return "later" if row.valid_from > now else "now"


def list_rules(
    session: Session,
    actor: Actor,
    *,
    kind: str | None = None,
    code: str | None = None,
    state: str | None = None,
    now: datetime,
    before: int | None = None,
    limit: int = PAGE_DEFAULT,
) -> Sequence[ListedRule]:
    """Rules that count now or later, or are in a state, newest first; with `code` every version that ever was known."""
    check_may_change(session, actor)
    query = select(PriceRule)
    if kind is not None:
        query = query.where(PriceRule.kind == kind)
    if code is not None:
        query = query.where(PriceRule.code == code)
    else:
        query = query.where(PriceRule.replaced_at.is_(None), _in_state(state, now))
    if before is not None:
        query = query.where(PriceRule.id < before)
    rows = session.scalars(query.order_by(PriceRule.id.desc()).limit(min(limit, PAGE_LIMIT + 1))).all()
    return _named(session, rows)


def rule_of(session: Session, actor: Actor, rule_id: int) -> tuple[ListedRule, list[Version]]:
    """A version of a rule in words, and every version of its code, the newest first. NotFound."""
    check_may_change(session, actor)
    row = session.get(PriceRule, rule_id)
    if row is None:
        raise NotFound
    query = select(PriceRule, PriceChange, Member.name)
    query = query.outerjoin(PriceChange, PriceChange.applied_at == PriceRule.recorded_at)
    query = query.outerjoin(Member, Member.id == PriceChange.member_id)
    query = query.where(PriceRule.kind == row.kind, PriceRule.code == row.code)
    found = session.execute(query.order_by(PriceRule.id.desc()).limit(PAGE_LIMIT)).tuples().all()
    rules = {one.id: one for one in _named(session, [row, *(each for each, _, _ in found)])}
    return rules[row.id], [Version(rules[each.id], change, by) for each, change, by in found]


def list_entries(
    session: Session, actor: Actor, code: str, *, now: datetime, after: int | None = None, limit: int = PAGE_DEFAULT
) -> Sequence[ListedEntry]:
    """Entries of a price list that count now or later; NotFound when there is no such list."""
    check_may_change(session, actor)
    list_id = session.scalar(select(PriceList.id).where(PriceList.code == code))
    if list_id is None:
        raise NotFound
    still = PriceEntry.valid_until.is_(None) | (PriceEntry.valid_until > now)
    query = select(PriceEntry, Sku.code, Sku.name, Sku.base_unit).join(Sku, Sku.id == PriceEntry.sku_id)
    query = query.where(PriceEntry.list_id == list_id, PriceEntry.replaced_at.is_(None), still)
    if after is not None:
        query = query.where(PriceEntry.id > after)
    rows = session.execute(query.order_by(PriceEntry.id).limit(min(limit, PAGE_LIMIT + 1))).tuples()
    return [ListedEntry(*row) for row in rows]


def list_standard_prices(
    session: Session,
    actor: Actor,
    *,
    text: str | None = None,
    now: datetime,
    after: int | None = None,
    limit: int = PAGE_DEFAULT,
) -> Sequence[ListedEntry]:
    """Standard prices that count now or later; `text` is a part of the article's code or name."""
    check_may_change(session, actor)
    still = StandardPrice.valid_until.is_(None) | (StandardPrice.valid_until > now)
    query = select(StandardPrice, Sku.code, Sku.name, Sku.base_unit).join(Sku, Sku.id == StandardPrice.sku_id)
    query = query.where(StandardPrice.replaced_at.is_(None), still)
    if text is not None:
        query = query.where(or_(Sku.code.icontains(text, autoescape=True), Sku.name.icontains(text, autoescape=True)))
    if after is not None:
        query = query.where(StandardPrice.id > after)
    rows = session.execute(query.order_by(StandardPrice.id).limit(min(limit, PAGE_LIMIT + 1))).tuples()
    return [ListedEntry(*row) for row in rows]


def names_in(session: Session, rules: Collection[RuleValue]) -> Names:
    """What the goods are called that rules name, for anybody's eyes: no dealers and no groups."""
    found: set[str] = set()
    for one in rules:
        _gather(to_json(one), found)
    return Names(_names(session, Sku.code, Sku.name, found), _all(session, ProductLine), _all(session, Category))


def _in_state(state: str | None, now: datetime) -> ColumnElement[bool]:
    began, ended = PriceRule.valid_from <= now, PriceRule.valid_until <= now
    still = or_(PriceRule.valid_until.is_(None), PriceRule.valid_until > now)
    return {None: still, "now": began & still, "later": ~began & still, "over": ended}[state]


def _named(session: Session, rows: Sequence[PriceRule]) -> list[ListedRule]:
    """Rules with the names of what they name; as many statements for one as for a page."""
    texts = " ".join(row.body for row in rows)
    skus = {row.code for row in rows if KINDS[row.kind].code == "sku"}
    names = Names(
        skus=_names(session, Sku.code, Sku.name, skus | _codes(rows)),
        product_lines=_all(session, ProductLine) if "product_lines" in texts else {},
        categories=_all(session, Category) if "categories" in texts else {},
        dealers=_names(session, Dealer.code, Dealer.name, _codes(rows)),
        groups=_all(session, DealerGroup) if "groups" in texts else {},
    )
    return [ListedRule(row, names) for row in rows]


def _codes(rows: Sequence[PriceRule]) -> set[str]:
    """Every text of the rules' bodies that may be the code of an article or of a dealer."""
    found: set[str] = set()
    for row in rows:
        _gather(to_json(ListedRule(row).value), found)
    return found


def _gather(value: Any, found: set[str]) -> None:
    if isinstance(value, str):
        found.add(value)
    elif isinstance(value, dict):
        for one in value.values():
            _gather(one, found)
    elif isinstance(value, list):
        for one in value:
            _gather(one, found)


def _names(
    session: Session,
    code: InstrumentedAttribute[str],
    name: InstrumentedAttribute[str],
    wanted: Collection[str],
) -> dict[str, str]:
    found: dict[str, str] = {}
    for some in batches(sorted(wanted)):
        found |= dict(session.execute(select(code, name).where(code.in_(some))).tuples().all())
    return found


def _all(session: Session, table: Any) -> dict[str, str]:
    return dict(session.execute(select(table.code, table.name)).tuples().all())
