"""Authorisations: which exclude each other, who may grant and end them, and many at once from a file (R-REG-9, A-7)."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import event, func, select
from sqlalchemy.orm import Session

from channel.access import own_dealer
from channel.actors import job
from channel.authorisations.rules import ANY, Grant, Ledger, collide, overlap
from channel.authorisations.service import Wanted, authorisations_of, authorise, authorised_lines, end_authorisation
from channel.erp.authorisations import AUTHORISATIONS
from channel.erp.files import rows_of
from channel.erp.taking import Brought, Result, take
from channel.erp.words import sentence
from channel.errors import Conflict, Forbidden, Invalid, NotFound
from models import AuditEntry, Database, DealerAuthorisation
from tests.channel.test_races import all_at_once
from tests.factories import NOW, Cast, make_cast

TODAY = date(2026, 11, 23)
DAY = timedelta(days=1)
SWITCH = Wanted("华东", "switch", TODAY)


@pytest.fixture
def cast(session: Session) -> Cast:
    return make_cast(session)


def grant(dealer: int = 1, region: str = "华东", line: str = "switch", **more: Any) -> Grant:
    return Grant(dealer, region, line, **{"valid_from": TODAY, **more})


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (grant(), grant(2), False),
        (grant(is_exclusive=True), grant(2), True),
        (grant(is_exclusive=True), grant(is_exclusive=True), False),
        (grant(is_exclusive=True), grant(2, region="西南"), False),
        (grant(is_exclusive=True), grant(2, line="light"), False),
        (grant(is_exclusive=True), grant(2, region=ANY), True),
        (grant(line=ANY, is_exclusive=True), grant(2, line="light"), True),
        (grant(region=ANY, line=ANY, is_exclusive=True), grant(2, region="西南", line="light"), True),
        (grant(is_exclusive=True), grant(2, valid_until=TODAY), False),
        (grant(is_exclusive=True, valid_until=TODAY + DAY), grant(2, valid_from=TODAY + DAY), False),
        (grant(is_exclusive=True, valid_until=TODAY + 2 * DAY), grant(2, valid_from=TODAY + DAY), True),
    ],
)
def test_a_7_an_exclusive_grant_excludes_every_other_dealers_for_the_same(
    one: Grant, other: Grant, expected: bool
) -> None:
    assert collide(one, other) == collide(other, one) == expected


_DAYS = st.integers(0, 6).map(lambda n: TODAY + n * DAY)
_GRANTS = st.builds(
    Grant,
    st.integers(1, 3),
    st.sampled_from(["华东", "西南", ANY]),
    st.sampled_from(["switch", "light", ANY]),
    _DAYS,
    st.none() | _DAYS,
    st.booleans(),
)


def holds(one: Grant, region: str, line: str, day: date) -> bool:
    in_time = one.valid_from <= day and (one.valid_until is None or day < one.valid_until)
    return one.region in (region, ANY) and one.product_line in (line, ANY) and in_time


@given(_GRANTS, _GRANTS)
def test_a_7_two_overlap_exactly_when_both_hold_somewhere_on_some_day(one: Grant, other: Grant) -> None:
    met = any(
        holds(one, region, line, day) and holds(other, region, line, day)
        for region in ("华东", "西南", "华北")
        for line in ("switch", "light", "cable")
        for day in (TODAY + n * DAY for n in range(8))
    )
    assert overlap(one, other) == met


@given(st.lists(_GRANTS, max_size=12), _GRANTS)
def test_a_7_a_ledger_finds_what_looking_at_every_grant_would_find(grants: list[Grant], one: Grant) -> None:
    counting = {(each.dealer_id, each.region, each.product_line, each.valid_from): each for each in grants}
    expected = any(collide(one, each) for each in counting.values())
    assert (Ledger(grants).collision(one) is not None) == expected


def test_r_reg_9_who_looks_after_a_dealer_authorises_and_ends(session: Session, cast: Cast) -> None:
    manager = cast.actor(cast.manager)
    row = authorise(session, manager, "D0001", SWITCH, now=NOW)
    everywhere = authorise(session, cast.actor(cast.hq), "D0001", Wanted(ANY, "light", TODAY), now=NOW)
    assert authorised_lines(session, cast.dealer, "华东", on=TODAY) == {"switch", "light"}
    assert authorised_lines(session, cast.dealer, "西南", on=TODAY) == {"light"}
    assert authorised_lines(session, cast.rival_dealer, "华东", on=TODAY) == set()
    # Said anew, the new words count; nothing is doubled.
    again = authorise(session, manager, "D0001", Wanted("华东", "switch", TODAY, TODAY + 30 * DAY, True), now=NOW)
    assert (again is row, row.is_exclusive, row.valid_until) == (True, True, TODAY + 31 * DAY)
    ended = end_authorisation(session, manager, "D0001", row.id, now=NOW)
    assert ended.valid_until == TODAY + DAY
    assert authorised_lines(session, cast.dealer, "华东", on=TODAY + DAY) == {"light"}
    with pytest.raises(Conflict, match="authorisation_over"):
        end_authorisation(session, manager, "D0001", row.id, TODAY + DAY, now=NOW)
    coming = authorise(session, manager, "D0001", Wanted("华东", "cable", TODAY + 9 * DAY), now=NOW)
    end_authorisation(session, manager, "D0001", coming.id, TODAY + 20 * DAY, now=NOW)
    assert authorisations_of(session, cast.dealer, today=TODAY) == [everywhere, row]
    assert authorisations_of(session, cast.dealer, today=TODAY, is_over=True) == [coming]
    audited = select(func.count()).where(AuditEntry.action.in_(("dealer_authorised", "authorisation_ended")))
    assert session.scalar(audited) == 6


def test_r_reg_9_nobody_else_authorises_or_ends(session: Session, cast: Cast) -> None:
    row = authorise(session, cast.actor(cast.manager), "D0001", SWITCH, now=NOW)
    for who, refusal in ((cast.outsider, NotFound), (cast.rep, Forbidden), (cast.owner, Forbidden)):
        with pytest.raises(refusal):
            authorise(session, cast.actor(who), "D0001", SWITCH, now=NOW)
        with pytest.raises(refusal):
            end_authorisation(session, cast.actor(who), "D0001", row.id, now=NOW)
    with pytest.raises(NotFound):
        end_authorisation(session, cast.actor(cast.manager), "D0002", row.id, now=NOW)
    rivals = own_dealer(session, cast.actor(cast.rival))
    assert authorisations_of(session, rivals, today=TODAY) == []


def test_every_wrong_field_is_said_at_once(session: Session, cast: Cast) -> None:
    wrong = Wanted("火星", "rockets", date(2100, 1, 1), TODAY)
    with pytest.raises(Invalid) as refusal:
        authorise(session, cast.actor(cast.manager), "D0001", wrong, now=NOW)
    assert refusal.value.fields == {
        "region": "unknown_region",
        "product_line": "unknown_product_line",
        "valid_from": "date_too_far",
    }
    with pytest.raises(Invalid) as refusal:
        authorise(session, cast.actor(cast.manager), "D0001", Wanted("华东", "switch", TODAY, TODAY - DAY), now=NOW)
    assert refusal.value.fields == {"last_day": "last_before_first"}
    row = authorise(session, cast.actor(cast.manager), "D0001", SWITCH, now=NOW)
    with pytest.raises(Invalid) as refusal:
        end_authorisation(session, cast.actor(cast.manager), "D0001", row.id, TODAY - DAY, now=NOW)
    assert refusal.value.fields == {"last_day": "last_day_past"}


def test_a_7_a_refusal_names_what_stands_in_the_way_to_who_may_know(session: Session, cast: Cast) -> None:
    manager = cast.actor(cast.manager)
    authorise(session, manager, "D0001", Wanted("华东", "switch", TODAY, date(2026, 12, 31)), now=NOW)
    alone = Wanted("华东", ANY, TODAY, is_exclusive=True)
    with pytest.raises(Conflict, match="others_authorised") as refusal:
        authorise(session, manager, "D0002", alone, now=NOW)
    assert refusal.value.sentence == (
        "杭州建安电气有限公司在“华东·开关插座”已有授权（2026-11-23 至 2026-12-31），设为独家前请先结束它，或不设独家。"
    )
    authorise(session, manager, "D0002", Wanted("华东", "light", TODAY, is_exclusive=True), now=NOW)
    cast.dealer.manager_id = cast.outsider.id
    session.flush()
    with pytest.raises(Conflict, match="authorised_alone") as refusal:
        authorise(session, cast.actor(cast.outsider), "D0001", Wanted("华东", "light", TODAY), now=NOW)
    assert cast.rival_dealer.name not in refusal.value.sentence
    assert "请先结束那条" in refusal.value.sentence


def test_a_7_two_at_the_same_moment_are_not_both_alone(database: Database) -> None:
    with database.transaction() as session:
        cast = make_cast(session)
        manager = cast.actor(cast.manager)

    def alone(code: str) -> str:
        with database.transaction() as session:
            authorise(session, manager, code, Wanted("华东", "switch", TODAY, is_exclusive=True), now=NOW)
        return "authorised"

    answers = all_at_once([lambda code=code: alone(code) for code in ("D0001", "D0002")])  # type: ignore[misc]
    assert sorted(answers) == ["authorised", "authorised_alone"]


HEAD = "经销商编号,区域,产品线,开始日期,截止日期,独家\n"


def brought(session: Session, text: str, **more: Any) -> Result:
    rows, faults = rows_of(AUTHORISATIONS, (HEAD + text).encode("gb18030"))
    assert faults == []
    return take(session, job("operator"), AUTHORISATIONS, rows, Brought(file="a.csv"), now=NOW, **more)


def test_a_file_is_taken_over_once_and_a_trial_changes_nothing(session: Session, cast: Cast) -> None:
    text = "D0001,华东,开关插座,2026-11-23,2027-11-22,是\nD0002,全部,light,2026/12/1,,否\n"
    for trial, taken, there in ((True, 2, 0), (False, 2, 2), (False, 0, 2)):
        result = brought(session, text, is_trial=trial)
        assert (result.taken, result.faults) == (taken, [])
        assert session.scalar(select(func.count()).select_from(DealerAuthorisation)) == there
    assert authorised_lines(session, cast.rival_dealer, "西南", on=date(2026, 12, 1)) == {"light"}
    longer = brought(session, text.replace("2027-11-22", "2028-11-22"))
    assert (longer.taken, longer.same) == (1, 1)
    untils = select(DealerAuthorisation.valid_until).order_by(DealerAuthorisation.id)
    assert session.scalars(untils).all() == [date(2028, 11, 23), None]


def test_all_that_is_wrong_with_a_file_is_said_at_once_by_its_row_and_nothing_is_saved(
    session: Session, cast: Cast
) -> None:
    authorise(session, cast.actor(cast.manager), "D0001", Wanted("华东", "cable", TODAY, is_exclusive=True), now=NOW)
    result = brought(
        session,
        "D0009,火星,火箭,2026-11-23,,否\n"
        "D0001,华东,switch,2026-11-23,2026-11-01,否\n"
        "D0001,华东,switch,下周,,也许\n"
        "D0002,华东,电线电缆,2026-12-01,,否\n"
        "D0001,华东,light,2026-11-23,,是\n"
        "D0002,全部,全部,2027-01-01,,否\n",
    )
    assert [(fault.row, fault.column, fault.code) for fault in result.faults] == [
        (2, "dealer", "unknown_dealer"),
        (2, "region", "unknown_region"),
        (2, "product_line", "unknown_product_line"),
        (3, "last_day", "last_before_first"),
        (4, "valid_from", "not_a_day"),
        (4, "exclusive", "not_a_flag"),
        (5, "exclusive", "authorised_alone"),
        (7, "exclusive", "authorised_alone"),
    ]
    assert all(sentence(fault.code, fault.facts) for fault in result.faults)
    assert session.scalar(select(func.count()).select_from(DealerAuthorisation)) == 1


def test_a_file_costs_as_many_statements_for_many_rows_as_for_few(database: Database) -> None:
    with database.transaction() as session:
        make_cast(session)
    seen: list[str] = []
    event.listen(database.engine, "before_cursor_execute", lambda _c, _u, statement, *_: seen.append(statement))
    prices = []
    for start, rows in ((0, 2), (100, 60)):
        text = "".join(f"D000{n % 2 + 1},华东,switch,{TODAY + (start + n) * DAY},,否\n" for n in range(rows))
        with database.transaction() as session:
            seen.clear()
            assert brought(session, text).taken == rows
            prices.append(len([one for one in seen if not one.startswith("INSERT INTO audit ")]))
    assert prices[1] <= prices[0] + 1
