"""Articles are written here and nowhere else: with their units, what finds them, and what prices depended on before.

For headquarters and for imports. An article that is there is changed to what is given; nothing is ever deleted.
"""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import delete, insert, select, text, update
from sqlalchemy.orm import Session

from channel import audit
from channel.actors import Actor
from channel.batches import batches
from channel.catalogue.terms import terms_of
from channel.configuration.service import check_may_change
from channel.errors import Invalid
from channel.pricing.goods import facts_json, read_skus
from channel.pricing.loading import newest_rules
from channel.pricing.prices import SkuFacts
from channel.pricing.storing import claim_change
from models import Category, PriceChange, ProductLine, Sku, SkuTerm, SkuUnit, SkuVersion


@dataclass(frozen=True, slots=True)
class Unit:
    """A further unit: one is numerator/denominator base units."""

    name: str
    numerator: int
    denominator: int = 1
    places: int = 0


@dataclass(frozen=True, slots=True)
class Article:
    """An article as somebody writes it; quantities are base units, null asks for nothing."""

    code: str
    name: str
    product_line: str
    base_unit: str
    spec: str = ""
    aliases: tuple[str, ...] = ()
    category: str | None = None
    units: tuple[Unit, ...] = ()
    tax_rate: Decimal = Decimal("0.13")
    base_places: int = 0
    min_quantity: Decimal | None = None
    max_quantity: Decimal | None = None
    step_quantity: Decimal | None = None
    pack_quantity: Decimal | None = None
    is_active: bool = True
    is_backorderable: bool = False
    #: Code of what is offered instead; it may be in the same batch.
    substitute: str | None = None


#: Fields of an article that are columns as they are.
_COLUMNS = (
    *("code", "name", "product_line", "base_unit", "spec", "category", "tax_rate", "base_places"),
    *("min_quantity", "max_quantity", "step_quantity", "pack_quantity", "is_active", "is_backorderable"),
)


# An article has some eighty terms: row by row PostgreSQL takes ten times as long.
_TERMS_OF_JSON = text(
    "INSERT INTO sku_term (term, sku_id, rank) SELECT value ->> 0, value ->> 1, value ->> 2 FROM json_each(:rows)"
)
_TERMS_OF_ARRAYS = text(
    "INSERT INTO sku_term (term, sku_id, rank)"
    " SELECT * FROM unnest(CAST(:terms AS text[]), CAST(:ids AS bigint[]), CAST(:ranks AS smallint[]))"
)


def put_articles(
    session: Session, actor: Actor, articles: Sequence[Article], *, now: datetime, note: str = "商品资料"
) -> int:
    """Write articles, as one price change where prices depend on what is different; how many were new or changed.

    Raises Invalid with every unknown product line, category and substitute (`articles[2].category`), Forbidden.
    """
    check_may_change(session, actor)
    _check(session, articles)
    rules_at, codes = newest_rules(session), [article.code for article in articles]
    before = _facts(session, codes, rules_at)
    ids = _write_rows(session, articles)
    after = _facts(session, codes, rules_at)
    changed = [code for code in codes if before.get(code) != after[code]]
    differing = [code for code in changed if code in before]
    if differing:
        change = claim_change(session, actor, note, {"articles": len(differing)}, now=now)
        _keep_versions(session, change, ids, [before[code] for code in differing])
    audit.record(session, actor, "articles_written", "sku", "", now=now, count=len(articles), changed=len(changed))
    return len(changed)


def keeping_versions(
    session: Session, actor: Actor, codes: Sequence[str], write: Callable[[], None], *, note: str, now: datetime
) -> list[str]:
    """Do what may change what prices depend on of these articles, as one price change; the codes that are different.

    What was known before stays, so that a price of then can be computed again.
    """
    rules_at = newest_rules(session)
    before = _facts(session, codes, rules_at)
    write()
    after = _facts(session, codes, rules_at)
    differing = [code for code in codes if before[code] != after[code]]
    if differing:
        change = claim_change(session, actor, note, {"articles": len(differing)}, now=now)
        _keep_versions(session, change, _ids(session, differing), [before[code] for code in differing])
    return differing


