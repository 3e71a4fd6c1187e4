"""Migrations give the very tables that the models describe, on both engines, and only go forward."""

import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import MetaData, insert, select

from models import Base, Database, Registration, migrations
from tests.conftest import FIELD_KEYS, new_postgres_database
from tests.factories import NOW

VERSIONS = Path(migrations.__file__).parent / "versions"


def test_a_migrated_database_is_what_the_models_describe(database: Database) -> None:
    with database.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, Base.metadata) == []
    assert migrations.is_current(database)


def test_migrating_again_changes_nothing(database: Database) -> None:
    migrations.upgrade(database)
    assert migrations.is_current(database)


def test_no_migration_goes_back_and_each_has_one_predecessor() -> None:
    numbers = []
    for path in sorted(VERSIONS.glob("*.py")):
        text = path.read_text(encoding="utf-8")
        assert "def downgrade" not in text, path.name
        assert re.search(r'^revision = "(\d{4})"', text, re.M), path.name
        numbers.append(path.name[:4])
    assert numbers == [f"{n:04d}" for n in range(1, len(numbers) + 1)]


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def first_version(request: pytest.FixtureRequest, tmp_path: Path, worker_id: str) -> Iterator[Database]:
    """A database as the first release left it."""
    if request.param == "postgres":
        with new_postgres_database(f"qudao_test_{os.getpid()}_{worker_id}_old", "0001") as database:
            yield database
        return
    database = Database(f"sqlite:///{tmp_path}/old.db", field_keys=FIELD_KEYS)
    migrations.upgrade(database, "0001")
    yield database
    database.close()


def test_rows_of_the_first_release_are_kept_and_completed(first_version: Database) -> None:
    tables = MetaData()
    tables.reflect(first_version.engine)
    dealer = {"code": "D0001", "name": "杭州建安", "level": "A", "region": "华东", "city": "杭州", "is_active": True}
    contact = {"dealer_id": 1, "name": "小赵", "role": "buyer", "phone": "", "phone_index": "", "is_active": True}
    registration = {
        "number": "BB261123-AAAAA",
        "dealer_id": 1,
        "contact_id": 1,
        "customer": "浦江",
        "customer_key": "浦江",
        "name": "改造",
        "state": "pending_approval",
        "availability": "free",
        "submitted_at": NOW,
    }
    with first_version.transaction() as session:
        session.execute(insert(tables.tables["dealer"]).values(id=1, **dealer))
        session.execute(insert(tables.tables["contact"]).values(id=1, created_at=NOW, **contact))
        session.execute(insert(tables.tables["registration"]).values(id=1, **registration))
    migrations.upgrade(first_version)
    with first_version.reading() as session:
        row = session.scalars(select(Registration)).one()
        assert (row.number, row.customer, row.similar) == ("BB261123-AAAAA", "浦江", [])
