"""Credit: what a dealer may order, what he owes, and how he pays (domain.md B8)."""

from collections.abc import Sequence
from datetime import datetime
from typing import Literal

from flask import Response
from pydantic import Field
from sqlalchemy.orm import Session

from channel.access import headquarters, looked_after_dealer
from channel.access.books import late_in_all, owing_dealers
from channel.access.money import (
    blocking_invoices,
    covered_orders,
    money_dealer,
    ordering_dealer,
    own_invoices,
    own_payments,
    payment_of,
)
from channel.actors import Actor
from channel.calendar import local_day
from channel.credit.accounts import account_of, overdue, standing, temporary_limits
from channel.credit.limits import Wish, ask_change, changes_of
from channel.credit.payments import Assigned, Money, assign, open_invoices, record_payment
from channel.credit.receivables import Covered, Invoice, record_invoice
from channel.credit.rules import ZERO, Owed, ageing, last_fine_day
from miniapp_api.acts import read, write
from miniapp_api.answers import Answer, answer
from miniapp_api.blueprints import blueprint, refusals
from miniapp_api.pages import Listed, PageQuery
from miniapp_api.schemas.credit import (
    Assign,
    AssignedIn,
    AvailableOut,
    CreditOut,
    DealerQuery,
    NewInvoice,
    NewPayment,
    NumberPath,
    PaymentOut,
    PaymentsAnswer,
    ReceivableOut,
    ReceivablesAnswer,
)
from miniapp_api.schemas.credit_accounts import AccountOut, AccountsAnswer
from miniapp_api.schemas.credit_changes import ChangeOut, ChangesAnswer, NewChange
from miniapp_api.schemas.me import DealerOut
from miniapp_api.values import KeyNeeded, Search

routes = blueprint("credit", "What a dealer may order on credit, what he owes, and how he pays.")


class ListQuery(PageQuery):
    """Whose, and which part."""

    dealer: str | None = Field(None, max_length=32, description="Code of a dealer; for members, who name one.")


class InvoicesQuery(ListQuery):
    """Whose invoices, and which."""

    state: Literal["open"] | None = Field(None, description="`open`: only what is not paid.")


@routes.get("/credit", responses={200: CreditOut, **refusals(403, 404, 422)})
def get_credit(query: DealerQuery) -> Response:
    """Every term of what may be ordered, what is overdue, and how old debts are. For owner, finance and managers."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        dealer = money_dealer(session, actor, query.dealer)
        account, today = account_of(session, dealer.id), local_day(now)
        owed = [Owed(row.id, row.due_on, row.remaining) for row in open_invoices(session, dealer.id)]
        found, late = standing(session, account, now=now), overdue(session, account, now=now)
        blocking = blocking_invoices(session, dealer, last_fine_day(today, account.grace_days))
        more = {
            "ageing": ageing(owed, today),
            "blocking": [ReceivableOut.of(row, today) for row in blocking],
            "dealer": DealerOut.of(dealer) if actor.kind == "member" else None,
        }
        return answer(200, CreditOut.seen(found, late, account, **more))

    return read(act)


class AccountsQuery(PageQuery):
    """Which dealers."""

    q: Search | None = Field(None, description="Part of the name or the code.")
    state: Literal["late"] | None = Field(None, description="`late`: only who has not paid by the due day.")


@routes.get("/credit/accounts", responses={200: AccountsAnswer, **refusals(403, 422)})
def list_accounts(query: AccountsQuery) -> Response:
    """The accounts of the dealers one looks after, who is late with most first. For managers and headquarters."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        listed, today = Listed(actor, query, "accounts", text=query.q, state=query.state), local_day(now)
        late_only, start = query.state == "late", listed.start
        rows = owing_dealers(session, actor, today, text=query.q, late_only=late_only, start=start, limit=listed.limit)
        page, next_cursor = listed.cut(rows)
        temporary = temporary_limits(session, [row.dealer.id for row in page], today)
        items = [AccountOut.of(row, temporary.get(row.dealer.id, ZERO), today) for row in page]
        count, amount = late_in_all(session, actor, today)
        return answer(200, AccountsAnswer(items=items, next_cursor=next_cursor, late=count, late_amount=amount))

    return read(act)


