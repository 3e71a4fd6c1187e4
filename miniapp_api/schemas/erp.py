"""What other systems bring, and the programs that bring it."""

from collections.abc import Mapping
from datetime import datetime
from typing import Annotated, Any, Self

from pydantic import BaseModel, ConfigDict, Field

from channel.erp.columns import Fault
from channel.erp.feeds import FEEDS
from channel.erp.taking import MOST_ROWS, Result
from channel.erp.words import sentence
from miniapp_api.pages import PageQuery
from miniapp_api.values import Body, OneOf, PathValues
from models import ErpClient, ErpRun

_CLIENT_EXAMPLE: dict[str, Any] = {
    "id": "erp_5f0c2a9d1e7b4c6a",
    "name": "金蝶 ERP",
    "feeds": ["stock"],
    "is_active": True,
    "created_at": "2026-11-22T02:00:00Z",
}
_FAULT_EXAMPLE: dict[str, Any] = {
    "row": 2,
    "column": "sku",
    "code": "unknown_sku",
    "message": "没有这个货号：K999。",
}
_RESULT_EXAMPLE: dict[str, Any] = {"rows": 2, "taken": 1, "same": 0, "late": 0, "faulty": 1, "faults": [_FAULT_EXAMPLE]}
_RUN_EXAMPLE: dict[str, Any] = {
    **_RESULT_EXAMPLE,
    "id": "12",
    "feed": "stock",
    "file": None,
    "at": "2026-11-22T02:00:00Z",
}
FeedName = Annotated[str, OneOf(FEEDS)]


class FeedPath(PathValues):
    """One feed."""

    feed: FeedName


class ClientPath(PathValues):
    """One program."""

    id: str = Field(max_length=24, description="`id` of the program.")


class RunsQuery(PageQuery):
    """Of which feed."""

    feed: FeedName | None = Field(None, description="None for all.")


class Rows(Body):
    """Rows of a feed; `GET /erp/feeds` says what a row has."""

    model_config = ConfigDict(
        json_schema_extra={"example": {"rows": [{"warehouse": "WH01", "sku": "K101W", "on_hand": "1200"}]}}
    )

    rows: list[dict[str, Any]] = Field(max_length=MOST_ROWS)
    only_valid: bool = Field(False, description="Take over rows without faults although others have some.")
    dry_run: bool = Field(False, description="Say what would happen, and write nothing.")


class NewClient(Body):
    """A program and what it may bring."""

    model_config = ConfigDict(json_schema_extra={"example": {"name": "金蝶 ERP", "feeds": ["stock"]}})

    name: str = Field(max_length=200)
    feeds: list[FeedName] = Field(default_factory=list, max_length=20, description="None for all.")


class FaultOut(BaseModel):
    """What is wrong with a row."""

    model_config = ConfigDict(json_schema_extra={"example": _FAULT_EXAMPLE})

    row: int = Field(description="In a request from 1, in a file as Excel counts; 0 for the whole.")
    column: str = Field(description="Empty when it is about the row.")
    code: str
    message: str

    @classmethod
    def of(cls, row: int, column: str, code: str, facts: Mapping[str, str]) -> Self:
        """A fault with its sentence."""
        return cls(row=row, column=column, code=code, message=sentence(code, facts))


class ResultOut(BaseModel):
    """What became of the rows: taken over, the same as before, older than what is known, faulty."""

    model_config = ConfigDict(json_schema_extra={"example": _RESULT_EXAMPLE})

    rows: int
    taken: int
    same: int
    late: int
    faulty: int
    faults: list[FaultOut] = Field(description="The first 200.")

    @classmethod
    def of(cls, result: Result) -> Self:
        """A result with the sentences of its faults."""
        return cls(
            rows=result.rows,
            taken=result.taken,
            same=result.same,
            late=result.late,
            faulty=result.faulty,
            faults=[_fault(fault) for fault in result.faults],
        )


def _fault(fault: Fault) -> FaultOut:
    return FaultOut.of(fault.row, fault.column, fault.code, fault.facts)


class RunOut(ResultOut):
    """One run."""

    model_config = ConfigDict(json_schema_extra={"example": _RUN_EXAMPLE})

    id: str
    feed: str
    file: str | None
    at: datetime

    @classmethod
    def of_row(cls, row: ErpRun) -> Self:
        """A run as it was remembered."""
        return cls(
            id=str(row.id),
            feed=row.feed,
            file=row.file,
            at=row.at,
            rows=row.rows,
            taken=row.taken,
            same=row.same,
            late=row.late,
            faulty=row.faulty,
            faults=[FaultOut.of(each["row"], each["column"], each["code"], each["facts"]) for each in row.faults],
        )


class RunsAnswer(BaseModel):
    """A page of runs, newest first."""

    model_config = ConfigDict(json_schema_extra={"example": {"items": [_RUN_EXAMPLE], "next_cursor": None}})

    items: list[RunOut]
    next_cursor: str | None


class ClientOut(BaseModel):
    """One program."""

    model_config = ConfigDict(json_schema_extra={"example": _CLIENT_EXAMPLE})

    id: str
    name: str
    feeds: list[str] = Field(description="None for all.")
    is_active: bool
    created_at: datetime

    @classmethod
    def of(cls, row: ErpClient) -> Self:
        """A program without its key."""
        return cls(id=row.public_id, name=row.name, feeds=row.feeds, is_active=row.is_active, created_at=row.created_at)


class ClientWithKey(ClientOut):
    """A new program with its key, which is shown only now."""

    model_config = ConfigDict(json_schema_extra={"example": {**_CLIENT_EXAMPLE, "key": "qde_9f…"}})

    key: str


class ClientsAnswer(BaseModel):
    """All programs, oldest first."""

    model_config = ConfigDict(json_schema_extra={"example": {"items": [_CLIENT_EXAMPLE]}})

    items: list[ClientOut]


class ColumnOut(BaseModel):
    """One value of a row."""

    model_config = ConfigDict(
        json_schema_extra={"example": {"name": "sku", "heading": "货号", "kind": "code", "is_needed": True}}
    )

    name: str
    heading: str = Field(description="Heading in a file.")
    kind: str
    is_needed: bool


class FeedOut(BaseModel):
    """What can be brought, and what its rows have."""

    model_config = ConfigDict(
        json_schema_extra={"example": {"name": "stock", "title": "库存", "key": ["warehouse", "sku"], "columns": []}}
    )

    name: str
    title: str
    key: list[str] = Field(description="The columns that say which thing a row is about.")
    columns: list[ColumnOut]


class FeedsAnswer(BaseModel):
    """Everything that can be brought."""

    model_config = ConfigDict(json_schema_extra={"example": {"items": []}})

    items: list[FeedOut]
