"""Column types that keep the house's promises on both engines.

Money is `Decimal` in Python and a scaled integer in the database; instants are aware UTC; personal data is sealed
on the way in and opened on the way out, with a keyed hash for search. The cipher hangs on the engine's dialect
(set by `Database`), so two databases in one process may have different keys.
"""

import json
from collections.abc import Callable, Collection
from datetime import UTC, datetime
from decimal import Decimal
from functools import cache, lru_cache
from typing import Any

from sqlalchemy import JSON, BigInteger, DateTime, Dialect, Integer, String, Text, TypeDecorator
from sqlalchemy.dialects.postgresql import ARRAY, JSONB
from sqlalchemy.types import TypeEngine

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

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:
        return self.result_processor(dialect, None)(value)

    def result_processor(self, dialect: Dialect, coltype: Any) -> Callable[[Any], datetime | None]:
        """One call for each value: a price is made of thousands of them."""
        return _instant_of_text if dialect.name == "sqlite" else _instant_in_utc


@lru_cache(maxsize=4096)
def _instant_of_text(value: str | None) -> datetime | None:
    """As SQLite keeps it; rows that were written together have the same one."""
    return None if value is None else datetime.fromisoformat(value).replace(tzinfo=UTC)


def _instant_in_utc(value: datetime | None) -> datetime | None:
    return None if value is None else value.astimezone(UTC)


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
        return _money_reader(self.places)(value)

    def result_processor(self, dialect: Dialect, coltype: Any) -> Callable[[Any], Decimal | None]:
        """One call for each value, and the same few prices, rates and quantities again and again."""
        return _money_reader(self.places)


@cache
def _money_reader(places: int) -> Callable[[Any], Decimal | None]:
    @lru_cache(maxsize=8192)
    def read(value: int | None) -> Decimal | None:
        return None if value is None else Decimal(value).scaleb(-places)

    return read


#: A quantity in a unit, to its ten-thousandth.
Quantity = Money(4)
#: A share of one, to its ten-thousandth: 0.13 is 13 %.
Rate = Money(4)


class Several(TypeDecorator[Collection[Any]]):
    """Many values of one kind as a single parameter: an array, on SQLite JSON text. See `models.prepared.among`."""

    impl = Text
    cache_ok = True

    def __init__(self, of: TypeEngine[Any]) -> None:
        super().__init__()
        self.of = of

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        return dialect.type_descriptor(Text() if dialect.name == "sqlite" else ARRAY(self.of))

    def process_bind_param(self, value: Collection[Any] | None, dialect: Dialect) -> Any:
        if value is None:
            raise ValueError("many values are a list, if an empty one")
        return json.dumps(list(value), ensure_ascii=False) if dialect.name == "sqlite" else list(value)


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
