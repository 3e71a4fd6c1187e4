"""Finding articles by a few letters: of the code, the name, an alias, the spec, in characters, pinyin or initials."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Select, and_, func, select
from sqlalchemy.orm import Session

from channel.access import PAGE_DEFAULT, PAGE_LIMIT
from channel.access.catalogue import Counter
from channel.catalogue.terms import end_of, words_of
from models import Sku, SkuTerm

#: Finds beyond a page that are looked at first, for those that a dealer may not order.
_SPARE = 500
#: Terms that a quick look takes of those that begin with a single character.
_GLANCE = 3_000


@dataclass(frozen=True, slots=True)
class Found:
    """An article and its place among the finds, from 1."""

    sku: Sku
    place: int

    @property
    def id(self) -> int:
        """By what a list of finds is cut into pages."""
        return self.place


def search(session: Session, at: Counter, text: str, *, after: int = 0, limit: int = PAGE_DEFAULT) -> Sequence[Found]:
    """Articles that may be seen and have every word of the text in one of their terms, the best finds first.

    `after` is the place where the last page ended. Nothing to look for finds nothing.
    """
    words = words_of(text)
    if not words:
        return []
    wanted = min(limit, PAGE_LIMIT + 1)
    found = _best(session, at, words, after, wanted, among=after + wanted + _SPARE)
    if len(found) < wanted:
        # Too few of the best may be seen: look at all of them.
        found = _best(session, at, words, after, wanted, among=None)
    return [Found(sku, place) for place, sku in enumerate(found, after + 1)]


def _best(
    session: Session, at: Counter, words: Sequence[str], after: int, wanted: int, *, among: int | None
) -> Sequence[Sku]:
    """The best finds that may be seen, of the so many best (None: of all) whoever may see them."""
    hits = _hits(words, is_quick=among is not None).limit(among).subquery()
    query = select(Sku).join(hits, hits.c.sku_id == Sku.id).where(at.may_see)
    query = query.order_by(hits.c.rank, hits.c.length, Sku.id).offset(after).limit(wanted)
    return session.scalars(query).all()


def _hits(words: Sequence[str], *, is_quick: bool) -> Select[tuple[int, int, int]]:
    """Articles with every word: how good the best term of the longest word is, and how little it has besides.

    A single character begins hundreds of thousands of terms; a quick look takes the first of them in their order.
    """
    first, *others = sorted(words, key=len, reverse=True)
    begun = select(SkuTerm.sku_id, SkuTerm.rank, SkuTerm.term).where(_begins_with(first))
    if is_quick and len(first) == 1:
        begun = begun.order_by(SkuTerm.term).limit(_GLANCE)
    terms = begun.subquery().c
    rank, length = func.min(terms.rank).label("rank"), func.min(func.length(terms.term)).label("length")
    query = select(terms.sku_id, rank, length).group_by(terms.sku_id)
    for word in others:
        query = query.where(terms.sku_id.in_(select(SkuTerm.sku_id).where(_begins_with(word))))
    return query.order_by(rank, length, terms.sku_id)


def _begins_with(word: str) -> ColumnElement[bool]:
    return and_(SkuTerm.term >= word, SkuTerm.term < end_of(word))
