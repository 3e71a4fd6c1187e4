"""R-ORD-5: dealers' own order files, in the many ways in which people write them."""

import datetime
import json
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from channel.workbooks.cells import Sheet, place
from channel.workbooks.goods import Article, Goods
from channel.workbooks.opening import sheets_of
from channel.workbooks.orders import read_orders
from channel.workbooks.surveying import Unreadable
from channel.workbooks.words import CELL_PROBLEMS, FILE_PROBLEMS, NOTICES, sentence
from tests.channel.workbooks.made import SAMPLES, book, goods, lines, problems, read

GOLD = json.loads((SAMPLES / "gold.json").read_text(encoding="utf-8"))
HEAD = ("货号", "品名", "数量", "单位")


@pytest.mark.parametrize("name", [name for name, gold in GOLD.items() if gold["status"] == "ok"])
def test_r_ord_5_a_sample_of_each_kind_is_read_to_the_last_line(name: str) -> None:
    found = read_orders(sheets_of((SAMPLES / name).read_bytes()), goods())
    wanted = [(line["sku"], str(line["qty"]), line["unit"]) for line in GOLD[name]["lines"]]
    assert (lines(found), found.problems) == (wanted, ())


def test_r_ord_5_a_truncated_file_is_to_be_sent_again() -> None:
    with pytest.raises(Unreadable) as refusal:
        sheets_of((SAMPLES / "S09_truncated.xlsx").read_bytes())
    assert refusal.value.sentence == "文件不完整或已损坏，请重新保存或重新发送一次。"


def test_stores_of_a_matrix_and_of_several_sheets_keep_their_names() -> None:
    matrix = read_orders(sheets_of((SAMPLES / "S12_store_matrix.xlsx").read_bytes()), goods())
    sheets = read_orders(sheets_of((SAMPLES / "S11_three_stores_sheets.xlsx").read_bytes()), goods())
    assert {line.store for line in matrix.lines} == {"城南店", "城北店", "老城店", "新区店"}
    assert [line.store for line in sheets.lines[::6]] == ["城南店", "城北店", "老城店"]
    assert (matrix.lines[0].cell, matrix.lines[0].store) == ("E2", "城北店")


#: What stands in the sheet → the lines.
READINGS = {
    "a heading in English": [("SKU", "Description", "Qty", "UOM"), ("K101W", "", 5, "pcs")],
    "a unit in the heading": [("货号", "数量(箱)"), ("K101W", 5)],
    "a unit in the cell wins over the column": [HEAD, ("K101W", "", "5箱", "个")],
    "no unit at all": [("货号", "数量"), ("K101W", 5)],
    "the article's number as a number": [("货号", "数量"), (1001, 5)],
    "zeros in front that the spreadsheet dropped": [("货号", "数量"), (77.0, 5)],
    "no heading": [("K101W", 5), ("K102W", 6), ("K103W", 7)],
    "two tables side by side": [
        ("货号", "数量", "", "货号", "数量"),
        ("K101W", 5, "", "K102W", 6),
        ("K103W", 7, "", "", ""),
    ],
    "a heading that comes again with its columns exchanged": [
        ("货号", "数量"),
        ("K101W", 5),
        ("数量", "货号"),
        (6, "K102W"),
    ],
    "totals, with and without a word": [("货号", "数量"), ("K101W", 5), ("K102W", 6), ("", 11), ("合计：", 11)],
    "goods nobody wants": [("货号", "数量"), ("K101W", 5), ("K102W", ""), ("K103W", 0), ("K104W", "无")],
    "words around the table": [
        ("某某五金店订货单", "", ""),
        ("电话：13800000000", "", ""),
        ("货号", "品名", "数量"),
        ("K101W", "", 5),
        ("备注：请尽快发货", "", ""),
        ("制单：张三", "", "审核：李四"),
    ],
    "型号 for the code": [("型号", "规格", "订货数量"), ("K101W", "86型", 5)],
    "型号 for the measure": [("品名", "型号", "订货数量"), ("一开单控开关 白", "86型 雅白", 5)],
    "stock, price and pack beside the quantity": [
        ("货号", "库存数量", "装箱数", "单价", "订货数量", "金额"),
        ("K101W", 900, 100, 5.2, 5, 26),
    ],
    "a column with another heading": [("货号", "11月订货"), ("K101W", 5)],
    "one quantity beside stores that add up to it": [
        ("货号", "城南店", "城北店", "数量"),
        ("K101W", 2, 3, 5),
        ("K102W", 4, "", 4),
    ],
    "a name with its measure in one cell": [("品名及规格", "数量"), ("一开单控开关 白 86型 雅白", 5)],
    "an alias": [("商品", "数量"), ("单开双控", 5)],
}
READ = {
    "a unit in the heading": [("K101W", "5", "箱")],
    "a unit in the cell wins over the column": [("K101W", "5", "箱")],
    "the article's number as a number": [("1001", "5", "个")],
    "zeros in front that the spreadsheet dropped": [("0077", "5", "个")],
    "no heading": [("K101W", "5", "个"), ("K102W", "6", "个"), ("K103W", "7", "个")],
    "two tables side by side": [("K101W", "5", "个"), ("K103W", "7", "个"), ("K102W", "6", "个")],
    "a heading that comes again with its columns exchanged": [("K101W", "5", "个"), ("K102W", "6", "个")],
    "totals, with and without a word": [("K101W", "5", "个"), ("K102W", "6", "个")],
    "one quantity beside stores that add up to it": [("K101W", "2", "个"), ("K101W", "3", "个"), ("K102W", "4", "个")],
    "an alias": [("K102W", "5", "个")],
}
NUMBERED = Goods.of([*goods().by_code.values(), Article("1001", "数字货号"), Article("0077", "前面有零")])


