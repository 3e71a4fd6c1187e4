"""Dealers' own ledgers as workbooks: what was read, what is wrong, and what differs from our books."""

from typing import Self

from pydantic import BaseModel, ConfigDict, Field

from channel.workbooks.ledgers import LedgerRead
from miniapp_api.schemas.credit_statements import COMPARISON_EXAMPLE, LedgerComparisonOut
from miniapp_api.schemas.order_workbooks import WorkbookRemark
from miniapp_api.schemas.workbooks import NewWorkbook
from miniapp_api.values import Day
from models import LedgerComparison


class NewLedgerFile(NewWorkbook):
    """A ledger as multipart/form-data, and the days that are to be compared."""

    model_config = ConfigDict(
        json_schema_extra={"example": {"file": "(bytes)", "from_on": "2026-10-01", "until_on": "2026-10-31"}}
    )

    from_on: Day | None = Field(None, description="None: from the month of its first row on.")
    until_on: Day | None = Field(None, description="None: to the end of the month of its last row.")
    only_valid: bool = Field(False, description="Compare the rows without faults although others have some.")


class LedgerWorkbookAnswer(BaseModel):
    """What a ledger says, and what differs."""

    model_config = ConfigDict(
        json_schema_extra={
            "example": {
                "comparison": COMPARISON_EXAMPLE,
                "rows": 42,
                "left_out": 0,
                "problems": [],
                "passed_over": [],
                "cut_off": False,
            }
        }
    )

    comparison: LedgerComparisonOut | None = Field(
        description="Null while rows have faults, unless `only_valid`; and when no row is of the days asked for."
    )
    rows: int = Field(description="Bookings that were read and are of the days asked for.")
    left_out: int = Field(description="Bookings of other days.")
    problems: list[WorkbookRemark] = Field(description="All of them, at most 500.")
    passed_over: list[str] = Field(description="Sheets that are no ledgers.")
    cut_off: bool = Field(description="Whether there are more problems than shown.")

    @classmethod
    def of(cls, found: LedgerRead, kept: LedgerComparison | None, rows: int) -> Self:
        """What was read, of which so many rows are of the days asked for."""
        return cls(
            comparison=None if kept is None else LedgerComparisonOut.of(kept),
            rows=rows,
            left_out=len(found.bookings) - rows,
            problems=[WorkbookRemark.of(remark) for remark in found.problems],
            passed_over=list(found.passed_over),
            cut_off=found.cut_off,
        )
