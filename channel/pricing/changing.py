"""Changing prices, for headquarters: read, check, try against carts that must not change, apply. One transaction.

A change is a draft of rows (`drafts.py`) that count together or not at all. All that is wrong with it is told at once.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from channel import audit
from channel.access import PAGE_DEFAULT, PAGE_LIMIT
from channel.actors import Actor
from channel.configuration.parts import Problem
from channel.configuration.reading import MOST_PROBLEMS, read_part
from channel.configuration.service import check_may_change, checked_note
from channel.configuration.words import chinese
from channel.errors import Conflict, Invalid
from channel.pricing.draft_checks import problems, read_names
from channel.pricing.draft_values import TABLES, Ended, Key, NewRow, endings_of, rows_of
from channel.pricing.drafts import PriceDraft
from channel.pricing.pinned import Tried, broken_carts
from channel.pricing.storing import claim_change, store
from models import Member, PriceChange
from models import PriceEntry as EntryRow
from models import PriceList as PriceListRow
from models import Sku as SkuRow


class WrongPrices(Invalid):
    """A draft that cannot be used; its fields are paths."""

    def __init__(self, found: Sequence[Problem]) -> None:
        super().__init__("wrong_prices", facts={"count": str(len(found))})
        self.problems = tuple(found[:MOST_PROBLEMS])

    def field_sentences(self) -> dict[str, str]:
        """Path → Chinese sentences, such as promotions[0].effect.tiers[1].at."""
        told: dict[str, str] = {}
        for problem in self.problems:
            told[problem.path] = told.get(problem.path, "") + chinese(problem)
        return told


class BreaksCarts(Conflict):
    """Carts that must keep their price would cost something else (idea C16)."""

    def __init__(self, broken: Sequence[Tried]) -> None:
        first = broken[0]
        found = f"为 {first.found:.2f} 元" if first.found is not None else "不能下单"
        facts = {"name": first.name, "expected": f"{first.expected:.2f}", "found": found, "count": str(len(broken))}
        super().__init__("pinned_cart_broken", facts=facts)
        self.broken = tuple(broken)


@dataclass(frozen=True, slots=True)
class Prepared:
    """What a checked draft would write."""

    rows: Sequence[NewRow]
    endings: Sequence[Ended]

    @property
    def counts(self) -> dict[str, int]:
        """How many rows of each kind, and how many endings."""
        found = {name: sum(row.kind == kind for row in self.rows) for kind, (name, _, _) in TABLES.items()}
        return {name: count for name, count in {**found, "endings": len(self.endings)}.items() if count}


@dataclass(frozen=True, slots=True)
class Change:
    """An applied change."""

    row: PriceChange
    #: Name of the member; None for an import and an operator.
    by: str | None

    @property
    def id(self) -> int:
        """By what a list of changes is cut into pages."""
        return self.row.id


def read_draft(data: Mapping[str, Any]) -> PriceDraft:
    """The draft of a person's JSON values; WrongPrices with all that cannot be read, Conflict("prices_same")."""
    draft, found = read_part(PriceDraft, data)
    if draft is None:
        raise WrongPrices(found)
    if draft.is_empty:
        raise Conflict("prices_same")
    return draft


def prepare(session: Session, draft: PriceDraft, *, now: datetime) -> Prepared:
    """What a draft would write if it were applied now; WrongPrices with all that is wrong."""
    rows = rows_of(draft, now)
    endings = endings_of(draft, _entry_keys(session, draft), now)
    found = list(problems(rows, endings, read_names(session)))
    if found:
        raise WrongPrices(found)
    return Prepared(rows, endings)


def change_prices(
    session: Session, actor: Actor, draft: PriceDraft, *, note: str, now: datetime, seen: int | None = None
) -> Change:
    """Make a draft count. `seen` is the number of the change that it was made from; None: whatever was changed since.

    Raises WrongPrices, BreaksCarts, Conflict("prices_changed") when somebody else was first, Forbidden.
    """
    check_may_change(session, actor)
    note = checked_note(note)
    change = claim_change(session, actor, note, {}, now=now)
    if seen is not None and change.id != seen + 1:
        raise Conflict("prices_changed")
    prepared = prepare(session, draft, now=change.applied_at)
    broken = broken_carts(session, prepared.rows, prepared.endings, at=change.applied_at)
    if broken:
        raise BreaksCarts(broken)
    store(session, change, prepared.rows, prepared.endings)
    change.counts = prepared.counts
    facts = {"note": note, "counts": prepared.counts}
    audit.record(session, actor, "prices_changed", "price_change", change.id, now=now, **facts)
    return Change(change, actor.name if actor.kind == "member" else None)


def newest_number(session: Session) -> int:
    """The number of the newest change; 0 before the first."""
    return session.scalar(select(PriceChange.id).order_by(PriceChange.id.desc()).limit(1)) or 0


def list_changes(
    session: Session, actor: Actor, *, before: int | None = None, limit: int = PAGE_DEFAULT
) -> Sequence[Change]:
    """Applied changes, newest first; `before` is the number where the last page ended."""
    check_may_change(session, actor)
    query = select(PriceChange, Member.name).outerjoin(Member, Member.id == PriceChange.member_id)
    if before is not None:
        query = query.where(PriceChange.id < before)
    query = query.order_by(PriceChange.id.desc()).limit(min(limit, PAGE_LIMIT + 1))
    return [Change(row, name) for row, name in session.execute(query).tuples()]


def _entry_keys(session: Session, draft: PriceDraft) -> list[Key]:
    """The keys of the known entries of price lists that end or are given completely."""
    codes = {one.code for one in draft.endings if one.kind == "price_list"}
    codes |= {one.code for one in draft.price_lists if one.is_complete}
    if not codes:
        return []
    query = select(PriceListRow.code, SkuRow.code, EntryRow.unit, EntryRow.min_quantity)
    query = query.join(PriceListRow, PriceListRow.id == EntryRow.list_id).join(SkuRow, SkuRow.id == EntryRow.sku_id)
    query = query.where(PriceListRow.code.in_(codes), EntryRow.replaced_at.is_(None))
    return list(session.execute(query.order_by(EntryRow.id)).tuples())
