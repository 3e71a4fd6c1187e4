"""Column types that keep the house's promises on both engines.

Money is `Decimal` in Python and a scaled integer in the database; instants are aware UTC; personal data is sealed
on the way in and opened on the way out, with a keyed hash for search. The cipher hangs on the engine's dialect
(set by `Database`), so two databases in one process may have different keys.
"""

from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import JSON, BigInteger, DateTime, Dialect, Integer, String, Text, TypeDecorator
from sqlalchemy.dialects.postgresql import JSONB

from models.cipher import FieldCipher

#: Primary keys: 64 bits on PostgreSQL; on SQLite only a plain INTEGER counts by itself.
Id = BigInteger().with_variant(Integer(), "sqlite")

#: Facts of an announcement, an audit entry and the like; None is NULL and not the JSON word.
Facts = JSON(none_as_null=True).with_variant(JSONB(none_as_null=True), "postgresql")

_CIPHER = "_qudao_field_cipher"


def attach_cipher(dialect: Dialect, cipher: FieldCipher) -> None:
    """Give an engine's dialect the cipher that its sealed columns use."""
    setattr(dialect, _CIPHER, cipher)


def _cipher(dialect: Dialect) -> FieldCipher:
    cipher: FieldCipher = getattr(dialect, _CIPHER)
    return cipher


class UtcDateTime(TypeDecorator[datetime]):
    """An aware UTC instant. A naive datetime is refused, because nobody knows what it means."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a naive datetime cannot be stored")
        value = value.astimezone(UTC)
        return value.replace(tzinfo=None) if dialect.name == "sqlite" else value

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class Money(TypeDecorator[Decimal]):
    """A Decimal with a fixed number of places, stored as a whole number of its smallest part."""

    impl = BigInteger
    cache_ok = True

    def __init__(self, places: int = 2) -> None:
        super().__init__()
        self.places = places

    def process_bind_param(self, value: Decimal | None, dialect: Dialect) -> int | None:
        if value is None:
            return None
        scaled = value.scaleb(self.places)
        if scaled != scaled.to_integral_value():
            raise ValueError(f"{value} has more than {self.places} places")
        return int(scaled)

    def process_result_value(self, value: int | None, dialect: Dialect) -> Decimal | None:
        return None if value is None else Decimal(value).scaleb(-self.places)


class Sealed(TypeDecorator[str]):
    """Text that is encrypted at rest (phones, WeChat ids, session keys)."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        return None if value is None else _cipher(dialect).seal(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> str | None:
        return None if value is None else _cipher(dialect).open(value)


class BlindIndex(TypeDecorator[str]):
    """Keyed hash of a sealed value: give it the plain value, in an insert and in a comparison alike."""

    impl = String(64)
    cache_ok = True

    def __init__(self, purpose: str) -> None:
        super().__init__()
        self.purpose = purpose

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        return None if value is None else _cipher(dialect).index(value, self.purpose)

    def process_result_value(self, value: str | None, dialect: Dialect) -> str | None:
        return value

    def coerce_compared_value(self, op: Any, value: Any) -> Any:
        return self
