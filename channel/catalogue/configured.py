"""What articles consist of, what is to be chosen, and what they cost by their number. Many at once, reads only."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal

from sqlalchemy import select
from sqlalchemy.orm import Session

from channel.pricing.loading import goods_rules, newest_rules
from channel.pricing.prices import Bundle, LicenceTiers, Tier
from models import Sku

_NONE = Decimal(0)


@dataclass(frozen=True, slots=True)
class Part:
    """So much of an article in each that is ordered; `surcharge` yuan when it is chosen."""

    sku: str
    name: str
    unit: str
    quantity: Decimal
    surcharge: Decimal = _NONE


@dataclass(frozen=True, slots=True)
class Group:
    """What is to be chosen: between `minimum` and `maximum` of these."""

    name: str
    minimum: int
    maximum: int
    options: Sequence[Part]


@dataclass(frozen=True, slots=True)
class Configured:
    """What is in an article, and its price by number; empty where it is an article like others."""

    parts: Sequence[Part] = ()
    groups: Sequence[Group] = ()
    tiers: Sequence[Tier] = ()
    #: Whether each tier prices only its own band; of an article without tiers it means nothing.
    is_incremental: bool = False


#: An article like others.
PLAIN = Configured()


def configured(session: Session, skus: Sequence[Sku], *, now: datetime) -> Mapping[str, Configured]:
    """Code → what it consists of, of those articles that are not like others; two statements at most."""
    rules = goods_rules(session, [sku.code for sku in skus], at=now, rules_at=newest_rules(session))
    # As the engine takes them (`Rules.bundles_of`): of several the latest counts.
    bundles = {one.sku: one for one in sorted(rules, key=_since) if isinstance(one, Bundle)}
    licences = {one.sku: one for one in sorted(rules, key=_since) if isinstance(one, LicenceTiers)}
    names = _names(session, bundles.values())
    found = {code: _contents(one, names) for code, one in bundles.items()}
    for code, one in licences.items():
        found[code] = replace(found.get(code, PLAIN), tiers=one.tiers, is_incremental=one.mode == "incremental")
    return found


def _since(rule: Bundle | LicenceTiers) -> tuple[datetime, int]:
    return rule.valid_from, rule.id


def _names(session: Session, bundles: Collection[Bundle]) -> Mapping[str, tuple[str, str]]:
    """Code → name and base unit of everything that bundles consist of or offer."""
    codes = {part.sku for one in bundles for part in one.components}
    codes |= {option.sku for one in bundles for group in one.groups for option in group.options}
    if not codes:
        return {}
    rows = session.execute(select(Sku.code, Sku.name, Sku.base_unit).where(Sku.code.in_(sorted(codes))))
    return {code: (name, unit) for code, name, unit in rows}


def _contents(bundle: Bundle, names: Mapping[str, tuple[str, str]]) -> Configured:
    def part(sku: str, unit: str, quantity: Decimal, surcharge: Decimal = _NONE) -> Part:
        name, base_unit = names.get(sku, (sku, ""))
        return Part(sku, name, unit or base_unit, quantity, surcharge)

    return Configured(
        tuple(part(one.sku, one.unit, one.quantity) for one in bundle.components),
        tuple(
            Group(
                group.name,
                group.minimum,
                group.maximum,
                tuple(part(one.sku, one.unit, one.quantity, one.surcharge) for one in group.options),
            )
            for group in bundle.groups
        ),
    )
