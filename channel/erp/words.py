"""What people read about a row that cannot be taken over. Pure."""

from collections.abc import Mapping

#: Code → sentence; braces are filled from the fault's facts.
FAULTS: Mapping[str, str] = {
    "needed": "缺少这一项。",
    "not_text": "应为文字。",
    "too_short": "太短了。",
    "too_long": "最多 {limit} 个字。",
    "required": "缺少这一项。",
    "bad_characters": "含有无法识别的字符。",
    "bad_code": "编号不能含空格和“|”。",
    "not_a_number": "应为数字。",
    "out_of_range": "应在 {least} 到 {most} 之间。",
    "too_many_places": "最多 {places} 位小数。",
    "not_a_day": "日期应写成 2026-11-22。",
    "not_a_moment": "时间应写成 2026-11-22T10:00:00+08:00。",
    "not_a_flag": "应为“是”或“否”。",
    "unknown_kind": "应为 {known} 之一，不填就是 bank。",
    "unknown_column": "没有这一项，请按模板填写。",
    "repeated": "与第 {row} 行重复。",
    "unknown_sku": "没有这个货号：{value}。",
    "unknown_product_line": "没有这个产品线：{value}。",
    "unknown_category": "没有这个分类：{value}。",
    "bad_unit": "单位“{value}”应写成 箱=100（1 箱等于 100 个基本单位），且不能重复。",
    "bad_value": "这一项不能这样填写，价格应大于 0。",
    "floor_above_price": "最低价不能高于标准价。",
    "unknown_price_list": "没有这个价目表：{value}。请先在价格页面新建。",
    "price_or_percent": "价格和标准价的百分比请填一个，只填一个。",
    "unknown_warehouse": "没有这个仓库：{value}。",
    "unknown_dealer": "没有这个经销商：{value}。",
    "unknown_region": "没有这个区域：{value}。全部区域请写“全部”。",
    "last_before_first": "截止日期不能早于开始日期。",
    "authorised_alone": "{dealer} 在“{what}”有独家授权（{period}），请先结束那条，或错开区域、产品线或日期。",
    "others_authorised": "{dealer} 在“{what}”已有授权（{period}），设为独家前请先结束它，或不设独家。",
    "unknown_order": "没有这个订单，或不是这个经销商的：{value}。",
    "note_differs": "同一张发货单的订单、仓库、物流应相同，请与第 {row} 行核对。",
    "no_rows": "没有数据行。",
    "no_heading": "没有找到表头，请按模板填写：{columns}。",
    "too_many_rows": "一次最多 {limit} 行，请分批导入。",
    "formula_without_value": "{cell} 的公式没有结果或出错，请填数值。",
    "refused": "{sentence}",
}


def sentence(code: str, facts: Mapping[str, str]) -> str:
    """The sentence of a fault."""
    return FAULTS[code].format(**facts)
