"""Migrations give the very tables that the models describe, on both engines, and only go forward."""

import os
import re
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import MetaData, insert, select

from channel.pipelines.standing import standings
from channel.pipelines.versions import version_in_force
from models import (
    Base,
    Customer,
    CustomerName,
    Database,
    Opportunity,
    PriceChange,
    Registration,
    Sku,
    StageMove,
    StandardPrice,
    migrations,
)
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


def test_no_migration_goes_back_and_they_make_one_chain() -> None:
    follows = {}
    for path in VERSIONS.glob("*.py"):
        text = path.read_text(encoding="utf-8")
        assert "def downgrade" not in text, path.name
        assert f'revision = "{path.name[:4]}"' in text.splitlines(), path.name
        found = re.search(r'^down_revision = (?:"(\d{4})"|None)$', text, re.M)
        assert found is not None, path.name
        assert found[1] not in follows, f"{path.name} and {follows[found[1]]} follow the same one"
        follows[found[1]] = path.name[:4]
    chain = [follows[None]]
    while chain[-1] in follows:
        chain.append(follows[chain[-1]])
    assert len(chain) == len(follows)


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
    _register(first_version, [("浦江", "浦江", None)])
    migrations.upgrade(first_version)
    with first_version.reading() as session:
        row = session.scalars(select(Registration)).one()
        assert (row.number, row.customer, row.similar) == ("BB261123-AAAAA", "浦江", [])


def test_every_customer_that_was_registered_becomes_one_row(first_version: Database) -> None:
    registered = [
        ("浦江电气", "浦江电气|", None),
        ("浦江电气有限公司", "浦江电气|", "91350100M000100Y43"),
        ("浦江电气", "浦江电气|", "91110000802100433B"),
        ("另一写法", "另一写法|", "91350100M000100Y43"),
        ("建德", "建德|", None),
    ]
    _register(first_version, registered)
    migrations.upgrade(first_version)
    with first_version.reading() as session:
        rows = session.scalars(select(Customer).order_by(Customer.id)).all()
        assert [(row.name, row.name_key, row.namesake, row.credit_code) for row in rows] == [
            ("浦江电气", "浦江电气|", 0, "91350100M000100Y43"),
            ("浦江电气", "浦江电气|", 1, "91110000802100433B"),
            ("建德", "建德|", 0, None),
        ]
        names = session.scalars(select(CustomerName).order_by(CustomerName.id)).all()
        assert [(name.customer_id, name.text, name.matching_version) for name in names] == [
            (row.id, row.name, 0) for row in rows
        ]
        assert {row.created_at for row in rows} == {NOW}


def _register(database: Database, customers: list[tuple[str, str, str | None]]) -> None:
    """Registrations of a customer, its key and its code, as the first release wrote them."""
    tables = MetaData()
    tables.reflect(database.engine)
    dealer = {"code": "D0001", "name": "杭州建安", "level": "A", "region": "华东", "city": "杭州", "is_active": True}
    contact = {"dealer_id": 1, "name": "小赵", "role": "buyer", "phone": "", "phone_index": "", "is_active": True}
    registration = {
        "dealer_id": 1,
        "contact_id": 1,
        "name": "改造",
        "state": "pending_approval",
        "availability": "free",
        "submitted_at": NOW,
    }
    rows = [
        {**registration, "number": f"BB261123-AAAA{n:c}", "customer": name, "customer_key": key, "credit_code": code}
        for n, (name, key, code) in enumerate(customers, ord("A"))
    ]
    with database.transaction() as session:
        session.execute(insert(tables.tables["dealer"]).values(id=1, **dealer))
        session.execute(insert(tables.tables["contact"]).values(id=1, created_at=NOW, **contact))
        session.execute(insert(tables.tables["registration"]), rows)


def test_opportunities_from_before_follow_the_first_version_of_their_pipeline(first_version: Database) -> None:
    tables = MetaData()
    tables.reflect(first_version.engine)
    dealer = {"code": "D0001", "name": "杭州建安", "level": "A", "region": "华东", "city": "杭州", "is_active": True}
    contact = {"dealer_id": 1, "name": "小赵", "role": "buyer", "phone": "", "phone_index": "", "is_active": True}
    shared = {"dealer_id": 1, "contact_id": 1, "customer": "浦江", "customer_key": "浦江", "name": "改造"}
    registration = {**shared, "number": "BB261123-AAAAA", "state": "protected", "availability": "free"}
    opportunity = {"dealer_id": 1, "name": "改造", "customer": "浦江", "stage": "discover", "created_at": NOW}
    with first_version.transaction() as session:
        session.execute(insert(tables.tables["dealer"]).values(id=1, **dealer))
        session.execute(insert(tables.tables["contact"]).values(id=1, created_at=NOW, **contact))
        session.execute(insert(tables.tables["registration"]).values(id=1, submitted_at=NOW, **registration))
        session.execute(insert(tables.tables["opportunity"]).values(id=1, registration_id=1, **opportunity))
    migrations.upgrade(first_version)
    with first_version.transaction() as session:
        (found,) = standings(session, select(Opportunity))
        assert (found.stage.name, found.version.version, found.opportunity.stage_since) == ("发现商机", 1, NOW)
        assert session.scalars(select(StageMove.kind)).all() == ["opened"]
        # What is configured now is the same, so new ones follow the same version and the next gets a free id.
        assert version_in_force(session, "project", now=NOW).id == found.version.id
        assert version_in_force(session, "renewal", now=NOW).id != found.version.id


def test_the_price_of_every_sku_becomes_its_standard_price_from_the_beginning_on(first_version: Database) -> None:
    tables = MetaData()
    tables.reflect(first_version.engine)
    line = {"code": "switch", "name": "开关插座", "position": 0, "is_active": True}
    sku = {"name": "一开单控", "spec": "86型", "aliases": ["单开"], "product_line": "switch", "base_unit": "个"}
    with first_version.transaction() as session:
        session.execute(insert(tables.tables["product_line"]).values(line))
        session.execute(insert(tables.tables["sku"]).values(id=1, code="K101W", price=52000, **sku))
        session.execute(insert(tables.tables["sku"]).values(id=2, code="K102W", price=58001, **sku))
        box = {"sku_id": 1, "unit": "盒", "numerator": 10, "denominator": 1}
        session.execute(insert(tables.tables["sku_unit"]).values(box))
    migrations.upgrade(first_version)
    with first_version.reading() as session:
        prices = session.scalars(select(StandardPrice).order_by(StandardPrice.sku_id)).all()
        assert [(row.sku_id, row.unit, row.price) for row in prices] == [
            (1, "", Decimal("5.2000")),
            (2, "", Decimal("5.8001")),
        ]
        change = session.scalars(select(PriceChange)).one()
        assert (change.id, change.counts) == (1, {"standard_prices": 2})
        assert {row.recorded_at for row in prices} == {row.valid_from for row in prices} == {change.applied_at}
        kept = session.get_one(Sku, 1)
        assert (kept.name, kept.tax_rate, kept.min_quantity, kept.is_active) == (
            "一开单控",
            Decimal("0.1300"),
            None,
            True,
        )
