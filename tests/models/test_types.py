"""Columns keep what they promise: exact money, aware instants, personal data that nobody can read in the file."""

from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal

import pytest
from cryptography.fernet import Fernet
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select, text
from sqlalchemy.exc import StatementError
from sqlalchemy.orm import Session

from models import Contact, Database
from models.cipher import FieldCipher
from models.types import Money, UtcDateTime
from tests.factories import NOW, make_cast

NEW_KEY, OLD_KEY = Fernet.generate_key().decode(), Fernet.generate_key().decode()


@given(st.decimals(min_value=Decimal("-9999999999.99"), max_value=Decimal("9999999999.99"), places=2))
def test_money_comes_back_to_the_cent(amount: Decimal) -> None:
    money = Money(2)
    stored = money.process_bind_param(amount, None)  # type: ignore[arg-type]
    assert isinstance(stored, int)
    assert money.process_result_value(stored, None) == amount  # type: ignore[arg-type]


def test_money_with_a_tenth_of_a_cent_is_refused_instead_of_rounded() -> None:
    with pytest.raises(ValueError, match="more than 2 places"):
        Money(2).process_bind_param(Decimal("0.001"), None)  # type: ignore[arg-type]


def test_an_instant_keeps_its_moment_and_comes_back_as_utc(session: Session) -> None:
    cast = make_cast(session)
    cast.owner.created_at = datetime(2026, 11, 23, 10, 0, tzinfo=timezone(timedelta(hours=8)))
    session.flush()
    session.expire_all()
    created_at = session.get_one(Contact, cast.owner.id).created_at
    assert (created_at, created_at.tzinfo) == (NOW, UTC)


def test_a_naive_instant_is_refused(session: Session) -> None:
    cast = make_cast(session)
    cast.owner.created_at = datetime(2026, 11, 23)  # noqa: DTZ001
    with pytest.raises(StatementError, match="naive"):
        session.flush()
    assert UtcDateTime.cache_ok


def test_a_phone_is_unreadable_in_the_database_and_findable_through_its_hash(session: Session) -> None:
    cast = make_cast(session)
    row = session.execute(text("SELECT phone, phone_index FROM contact WHERE id = :id"), {"id": cast.owner.id}).one()
    assert "13800000001" not in row.phone + row.phone_index
    session.expire_all()
    found = session.scalars(select(Contact).where(Contact.phone_index == "+8613800000001")).one()
    assert (found.id, found.phone) == (cast.owner.id, "+8613800000001")


def test_a_new_key_in_front_opens_old_fields_and_keeps_them_findable() -> None:
    before, after = FieldCipher([OLD_KEY]), FieldCipher([NEW_KEY, OLD_KEY])
    assert after.open(before.seal("+8613800000001")) == "+8613800000001"
    assert after.index("x", "phone") == before.index("x", "phone")
    with pytest.raises(ValueError, match="cannot be opened"):
        before.open(after.seal("x"))


def test_the_same_value_has_another_hash_for_another_purpose() -> None:
    cipher = FieldCipher([OLD_KEY])
    assert cipher.index("x", "phone") != cipher.index("x", "openid")


@given(st.text())
def test_whatever_is_sealed_can_be_opened_and_a_changed_byte_is_refused(value: str) -> None:
    cipher = FieldCipher([OLD_KEY])
    token = cipher.seal(value)
    assert cipher.open(token) == value
    broken = token[:30] + ("A" if token[30] != "A" else "B") + token[31:]
    with pytest.raises(ValueError, match="cannot be opened"):
        cipher.open(broken)


def test_a_failed_transaction_leaves_no_row(database: Database) -> None:
    def fail_half_way() -> None:
        with database.transaction() as session:
            make_cast(session)
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail_half_way()
    with database.reading() as session:
        assert session.scalars(select(Contact)).all() == []


def test_what_is_written_while_reading_is_thrown_away(database: Database) -> None:
    with database.reading() as session:
        make_cast(session)
    with database.reading() as session:
        assert session.scalars(select(Contact)).all() == []
