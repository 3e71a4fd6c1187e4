"""A dealer's own ledger as a workbook, beside ours (idea C13): read with every fault at once, and compared."""

from datetime import datetime

from flask import Response
from sqlalchemy.orm import Session

from channel.access.money import own_money_dealer
from channel.actors import Actor
from channel.credit.comparing import LedgerRow
from channel.credit.ledgers import compare_ledger, months_of
from channel.workbooks.ledgers import Booking, LedgerRead, read_ledger
from channel.workbooks.opening import sheets_of
from channel.workbooks.writing import ledger_template
from miniapp_api.acts import read, write
from miniapp_api.answers import WORKBOOK, Answer, answer, file_answer
from miniapp_api.blueprints import blueprint, refusals
from miniapp_api.bodies import check_upload
from miniapp_api.schemas.ledger_workbooks import LedgerWorkbookAnswer, NewLedgerFile

_FILE = {"description": "The workbook.", "content": {WORKBOOK: {"schema": {"type": "string", "format": "binary"}}}}

routes = blueprint("ledger-workbooks", "Dealers' own ledgers as Excel and CSV files.", check=check_upload)


@routes.get("/credit/ledger-workbooks/template", responses={200: _FILE, **refusals(403)})
def get_ledger_template() -> Response:
    """A workbook to fill with one's own bookings."""

    def act(session: Session, actor: Actor, _now: datetime) -> Answer:
        own_money_dealer(session, actor)
        return file_answer(ledger_template(), WORKBOOK, "ledger.xlsx")

    return read(act)


@routes.post("/credit/ledger-workbooks", responses={200: LedgerWorkbookAnswer, **refusals(403, body=True)})
def compare_ledger_workbook(form: NewLedgerFile) -> Response:
    """Compare one's own ledger with ours: only what differs comes back, and nothing while a row is wrong."""
    # Looking through a file takes a while, so it is done before a connection is taken.
    found = read_ledger(sheets_of(form.content))

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        own_money_dealer(session, actor)
        bookings = _within(found, form)
        if not bookings or (found.problems and not form.only_valid):
            return answer(200, LedgerWorkbookAnswer.of(found, None, len(bookings)))
        rows = [LedgerRow(one.on, one.reference, one.amount) for one in bookings]
        months = months_of([one.on for one in bookings])
        from_on, until_on = form.from_on or months[0], form.until_on or months[1]
        kept = compare_ledger(session, actor, rows, from_on, until_on, now=now)
        return answer(200, LedgerWorkbookAnswer.of(found, kept, len(bookings)))

    return write(act)


def _within(found: LedgerRead, form: NewLedgerFile) -> list[Booking]:
    """The bookings of the days that are asked for."""
    return [
        one
        for one in found.bookings
        if (form.from_on is None or one.on >= form.from_on) and (form.until_on is None or one.on <= form.until_on)
    ]
