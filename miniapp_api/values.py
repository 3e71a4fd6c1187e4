"""Reading values: what the schemas share, and pydantic's errors in our words.

All fields are judged at once. Pydantic says what cannot be read at all, the domain what breaks its rules; a `Form`
survives the first, so that a person hears of both in one answer. Unknown fields are refused, because a misspelt
optional field would otherwise be lost without a word. Money is a string: a JSON number has been a float somewhere.
"""

import re
import unicodedata
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Annotated, Any, NoReturn, Self

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    ModelWrapValidatorHandler,
    PlainSerializer,
    PrivateAttr,
    ValidationError,
    WithJsonSchema,
    model_validator,
)
from pydantic_core import CoreSchema, ErrorDetails, PydanticCustomError, core_schema

from channel.errors import Invalid, NotFound
from miniapp_api.problems import DoorError

#: Type of an error → code of FIELD_SENTENCES; the first four are pydantic's, the others our own. Whatever is not here
#: is a bad value: pydantic has a too_long, too, but it counts items, and our sentence speaks of characters.
CODES: Mapping[str, str] = {
    "missing": "required",
    "string_unicode": "bad_characters",
    "string_too_long": "too_long:{max_length}",
    "extra_forbidden": "unknown_field",
    "bad_amount": "bad_amount",
    "bad_date": "bad_date",
    "bad_moment": "bad_moment",
}

#: Names of unknown fields are the sender's words: their echo, in the answer and in the log, is kept short.
_LONGEST_NAME, _MOST_PROBLEMS = 40, 40

#: Types of the error that an item of a list is no object.
_NO_OBJECT = ("model_type", "model_attributes_type", "dict_type")

_AMOUNT = re.compile(r"[0-9]{1,15}(\.[0-9]{1,2})?")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def _amount(value: object) -> Decimal:
    if not isinstance(value, str) or not _AMOUNT.fullmatch(value):
        raise PydanticCustomError("bad_amount", "not an amount")
    return Decimal(value)


def _day(value: object) -> date:
    if not isinstance(value, str) or not _DAY.fullmatch(value):
        raise PydanticCustomError("bad_date", "not a date")
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise PydanticCustomError("bad_date", "no such day") from None


def _moment(value: object) -> datetime:
    """An instant of RFC 3339. What lies years away is no moment that anybody picked, and no database takes all."""
    try:
        moment = datetime.fromisoformat(value) if isinstance(value, str) and len(value) <= _LONGEST_NAME else None
    except ValueError:
        moment = None
    if moment is None or moment.tzinfo is None or not 2000 <= moment.year <= 2200:
        raise PydanticCustomError("bad_moment", "not a moment")
    return moment.astimezone(UTC)


def _without_nul(value: object) -> object:
    """The same with half a character for each NUL, which is then refused where a text is expected."""
    if isinstance(value, str):
        return value.replace("\x00", "\ud800")
    if isinstance(value, list):
        return [_without_nul(one) if isinstance(one, str) else one for one in value]
    return value


def _tidy(value: str) -> str:
    return " ".join(unicodedata.normalize("NFC", value).split())


Amount = Annotated[
    Decimal,
    BeforeValidator(_amount),
    WithJsonSchema({"type": "string", "pattern": f"^{_AMOUNT.pattern}$", "description": "Yuan, such as 120000.00"}),
]
#: The same as the API tells it.
Money = Annotated[
    Decimal,
    PlainSerializer(lambda amount: f"{amount:.2f}", return_type=str),
    WithJsonSchema({"type": "string", "pattern": r"^[0-9]+\.[0-9]{2}$"}),
]
Day = Annotated[
    date, BeforeValidator(_day), WithJsonSchema({"type": "string", "format": "date", "description": "Local day"})
]
Moment = Annotated[
    datetime,
    BeforeValidator(_moment),
    WithJsonSchema({"type": "string", "format": "date-time", "description": "RFC 3339 with an offset"}),
]
#: A code from a platform: short and printable, whatever it is.
PlatformCode = Annotated[str, Field(pattern=r"^[!-~]{1,512}$")]


@dataclass(frozen=True, slots=True, eq=False)
class OneOf:
    """Annotates a string that must be one of a table's keys, in the document too."""

    options: Collection[str]

    def __get_pydantic_core_schema__(self, _source: Any, _handler: Any) -> CoreSchema:
        return core_schema.literal_schema(list(self.options))


