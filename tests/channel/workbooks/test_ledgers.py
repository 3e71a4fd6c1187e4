"""Dealers' own ledgers (idea C13): what their bookkeeping writes is read, and every fault is named with its cell."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from channel.workbooks.ledgers import amount_of, day_of, read_ledger
from channel.workbooks.opening import sheets_of
from channel.workbooks.surveying import Unreadable
from tests.channel.workbooks.made import book

D = Decimal


def bookings(*rows: tuple[Any, ...]) -> list[tuple[str, str, str, str]]:
    """Day, reference, amount and cell of what is read from a sheet with these rows."""
    read = read_ledger(sheets_of(book(list(rows))))
    assert not read.problems
    return [(str(one.on), one.reference, f"{one.amount}", one.cell) for one in read.bookings]


def test_c13_a_ledger_of_debit_and_credit_with_title_openings_and_totals_is_read() -> None:
    assert bookings(
        ("应付账款明细账",),
        ("供应商：澜禾电气", "", "2026年10月"),
        ("日期", "凭证字号", "摘要", "借方金额", "贷方金额", "方向", "余额"),
        ("", "", "期初余额", "", "", "贷", 5000),
        (date(2026, 10, 5), "记-12", "进货 FP1", "", 30000, "贷", 35000),
        ("2026-10-20", "记-31", "付货款", "¥27,000.00", "", "贷", 8000),
        ("10月25日", "记-33", "红字冲回", "", -120.5, "贷", 7879.5),
        ("", "", "本月合计", 27000, 29879.5, "", ""),
        ("", "", "本年累计", 27000, 29879.5, "", ""),
    ) == [
        ("2026-10-05", "记-12", "30000.00", "E5"),
        ("2026-10-20", "记-31", "-27000.00", "D6"),
        ("2026-10-25", "记-33", "-120.50", "E7"),
    ]


def test_c13_one_column_of_amounts_is_told_apart_by_its_word_or_its_sign() -> None:
    by_word = bookings(
        ("日期", "业务类型", "单据编号", "金额"),
        ("2026/10/1", "进货", "FP1", "1,000元"),
        ("2026.10.2", "付款", "HK1", 400),
        ("20261003", "退货", "TH1", 50),
        ("2026年10月4日", "返利冲抵", "FL1", 30),
        ("合计", "", "", 1480),
    )
    assert [(on, amount) for on, _, amount, _ in by_word] == [
        ("2026-10-01", "1000.00"),
        ("2026-10-02", "-400.00"),
        ("2026-10-03", "-50.00"),
        ("2026-10-04", "-30.00"),
    ]
    by_sign = bookings(("记账日期", "金额"), ("2026-10-01", 70), ("2026-10-02", "(20.5)"))
    assert [amount for _, _, amount, _ in by_sign] == ["70.00", "-20.50"]


def test_c13_words_of_a_small_shop_without_a_reference_are_read() -> None:
    assert bookings(
        ("日 期", "进货金额", "已付款", "欠款余额"),
        ("2026-10-05", 300, 100, 200),
        ("2026-10-06", "", "150.55", 49.45),
    ) == [
        ("2026-10-05", "", "300.00", "B2"),
        ("2026-10-05", "", "-100.00", "C2"),
        ("2026-10-06", "", "-150.55", "C3"),
    ]


def test_c13_every_fault_is_named_with_its_cell_and_the_other_rows_are_read() -> None:
    read = read_ledger(
        sheets_of(
            book(
                [
                    ("日期", "类型", "金额"),
                    ("2026-10-01", "进货", 5),
                    ("十月初", "进货", 10),
                    ("", "进货", 10),
                    ("2026-13-40", "进货", 1),
                    ("2026-10-02", "进货", "一万"),
                    ("2026-10-02", "进货", "1.005"),
                    ("2026-10-02", "进货", 10**11),
                    ("2026-10-02", "调整", 3),
                ]
            )
        )
    )
    assert [(fault.cell, fault.code) for fault in read.problems] == [
        ("A3", "day_unclear"),
        ("A4", "day_missing"),
        ("A5", "day_unclear"),
        ("C6", "amount_unclear"),
        ("C7", "amount_places"),
        ("C8", "amount_too_large"),
        ("C9", "kind_unclear"),
    ]
    assert [one.amount for one in read.bookings] == [D(5)]


@pytest.mark.parametrize(
    "rows", [[("货号", "数量"), ("K1", 3)], [("日期", "摘要"), ("2026-10-01", "x")], [("日期", "金额")]]
)
def test_c13_what_is_no_ledger_is_refused_as_a_whole(rows: list[tuple[Any, ...]]) -> None:
    with pytest.raises(Unreadable) as refusal:
        read_ledger(sheets_of(book(rows)))
    assert refusal.value.problem == "no_ledger"


def test_c13_a_csv_of_an_accounting_program_is_read() -> None:
    text = "日期,凭证号,借方,贷方\n2026-10-05,记-1,,300.00\n2026-10-06,记-2,120.00,\n"
    read = read_ledger(sheets_of(text.encode("gb18030")))
    assert [(one.reference, one.amount) for one in read.bookings] == [("记-1", D(300)), ("记-2", D(-120))]


@pytest.mark.parametrize(
    ("value", "year", "day"),
    [
        (46_000, None, date(2025, 12, 9)),
        ("2026-1-5 10:20", None, date(2026, 1, 5)),
        ("１０/２０", 2026, date(2026, 10, 20)),
        ("10/20", None, None),
        (7, None, None),
        (True, None, None),
        ("2026-02-30", None, None),
    ],
)
def test_c13_days_are_read_as_people_write_them(value: Any, year: int | None, day: date | None) -> None:
    assert day_of(value, year) == day


@pytest.mark.parametrize(
    ("value", "amount"),
    [
        (0, None),
        ("", None),
        ("—", None),
        (0.1 + 0.2, D("0.30")),
        ("￥１，２３４．５０", D("1234.50")),
        ("1,23", "amount_unclear"),
        (True, "amount_unclear"),
        (float("inf"), "amount_unclear"),
        (date(2026, 1, 1), "amount_unclear"),
    ],
)
def test_c13_amounts_are_read_as_people_write_them(value: Any, amount: Any) -> None:
    assert amount_of(value) == amount
