"""Many rows in one INSERT whose text never changes, on both engines."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from sqlalchemy import event, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from models import Database, OutboxMessage, PromotionUse, RebateEvent
from models.inserting import insert_rows
from tests.factories import make_cast

AT = datetime(2026, 11, 22, 4, 5, 6, 789, tzinfo=UTC)


def use(rule: str, used: str = "1") -> dict[str, object]:
    return {"rule": rule, "measure": "quota", "dealer_id": 0, "used": Decimal(used)}


def test_rows_come_out_as_they_went_in_with_the_tables_defaults(session: Session) -> None:
    facts = {"name": "球泡“九”瓦\n", "amount": "1.50", "deep": {"list": [1, None, True]}, "none": None}
    row = {"dedupe_key": "a", "kind": "x", "channel": "card", "facts": facts, "due_at": AT, "created_at": AT}
    assert insert_rows(session, OutboxMessage, [row, {**row, "dedupe_key": "b", "facts": {}}]) == []
    first, second = session.scalars(select(OutboxMessage).order_by(OutboxMessage.id)).all()
    assert (first.dedupe_key, first.facts, first.due_at, first.member_id) == ("a", facts, AT, None)
    assert (first.state, first.attempts, second.facts) == ("queued", 0, {})


def test_days_amounts_and_truth_keep_their_kinds(session: Session) -> None:
    cast = make_cast(session)
    row = {
        "dealer_id": cast.dealer.id,
        "key": "k",
        "kind": "shipped",
        "order_id": None,
        "order_number": "DH1",
        "line": 1,
        "sku": "S1",
        "category": None,
        "product_line": "switch",
        "quantity": Decimal("0.000001"),
        "net": Decimal("-1234567.89"),
        "gross": Decimal(0),
        "is_gift": True,
        "is_special": False,
        "ordered_on": date(2026, 2, 28),
        "shipped_on": None,
        "received_on": None,
        "paid_on": None,
        "days_to_pay": None,
        "recorded_at": AT,
    }
    ((id_, key),) = insert_rows(session, RebateEvent, [row], returning=("id", "key"))
    stored = session.get_one(RebateEvent, id_)
    assert {name: getattr(stored, name) for name in row} == row
    assert key == "k"


def test_what_is_there_already_is_left_out_or_refused(session: Session) -> None:
    insert_rows(session, PromotionUse, [use("a")])
    given = insert_rows(session, PromotionUse, [use("a", "9"), use("b"), use("c")], once=True, returning=("rule",))
    assert given == [("b",), ("c",)]
    assert session.scalars(select(PromotionUse.used).order_by(PromotionUse.rule)).all() == [1, 1, 1]
    with pytest.raises(IntegrityError), session.begin_nested():
        insert_rows(session, PromotionUse, [use("a")])
    assert insert_rows(session, PromotionUse, [], returning=("rule",)) == []


def test_rows_that_do_not_fit_together_are_a_defect(session: Session) -> None:
    with pytest.raises(ValueError, match="same columns"):
        insert_rows(session, PromotionUse, [use("a"), {"rule": "b"}])
    with pytest.raises(TypeError):
        insert_rows(session, PromotionUse, [{**use("a"), "rule": object()}])


def test_the_text_is_one_for_any_number_of_rows(database: Database) -> None:
    seen: list[str] = []
    event.listen(database.engine, "before_cursor_execute", lambda _c, _u, statement, *_: seen.append(statement))
    with database.transaction() as session:
        insert_rows(session, PromotionUse, [use("a")])
        insert_rows(session, PromotionUse, [use(f"r{n}") for n in range(500)])
    inserts = [one for one in seen if one.startswith("INSERT")]
    assert len(inserts) == 2
    assert len(set(inserts)) == 1