@routes.get("/credit/available", responses={200: AvailableOut, **refusals(403, 404, 422)})
def get_available(query: DealerQuery) -> Response:
    """What may still be ordered; for buyers, too."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        account = account_of(session, ordering_dealer(session, actor, query.dealer).id)
        found, late = standing(session, account, now=now), overdue(session, account, now=now)
        return answer(200, AvailableOut.of(found, late, account))

    return read(act)


@routes.get("/credit/receivables", responses={200: ReceivablesAnswer, **refusals(403, 404, 422)})
def list_receivables(query: InvoicesQuery) -> Response:
    """Invoices, newest first."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        dealer, today = money_dealer(session, actor, query.dealer), local_day(now)
        listed = Listed(actor, query, "receivables", dealer=dealer.code, state=query.state)
        rows = own_invoices(session, dealer, is_open=query.state == "open", before=listed.start, limit=listed.limit)
        page, next_cursor = listed.cut(rows)
        return answer(
            200, ReceivablesAnswer(items=[ReceivableOut.of(row, today) for row in page], next_cursor=next_cursor)
        )

    return read(act)


@routes.post("/credit/receivables", responses={201: ReceivableOut, **refusals(403, 404, 409, body=True)})
def add_receivable(header: KeyNeeded, body: NewInvoice) -> Response:
    """Record an invoice; a number that is there already changes nothing. For headquarters."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        headquarters(session, actor)
        dealer = looked_after_dealer(session, actor, body.dealer)
        orders = covered_orders(session, dealer, [one.number for one in body.orders])
        covers = [Covered(orders[one.number], one.number, one.amount) for one in body.orders]
        invoice = Invoice(body.number, body.amount, body.issued_on, body.due_on, covers, body.kind)
        row = record_invoice(session, actor, dealer.id, invoice, now=now)
        return answer(201, ReceivableOut.of(row, local_day(now)))

    return write(act, key=header.key)


@routes.get("/credit/payments", responses={200: PaymentsAnswer, **refusals(403, 404, 422)})
def list_payments(query: ListQuery) -> Response:
    """Payments, newest first."""

    def act(session: Session, actor: Actor, _now: datetime) -> Answer:
        dealer = money_dealer(session, actor, query.dealer)
        listed = Listed(actor, query, "payments", dealer=dealer.code)
        rows = own_payments(session, dealer, before=listed.start, limit=listed.limit)
        page, next_cursor = listed.cut(rows)
        return answer(200, PaymentsAnswer(items=[PaymentOut.of(row) for row in page], next_cursor=next_cursor))

    return read(act)


@routes.post("/credit/payments", responses={201: PaymentOut, **refusals(403, 404, 409, body=True)})
def add_payment(header: KeyNeeded, body: NewPayment) -> Response:
    """Take money in and write it off; a number that is there already changes nothing. For headquarters."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        headquarters(session, actor)
        dealer = looked_after_dealer(session, actor, body.dealer)
        money = Money(body.number, body.amount, body.received_on, body.kind, _assigned(body.assigned))
        return answer(201, PaymentOut.of(record_payment(session, actor, dealer.id, money, now=now)))

    return write(act, key=header.key)


@routes.post("/credit/payments/<number>/assign", responses={200: PaymentOut, **refusals(403, 404, body=True)})
def assign_payment(path: NumberPath, header: KeyNeeded, body: Assign) -> Response:
    """Say which invoices what is left of a payment is meant for (R-CRD-4)."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        dealer = money_dealer(session, actor, body.dealer)
        row = payment_of(session, dealer, path.number)
        return answer(
            200, PaymentOut.of(assign(session, actor, dealer.id, row.number, _assigned(body.assigned), now=now))
        )

    return write(act, key=header.key)


@routes.get("/credit/changes", responses={200: ChangesAnswer, **refusals(403, 404, 422)})
def list_changes(query: DealerQuery) -> Response:
    """What was asked for and decided about a dealer's credit (R-CRD-5)."""

    def act(session: Session, actor: Actor, _now: datetime) -> Answer:
        dealer = money_dealer(session, actor, query.dealer)
        return answer(200, ChangesAnswer(items=[ChangeOut.of(row) for row in changes_of(session, dealer.id)]))

    return read(act)


@routes.post("/credit/changes", responses={201: ChangeOut, **refusals(403, 404, 409, body=True)})
def ask_credit_change(header: KeyNeeded, body: NewChange) -> Response:
    """Ask for another limit, or for more for some days; it counts once it is approved."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        dealer = money_dealer(session, actor, body.dealer)
        wish = Wish(**body.model_dump(exclude={"dealer"}))
        return answer(201, ChangeOut.of(ask_change(session, actor, dealer, wish, now=now)))

    return write(act, key=header.key)


def _assigned(said: Sequence[AssignedIn]) -> list[Assigned]:
    return [Assigned(one.number, one.amount) for one in said]
