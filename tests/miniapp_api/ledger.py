"""All that a deployment remembers, as one value: two that are equal prove that nothing was saved or held between."""

from sqlalchemy import select

from models import Base
from tests.miniapp_api.conftest import House

#: What every request may leave behind: who is there, and which answers were given.
PASSING = {"login_session", "idempotent_request"}


def remembered(house: House) -> dict[str, list[str]]:
    """Every row of every table but PASSING, in one order."""
    with house.database.reading() as session:
        return {
            table.name: sorted(repr(tuple(row)) for row in session.execute(select(table)))
            for table in Base.metadata.sorted_tables
            if table.name not in PASSING
        }


def differing(before: dict[str, list[str]], after: dict[str, list[str]]) -> list[str]:
    """The tables that are not as they were."""
    return [name for name, rows in after.items() if rows != before[name]]
