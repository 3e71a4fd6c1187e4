"""Orders as workbooks: what was read, where, and what is wrong."""

from typing import Any, Self

from pydantic import BaseModel, ConfigDict, Field

from channel.workbooks.orders import Line, Read, Remark
from channel.workbooks.words import sentence

_LINE_EXAMPLE: dict[str, Any] = {
    "sku": "K101W",
    "name": "一开单控开关 白",
    "quantity": "20",
    "unit": "盒",
    "store": None,
    "note": "",
    "sheet": "订货单",
    "cell": "D2",
}
_REMARK_EXAMPLE: dict[str, Any] = {
    "sheet": "订货单",
    "cell": "A3",
    "code": "unknown_goods",
    "message": "没有找到“K999”，请核对货号或品名。",
}


class WorkbookLine(BaseModel):
    """One line of an order with its place."""

    model_config = ConfigDict(json_schema_extra={"example": _LINE_EXAMPLE})

    sku: str
    name: str
    quantity: str
    unit: str
    store: str | None = Field(description="The store that it is for; null when the workbook names none.")
    note: str
    sheet: str
    cell: str = Field(description="Where the quantity stands.")

    @classmethod
    def of(cls, line: Line, name: str) -> Self:
        """A line with the article's name."""
        return cls(
            sku=line.sku,
            name=name,
            quantity=f"{line.quantity:f}",
            unit=line.unit,
            store=line.store,
            note=line.note,
            sheet=line.sheet,
            cell=line.cell,
        )


class WorkbookRemark(BaseModel):
    """A problem, whose line is left out, or a notice."""

    model_config = ConfigDict(json_schema_extra={"example": _REMARK_EXAMPLE})

    sheet: str
    cell: str
    code: str
    message: str

    @classmethod
    def of(cls, remark: Remark) -> Self:
        """A remark with its sentence."""
        message = sentence(remark.code, remark.facts)
        return cls(sheet=remark.sheet, cell=remark.cell, code=remark.code, message=message)


class WorkbookAnswer(BaseModel):
    """What a workbook says. Nothing is saved: lines become an order when they are sent as one."""

    model_config = ConfigDict(
        json_schema_extra={
            "example": {
                "lines": [_LINE_EXAMPLE],
                "problems": [_REMARK_EXAMPLE],
                "notices": [],
                "passed_over": ["填写说明"],
                "cut_off": False,
            }
        }
    )

    lines: list[WorkbookLine]
    problems: list[WorkbookRemark] = Field(description="All of them, at most 500.")
    notices: list[WorkbookRemark] = Field(description="What should be known though the row counts.")
    passed_over: list[str] = Field(description="Sheets that are no orders.")
    cut_off: bool = Field(description="Whether there are more problems than shown.")

    @classmethod
    def of(cls, read: Read, names: dict[str, str]) -> Self:
        """What was read, with the names of articles by code."""
        return cls(
            lines=[WorkbookLine.of(line, names[line.sku]) for line in read.lines],
            problems=[WorkbookRemark.of(remark) for remark in read.problems],
            notices=[WorkbookRemark.of(remark) for remark in read.notices],
            passed_over=list(read.passed_over),
            cut_off=read.cut_off,
        )
