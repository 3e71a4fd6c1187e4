"""Settlements as lists to take away: one with its orders, or all of a period (R-REB-8, R-REB-13)."""

from collections.abc import Sequence
from datetime import date, time, timedelta

from sqlalchemy.orm import Session

from channel.access.books import agreements_named, settlements_of_period
from channel.access.money import visible_settlement
from channel.actors import Actor
from channel.calendar import at_local
from channel.exports import Export, check_period, check_size
from channel.rebates.statements import lines_of
from channel.workbooks.writing import Cell, Column
from models import Dealer, RebateSettlement, RebateStatementLine

#: Settlements of one file.
MOST_ROWS = 20_000
#: State, kind, payout and tax path of a settlement and state of a line → as people call them.
STATES = {"open": "待确认", "disputed": "有异议", "confirmed": "待付款", "paid": "已发放", "carried": "已结转"}
KINDS = {"partial": "阶段结算", "final": "最终结算", "correction": "更正"}
PAYOUTS = {"goods": "货补", "offset": "冲抵货款", "cash": "现金"}
TAX_PATHS = {"same_invoice": "同一张发票折扣", "red_letter": "红字发票", "none": "不开票"}
LINE_STATES = {"open": "待确认", "confirmed": "已确认", "disputed": "有异议", "answered": "已答复"}

_OF_ONE = (
    Column("日期", "day"),
    Column("订单号"),
    Column("计入金额", "money"),
    Column("返利", "money"),
    Column("状态"),
    Column("异议"),
    Column("答复"),
)
_OF_ALL = (
    Column("结算单号"),
    Column("经销商编码"),
    Column("经销商"),
    Column("协议"),
    Column("类型"),
    Column("从", "day"),
    Column("到", "day"),
    Column("计入金额", "money"),
    Column("累计返利", "money"),
    Column("此前已结", "money"),
    Column("本次结算", "money"),
    Column("抵扣以前", "money"),
    Column("待抵扣", "money"),
    Column("发放方式"),
    Column("票据"),
    Column("票号"),
    Column("状态"),
    Column("出单时间", "moment"),
    Column("答复时间", "moment"),
    Column("发放时间", "moment"),
    Column("付款凭证"),
)


def export_settlement(session: Session, actor: Actor, number: str) -> Export:
    """One settlement with the orders it rests on; NotFound, Forbidden like reading it."""
    row = visible_settlement(session, actor, number)
    agreement = agreements_named(session, [row.agreement_id])[row.agreement_id]
    rows = rows_of(row, lines_of(session, row))
    return Export("settlement", "返利结算", f"返利结算 {agreement} {number}", _OF_ONE, rows, {"number": number})


def export_settlements(
    session: Session, actor: Actor, first: date, last: date, *, dealer: str | None = None, state: str | None = None
) -> Export:
    """The settlements that were made from one local day to another, both included, the oldest first.

    Raises Invalid for the period and for too many rows, NotFound for another's dealer, Forbidden for who sees no money.
    """
    check_period(first, last)
    begin, end = at_local(first, time()), at_local(last + timedelta(days=1), time())
    found = settlements_of_period(session, actor, begin, end, dealer=dealer, state=state, limit=MOST_ROWS + 1)
    check_size(len(found), MOST_ROWS)
    asked = {"first": first.isoformat(), "last": last.isoformat()}
    asked |= {name: value for name, value in (("dealer", dealer), ("state", state)) if value is not None}
    name = f"返利结算 {first:%Y%m%d}-{last:%Y%m%d}"
    return Export("settlements", "返利结算", name, _OF_ALL, [_cells(*one) for one in found], asked)


def rows_of(row: RebateSettlement, lines: Sequence[RebateStatementLine]) -> list[list[Cell]]:
    """Every order that counted, and below them how what is settled comes about. Pure."""
    cells: list[list[Cell]] = [
        [line.on_day, line.order_number, line.amount, None, LINE_STATES[line.state], line.objection, line.answer]
        for line in lines
    ]
    cells.append([None, "计入合计", row.basis])
    cells.append([None, "累计返利", None, row.earned])
    cells.append([None, "此前已结", None, row.before])
    cells.append([None, "本次结算", None, row.amount, STATES[row.state]])
    return [[*one, *[None] * (len(_OF_ONE) - len(one))] for one in cells]


def _cells(row: RebateSettlement, agreement: str, dealer: Dealer) -> list[Cell]:
    return [
        row.number,
        dealer.code,
        dealer.name,
        agreement,
        KINDS[row.kind],
        row.from_on,
        row.until_on,
        row.basis,
        row.earned,
        row.before,
        row.amount,
        row.carried,
        row.owed,
        PAYOUTS[row.payout],
        TAX_PATHS[row.tax_path],
        row.tax_document,
        STATES[row.state],
        row.frozen_at,
        row.answered_at,
        row.paid_at,
        row.reference,
    ]
