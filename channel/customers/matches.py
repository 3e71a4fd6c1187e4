"""Finding customers like a name: for the check of a registration, and for people who search (R-ID-1 … R-ID-7)."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from channel import audit
from channel.access import approver
from channel.actors import Actor
from channel.configuration import current
from channel.customers.distinctions import told_apart_from
from channel.customers.index import nearest_names
from channel.customers.ranking import closeness, promising
from channel.customers.records import find
from channel.matching import CompanyName, Comparison, compare, parse_company_name
from models import Customer, CustomerName, CustomerPhone

#: Verdicts that are worth showing, the weightiest first.
_SHOWN = ("same", "possible", "related")
#: How many of the nearest names are read from the database, and how many of those are compared in full.
_READ, _COMPARED = 160, 40
#: How many customers of one phone are compared: a switchboard or an agent has many.
_OF_PHONE = 20


@dataclass(frozen=True, slots=True)
class Match:
    """A customer, and how the asked name compares with the one of its names that is most like it."""

    customer: Customer
    comparison: Comparison


def matches(
    session: Session, name: str, credit_code: str | None = None, *, phone: str | None = None, limit: int = 20
) -> Sequence[Match]:
    """Customers that are the same as a name and code, possibly the same, or related; best first.

    The customer that the name itself means comes first, as `same`. `phone` (E.164) adds the customers where somebody
    has it. Left out is what somebody told apart from it (R-ID-7).
    """
    parsed, thresholds = parse_company_name(name), current(session).matching.thresholds()
    itself = find(session, name, credit_code)
    names = _near(session, parsed)
    with_phone = _with_phone(session, phone)
    wanted = names.keys() | with_phone | ({itself.id} if itself else set())
    apart = set(told_apart_from(session, itself)) if itself else set()
    found = [
        Match(customer, comparison)
        for customer in _customers(session, wanted - apart)
        for comparison in [
            _best(
                compare(
                    parsed,
                    parse_company_name(text),
                    one_code=credit_code,
                    other_code=customer.credit_code,
                    same_phone=customer.id in with_phone,
                    thresholds=thresholds,
                )
                for text in {customer.name, *names.get(customer.id, ())}
            )
        ]
        if comparison.verdict in _SHOWN
    ]
    return sorted(found, key=lambda match: (*_order(match.comparison), match.customer.id))[:limit]


def search(session: Session, actor: Actor, text: str, *, now: datetime, limit: int = 5) -> Sequence[Match]:
    """Customers that somebody may mean who typed a text, best first; for members who look after dealers, audited.

    A credit code finds its customer. Raises Forbidden for everybody else: a dealer never gets a list (R-ID-8).
    """
    approver(session, actor)
    found = find_customers(session, text, limit=limit)
    audit.record(session, actor, "customers_searched", "customer", "", now=now, text=text, found=len(found))
    return found


def find_customers(session: Session, text: str, *, limit: int = 5) -> Sequence[Match]:
    """What `search` finds, for whoever has asked already whether it may be shown."""
    typed = parse_company_name(text)
    names = _near(session, typed)
    ranked: list[tuple[float, Match]] = []
    for customer in _customers(session, names.keys()):
        written = max(map(parse_company_name, names[customer.id]), key=lambda name: closeness(typed, name))
        comparison = compare(typed, written, other_code=customer.credit_code)
        ranked.append((closeness(typed, written), Match(customer, comparison)))
    ranked.sort(key=lambda found: (-found[0], found[1].customer.id))
    return [match for _, match in ranked[:limit]]


def _near(session: Session, name: CompanyName) -> dict[int, list[str]]:
    """Customer's id → those of its names that are worth comparing with this one."""
    weights = dict(nearest_names(session, name, _READ))
    query = select(CustomerName.id, CustomerName.customer_id, CustomerName.text).where(CustomerName.id.in_(weights))
    rows = session.execute(query).all()
    best = sorted(rows, key=lambda row: (-promising(name, row.text, weights[row.id]), row.id))[:_COMPARED]
    names: defaultdict[int, list[str]] = defaultdict(list)
    for row in best:
        names[row.customer_id].append(row.text)
    return names


def _customers(session: Session, ids: Collection[int]) -> Iterable[Customer]:
    return session.scalars(select(Customer).where(Customer.id.in_(ids)))


def _best(comparisons: Iterable[Comparison]) -> Comparison:
    return min(comparisons, key=_order)


def _order(comparison: Comparison) -> tuple[int, float]:
    """Smaller is better."""
    weight = _SHOWN.index(comparison.verdict) if comparison.verdict in _SHOWN else len(_SHOWN)
    return weight, -comparison.score


def _with_phone(session: Session, phone: str | None) -> set[int]:
    if phone is None:
        return set()
    query = select(CustomerPhone.customer_id).where(CustomerPhone.phone_index == phone)
    return set(session.scalars(query.order_by(CustomerPhone.id).limit(_OF_PHONE)))
