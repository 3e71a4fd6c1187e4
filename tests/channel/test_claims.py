"""What a registration of all product lines holds, and what it leaves to others (R-REG-1, R-REG-2)."""

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from channel.errors import Conflict
from channel.opportunities.availability import look_up
from channel.opportunities.drafts import Draft
from channel.opportunities.ending import cancel_registration, withdraw_registration
from channel.opportunities.records import claim
from channel.opportunities.submitting import register_opportunity
from channel.opportunities.sweep import expire_protections
from channel.opportunities.waiting import join_waiting_list
from models import Database, ProductLine, Registration, RegistrationClaim, WaitingEntry
from tests.channel.lifecycle import DAY, DRAFT, protected, submitted
from tests.channel.test_races import all_at_once
from tests.channel.test_waiting import OVER, entry, third_dealer, waits
from tests.factories import NOW, Cast, make_cast, make_contact


@pytest.fixture
def cast(session: Session) -> Cast:
    return make_cast(session)


def offer_line(session: Session, code: str = "meter") -> str:
    """A product line that is offered from now on."""
    session.add(ProductLine(code=code, name="电能表", position=9, is_active=True))
    session.flush()
    return code


def holds(session: Session, registration: Registration) -> set[str]:
    query = select(RegistrationClaim.product_line).where(RegistrationClaim.registration_id == registration.id)
    return set(session.scalars(query))


def test_r_reg_1_a_registration_of_all_lines_holds_one_that_is_offered_later(session: Session, cast: Cast) -> None:
    holder = protected(session, cast)
    line = offer_line(session)
    assert submitted(session, cast, cast.rival, product_lines=(line,)).reject_code == "taken"
    assert submitted(session, cast, cast.rival, product_lines=(line, "light")).reject_code == "taken"
    draft = Draft(customer=DRAFT.customer, name=DRAFT.name, product_lines=(line,))
    assert look_up(session, cast.actor(cast.rival), draft, now=NOW)[0].status == "taken"
    with pytest.raises(Conflict, match="opportunity_yours"), session.begin_nested():
        submitted(session, cast, cast.buyer, product_lines=(line,))
    cancel_registration(session, cast.actor(cast.buyer), holder.number, "客户取消了项目", now=NOW)
    assert submitted(session, cast, cast.rival, product_lines=(line,)).state == "pending_approval"


def test_r_reg_1_no_judgement_gives_a_line_away_that_somebody_holds_without_a_row(session: Session, cast: Cast) -> None:
    protected(session, cast)
    line = offer_line(session)
    refused = submitted(session, cast, cast.rival, product_lines=(line,))
    assert not claim(session, refused, (line,))
    assert holds(session, refused) == set()


def test_r_reg_1_who_has_the_rest_does_not_have_the_line_on_which_another_has_a_first_option(
    session: Session, cast: Cast
) -> None:
    protected(session, cast)
    third = third_dealer(session, cast)
    first = submitted(session, cast, cast.rival, product_lines=("switch",))
    join_waiting_list(session, cast.actor(cast.rival), first.number, now=NOW)
    rest = waits(session, cast, third)
    expire_protections(session, OVER)
    assert (holds(session, first), holds(session, rest)) == ({"switch"}, {"*", "cable", "light"})
    line = offer_line(session)
    # The new line is of the one who has the rest; the switch is not, although it was among what he waited for.
    assert submitted(session, cast, cast.rival, at=OVER, product_lines=("switch", line)).reject_code == "taken"
    assert submitted(session, cast, third, at=OVER, product_lines=("switch",)).reject_code == "taken"
    assert submitted(session, cast, cast.rival, at=OVER, product_lines=("switch",)).state == "pending_approval"
    mine = submitted(session, cast, third, at=OVER, product_lines=("light", line))
    assert (mine.state, holds(session, mine)) == ("pending_approval", {"light", line})


def test_r_reg_1_a_line_that_is_offered_later_is_waited_for_and_handed_over_alone(session: Session, cast: Cast) -> None:
    holder = protected(session, cast)
    line = offer_line(session)
    third = third_dealer(session, cast)
    first = submitted(session, cast, cast.rival, product_lines=(line,))
    join_waiting_list(session, cast.actor(cast.rival), first.number, now=NOW)
    second = submitted(session, cast, third, product_lines=(line, "light"))
    join_waiting_list(session, cast.actor(third), second.number, now=NOW)
    cancel_registration(session, cast.actor(cast.buyer), holder.number, "客户取消了项目", now=NOW + DAY)
    assert session.scalars(select(WaitingEntry.state)).all() == ["offered", "offered"]
    assert (holds(session, first), holds(session, second)) == ({line}, {"light"})
    # What nobody waited for is free, and the row for "everything else" went with it.
    later = offer_line(session, "lamp")
    fourth = third_dealer(session, cast, 4)
    assert submitted(session, cast, fourth, at=NOW + DAY, product_lines=(later,)).state == "pending_approval"
    assert submitted(session, cast, fourth, at=NOW + DAY, product_lines=(line,)).reject_code == "taken"


def test_r_reg_1_whoever_waits_for_everything_gets_what_has_no_row_with_it(session: Session, cast: Cast) -> None:
    holder = submitted(session, cast)
    everything = waits(session, cast, cast.rival)
    line = offer_line(session)
    third = third_dealer(session, cast)
    late = submitted(session, cast, third, product_lines=(line,))
    join_waiting_list(session, cast.actor(third), late.number, now=NOW)
    withdraw_registration(session, cast.actor(cast.buyer), holder.number, now=NOW)
    assert (entry(session, everything), entry(session, late)) == ("offered", "waiting")
    mine = submitted(session, cast, cast.rival, product_lines=("switch", line))
    assert holds(session, mine) == {"switch", line}
    assert entry(session, late) == "waiting"


def test_r_reg_2_of_one_who_wants_all_lines_and_one_who_wants_one_at_once_one_wins(database: Database) -> None:
    with database.transaction() as session:
        cast = make_cast(session)
        people = [make_contact(session, cast.rival_dealer, f"人{n}", "buyer", f"+86138001000{n:02d}") for n in range(4)]

    def submit(customer: str, who: object, lines: tuple[str, ...]) -> str:
        with database.transaction() as session:
            draft = Draft(customer=customer, name="客房开关改造", product_lines=lines)
            return register_opportunity(session, cast.actor(who), draft, now=NOW)[0].state  # type: ignore[arg-type]

    for round_ in range(4):
        customer = f"第{round_}百货大楼有限公司"
        acts = [
            lambda c=customer: submit(c, cast.buyer, ()),
            lambda c=customer, p=people[round_]: submit(c, p, ("light",)),
        ]
        assert sorted(all_at_once(acts)) == ["pending_approval", "rejected"]
    with database.reading() as session:
        rows = (
            select(func.count())
            .select_from(RegistrationClaim)
            .group_by(RegistrationClaim.key, RegistrationClaim.product_line)
        )
        assert set(session.scalars(rows)) == {1}
