"""Goods of an invented brand, and workbooks made for one test."""

import csv
import io
import zipfile
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from xlsxwriter import Workbook

from channel.workbooks.cells import Sheet
from channel.workbooks.goods import Article, Goods
from channel.workbooks.orders import Read, read_orders

HERE = Path(__file__).parent
SAMPLES = HERE / "samples"


@cache
def goods() -> Goods:
    """The catalogue of the samples."""
    with (HERE / "catalogue.csv").open(encoding="utf-8") as lines:
        return Goods.of(
            Article(
                row["sku"],
                row["name"],
                row["spec"],
                row["base_unit"],
                tuple(unit.partition("=")[0] for unit in row["other_units"].split("|") if unit),
                tuple(alias for alias in row["aliases"].split("|") if alias),
            )
            for row in csv.DictReader(lines)
        )


def read(*rows: Sequence[Any], **about: Any) -> Read:
    """What one sheet of these rows says."""
    return read_orders([Sheet("订货单", rows, **about)], goods())


def lines(found: Read) -> list[tuple[str, str, str]]:
    return [(line.sku, str(line.quantity), line.unit) for line in found.lines]


def problems(found: Read) -> list[tuple[str, str]]:
    return [(problem.cell, problem.code) for problem in found.problems]


def book(rows: Sequence[Sequence[Any]]) -> bytes:
    """A workbook with one sheet."""
    stream = io.BytesIO()
    with Workbook(stream, {"in_memory": True}) as made:
        sheet = made.add_worksheet("订货单")
        for number, row in enumerate(rows):
            sheet.write_row(number, 0, row)
    return stream.getvalue()


def repacked(data: bytes, changes: Mapping[str, bytes]) -> bytes:
    """A workbook with parts changed or added."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for name in {*old.namelist(), *changes}:
            new.writestr(name, changes.get(name) if name in changes else old.read(name))
    return stream.getvalue()
