"""Which carts a change can concern at all: those with some of its goods. Others keep their price without a look."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from channel.pricing.draft_values import PRICE_ENTRY, STANDARD_PRICE, Ended, NewRow
from channel.pricing.goods import category_paths
from channel.pricing.kinds import goods_keys, value_of
from channel.pricing.prices import Bundle
from models import PriceRule, PriceRuleGoods, Sku


def touched_articles(session: Session, rows: Sequence[NewRow], endings: Sequence[Ended]) -> frozenset[str] | None:
    """The SKUs whose price a change may alter: those its rows are about, those of the rules whose place they take, and
    bundles with some of these. None: any.
    """
    changed = [*((row.kind, row.key) for row in rows), *((one.kind, one.key) for one in endings)]
    skus = {key[0] for kind, key in changed if kind == STANDARD_PRICE}
    skus |= {key[1] for kind, key in changed if kind == PRICE_ENTRY}
    goods = _goods_before(session, {key[0] for kind, key in changed if kind not in (STANDARD_PRICE, PRICE_ENTRY)})
    for row in rows:
        if row.kind not in (STANDARD_PRICE, PRICE_ENTRY):
            goods |= set(goods_keys(row.kind, row.value))
    if ("all", "") in goods:
        return None
    skus |= _of("sku", goods) | _in_groups(session, _of("line", goods), _of("category", goods))
    return frozenset(skus | {one.sku for one in _bundles(session, rows) if not skus.isdisjoint(_parts(one))})


def concerns(touched: frozenset[str] | None, inputs: Mapping[str, Any]) -> bool:
    """Whether stored inputs of a price (`quoting.inputs_json`) have some of these goods. Pure."""
    if touched is None:
        return True
    lines = inputs["cart"]["lines"]
    return any(line["sku"] in touched or any(one["sku"] in touched for one in line["choices"]) for line in lines)


def _goods_before(session: Session, codes: Collection[str]) -> set[tuple[str, str]]:
    """What the rules of these codes have been about."""
    query = select(PriceRuleGoods.kind, PriceRuleGoods.code).join(PriceRule, PriceRule.id == PriceRuleGoods.rule_id)
    known = query.where(PriceRule.code.in_(codes), PriceRule.replaced_at.is_(None)).distinct()
    return set(session.execute(known).tuples()) if codes else set()


def _of(kind: str, goods: Iterable[tuple[str, str]]) -> set[str]:
    return {code for what, code in goods if what == kind}


def _in_groups(session: Session, lines: Collection[str], categories: Collection[str]) -> set[str]:
    """The SKUs of product lines, and of categories with whatever is a part of them."""
    if not lines and not categories:
        return set()
    below = [code for code, path in category_paths(session).items() if not set(path).isdisjoint(categories)]
    query = select(Sku.code).where(or_(Sku.product_line.in_(lines), Sku.category.in_(below)))
    return set(session.scalars(query))


def _bundles(session: Session, rows: Sequence[NewRow]) -> list[Bundle]:
    """Every bundle that is known or would be."""
    columns = (PriceRule.kind, PriceRule.id, PriceRule.code, PriceRule.name, PriceRule.valid_from)
    query = select(*columns, PriceRule.valid_until, PriceRule.body)
    known = session.execute(query.where(PriceRule.kind == "bundle", PriceRule.replaced_at.is_(None)))
    values = [*(value_of(*row) for row in known), *(row.value for row in rows)]
    return [value for value in values if isinstance(value, Bundle)]


def _parts(bundle: Bundle) -> set[str]:
    return {part.sku for part in bundle.components} | {one.sku for group in bundle.groups for one in group.options}