@pytest.mark.parametrize("how", READINGS)
def test_r_ord_5_a_sheet_is_read_as_its_writer_meant_it(how: str) -> None:
    found = read_orders([Sheet("订货单", READINGS[how])], NUMBERED)
    assert (lines(found), problems(found)) == (READ.get(how, [("K101W", "5", "个")]), [])


def test_merged_cells_name_the_goods_of_all_their_rows_and_a_quantity_only_once() -> None:
    rows = [
        ("品名", "规格", "数量"),
        ("五孔插座 白", "86型 10A 雅白", 5),
        ("", "86型 10A 雅白", 6),
        ("防水盒", "", 7),
        ("生料带", "", ""),
    ]
    found = read(*rows, under={(3, 0): (2, 0), (5, 2): (4, 2)})
    assert lines(found) == [("K111W", "5", "个"), ("K111W", "6", "个"), ("K118", "7", "个")]


#: What stands in a row under HEAD → where the fault is and its code.
FAULTS = {
    ("K101W", "", -3, "个"): ("C2", "quantity_negative"),
    ("K101W", "", "-3", "个"): ("C2", "quantity_negative"),
    ("K101W", "", 10**9, "个"): ("C2", "quantity_too_large"),
    ("K101W", "", 0.12345, "个"): ("C2", "quantity_places"),
    ("K101W", "", "看着发", "个"): ("C2", "quantity_unclear"),
    ("K101W", "", "三五", "个"): ("C2", "quantity_unclear"),
    ("K101W", "", True, "个"): ("C2", "quantity_unclear"),
    ("K101W", "", float("inf"), "个"): ("C2", "quantity_unclear"),
    ("K101W", "", datetime.date(2025, 1, 2), "个"): ("C2", "quantity_is_date"),
    ("", "", 3, "个"): ("A2", "no_goods_named"),
    ("没有这个货", "", 3, "个"): ("A2", "unknown_goods"),
    ("", "五孔插坐", 3, "个"): ("B2", "unknown_goods_near"),
    ("K101W", "五孔插座 白", 3, "个"): ("A2", "code_and_name_differ"),
    ("K101W", "", 3, "吨"): ("C2", "unknown_unit"),
    ("K101W", "", "3件", ""): ("C2", "unknown_unit"),
}


@pytest.mark.parametrize("row", FAULTS, ids=str)
def test_r_ord_5_a_fault_is_named_with_its_cell_and_makes_no_line(row: tuple[object, ...]) -> None:
    found = read(HEAD, row)
    assert (lines(found), problems(found)) == ([], [FAULTS[row]])
    assert "{" not in sentence(found.problems[0].code, found.problems[0].facts)


def test_r_ord_5_all_faults_are_told_at_once_and_good_rows_stay() -> None:
    found = read(HEAD, *FAULTS, ("K118", "", 4, "个"))
    assert lines(found) == [("K118", "4", "个")]
    assert [code for _, code in problems(found)] == [code for _, code in FAULTS.values()]


