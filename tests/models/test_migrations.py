"""Migrations give the very tables that the models describe, on both engines, and only go forward."""

import re
from pathlib import Path

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from models import Base, Database, migrations

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
