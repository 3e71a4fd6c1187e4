"""What the tests of reminders play with: things that fall due, a sweep to its end, who was told of what."""

from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from channel.calendar import SHANGHAI
from channel.followups.rules import Contacted
from channel.followups.service import record_follow_up
from channel.opportunities.drafts import Draft
from channel.opportunities.submitting import register_opportunity
from channel.reminders.table import SWEPT
from models import Contact, DealerAuthorisation, InboxMessage, Member, Order, Reminder
from notifications.jobs import sweep_reminders
from tests.factories import NOW, Cast

TODAY = date(2026, 11, 23)
CUSTOMER = "上海浦江大饭店有限公司"


def local(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=SHANGHAI)


def swept(session: Session, now: datetime) -> list[tuple[str, int | None, int | None]]:
    """Kind, contact and member of every reminder that the sweep of that moment brings, in the order of the table."""
    last = session.scalar(select(InboxMessage.id).order_by(InboxMessage.id.desc()).limit(1)) or 0
    while sweep_reminders(session, now):
        pass
    rows = session.scalars(
        select(InboxMessage)
        .where(InboxMessage.id > last, InboxMessage.kind.in_(SWEPT))
        .order_by(InboxMessage.kind, InboxMessage.contact_id, InboxMessage.member_id, InboxMessage.id)
    )
    return [(row.kind, row.contact_id, row.member_id) for row in rows]


def promise(
    session: Session, cast: Cast, who: Contact | Member, next_on: date = TODAY, *, customer: str = CUSTOMER
) -> str:
    """A registration that somebody promised to follow up; its number."""
    draft = Draft(customer=customer, name="客房开关改造")
    number = register_opportunity(session, cast.actor(cast.buyer), draft, now=NOW)[0].number
    said = Contacted("phone", "和钱经理约了时间看样品", next_on=next_on)
    record_follow_up(session, cast.actor(who), number, said, now=NOW)
    return number


def keep(session: Session, cast: Cast, who: Contact | Member, number: str, *, now: datetime) -> None:
    """What was promised is done."""
    record_follow_up(session, cast.actor(who), number, Contacted("visit", "上门看了样品，客户要报价单"), now=now)


def shipped(session: Session, cast: Cast, receive_by: datetime, number: str = "DD261101-7K3FQ") -> Order:
    order = Order(
        number=number,
        dealer_id=cast.dealer.id,
        state="shipped",
        created_at=NOW,
        receive_by=receive_by,
        total=Decimal(9),
    )
    session.add(order)
    session.flush()
    return order


def authorised(session: Session, cast: Cast, until: date | None, since: date = date(2026, 1, 1)) -> DealerAuthorisation:
    more: dict[str, Any] = {"valid_from": since, "valid_until": until}
    row = DealerAuthorisation(dealer_id=cast.dealer.id, region="华东", product_line="switch", **more)
    session.add(row)
    session.flush()
    return row


def the_reminder(session: Session, who: Contact | Member) -> Reminder:
    """The only one that somebody has."""
    label = f"{'contact' if isinstance(who, Contact) else 'member'}:{who.id}"
    return session.scalars(
        select(Reminder).where(Reminder.receiver == label), execution_options={"populate_existing": True}
    ).one()


def days(count: int) -> timedelta:
    return timedelta(days=count)
