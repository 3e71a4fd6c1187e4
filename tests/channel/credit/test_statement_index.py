"""The list from which headquarters work, disputed statements, is found by index among all that were ever frozen."""

from datetime import timedelta
from typing import Any

from sqlalchemy import Connection, event, insert, text

from channel.access.books import statements_of_all
from channel.credit.rules import ZERO
from models import CreditStatement, Database
from tests.factories import NOW, make_cast

MONTHS = 1500


def test_r_reb_13_disputed_statements_are_found_by_an_index(database: Database) -> None:
    with database.transaction() as session:
        cast = make_cast(session)
        rows = [
            {
                "dealer_id": dealer.id,
                "month": f"{1900 + number // 12}-{number % 12 + 1:02d}",
                "opening": ZERO,
                "charged": ZERO,
                "paid": ZERO,
                "closing": ZERO,
                "lines": [],
                "state": "disputed" if number % 500 == 0 else "confirmed",
                "frozen_at": NOW - timedelta(days=number),
            }
            for dealer in (cast.dealer, cast.rival_dealer)
            for number in range(MONTHS)
        ]
        session.execute(insert(CreditStatement), rows)
        session.execute(text("ANALYZE"))
    plans: list[str] = []
    explain = "EXPLAIN QUERY PLAN" if database.is_sqlite else "EXPLAIN"

    def before(_connection: Connection, cursor: Any, statement: str, parameters: Any, *_: Any) -> None:
        if statement.startswith("SELECT") and "FROM credit_statement" in statement:
            cursor.execute(f"{explain} {statement}", parameters)
            plans.append(" ".join(str(row) for row in cursor.fetchall()))

    event.listen(database.engine, "before_cursor_execute", before)
    try:
        with database.transaction() as session:
            found = statements_of_all(session, cast.actor(cast.hq), state="disputed", limit=31)
    finally:
        event.remove(database.engine, "before_cursor_execute", before)
    assert len(found) == 2 * MONTHS // 500
    (plan,) = plans
    assert "ix_credit_statement_state" in plan, plan