#: The id of a row as it stands in an address.
RowId = Annotated[str, Field(pattern=r"^[1-9][0-9]{0,17}$")]
#: A few words to look for, spelt as the domain stores them.
Search = Annotated[str, Field(max_length=50, pattern=r"^[^\x00-\x1f]*$"), AfterValidator(_tidy)]


class PathValues(BaseModel):
    """Parts of an address. What cannot be one names nothing, so it is Not found."""

    model_config = ConfigDict(title="path")


class HeaderValues(BaseModel):
    """Headers that a route reads."""

    model_config = ConfigDict(title="header")


class QueryValues(BaseModel):
    """Parameters of a list."""

    model_config = ConfigDict(title="query", extra="forbid")

    @model_validator(mode="before")
    @classmethod
    def _empty_is_absent(cls, data: dict[str, object]) -> dict[str, object]:
        return {name: value for name, value in data.items() if value != ""}


class Body(BaseModel):
    """A JSON object that a client sends. The character that no database takes counts as half a character does."""

    model_config = ConfigDict(extra="forbid")

    @model_validator(mode="before")
    @classmethod
    def _no_nul(cls, data: object) -> object:
        return {name: _without_nul(value) for name, value in data.items()} if isinstance(data, dict) else data


class Nothing(Body):
    """An empty object, or nothing at all."""

    model_config = ConfigDict(extra="forbid", openapi_extra={"required": False, "example": {}})  # type: ignore[typeddict-unknown-key]

    @model_validator(mode="before")
    @classmethod
    def _nothing_is_empty(cls, data: object) -> object:
        return {} if data is None else data


class Form(Body):
    """A body whose fields the domain judges too: what cannot be read is left out and noted in `problems`."""

    _problems: dict[str, str] = PrivateAttr(default_factory=dict)

    @property
    def problems(self) -> Mapping[str, str]:
        """Field → code of FIELD_SENTENCES, for the fields that could not be read."""
        return self._problems

    @model_validator(mode="wrap")
    @classmethod
    def _leave_out_what_cannot_be_read(cls, data: Any, handler: ModelWrapValidatorHandler[Self]) -> Self:
        try:
            return handler(data)
        except ValidationError as error:
            if is_no_object(error):
                raise
            problems = field_problems(error)
            wrong = {str(item["loc"][0]) for item in _errors(error) if item["loc"]}
            readable = {name: data[name] for name in cls.model_fields if name in data and name not in wrong}
            needed = {name: "" for name, field in cls.model_fields.items() if field.is_required()}
            form = handler({**needed, **readable})
            form._problems = problems
            return form


class KeyNeeded(HeaderValues):
    """A write that must not happen twice."""

    key: str = Field(
        alias="Idempotency-Key",
        pattern=r"^[!-~]{1,80}$",
        description="Chosen by the client, new for each intent; a repetition with the same key gets the same answer.",
    )


class KeyWelcome(HeaderValues):
    """A write that a client may protect against happening twice."""

    key: str | None = Field(
        None,
        alias="Idempotency-Key",
        pattern=r"^[!-~]{1,80}$",
        description="Makes a repetition with the same key get the same answer.",
    )


def is_no_object(error: ValidationError) -> bool:
    """Whether the whole could not be read, rather than some of its fields."""
    return any(not item["loc"] for item in _errors(error))


def field_problems(error: ValidationError) -> dict[str, str]:
    """Field → code of FIELD_SENTENCES."""
    return {
        _place(item): CODES.get(item["type"], "bad_value").format_map(item.get("ctx", {}))
        for item in _errors(error)[:_MOST_PROBLEMS]
        if item["loc"]
    }


def _place(item: ErrorDetails) -> str:
    """Where a problem is, such as `lines[3].quantity`; lists of plain values and other parts are named as a whole."""
    name, *inside = item["loc"]
    if not inside or not isinstance(inside[0], int) or (len(inside) == 1 and item["type"] not in _NO_OBJECT):
        return str(name)[:_LONGEST_NAME]
    return f"{name}[{inside[0]}]" + "".join(f".{part}"[:_LONGEST_NAME] for part in inside[1:2])


def refuse_values(error: ValidationError) -> NoReturn:
    """Say what is wrong with a request, by where it was found; flask-openapi3 calls this."""
    if error.title == "path":
        raise NotFound
    if error.title == "header":
        raise DoorError("bad_key")
    if is_no_object(error):
        raise DoorError("bad_json")
    raise Invalid("invalid_fields", fields=field_problems(error))


def _errors(error: ValidationError) -> list[ErrorDetails]:
    return error.errors(include_url=False, include_input=False)