def index_articles(session: Session, sku_ids: Sequence[int] | None = None) -> int:
    """Write what finds these articles anew (None: all of them), such as after a change of `terms.py`; how many."""
    query = select(Sku.id, Sku.code, Sku.name, Sku.spec, Sku.aliases).order_by(Sku.id)
    rows = session.execute(query if sku_ids is None else query.where(Sku.id.in_(sku_ids))).all()
    for some in batches(rows, 500):
        session.execute(delete(SkuTerm).where(SkuTerm.sku_id.in_([row.id for row in some])))
        _write_terms(
            session,
            [
                (term, row.id, rank)
                for row in some
                for term, rank in terms_of(row.code, row.name, row.spec, row.aliases).items()
            ],
        )
    return len(rows)


def _write_terms(session: Session, terms: Sequence[tuple[str, int, int]]) -> None:
    """Thousands of rows at once (term, article, rank), in the order in which they lie in the table."""
    terms = sorted(terms)
    if session.get_bind().dialect.name == "sqlite":
        session.execute(_TERMS_OF_JSON, {"rows": json.dumps(terms, ensure_ascii=False)})
    elif terms:
        texts, ids, ranks = (list(column) for column in zip(*terms, strict=True))
        session.execute(_TERMS_OF_ARRAYS, {"terms": texts, "ids": ids, "ranks": ranks})


def _check(session: Session, articles: Sequence[Article]) -> None:
    lines, categories = set(session.scalars(select(ProductLine.code))), set(session.scalars(select(Category.code)))
    codes = {article.code for article in articles}
    wanted = {article.substitute for article in articles if article.substitute} - codes
    codes |= set(session.scalars(select(Sku.code).where(Sku.code.in_(wanted))))
    wrong: dict[str, str] = {}
    for at, article in enumerate(articles):
        if article.product_line not in lines:
            wrong[f"articles[{at}].product_line"] = "unknown_product_line"
        if article.category is not None and article.category not in categories:
            wrong[f"articles[{at}].category"] = "unknown_category"
        if article.substitute is not None and article.substitute not in codes:
            wrong[f"articles[{at}].substitute"] = "unknown_sku"
    if wrong:
        raise Invalid("invalid_fields", fields=wrong)


def _facts(session: Session, codes: Sequence[str], rules_at: datetime) -> dict[str, SkuFacts]:
    found: dict[str, SkuFacts] = {}
    for some in batches(codes):
        found |= {facts.code: facts for facts in read_skus(session, some, rules_at)[1]}
    return found


def _write_rows(session: Session, articles: Sequence[Article]) -> Mapping[str, int]:
    """Rows, units, substitutes and terms; code → id."""
    there = _ids(session, [article.code for article in articles])
    new = [_values(article) for article in articles if article.code not in there]
    if new:
        session.execute(insert(Sku), new)
    old = [{"id": there[article.code], **_values(article)} for article in articles if article.code in there]
    if old:
        session.execute(update(Sku), old)
    ids = _ids(session, [article.code for article in articles])
    for some in batches(articles):
        session.execute(delete(SkuUnit).where(SkuUnit.sku_id.in_([ids[article.code] for article in some])))
    units = [_unit(ids[article.code], unit) for article in articles for unit in article.units]
    if units:
        session.execute(insert(SkuUnit), units)
    others = _ids(session, [article.substitute for article in articles if article.substitute])
    instead = [{"id": ids[article.code], "substitute_id": others.get(article.substitute or "")} for article in articles]
    session.execute(update(Sku), instead)
    session.expire_all()
    index_articles(session, list(ids.values()))
    return ids


def _values(article: Article) -> dict[str, Any]:
    kept = {name: getattr(article, name) for name in _COLUMNS}
    return {**kept, "aliases": list(article.aliases)}


def _unit(sku_id: int, unit: Unit) -> dict[str, Any]:
    factor = {"numerator": unit.numerator, "denominator": unit.denominator}
    return {"sku_id": sku_id, "unit": unit.name, "places": unit.places, **factor}


def _ids(session: Session, codes: Sequence[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for some in batches(codes):
        found |= dict(session.execute(select(Sku.code, Sku.id).where(Sku.code.in_(some))).tuples().all())
    return found


def _keep_versions(session: Session, change: PriceChange, ids: Mapping[str, int], before: Sequence[SkuFacts]) -> None:
    """What prices depended on until this change."""
    kept = [
        {"sku_id": ids[facts.code], "replaced_at": change.applied_at, "facts": facts_json(facts)} for facts in before
    ]
    session.execute(insert(SkuVersion), kept)
