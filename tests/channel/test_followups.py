"""Follow-ups: which count, which are kept, and who is reminded of what he promised (R-REG-6, R-REM-2, R-REM-3)."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from channel.access.attachments import visible_attachment
from channel.approvals import checked_verdict
from channel.attachments import File, hand_in
from channel.decisions import decide
from channel.errors import Conflict, Forbidden, Invalid, NotFound
from channel.followups.details import follow_ups, promised
from channel.followups.rules import COMPARED, SHORTCOMINGS, Contacted, Said, checked, essence, shortcoming
from channel.followups.service import record_follow_up
from channel.opportunities.drafts import Draft
from channel.opportunities.submitting import register_opportunity
from models import Approval, Database, FollowUp, InboxMessage, OutboxMessage, Registration
from notifications.jobs import sweep_reminders
from tests.channel.test_races import all_at_once
from tests.factories import NOW, Cast, make_cast

DRAFT = Draft(customer="上海浦江大饭店有限公司", name="客房开关改造")
CALL = Contacted("phone", "和钱经理确认了样品间的开关型号，周五送样")
TODAY = date(2026, 11, 23)


@pytest.fixture
def cast(session: Session) -> Cast:
    return make_cast(session)


@pytest.fixture
def number(session: Session, cast: Cast) -> str:
    return register_opportunity(session, cast.actor(cast.buyer), DRAFT, now=NOW)[0].number


def record(
    session: Session, cast: Cast, number: str, contacted: Contacted = CALL, who: Any = None, *, days: float = 0
) -> FollowUp:
    return record_follow_up(session, cast.actor(who or cast.buyer), number, contacted, now=NOW + timedelta(days=days))


@pytest.mark.parametrize(
    ("text", "earlier", "expected"),
    [
        ("客户同意下周看样品。", [], None),
        ("客户同意下周看样品", [], "too_short"),
        ("  客户 同意\u200b看样\n", [], "too_short"),
        ("。。。。。。。。。。。。", [], "says_nothing"),
        ("哈哈哈哈哈哈哈哈哈哈哈哈", [], "says_nothing"),
        ("👍👍👍👍👍👍👍👍👍👍", [], "says_nothing"),
        ("客户同意下周看样品。", ["客户同意下周看样品。"], "copied"),
        ("客户同意，下周看样品！！", ["客户同意下周看样品。"], "copied"),
        ("报价 ABC 型号共１２０台", ["报价abc型号共120台。"], "copied"),
        ("报价 ABC 型号共 130 台", ["报价abc型号共120台。"], None),
        ("客户同意下周看样品。", ["别的一", "别的二", "客户同意下周看样品"], "copied"),
        ("客户同意下周看样品。", ["别的一", "别的二", "别的三", "客户同意下周看样品"], None),
    ],
)
def test_r_reg_6_what_counts_is_ten_characters_that_are_no_copy_of_the_last_three(
    text: str, earlier: list[str], expected: str | None
) -> None:
    assert shortcoming(Said(text), [Said(each) for each in earlier]) == expected


NEW, OLD = frozenset({"new"}), frozenset({"old"})
CALLED, SEEN = "客户同意下周看样品。", Said("别的一二三四五", OLD)


@pytest.mark.parametrize(
    ("said", "earlier", "expected"),
    [
        (Said("", NEW), [], None),
        (Said("到店", NEW | OLD), [SEEN], None),
        (Said(CALLED, NEW), [Said(CALLED, OLD)], None),
        (Said("到店", OLD), [SEEN], "same_picture"),
        (Said("", OLD), [Said(CALLED), Said(CALLED), SEEN], "same_picture"),
        (Said("", OLD), [Said(CALLED), Said(CALLED), Said(CALLED), SEEN], None),
        (Said(CALLED, OLD), [SEEN], None),
        (Said(CALLED, OLD), [SEEN, Said(CALLED)], "same_picture"),
        (Said(CALLED), [Said(CALLED, OLD)], "copied"),
        (Said("到店"), [SEEN], "too_short"),
    ],
)
def test_r_reg_6_an_attachment_counts_whatever_is_written_unless_the_last_three_had_it(
    said: Said, earlier: list[Said], expected: str | None
) -> None:
    assert shortcoming(said, earlier) == expected


@given(st.text(max_size=60), st.sampled_from([" ", "。", "\u200b", "！", "\n", "👍"]))
def test_r_reg_6_marks_and_spaces_make_no_new_text(text: str, mark: str) -> None:
    assert essence(text + mark) == essence(mark + text) == essence(text)
    if shortcoming(Said(text), []) is None:
        assert shortcoming(Said(f"{mark}{text}{mark}"), [Said(text)]) == "copied"


def test_every_shortcoming_is_said_kindly() -> None:
    for sentence in SHORTCOMINGS.values():
        assert sentence.startswith("已保存")
        assert "再记一条" in sentence


@pytest.mark.parametrize(
    ("change", "fields"),
    [
        ({"kind": "telepathy"}, {"kind": "bad_value"}),
        ({"text": "  "}, {"text": "required"}),
        ({"text": "长" * 1001}, {"text": "too_long:1000"}),
        ({"text": "长" * 1001, "attachments": ("a",)}, {"text": "too_long:1000"}),
        ({"text": "a\x00b"}, {"text": "bad_characters"}),
        ({"happened_at": NOW + timedelta(hours=1)}, {"happened_at": "moment_in_future"}),
        ({"happened_at": NOW - timedelta(days=31)}, {"happened_at": "moment_too_old"}),
        ({"next_on": TODAY - timedelta(days=1)}, {"next_on": "next_in_past"}),
        ({"next_on": TODAY + timedelta(days=400)}, {"next_on": "next_too_far"}),
        ({"kind": "", "text": "", "next_on": date(2020, 1, 1)}, {"kind", "text", "next_on"}),
    ],
)
def test_a_follow_up_that_cannot_be_is_refused_with_every_wrong_field(change: Any, fields: Any) -> None:
    with pytest.raises(Invalid) as refusal:
        checked(replace(CALL, **change), now=NOW)
    assert refusal.value.fields == fields or set(refusal.value.fields) == fields
    assert all(refusal.value.field_sentences().values())


def test_r_reg_6_with_an_attachment_nothing_need_be_written() -> None:
    assert checked(replace(CALL, text=" ", attachments=("a",)), now=NOW).text == ""


def test_a_clock_that_runs_a_little_early_is_set_right() -> None:
    assert checked(replace(CALL, happened_at=NOW + timedelta(minutes=5)), now=NOW).happened_at == NOW


def test_r_reg_6_one_that_does_not_count_is_kept_and_the_copy_check_looks_past_it(
    session: Session, cast: Cast, number: str
) -> None:
    assert record(session, cast, number).shortcoming is None
    for _ in range(COMPARED + 1):
        assert record(session, cast, number, replace(CALL, text="打了电话")).shortcoming == "too_short"
    assert record(session, cast, number, replace(CALL, text=CALL.text + "！"), cast.manager).shortcoming == "copied"
    registration = session.scalars(select(Registration)).one()
    rows = follow_ups(session, registration)
    assert [(row.by, row.follow_up.shortcoming) for row in rows][:2] == [("李娜", "copied"), ("小赵", "too_short")]
    assert len(rows) == COMPARED + 3


def test_r_reg_6_a_valid_one_ends_the_silence_and_no_other_does(session: Session, cast: Cast, number: str) -> None:
    approval_id = session.scalars(select(func.max(Approval.id))).one()
    decide(session, cast.actor(cast.manager), approval_id, checked_verdict("approved"), now=NOW)
    registration = session.scalars(select(Registration)).one()
    record(session, cast, number, replace(CALL, text="打了电话"), days=9)
    assert (registration.quiet_since, registration.touched_at) == (NOW, None)
    at = NOW + timedelta(days=8)
    record(session, cast, number, replace(CALL, happened_at=at), days=10)
    assert (registration.quiet_since, registration.touched_at) == (at, at)
    # What was done earlier and written down later moves nothing back.
    record(session, cast, number, Contacted("visit", "之前上门看过一次样板间", at - timedelta(days=3)), days=11)
    assert (registration.quiet_since, registration.touched_at) == (at, at)


def test_r_reg_6_a_new_picture_ends_the_silence_and_the_same_one_again_does_not(
    session: Session, cast: Cast, number: str
) -> None:
    approval_id = session.scalars(select(func.max(Approval.id))).one()
    decide(session, cast.actor(cast.manager), approval_id, checked_verdict("approved"), now=NOW)
    one, other = (hand_in(session, cast.actor(cast.buyer), File("pdf", bytes([n])), now=NOW) for n in range(2))
    visit = Contacted("visit", "到店", attachments=(one.public_id,))
    counted = record(session, cast, number, visit, days=1)
    again = record(session, cast, number, visit, days=2)
    both = record(session, cast, number, replace(visit, attachments=(one.public_id, other.public_id)), days=3)
    assert [row.shortcoming for row in (counted, again, both)] == [None, "same_picture", None]
    registration = session.scalars(select(Registration)).one()
    assert registration.touched_at == NOW + timedelta(days=3)
    assert [list(row.attachments) for row in follow_ups(session, registration)] == [[one, other], [one], [one]]
    # What is attached to a follow-up is seen by whoever sees the follow-up, and by nobody else.
    for who in (cast.owner, cast.manager, cast.director, cast.hq):
        assert visible_attachment(session, cast.actor(who), one.public_id, now=NOW) is one
    for who in (cast.rival, cast.outsider, cast.rep):
        with pytest.raises(NotFound):
            visible_attachment(session, cast.actor(who), one.public_id, now=NOW)
    with pytest.raises(Invalid, match="invalid_fields"):
        record(session, cast, number, visit, cast.manager)


def test_nobody_but_the_dealer_and_who_looks_after_it_follows_up(session: Session, cast: Cast, number: str) -> None:
    for who, refusal in ((cast.rival, NotFound), (cast.outsider, NotFound), (cast.rep, Forbidden)):
        with pytest.raises(refusal):
            record(session, cast, number, CALL, who)
    cast.dealer.is_active = False
    with pytest.raises(Forbidden, match="dealer_frozen"):
        record(session, cast, number)
    assert session.scalars(select(FollowUp)).all() == []


def test_what_has_ended_is_not_followed_up(session: Session, cast: Cast, number: str) -> None:
    session.scalars(select(Registration)).one().state = "released"
    with pytest.raises(Conflict, match="not_followed"):
        record(session, cast, number)


def reminded(session: Session, now: datetime) -> int:
    """How many reminders of promises the sweep of that moment brings."""
    told = select(func.count()).where(InboxMessage.kind.like("%follow_up_due"))
    before = session.scalars(told).one()
    while sweep_reminders(session, now):
        pass
    return session.scalars(told).one() - before


def test_r_rem_3_who_promised_is_reminded_on_the_day_once_and_by_the_right_way(
    session: Session, cast: Cast, number: str
) -> None:
    record(session, cast, number, replace(CALL, next_on=TODAY + timedelta(days=1)))
    record(session, cast, number, Contacted("visit", "上门看了样板间，客户很满意", next_on=TODAY), cast.manager)
    assert reminded(session, NOW) == 1
    assert reminded(session, NOW + timedelta(hours=2)) == 0
    assert reminded(session, NOW + timedelta(days=1)) == 2
    told = session.scalars(
        select(InboxMessage).where(InboxMessage.kind.like("%follow_up_due")).order_by(InboxMessage.id)
    )
    assert [(row.kind, row.contact_id, row.member_id) for row in told] == [
        ("member_follow_up_due", None, cast.manager.id),
        ("member_follow_up_due", None, cast.manager.id),
        ("follow_up_due", cast.buyer.id, None),
    ]
    sent = session.scalars(select(OutboxMessage.channel).where(OutboxMessage.kind == "member_follow_up_due")).all()
    assert sent == ["wecom", "wecom"]


def test_r_rem_2_nobody_is_reminded_at_night_or_on_a_day_off(session: Session, cast: Cast, number: str) -> None:
    record(session, cast, number, replace(CALL, next_on=date(2026, 11, 28)))
    saturday_noon, sunday = datetime(2026, 11, 28, 4, 0, tzinfo=UTC), datetime(2026, 11, 29, 4, 0, tzinfo=UTC)
    monday_seven, monday_nine = datetime(2026, 11, 29, 23, 0, tzinfo=UTC), datetime(2026, 11, 30, 1, 0, tzinfo=UTC)
    assert [reminded(session, now) for now in (saturday_noon, sunday, monday_seven, monday_nine)] == [0, 0, 1, 0]
    sent = select(OutboxMessage.due_at).where(OutboxMessage.kind == "follow_up_due")
    assert session.scalars(sent).one() == datetime(2026, 11, 30, 0, 30, tzinfo=UTC)


def test_following_up_keeps_the_promises_of_ones_own_side_and_no_other(
    session: Session, cast: Cast, number: str
) -> None:
    record(session, cast, number, replace(CALL, next_on=TODAY))
    record(session, cast, number, Contacted("visit", "上门看了样板间，客户很满意", next_on=TODAY), cast.manager)
    record(session, cast, number, Contacted("wechat", "客户发来了平面图，明天报价"), cast.owner)
    assert reminded(session, NOW) == 1
    assert [row.follow_up.next_on for row in promised(session, cast.actor(cast.manager), until=TODAY, limit=9)] == [
        TODAY
    ]
    record(session, cast, number, Contacted("phone", "电话里确认了平面图的尺寸"), cast.manager)
    assert promised(session, cast.actor(cast.manager), until=TODAY, limit=9) == []


def test_a_promise_about_what_has_ended_and_an_old_one_are_let_rest(session: Session, cast: Cast, number: str) -> None:
    record(session, cast, number, replace(CALL, next_on=TODAY))
    assert reminded(session, NOW + timedelta(days=21)) == 0
    session.scalars(select(Registration)).one().state = "withdrawn"
    assert reminded(session, NOW) == 0


def test_r_reg_6_of_eight_copies_written_at_once_one_counts(database: Database) -> None:
    with database.transaction() as session:
        cast = make_cast(session)
        number = register_opportunity(session, cast.actor(cast.buyer), DRAFT, now=NOW)[0].number

    def write() -> str | None:
        with database.transaction() as session:
            return record(session, cast, number).shortcoming

    outcomes = all_at_once([write] * 8)
    assert sorted(map(str, outcomes)) == ["None"] + ["copied"] * 7


def test_r_rem_3_two_clocks_at_once_remind_once(database: Database) -> None:
    with database.transaction() as session:
        cast = make_cast(session)
        number = register_opportunity(session, cast.actor(cast.buyer), DRAFT, now=NOW)[0].number
        record(session, cast, number, replace(CALL, next_on=TODAY))

    def tick() -> int:
        with database.transaction() as session:
            return sweep_reminders(session, NOW)

    assert sorted(map(str, all_at_once([tick] * 4))) == ["0", "0", "0", "1"]
    with database.reading() as session:
        told = select(func.count()).select_from(InboxMessage).where(InboxMessage.kind == "follow_up_due")
        assert session.scalars(told).one() == 1
