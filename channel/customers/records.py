"""Who a customer is: finding the row that a name and a code mean, and writing a new one (R-ID-1, R-ID-6).

One company has one row, whoever writes it first and however many write at once: the credit code is unique, and so
is a name key with its `namesake`, the ordinal among the companies of that name. Who loses a race looks again.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlalchemy import func, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from channel.customers.index import index_names
from channel.matching import MATCHING_VERSION, parse_company_name
from channel.plain import plain
from channel.rows import insert_once, moved
from models import Customer, CustomerName, CustomerPhone

#: Kind of a name → what the manager reads beside it.
NAME_KINDS: Mapping[str, str] = {
    "registered": "现用名",
    "former": "曾用名",
    "alias": "别名",
    "english": "英文名",
    "written": "报备时写法",
}
#: Kinds that headquarters vouch for, so that writing such a name means this customer. A former name may be another
#: company's by now, and what a dealer wrote beside a credit code may be wrong: these two are only found as similar.
_VOUCHED = ("alias", "english")
#: How many names of one customer are kept as dealers wrote them.
_WRITTEN_KEPT = 20
#: How often a customer is looked for while others write companies of the same name: each turn lost is one of them won.
_TRIES = 50


def resolve(session: Session, name: str, credit_code: str | None, *, now: datetime) -> Customer:
    """The customer that a checked name and code mean; a new row when there is none yet.

    The same code is the same customer, whatever the names (R-ID-6). Otherwise the same name key is, unless both have
    codes; a customer without a code learns it here. A name that several companies of different codes have means
    none of them: it gets a row without a code, and `matches` shows the others.
    """
    name = plain(name)
    key = parse_company_name(name).key
    for _ in range(_TRIES):
        namesakes = _namesakes(session, key)
        found = _meant(session, namesakes, key, credit_code)
        if found is None:
            found = _insert(session, name, key, credit_code, namesakes, now)
        elif credit_code and found.credit_code is None and not _learn_code(session, found, credit_code):
            continue
        if found is not None:
            if found.name_key != key:
                _keep_written(session, found, name, now=now)
            return found
    raise RuntimeError("a customer could neither be found nor written")


def find(session: Session, name: str, credit_code: str | None) -> Customer | None:
    """The customer that a name and a code mean; None when there is none yet, or when the name may mean several."""
    key = parse_company_name(name).key
    return _meant(session, _namesakes(session, key), key, credit_code)


def remember_phone(session: Session, customer: Customer, phone: str, *, now: datetime) -> None:
    """Keep that somebody at a customer has this phone (E.164), for R-ID-4."""
    values = {"customer_id": customer.id, "phone": phone, "phone_index": phone, "created_at": now}
    session.execute(insert_once(session, CustomerPhone).values(**values))


def add_name(session: Session, customer: Customer, text: str, kind: str, *, now: datetime) -> None:
    """Write a name of a customer and index it; what is there already stays as it is."""
    values = {
        "customer_id": customer.id,
        "text": text,
        "kind": kind,
        "name_key": parse_company_name(text).key,
        "matching_version": MATCHING_VERSION,
        "created_at": now,
    }
    insert = insert_once(session, CustomerName).values(**values).returning(CustomerName.id)
    name_id = session.scalar(insert)
    if name_id is not None:
        index_names(session, [(name_id, text)])


def _namesakes(session: Session, key: str) -> Sequence[Customer]:
    """All customers of a name key, merged ones too, by their ordinals."""
    query = select(Customer).where(Customer.name_key == key).order_by(Customer.namesake)
    return session.scalars(query.execution_options(populate_existing=True)).all()


def _meant(session: Session, namesakes: Sequence[Customer], key: str, credit_code: str | None) -> Customer | None:
    """Which customer is meant: by code, by name key, by a name that headquarters gave it."""
    if credit_code and (known := session.scalar(select(Customer).where(Customer.credit_code == credit_code))):
        return known
    if found := _compatible([row for row in namesakes if row.merged_into_id is None], credit_code):
        return found
    vouched = select(CustomerName.customer_id).where(CustomerName.name_key == key, CustomerName.kind.in_(_VOUCHED))
    by_alias = select(Customer).where(Customer.id.in_(vouched), Customer.merged_into_id.is_(None))
    return _compatible(session.scalars(by_alias.order_by(Customer.id)).all(), credit_code)


def _compatible(rows: Sequence[Customer], credit_code: str | None) -> Customer | None:
    without_code = [row for row in rows if row.credit_code is None]
    if without_code:
        return without_code[0]
    return rows[0] if credit_code is None and len(rows) == 1 else None


def _insert(
    session: Session, name: str, key: str, credit_code: str | None, namesakes: Sequence[Customer], now: datetime
) -> Customer | None:
    """A new row after the namesakes that were seen; None when somebody else was first with the name or the code."""
    ordinal = namesakes[-1].namesake + 1 if namesakes else 0
    values = {"name": name, "name_key": key, "namesake": ordinal, "credit_code": credit_code, "created_at": now}
    insert = insert_once(session, Customer).values(**values)
    customer_id = session.scalar(insert.returning(Customer.id))
    if customer_id is None:
        return None
    customer = session.get_one(Customer, customer_id)
    add_name(session, customer, name, "registered", now=now)
    return customer


def _learn_code(session: Session, customer: Customer, credit_code: str) -> bool:
    """Give a customer without a code its code; False when somebody gave it one, or gave this one away, a moment ago."""
    change = update(Customer).where(Customer.id == customer.id, Customer.credit_code.is_(None))
    try:
        with session.begin_nested():
            won = moved(session, change.values(credit_code=credit_code))
    except IntegrityError:
        won = False
    session.refresh(customer)
    return won


def _keep_written(session: Session, customer: Customer, name: str, *, now: datetime) -> None:
    mine = select(func.count()).where(CustomerName.customer_id == customer.id, CustomerName.kind == "written")
    if session.scalars(mine).one() < _WRITTEN_KEPT:
        add_name(session, customer, name, "written", now=now)
