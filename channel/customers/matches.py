"""Finding customers like a name: for the check of a registration, and for people who search (R-ID-1 … R-ID-7)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from channel.customers.distinctions import told_apart_from
from channel.customers.records import find
from channel.matching import Comparison, compare, parse_company_name
from channel.matching.pieces import pieces_of
from models import Customer, CustomerName, CustomerPhone, CustomerPiece

#: Verdicts that are worth showing, the weightiest first.
_SHOWN = ("same", "possible", "related")
#: How many names are compared in full.
_CANDIDATES = 50


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
    itself = find(session, name, credit_code)
    apart = told_apart_from(session, itself) if itself else ()
    names = _candidates(session, name)
    with_phone = _with_phone(session, phone)
    customer_ids = {row.customer_id for row in names} | with_phone | ({itself.id} if itself else set())
    found = [
        Match(customer, best)
        for customer in session.scalars(select(Customer).where(Customer.id.in_(customer_ids - set(apart))))
        if (best := _best(name, credit_code, customer, names, customer.id in with_phone)).verdict in _SHOWN
    ]
    return sorted(found, key=_order)[:limit]


def search(session: Session, text: str, *, limit: int = 5) -> Sequence[Match]:
    """Customers whose names are most like a text, best first, whatever the verdict. For members only."""
    parsed, names = parse_company_name(text), _candidates(session, text)
    customers = {
        row.id: row for row in session.scalars(select(Customer).where(Customer.id.in_({n.customer_id for n in names})))
    }
    best: dict[int, Comparison] = {}
    for row in names:
        comparison = compare(parsed, parse_company_name(row.text))
        if row.customer_id not in best or comparison.score > best[row.customer_id].score:
            best[row.customer_id] = comparison
    ranked = sorted(best.items(), key=lambda item: (-item[1].score, item[0]))
    return [Match(customers[customer_id], comparison) for customer_id, comparison in ranked[:limit]]


def _best(
    name: str, code: str | None, customer: Customer, names: Iterable[CustomerName], same_phone: bool
) -> Comparison:
    parsed = parse_company_name(name)
    texts = {customer.name, *(row.text for row in names if row.customer_id == customer.id)}
    comparisons = (
        compare(parsed, parse_company_name(text), one_code=code, other_code=customer.credit_code, same_phone=same_phone)
        for text in sorted(texts)
    )
    return min(comparisons, key=lambda found: (_rank(found), -found.score))


def _order(match: Match) -> tuple[int, float, int]:
    return _rank(match.comparison), -match.comparison.score, match.customer.id


def _rank(comparison: Comparison) -> int:
    return _SHOWN.index(comparison.verdict) if comparison.verdict in _SHOWN else len(_SHOWN)


def _candidates(session: Session, name: str) -> Sequence[CustomerName]:
    near = (
        select(CustomerPiece.name_id)
        .where(CustomerPiece.piece.in_(pieces_of(name)))
        .group_by(CustomerPiece.name_id)
        .order_by(func.count().desc(), CustomerPiece.name_id)
        .limit(_CANDIDATES)
        .subquery()
    )
    return session.scalars(select(CustomerName).join(near, near.c.name_id == CustomerName.id)).all()


def _with_phone(session: Session, phone: str | None) -> set[int]:
    if phone is None:
        return set()
    return set(
        session.scalars(select(CustomerPhone.customer_id).where(CustomerPhone.phone_index == phone).limit(_CANDIDATES))
    )
