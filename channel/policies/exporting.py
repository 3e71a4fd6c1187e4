"""The reach of a policy to take away: as a list of everybody and of dealers without anybody, and as a picture."""

from datetime import datetime
from typing import Any

from sqlalchemy import Row
from sqlalchemy.orm import Session

from channel.access.policies import visible_version
from channel.actors import Actor
from channel.exports import Export, Picture, check_size
from channel.policies.old_prices import old_prices
from channel.policies.picture import MOST_DEALERS, reach_picture
from channel.policies.reach import everybody, reach_of, reached_dealers
from channel.policies.ways import TROUBLES, ways_text
from channel.workbooks.writing import Cell, Column

#: Rows of one file: 12,000 dealers with three people each.
MOST_LINES = 50_000
#: Role of a contact → as people call it.
ROLES = {"owner": "负责人", "buyer": "采购", "finance": "财务", "warehouse": "仓管"}

_COLUMNS = (
    Column("大区"),
    Column("经销商编码"),
    Column("经销商"),
    Column("渠道经理"),
    Column("联系人"),
    Column("角色"),
    Column("下发时间", "moment"),
    Column("渠道"),
    Column("送达时间", "moment"),
    Column("未送达原因"),
    Column("打开时间", "moment"),
    Column("已读 %", "count"),
    Column("读完时间", "moment"),
    Column("确认或签署时间", "moment"),
    Column("签署姓名"),
    Column("本公司答复时间", "moment"),
)

_OLD_COLUMNS = (
    Column("经销商编码"),
    Column("经销商"),
    Column("渠道经理"),
    Column("读完政策", "moment"),
    Column("订单号"),
    Column("下单时间", "moment"),
    Column("货号"),
    Column("品名"),
    Column("数量", "count"),
    Column("单位"),
    Column("成交单价", "price"),
    Column("原因"),
    Column("金额（含税）", "money"),
)


def export_reach(session: Session, actor: Actor, number: str, version: int | None = None) -> Export:
    """Who has read a version, of the dealers whom the actor looks after. NotFound, Forbidden, Invalid."""
    policy, row = visible_version(session, actor, number, version)
    found = everybody(session, actor, row, MOST_LINES + 1)
    check_size(len(found), MOST_LINES)
    asked = {"number": policy.number, "version": str(row.version)}
    name = f"政策触达 {policy.number} 第{row.version}版"
    return Export("policy_reach", "触达", name, _COLUMNS, [_cells(one) for one in found], asked)


def export_old_prices(
    session: Session, actor: Actor, number: str, version: int | None = None, *, now: datetime
) -> Export:
    """Orders of readers at the old price, a row for each such line. NotFound, Forbidden."""
    found = old_prices(session, actor, number, version, now=now)
    asked = {"number": found.policy.number, "version": str(found.version.version)}
    rows: list[list[Cell]] = []
    for one in found.orders:
        head: list[Cell] = [one.dealer.code, one.dealer.name, one.manager, one.read_at, one.number, one.ordered_at]
        for line in one.lines:
            goods: list[Cell] = [line.sku, line.name, line.quantity, line.unit, line.unit_price]
            rows.append([*head, *goods, line.why, line.amount])
    name = f"政策后原价订单 {found.policy.number} 第{found.version.version}版"
    return Export("policy_old_prices", "原价订单", name, _OLD_COLUMNS, rows, asked)


def draw_reach(session: Session, actor: Actor, number: str, version: int | None = None, *, now: datetime) -> Picture:
    """The reach of a version as a picture, of the dealers whom the actor looks after. NotFound, Forbidden."""
    reach = reach_of(session, actor, number, version)
    which = reach.version.version
    unopened = reached_dealers(session, actor, number, version=which, which="unopened", limit=MOST_DEALERS)
    asked = {"number": reach.policy.number, "version": str(which)}
    name = f"政策触达 {reach.policy.number} 第{which}版"
    return Picture("policy_reach_picture", name, reach_picture(reach, unopened, now=now), asked)


def _cells(row: Row[Any]) -> list[Cell]:
    dealer, manager, target, contact, receiver = row
    head: list[Cell] = [dealer.region, dealer.code, dealer.name, manager]
    if receiver is None:
        return [*head, "没有可接收的联系人", *[None] * 10, target.answered_at]
    answered_at = receiver.signed_at or receiver.acknowledged_at
    told = [ways_text(receiver.way, receiver.second_way), receiver.delivered_at, TROUBLES.get(receiver.trouble or "")]
    times: list[Cell] = [
        receiver.planned_at,
        *told,
        receiver.opened_at,
        receiver.share,
        receiver.read_to_end_at,
        answered_at,
    ]
    return [
        *head,
        contact.name,
        ROLES.get(contact.role, contact.role),
        *times,
        receiver.signed_name,
        target.answered_at,
    ]