def test_a_name_that_several_articles_have_is_asked_about() -> None:
    twice = Goods.of([Article("A1", "插座", "白"), Article("A2", "插座", "金"), Article("B", "开关")])
    found = read_orders([Sheet("x", [("品名", "规格", "数量"), ("插座", "", 1), ("插座", "金", 2)])], twice)
    assert lines(found) == [("A2", "2", "个")]
    assert (found.problems[0].code, found.problems[0].facts["near"]) == ("several_goods", "插座（A1）、插座（A2）")


def test_a_dealers_own_names_lead_to_our_articles() -> None:
    own = Goods.of(goods().by_code.values(), {"老款": "K111W", "已下架的": "ZZZ"})
    found = read_orders([Sheet("x", [("品名", "数量"), ("老款", 3), ("已下架的", 1)])], own)
    assert (lines(found), problems(found)) == ([("K111W", "3", "个")], [("A3", "unknown_goods")])


def test_what_counts_but_should_be_known_is_a_notice() -> None:
    found = read(
        HEAD,
        ("K101W", "", 5, ""),
        ("ZZZ", "防水盒", 4, ""),
        ("K102W", "", 0, ""),
        hidden=frozenset({2}),
        broken=frozenset({(5, 2)}),
    )
    assert [(notice.cell, notice.code) for notice in found.notices] == [
        ("A2", "row_hidden"),
        ("A3", "found_by_name"),
        ("C4", "quantity_zero"),
    ]
    assert lines(found) == [("K101W", "5", "个"), ("K118", "4", "个")]


def test_a_formula_without_a_result_is_a_fault_and_an_empty_answer_is_none() -> None:
    found = read(HEAD, ("K101W", "", "", ""), ("K102W", "", "", ""), broken=frozenset({(2, 2)}))
    assert problems(found) == [("C2", "formula_without_value")]


def test_sheets_that_are_no_orders_are_passed_over_by_name_and_a_file_without_any_is_refused() -> None:
    other = Sheet("通讯录", [("姓名", "电话"), ("张三", "1380000")])
    found = read_orders([Sheet("单", [("货号", "数量"), ("K101W", 1)]), other, Sheet("空", [])], goods())
    assert (found.passed_over, found.lines[0].store) == (("通讯录",), None)
    with pytest.raises(Unreadable) as refusal:
        read_orders([other], goods())
    assert refusal.value.problem == "no_order"


def test_a_file_full_of_unknown_names_is_cut_off_and_looks_for_few_neighbours() -> None:
    found = read(HEAD, *((f"未知{number}", "", 1, "") for number in range(600)))
    assert (len(found.problems), found.cut_off) == (500, True)
    assert {problem.code for problem in found.problems[20:]} == {"unknown_goods"}


def test_the_order_of_a_real_workbook_is_read_with_the_places_of_its_cells() -> None:
    found = read_orders(sheets_of(book([("", ""), ("", "货号", "数量"), ("", "K101W", "半箱")])), goods())
    assert [(line.cell, line.quantity, line.unit) for line in found.lines] == [("C3", Decimal("0.5"), "箱")]


def test_every_code_has_its_sentence_once() -> None:
    codes = [*FILE_PROBLEMS, *CELL_PROBLEMS, *NOTICES]
    assert len(codes) == len(set(codes))


@given(st.integers(0, 700), st.integers(1, 9999))
def test_the_name_of_a_cell_is_what_excel_calls_it(column: int, row: int) -> None:
    letters = place(row, column).rstrip("0123456789")
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    assert (number - 1, place(row, column)) == (column, f"{letters}{row}")


CELLS = st.one_of(
    st.sampled_from(
        [
            "货号",
            "品名",
            "数量",
            "单位",
            "规格",
            "合计",
            "K101W",
            "防水盒",
            "5箱",
            "城南店",
            "",
            "-",
            "型号",
            "数量(箱)",
        ]
    ),
    st.text(max_size=12),
    st.floats(),
    st.integers(),
    st.booleans(),
    st.dates(),
)


@given(st.lists(st.lists(CELLS, max_size=6), max_size=12))
def test_no_sheet_makes_the_reader_fall_and_no_line_is_out_of_bounds(rows: list[list[object]]) -> None:
    sheet = Sheet("任意", rows)  # type: ignore[arg-type]
    try:
        found = read_orders([sheet], goods())
    except Unreadable:
        return
    for line in found.lines:
        article = goods().by_code[line.sku.casefold()]
        assert 0 < line.quantity <= 1_000_000
        assert line.unit in (article.base_unit, *article.units)
    for remark in (*found.problems, *found.notices):
        assert sentence(remark.code, remark.facts)
