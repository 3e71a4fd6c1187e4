"""Statements that are put together once: many values in one parameter, and what a session would have given."""

from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy import bindparam, event, func, select
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from models import Database, PromotionUse
from models.prepared import among, fetch

_COLUMNS = (PromotionUse.rule, PromotionUse.dealer_id, PromotionUse.used)
_BY_RULES = select(*_COLUMNS).where(among(PromotionUse.rule, "rules")).order_by(PromotionUse.id)
_OF_DEALERS = _BY_RULES.where(among(PromotionUse.dealer_id, "dealers"), PromotionUse.measure == "quota")


def used(session: Session, *rules: str) -> None:
    session.add_all(
        PromotionUse(rule=rule, measure="quota", dealer_id=number, used=Decimal("0.5"))
        for number, rule in enumerate(rules)
    )


@pytest.mark.parametrize("many", [0, 1, 3, 2_000])
def test_a_parameter_holds_any_number_of_values_in_one_text(database: Database, many: int) -> None:
    texts: list[str] = []
    with database.transaction() as session:
        used(session, "满三减一", "it's", 'a"b', "left out")
        session.flush()

        def note(_connection: Any, _cursor: Any, text: str, *_more: Any) -> None:
            texts.append(text)

        event.listen(database.engine, "before_cursor_execute", note)
        wanted = ["满三减一", "it's", 'a"b', *(f"r{number}" for number in range(many))][:many]
        found = fetch(session, _BY_RULES, {"rules": wanted})
        fetch(session, _BY_RULES, {"rules": ["x"]})
        event.remove(database.engine, "before_cursor_execute", note)
        read = session.execute(select(*_COLUMNS).where(PromotionUse.rule.in_(wanted)).order_by(PromotionUse.id))
        assert found == [tuple(row) for row in read]
        assert len(found) == min(many, 3)
    assert len(texts) == 2
    assert texts[0] == texts[1]


def test_numbers_text_and_what_the_statement_says_itself_go_together(session: Session) -> None:
    used(session, "a", "b", "a")
    values = {"rules": ("a",), "dealers": frozenset({0, 1, 2})}
    assert fetch(session, _OF_DEALERS, values) == [("a", 0, Decimal("0.5")), ("a", 2, Decimal("0.5"))]


def test_what_is_not_flushed_yet_is_seen_and_nothing_found_is_an_empty_list(session: Session) -> None:
    assert fetch(session, _BY_RULES, {"rules": ["a"]}) == []
    used(session, "a")
    assert len(fetch(session, _BY_RULES, {"rules": ["a"]})) == 1


def test_a_value_that_nobody_gave_is_a_defect_and_never_a_null(session: Session) -> None:
    with pytest.raises(KeyError):
        fetch(session, _OF_DEALERS, {"rules": ["a"]})
    with pytest.raises(ValueError, match="list"):
        fetch(session, _BY_RULES, {"rules": None})


def test_an_error_of_the_driver_comes_out_as_the_sessions_would(session: Session) -> None:
    with pytest.raises(DBAPIError):
        fetch(session, select(func.no_such_function(bindparam("it", type_=PromotionUse.rule.type))), {"it": "a"})
