"""Field keys that do not fit are noticed, and can be changed for good."""

from collections.abc import Callable, Iterator

import pytest
from click.testing import CliRunner
from cryptography.fernet import Fernet
from sqlalchemy import select, text

from cli import main
from models import Contact, Database, Identity
from models.sealing import keys_fit, rekey
from tests.conftest import FIELD_KEYS
from tests.factories import NOW, make_cast
from tests.houses import ENVIRONMENT

NEW_KEY = Fernet.generate_key().decode()


Open = Callable[..., Database]


@pytest.fixture
def another(database: Database) -> Iterator[Open]:
    """Opens the same database with other keys."""
    opened: list[Database] = []

    def open_with(*keys: str) -> Database:
        opened.append(Database(database.url, field_keys=keys))
        return opened[-1]

    yield open_with
    for one in opened:
        one.close()


def with_people(database: Database) -> None:
    with database.transaction() as session:
        make_cast(session)
        session.add(Identity(app_id="wx1", openid="oAlice", openid_index="oAlice", created_at=NOW))


def test_keys_that_cannot_open_or_find_what_is_stored_are_noticed(database: Database, another: Open) -> None:
    assert keys_fit(database)
    with_people(database)
    assert keys_fit(database)
    assert keys_fit(another(NEW_KEY, *FIELD_KEYS))
    for wrong in ([NEW_KEY], FIELD_KEYS[:1], [*FIELD_KEYS, NEW_KEY]):
        assert not keys_fit(another(*wrong)), wrong


def test_after_rekeying_the_new_key_alone_opens_and_finds_everything(database: Database, another: Open) -> None:
    with_people(database)
    new = another(NEW_KEY)
    assert rekey(another(NEW_KEY, *FIELD_KEYS), new) == 4
    assert keys_fit(new)
    assert not keys_fit(database)
    with new.reading() as session:
        assert session.scalars(select(Contact.phone).where(Contact.phone_index == "+8613800000001")).one()
        assert session.scalars(select(Identity.openid).where(Identity.openid_index == "oAlice")).one() == "oAlice"


def test_rekeying_with_a_value_that_cannot_be_opened_changes_nothing(database: Database, another: Open) -> None:
    with_people(database)
    with database.transaction() as session:
        session.execute(text("UPDATE identity SET openid = 'broken'"))
    with pytest.raises(ValueError, match="cannot be opened"):
        rekey(database, another(NEW_KEY))
    assert keys_fit(database)


def test_the_command_changes_the_keys_and_refuses_when_they_do_not_fit(database: Database, another: Open) -> None:
    with_people(database)
    environment = {**ENVIRONMENT, "DATABASE_URL": database.url}
    refused = CliRunner().invoke(main, ["rekey"], env={**environment, "FIELD_KEYS": NEW_KEY})
    assert (refused.exit_code, "do not open" in refused.output) == (1, True)
    keys = ",".join([NEW_KEY, *FIELD_KEYS])
    assert "4 rows" in CliRunner().invoke(main, ["rekey"], env={**environment, "FIELD_KEYS": keys}).output
    assert keys_fit(another(NEW_KEY))
