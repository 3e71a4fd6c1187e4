"""`order-workbook`: a dealer's own file of 2,000 rows, from its bytes to a priced cart, on both engines.

The file is as dealers write them: a title over the table, goods by code or by name in turn, quantities as text and in
full-width digits, cases and pieces, a subtotal every fifty rows, and a few names that nobody knows, for which the
nearest are looked for. 5,000 articles stand on the shelf, under the 400,000 price rows of `pricing-database`; file,
shelf and rules are read anew for each run, in one thread.
"""

import io
import time
from datetime import datetime
from decimal import Decimal

import xlsxwriter
from sqlalchemy import true

from channel.access.catalogue import Counter
from channel.catalogue.shelf import shelf
from channel.pricing import Cart, CartLine, Rules, price
from channel.pricing.loading import Scope, load
from channel.pricing.quoting import skus_of
from channel.workbooks.opening import sheets_of
from channel.workbooks.orders import read_orders
from models import Database
from tests.bench import house
from tests.bench.lines import emit, ensure, left_out, median, quantile, rounded
from tests.bench.price_rows import fill
from tests.bench.price_rules import DEALER, NOW, code_of, world

ROWS, UNKNOWN_EVERY, SUBTOTAL_EVERY, ROUNDS = 2000, 200, 50, 10
TARGET_S = 3.0
_FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")


def order_workbook() -> None:
    """The file read and priced, and what of it is reading."""
    rules, content = world(), _workbook()
    with house.sqlite_database(with_demo=False) as url:
        _read_and_price(url, "SQLite", rules, content)
    if not house.has_postgres():
        left_out("order-workbook", "PostgreSQL", "no PostgreSQL at TEST_DATABASE_URL")
        return
    with house.postgres_database(with_demo=False) as url:
        _read_and_price(url, "PostgreSQL", rules, content)


def _read_and_price(url: str, engine: str, rules: Rules, content: bytes) -> None:
    database = house.open_database(url)
    rules_at = fill(database, rules)
    runs = [_run(database, content, rules_at) for _ in range(ROUNDS)]
    database.close()
    slowest = quantile([whole for _, whole in runs], 0.95)
    emit(
        "order-workbook",
        f"{ROWS:,} rows parsed and priced on {engine}, p95",
        slowest,
        "s",
        p50=rounded(median([whole for _, whole in runs])),
        of_it_parsed_p50=rounded(median([parsed for parsed, _ in runs])),
        target=TARGET_S,
        met=slowest < TARGET_S,
    )


def _run(database: Database, content: bytes, rules_at: datetime) -> tuple[float, float]:
    """Seconds until the file was read, and until it was priced."""
    begin = time.perf_counter()
    sheets = sheets_of(content)
    with database.reading() as session:
        found = read_orders(sheets, shelf(session, Counter(None, true())))
        parsed = time.perf_counter() - begin
        lines = tuple(CartLine(n, line.sku, line.quantity, line.unit) for n, line in enumerate(found.lines, 1))
        cart = Cart(DEALER, NOW, lines)
        priced = price(cart, load(session, Scope(skus_of(lines), cart.at, rules_at, DEALER)).rules)
    whole = time.perf_counter() - begin
    unknown = ROWS // UNKNOWN_EVERY
    ensure(len(found.lines) == ROWS - unknown, f"{len(found.lines)} lines were read")
    ensure({remark.code for remark in found.problems} == {"unknown_goods"}, f"found {found.problems[:3]}")
    ensure(len(found.problems) == unknown, f"{len(found.problems)} problems instead of {unknown}")
    ensure(priced.totals.payable > Decimal(0), "the lines were not priced")
    return parsed, whole


def _workbook() -> bytes:
    """The file: ROWS rows of goods among titles and subtotals."""
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer, {"in_memory": True}) as book:
        sheet = book.add_worksheet("订货单")
        sheet.merge_range(0, 0, 0, 4, "十一月订货单")
        sheet.write_row(1, 0, ("序号", "产品编码", "品名", "订货数量", "单位"))
        row, since = 2, 0
        for number in range(1, ROWS + 1):
            quantity, unit = number % 9 + 1, "箱" if number % 3 else "个"
            since += quantity
            by_code = number % 2 == 1
            name = "没有这个货" if number % UNKNOWN_EVERY == 0 else f"商品{number}"
            text = str(quantity).translate(_FULL_WIDTH) if number % 4 == 0 else str(quantity)
            sheet.write_row(row, 0, (number, code_of(number) if by_code else "", "" if by_code else name, text, unit))
            row += 1
            if number % SUBTOTAL_EVERY == 0:
                sheet.write_row(row, 0, ("小计", "", "", since, ""))
                row, since = row + 1, 0
    return buffer.getvalue()
