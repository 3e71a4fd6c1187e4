"""A monthly statement as a list to take away: every booking with the balance after it (domain.md B8)."""

from datetime import date
from decimal import Decimal

from sqlalchemy.orm import Session

from channel.access.money import money_dealer, visible_statement
from channel.actors import Actor
from channel.exports import Export
from channel.workbooks.writing import Cell, Column
from models import CreditStatement

#: Kind of a booking → as people call it.
KINDS = {
    "invoice": "开票",
    "opening": "期初欠款",
    "claw_back": "返利追回",
    "bank": "回款",
    "credit_note": "退款",
    "rebate": "返利冲抵",
}
#: State of a statement → as people call it.
STATES = {"open": "待确认", "confirmed": "已确认", "disputed": "有异议", "settled": "异议已答复"}

_COLUMNS = (
    Column("日期", "day"),
    Column("类型"),
    Column("单号"),
    Column("应付", "money"),
    Column("已付", "money"),
    Column("余额", "money"),
)


def export_statement(session: Session, actor: Actor, month: str, dealer: str | None) -> Export:
    """The statement of a month of a dealer whose money the actor may see; NotFound, Forbidden."""
    whose = money_dealer(session, actor, dealer)
    row = visible_statement(session, actor, whose, month)
    name = f"对账单 {month} {whose.code}"
    return Export("statement", "对账单", name, _COLUMNS, rows_of(row), {"month": month, "dealer": whose.code})


def rows_of(statement: CreditStatement) -> list[list[Cell]]:
    """What was owed before, every booking, and what is owed after. Pure."""
    balance: Decimal = statement.opening
    rows: list[list[Cell]] = [[None, "期初余额", None, None, None, balance]]
    for line in statement.lines:
        amount = Decimal(line["amount"])
        balance += amount
        charged, paid = (amount, None) if amount >= 0 else (None, -amount)
        kind = KINDS.get(line["kind"], line["kind"])
        rows.append([date.fromisoformat(line["on"]), kind, line["number"], charged, paid, balance])
    rows.append([None, "期末余额", STATES[statement.state], statement.charged, statement.paid, statement.closing])
    return rows
