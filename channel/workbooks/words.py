"""What people are told about a workbook, and where: one table for each kind of remark. Pure."""

from collections.abc import Mapping

#: Code of `Unreadable` → what the person reads about the whole file.
FILE_PROBLEMS: Mapping[str, str] = {
    "file_empty": "文件是空的，请重新选择。",
    "file_too_large": "文件超过 {megabytes} MB，请只保留订货内容后再上传。",
    "file_unfolds": "文件解压后过大，请新建一个表格，只粘贴订货内容后再上传。",
    "file_many_sheets": "工作表超过 {sheets} 个，请只保留要订货的工作表。",
    "file_old_or_locked": "文件是旧版 .xls 或设有密码，请在 Excel 或 WPS 里另存为不加密的 .xlsx 再上传。",
    "file_damaged": "文件不完整或已损坏，请重新保存或重新发送一次。",
    "file_has_macros": "文件含有宏，为安全起见不能读取，请另存为不带宏的 .xlsx 再上传。",
    "file_has_links": "文件引用了其他文件或网络上的数据{place}，请把公式“选择性粘贴”为数值后再上传。",
    "file_unknown": "只能读取 .xlsx 和 .csv 文件，请另存后再上传。",
    "sheet_too_long": "工作表{sheet}超过 {rows} 行或过宽，请删去多余的行列（含空白格式）后再上传。",
    "no_ledger": "没有找到账目：需要有“日期”，以及“应付（贷方）”“付款（借方）”两列或“金额”一列。可先下载模板。",
    "no_order": "没有找到订货内容：需要有“货号”或“品名”一列和“数量”一列。可先下载模板，照着填写。",
}

#: What is wrong with one cell or row; the line is left out.
CELL_PROBLEMS: Mapping[str, str] = {
    "quantity_unclear": "看不懂数量“{value}”，请填数字，如 20 或 3箱。",
    "quantity_is_date": "数量变成了日期“{value}”，请把单元格改为常规或文本后重填。",
    "quantity_negative": "数量“{value}”是负数，退货请走退货申请。",
    "quantity_too_large": "数量“{value}”过大，请核对。",
    "quantity_places": "数量“{value}”小数位太多，最多 3 位。",
    "formula_without_value": "公式没有结果或出错，请在 Excel 里打开并保存一次，或直接填数字。",
    "no_goods_named": "这一行有数量但没有货号和品名，请补上或删去。",
    "unknown_goods": "没有找到“{value}”，请核对货号或品名。",
    "unknown_goods_near": "没有找到“{value}”，是不是：{near}？请改成对应的货号。",
    "several_goods": "“{value}”对应多个商品：{near}，请写明货号。",
    "code_and_name_differ": "货号是 {value}，品名却是 {name}，请核对后保留正确的一个。",
    "day_unclear": "看不懂日期“{value}”，请写成 2026-10-20 这样。",
    "day_missing": "这一行有金额但没有日期，请补上或删去。",
    "amount_unclear": "看不懂金额“{value}”，请填数字，如 1234.50。",
    "amount_places": "金额“{value}”最多两位小数，请核对。",
    "amount_too_large": "金额“{value}”过大，请核对。",
    "kind_unclear": "看不出这一笔是货款还是付款，请在类型一列写明“货款”或“付款”。",
    "unknown_unit": "{name} 不能按“{value}”订货，可用单位：{units}。",
}

#: What the person should know; the line counts.
NOTICES: Mapping[str, str] = {
    "quantity_zero": "数量为 0，没有计入。",
    "row_hidden": "这一行在表里是隐藏的，{name} 已计入，不需要请删去。",
    "found_by_name": "货号“{value}”没有找到，已按品名认作 {name}，请核对。",
}


def sentence(code: str, facts: Mapping[str, str]) -> str:
    """The sentence of any code."""
    table = next(table for table in (FILE_PROBLEMS, CELL_PROBLEMS, NOTICES) if code in table)
    return table[code].format(**facts)
