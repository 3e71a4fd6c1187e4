"""Finding customers like a name: for the check of a registration, and for people who search (R-ID-1 … R-ID-7)."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session
from stdnum.cn import uscc

from channel import audit
from channel.access import approver
from channel.actors import Actor
from channel.configuration import current
from channel.customers.distinctions import told_apart_from
from channel.customers.index import nearest_names
from channel.customers.ranking import closeness, promising
from channel.customers.records import find
from channel.matching import CompanyName, Comparison, Thresholds, compare, parse_company_name
from channel.matching.evidence import reason
from models import Customer, CustomerName, CustomerPhone

#: Verdicts that are worth showing, the weightiest first.
_SHOWN = ("same", "possible", "related")
#: Kinds of names that may be another company's by now, or were wrong: equal to one of them is worth a question only.
_UNSURE = ("former", "written")
#: How many of the nearest names are read from the database, and how many of those are compared in full.
_READ, _COMPARED = 160, 40
#: How many customers of one phone are compared: a switchboard or an agent has many.
_OF_PHONE = 20

#: A name and its kind.
_Known = tuple[str, str]


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
    parsed = parse_company_name(name)
    itself = find(session, name, credit_code)
    names = _near(session, parsed)
    with_phone = _with_phone(session, phone)
    wanted = names.keys() | with_phone | ({itself.id} if itself else set())
    apart = set(told_apart_from(session, itself)) if itself else set()
    asked = _Asked(parsed, credit_code, with_phone, current(session).matching.thresholds())
    compared = (
        Match(customer, asked.compared(customer, names.get(customer.id, ())))
        for customer in _customers(session, wanted - apart)
    )
    found = [match for match in compared if match.comparison.verdict in _SHOWN]
    return sorted(found, key=lambda match: (*_order(match.comparison), match.customer.id))[:limit]


def search(session: Session, actor: Actor, text: str, *, now: datetime, limit: int = 5) -> Sequence[Match]:
    """Customers that somebody may mean who typed a text, best first; for members who look after dealers, audited.

    A credit code finds its customer. Raises Forbidden for everybody else: a dealer never gets a list (R-ID-8).
    """
    approver(session, actor)
    found = _of_code(session, text) or find_customers(session, text, limit=limit)
    audit.record(session, actor, "customers_searched", "customer", "", now=now, text=text, found=len(found))
    return found


@dataclass(frozen=True, slots=True)
class Known:
    """A customer with all the names it is known by, and the customers that look like it."""

    customer: Customer
    names: Sequence[CustomerName]
    similar: Sequence[Match]


def known(session: Session, customer: Customer) -> Known:
    """What is known about a customer whose reader may read it."""
    names = select(CustomerName).where(CustomerName.customer_id == customer.id).order_by(CustomerName.id)
    alike = matches(session, customer.name, customer.credit_code)
    similar = [match for match in alike if match.customer.id != customer.id]
    return Known(customer, session.scalars(names).all(), similar)


def find_customers(session: Session, text: str, *, limit: int = 5) -> Sequence[Match]:
    """What `search` finds, for whoever has asked already whether it may be shown."""
    typed = parse_company_name(text)
    names = _near(session, typed)
    ranked: list[tuple[float, Customer, CompanyName]] = []
    for customer in _customers(session, names.keys()):
        own = (parse_company_name(known) for known, _ in names[customer.id])
        fit, name = max(((closeness(typed, name), name) for name in own), key=lambda found: found[0])
        ranked.append((fit, customer, name))
    ranked.sort(key=lambda found: (-found[0], found[1].id))
    return [
        Match(customer, compare(typed, name, other_code=customer.credit_code)) for _, customer, name in ranked[:limit]
    ]


@dataclass(frozen=True, slots=True)
class _Asked:
    """What was asked, to be compared with one customer after the other."""

    name: CompanyName
    credit_code: str | None
    with_phone: Collection[int]
    thresholds: Thresholds

    def compared(self, customer: Customer, names: Iterable[_Known]) -> Comparison:
        """The weightiest of the comparisons with a customer's present name and others of its names."""
        return min((self._with(customer, *known) for known in {(customer.name, "registered"), *names}), key=_order)

    def _with(self, customer: Customer, text: str, kind: str) -> Comparison:
        found = compare(
            self.name,
            parse_company_name(text),
            one_code=self.credit_code,
            other_code=customer.credit_code,
            same_phone=customer.id in self.with_phone,
            thresholds=self.thresholds,
        )
        if found.verdict == "same" and kind in _UNSURE and not (self.credit_code and customer.credit_code):
            return replace(found, verdict="possible")
        return found


def _near(session: Session, name: CompanyName) -> dict[int, list[_Known]]:
    """Customer's id → those of its names that are worth comparing with this one, with their kinds."""
    weights = dict(nearest_names(session, name, _READ))
    columns = (CustomerName.id, CustomerName.customer_id, CustomerName.text, CustomerName.kind)
    rows = session.execute(select(*columns).where(CustomerName.id.in_(weights))).all()
    best = sorted(rows, key=lambda row: (-promising(name, row.text, weights[row.id]), row.id))[:_COMPARED]
    names: defaultdict[int, list[_Known]] = defaultdict(list)
    for row in best:
        names[row.customer_id].append((row.text, row.kind))
    return names


def _of_code(session: Session, text: str) -> Sequence[Match]:
    customer = session.scalar(select(Customer).where(Customer.credit_code == uscc.compact(text.upper())))
    return [Match(customer, Comparison("same", 1.0, (reason("same_code"),)))] if customer else []


def _customers(session: Session, ids: Collection[int]) -> Iterable[Customer]:
    return session.scalars(select(Customer).where(Customer.id.in_(ids)))


def _order(comparison: Comparison) -> tuple[int, float]:
    """Smaller is better."""
    weight = _SHOWN.index(comparison.verdict) if comparison.verdict in _SHOWN else len(_SHOWN)
    return weight, -comparison.score


def _with_phone(session: Session, phone: str | None) -> set[int]:
    if phone is None:
        return set()
    query = select(CustomerPhone.customer_id).where(CustomerPhone.phone_index == phone)
    return set(session.scalars(query.order_by(CustomerPhone.id).limit(_OF_PHONE)))
