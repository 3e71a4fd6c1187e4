"""Idea C13 by the door: a dealer's own ledger as a file beside our books, for his owner and finance alone."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from channel.credit.payments import Money, record_payment
from channel.credit.receivables import Invoice, record_invoice
from channel.workbooks.ledgers import read_ledger
from channel.workbooks.opening import sheets_of
from models import LedgerComparison
from tests.channel.workbooks.made import book
from tests.factories import NOW
from tests.miniapp_api.conftest import Caller, House, json_of, refusal_of
from tests.miniapp_api.test_attachments import form

D = Decimal
LEDGER = [
    ("日期", "单号", "应付（贷方）", "付款（借方）"),
    ("2026-10-05", "FP1", 300, ""),
    ("2026-10-20", "HK2", "", 50),
    ("2026-09-12", "FP0", 80, ""),
]
FAULTY = [*LEDGER, ("某天", "FP7", 10, "")]


@pytest.fixture
def books(house: House) -> House:
    """What we booked in October: an invoice, and a payment that the dealer has not."""
    with house.database.transaction() as session:
        hq, dealer = house.cast.actor(house.cast.hq), house.cast.dealer.id
        record_invoice(session, hq, dealer, Invoice("FP1", D(320), date(2026, 10, 5)), now=NOW)
        record_payment(session, hq, dealer, Money("HK1", D(120), date(2026, 10, 12)), now=NOW)
    return house


def send(house: House, caller: Caller, data: bytes, **fields: str) -> Any:
    headers = {"Authorization": f"Bearer {caller.token}"}
    return house.app.test_client().post(
        "/api/v1/credit/ledger-workbooks",
        data=form(data, fields),
        content_type="multipart/form-data; boundary=x",
        headers=headers,
    )


def test_c13_only_what_differs_comes_back_with_its_cause_and_again_nothing_new_is_kept(books: House) -> None:
    owner = books.caller(books.cast.owner)
    october = {"from_on": "2026-10-01", "until_on": "2026-10-31"}
    for _ in range(2):
        found = json_of(send(books, owner, book(LEDGER), **october))
        assert (found["rows"], found["left_out"], found["problems"]) == (2, 1, [])
        seen = found["comparison"]
        assert [(one["cause"], one["ours"] and one["ours"]["amount"]) for one in seen["differences"]] == [
            ("amount_differs", "320.00"),
            ("missing_there", "-120.00"),
            ("missing_here", None),
        ]
    assert books.count(LedgerComparison) == 1
    # Without days, the months of its rows are compared.
    whole = json_of(send(books, owner, book(LEDGER)))
    assert (whole["rows"], whole["comparison"]["from_on"], whole["comparison"]["until_on"]) == (
        3,
        "2026-09-01",
        "2026-10-31",
    )
    assert len(json_of(owner.get("/credit/comparisons"))["items"]) == 2
    assert json_of(books.caller(books.cast.rival).get("/credit/comparisons"))["items"] == []


def test_c13_nothing_is_compared_while_a_row_is_wrong_unless_the_others_are_enough(books: House) -> None:
    owner = books.caller(books.cast.owner)
    found = json_of(send(books, owner, book(FAULTY)))
    assert (found["comparison"], [(one["cell"], one["code"]) for one in found["problems"]]) == (
        None,
        [("A5", "day_unclear")],
    )
    assert books.count(LedgerComparison) == 0
    assert json_of(send(books, owner, book(FAULTY), only_valid="true"))["comparison"]["agreed"] == 0
    none = json_of(send(books, owner, book(LEDGER), from_on="2026-11-01", until_on="2026-11-20"))
    assert (none["comparison"], none["rows"], none["left_out"]) == (None, 0, 3)


def test_c13_what_is_no_ledger_and_who_sees_no_money_are_refused(books: House) -> None:
    owner = books.caller(books.cast.owner)
    refused = refusal_of(send(books, owner, book([("货号", "数量"), ("K1", 2)])), 422, "file_refused")
    assert "日期" in refused["message"]
    refusal_of(send(books, owner, b"PK"), 422, "file_refused")
    wrong = refusal_of(
        send(books, owner, book(LEDGER), from_on="2026-10-31", until_on="2026-10-01x"), 422, "invalid_fields"
    )
    assert wrong["fields"].keys() == {"until_on"}
    for who in (books.cast.buyer, books.cast.manager, books.cast.hq):
        refusal_of(send(books, books.caller(who), book(LEDGER)), 403, "not_allowed")
    # What stands on a rival's books says nothing about ours.
    theirs = json_of(send(books, books.caller(books.cast.rival), book(LEDGER)))["comparison"]
    assert {one["cause"] for one in theirs["differences"]} <= {"missing_here", "cut_off"}


def test_c13_the_template_is_a_ledger_that_can_be_read(books: House) -> None:
    data = books.caller(books.cast.owner).get("/credit/ledger-workbooks/template").data
    (ledger, _) = sheets_of(data)
    assert [str(cell) for cell in ledger.rows[0]] == ["日期", "单号", "摘要", "应付（贷方）", "付款（借方）"]
    filled = book([tuple(ledger.rows[0]), ("2026-10-05", "FP1", "", 300, ""), ("2026-10-06", "HK1", "", "", 120)])
    assert [one.amount for one in read_ledger(sheets_of(filled)).bookings] == [D(300), D(-120)]
