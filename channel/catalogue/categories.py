"""Categories are written here: added, renamed, moved, turned off, and articles put into them. For headquarters.

Prices depend on categories: rules name them and hold for whatever is a part of them. So what moves articles is a change
of prices like others: it has a number, what was known before stays to be replayed, and pinned carts hold it up.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, func, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from channel import audit
from channel.actors import Actor
from channel.batches import batches
from channel.catalogue.articles import keeping_versions
from channel.configuration.service import check_may_change
from channel.errors import Conflict, Invalid, NotFound
from channel.fields import code_problem, text_problem
from channel.plain import plain
from channel.pricing.changing import BreaksCarts
from channel.pricing.goods import category_paths
from channel.pricing.pinned import carts_off
from models import Category, Sku

#: How deep categories go, days of return, places in lists, and articles that are put in at once.
MOST_DEPTH, MOST_DAYS, MOST_PLACES, MOST_ARTICLES = 6, 365, 100_000, 5_000


@dataclass(frozen=True, slots=True)
class Sorting:
    """A category as somebody writes it."""

    name: str
    #: Code of the one it is a part of; None: it stands at the top.
    parent: str | None = None
    position: int = 0
    return_days: int = 7
    is_active: bool = True


@dataclass(frozen=True, slots=True)
class Listed:
    """A category with how many articles are in it, not counting those of its parts."""

    row: Category
    articles: int


def all_categories(session: Session, actor: Actor) -> list[Listed]:
    """Every category, those that are turned off too, in the order of lists. Forbidden for all but headquarters."""
    check_may_change(session, actor)
    query = select(Sku.category, func.count()).where(Sku.is_active, Sku.category.is_not(None)).group_by(Sku.category)
    counts: Mapping[str | None, int] = dict(session.execute(query).tuples().all())
    rows = session.scalars(select(Category).order_by(Category.position, Category.code))
    return [Listed(row, counts.get(row.code, 0)) for row in rows]


def add_category(session: Session, actor: Actor, code: str, wanted: Sorting, *, now: datetime) -> Category:
    """A new category. Raises Invalid, Forbidden, Conflict("code_taken")."""
    check_may_change(session, actor)
    _lock(session)
    _check(session, None, wanted, code)
    row = Category(code=code, **_values(wanted))
    try:
        with session.begin_nested():
            session.add(row)
            session.flush()
    except IntegrityError:
        raise Conflict("code_taken", facts={"code": code}) from None
    audit.record(session, actor, "category_added", "category", code, now=now, **_told(wanted))
    return row


def change_category(session: Session, actor: Actor, code: str, wanted: Sorting, *, now: datetime) -> Category:
    """Make a category what is wanted: another name, place, parent, or turned off.

    Raises Invalid (a circle among it), NotFound, Forbidden, Conflict("category_in_use") for turning off what still
    has articles or parts, BreaksCarts when pinned carts would cost something else.
    """
    check_may_change(session, actor)
    _lock(session)
    row = _named(session, code)
    _check(session, code, wanted, code)
    if row.is_active and not wanted.is_active:
        _check_unused(session, code)
    before = _told(Sorting(row.name, row.parent, row.position, row.return_days, row.is_active))
    below = [one for one, path in category_paths(session).items() if code in path]
    skus = session.scalars(select(Sku.code).where(Sku.category.in_(below)).order_by(Sku.code)).all()

    def write() -> None:
        for name, value in _values(wanted).items():
            setattr(row, name, value)
        session.flush()

    _moving(session, actor, skus, write, f"分类 {row.name} 调整", now=now)
    audit.record(session, actor, "category_changed", "category", code, now=now, before=before, after=_told(wanted))
    return row


def put_in(session: Session, actor: Actor, code: str, skus: Sequence[str], *, now: datetime) -> int:
    """Put articles into a category; how many were in another one, or in none.

    Raises Invalid with the place of every unknown article (`skus[2]`), NotFound, Forbidden, BreaksCarts.
    """
    check_may_change(session, actor)
    row = _named(session, code)
    if not row.is_active:
        raise Conflict("category_off")
    known: set[str] = set()
    for some in batches(skus):
        known |= set(session.scalars(select(Sku.code).where(Sku.code.in_(some))))
    wrong = {f"skus[{at}]": "unknown_sku" for at, sku in enumerate(skus) if sku not in known}
    if wrong or not skus or len(skus) > MOST_ARTICLES:
        raise Invalid("invalid_fields", fields=wrong or {"skus": f"too_many:{MOST_ARTICLES}" if skus else "required"})
    elsewhere = Sku.category.is_distinct_from(code)
    moved = [sku for some in batches(sorted(known)) for sku in _of(session, some, elsewhere)]

    def write() -> None:
        for some in batches(moved):
            change = update(Sku).where(Sku.code.in_(some)).values(category=code)
            session.execute(change, execution_options={"synchronize_session": False})
        session.expire_all()

    _moving(session, actor, moved, write, f"商品归入分类 {row.name}", now=now)
    told = moved[:50]
    audit.record(session, actor, "articles_sorted", "category", code, now=now, count=len(moved), articles=told)
    return len(moved)


def _of(session: Session, skus: Sequence[str], condition: ColumnElement[bool]) -> Sequence[str]:
    return session.scalars(select(Sku.code).where(Sku.code.in_(skus), condition).order_by(Sku.code)).all()


def _moving(
    session: Session, actor: Actor, skus: Sequence[str], write: Callable[[], None], note: str, *, now: datetime
) -> None:
    """Do what may move articles; refused when a cart that must keep its price would not."""
    changed = keeping_versions(session, actor, skus, write, note=note, now=now)
    broken = carts_off(session, frozenset(changed), at=now)
    if broken:
        raise BreaksCarts(broken)


def _lock(session: Session) -> None:
    """Whoever moves categories at the same moment comes one after the other, so that two moves make no circle."""
    session.scalars(select(Category.code).order_by(Category.code).with_for_update()).all()


def _named(session: Session, code: str) -> Category:
    row = session.get(Category, code)
    if row is None:
        raise NotFound
    return row


def _check(session: Session, existing: str | None, wanted: Sorting, code: str) -> None:
    wrong = {
        "code": code_problem(code),
        "name": text_problem(plain(wanted.name), 1, 64),
        "position": None if 0 <= wanted.position <= MOST_PLACES else "bad_value",
        "return_days": None if 0 <= wanted.return_days <= MOST_DAYS else "bad_return_days",
        "parent": _parent_problem(session, existing, wanted.parent),
    }
    fields = {name: problem for name, problem in wrong.items() if problem is not None}
    if fields:
        raise Invalid("invalid_fields", fields=fields)


def _parent_problem(session: Session, code: str | None, parent: str | None) -> str | None:
    if parent is None:
        return None
    paths = category_paths(session)
    if parent not in paths:
        return "unknown_category"
    if code is not None and code in paths[parent]:
        return "category_circle"
    depth_below = max((path.index(code) + 1 for path in paths.values() if code in path), default=1) if code else 1
    return f"too_deep:{MOST_DEPTH}" if len(paths[parent]) + depth_below > MOST_DEPTH else None


def _check_unused(session: Session, code: str) -> None:
    parts = session.scalar(select(func.count()).where(Category.parent == code, Category.is_active)) or 0
    articles = session.scalar(select(func.count()).where(Sku.category == code, Sku.is_active)) or 0
    if parts or articles:
        raise Conflict("category_in_use", facts={"parts": str(parts), "articles": str(articles)})


def _values(wanted: Sorting) -> dict[str, object]:
    return {**_told(wanted), "name": plain(wanted.name)}


def _told(wanted: Sorting) -> dict[str, object]:
    return {name: getattr(wanted, name) for name in ("name", "parent", "position", "return_days", "is_active")}
