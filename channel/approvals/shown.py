"""What an approver is shown of a request: one row of SHOWN for each subject. Pure.

Cards, lists, the API and the difference between two versions (R-APR-10) all read this table, so that what changed is
said in the very words in which it was seen. Facts are JSON values; each subject's facts have at least `number`,
`dealer`, `customer` and `name`.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Any

Facts = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Row:
    """One line: its label (at most 5 characters, or the card cuts it), its fact, and how that fact is written."""

    label: str
    fact: str
    words: Callable[[Any], str] = lambda value: "" if value is None else str(value)


@dataclass(frozen=True, slots=True)
class Shown:
    """One subject as approvers see it."""

    #: What is asked for, such as 商机报备.
    title: str
    #: What its number is called.
    number: str
    #: At most five; the card adds when it was submitted, or the reason.
    rows: tuple[Row, ...]
    #: What a page has room for besides.
    more: tuple[Row, ...] = ()


def yuan(amount: Any) -> str:
    """An amount as people read it, such as ¥120,000; empty when there is none."""
    if amount is None:
        return ""
    try:
        value = Decimal(str(amount))
    except InvalidOperation:
        return ""
    if not value.is_finite():
        return ""
    return f"¥{value:,.0f}" if value == value.to_integral_value() else f"¥{value:,.2f}"


#: Subject → what its approvers see. Whoever adds one adds a row to `channel.decisions.SUBJECTS` as well.
SHOWN: Mapping[str, Shown] = {
    "registration": Shown(
        "商机报备",
        "报备编号",
        (
            Row("经销商", "dealer"),
            Row("客户", "customer"),
            Row("产品线", "product_lines"),
            Row("金额", "amount", yuan),
            Row("预计日期", "expected_on"),
        ),
    ),
    "stage_move": Shown(
        "阶段推进",
        "报备编号",
        (
            Row("经销商", "dealer"),
            Row("客户", "customer"),
            Row("阶段", "stages"),
            Row("金额", "amount", yuan),
            Row("说明", "move_reason"),
        ),
    ),
    "extension": Shown(
        "延期申请",
        "报备编号",
        (
            Row("经销商", "dealer"),
            Row("客户", "customer"),
            Row("原到期日", "old_until"),
            Row("延期至", "new_until"),
            Row("理由", "asked_reason"),
        ),
    ),
    "order": Shown(
        "订单",
        "订单编号",
        (
            Row("经销商", "dealer"),
            Row("金额", "amount", yuan),
            Row("折扣", "discount"),
            Row("信用", "credit"),
            Row("返利", "rebate_used"),
        ),
        more=(
            Row("标准价合计", "list_total", yuan),
            Row("应付", "due", yuan),
            Row("信用额度", "credit_limit"),
            Row("已用额度", "credit_used"),
            Row("剩余额度", "credit_after"),
            Row("逾期货款", "overdue"),
            Row("请留意", "attention"),
        ),
    ),
    "order_return": Shown(
        "售后申请",
        "售后单号",
        (
            Row("经销商", "dealer"),
            Row("订单", "order_number"),
            Row("金额", "amount", yuan),
            Row("原因", "asked_reason"),
            Row("照片", "photos"),
        ),
    ),
    "special_price": Shown(
        "特价申请",
        "报备编号",
        (
            Row("经销商", "dealer"),
            Row("客户", "customer"),
            Row("商品", "articles"),
            Row("金额", "amount", yuan),
            Row("低于标价", "discount"),
        ),
        more=(Row("申请人", "asked_by"), Row("理由", "asked_reason")),
    ),
    "transfer": Shown(
        "商机转移",
        "报备编号",
        (
            Row("经销商", "dealer"),
            Row("客户", "customer"),
            Row("转给", "to_dealer"),
            Row("保护期至", "protected_until"),
            Row("理由", "asked_reason"),
        ),
    ),
    "credit_limit": Shown(
        "额度申请",
        "申请编号",
        (
            Row("经销商", "dealer"),
            Row("申请", "name"),
            Row("已用额度", "credit_used"),
            Row("逾期", "overdue_text"),
            Row("理由", "asked_reason"),
        ),
    ),
}


def shown_of(facts: Facts) -> Shown:
    """How the request with these facts is shown; facts from before there were other subjects name none."""
    return SHOWN.get(str(facts.get("subject")), SHOWN["registration"])


def lines(facts: Facts) -> list[tuple[str, str]]:
    """Label and words of every row, in order; words are empty where nothing is known."""
    return [(row.label, row.words(facts.get(row.fact))) for row in shown_of(facts).rows]


def page_lines(facts: Facts) -> list[tuple[str, str]]:
    """The same for a page, which has room for more; what is not known of that is left out."""
    more = ((row.label, row.words(facts.get(row.fact))) for row in shown_of(facts).more)
    return [*lines(facts), *((label, words) for label, words in more if words)]


def difference(old: Facts, new: Facts) -> list[str]:
    """What changed between two versions, such as `金额 ¥100,000 → ¥120,000`; empty when nothing that is shown did."""
    before = dict(lines(old))
    return [
        f"{label} {before.get(label) or '未填写'} → {words or '未填写'}"
        for label, words in lines(new)
        if words != before.get(label, "")
    ]
