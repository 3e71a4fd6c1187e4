"""Opportunities on their way: moves, records, a manager's percentage, versions, migration (R-STG-1 … R-STG-6)."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy import func, select, text
from sqlalchemy.orm import Session

from channel.approvals import checked_verdict
from channel.configuration import configuration_of, current
from channel.configuration.trial import try_configuration
from channel.configuration.whole import body_of
from channel.decisions import decide
from channel.errors import ChannelError, Conflict, Forbidden, Invalid, NotFound
from channel.opportunities.drafts import Draft
from channel.opportunities.submitting import register_opportunity
from channel.opportunities.transfers import take_over
from channel.pipelines.details import Overview, configured_pipelines, overview
from channel.pipelines.migration import migrate_pipeline
from channel.pipelines.moves import move_stage, withdraw_move
from channel.pipelines.records import qualify, set_win_percent
from channel.pipelines.standing import Standing, standing_of
from models import (
    Approval,
    AuditEntry,
    Database,
    Dealer,
    InboxMessage,
    Opportunity,
    OutboxMessage,
    Registration,
    StageMove,
)
from tests.channel.test_races import all_at_once
from tests.factories import NOW, Cast, configure, make_cast

DRAFT = Draft(
    customer="上海浦江大饭店有限公司", name="客房开关改造", amount=Decimal(120000), expected_on=date(2027, 3, 31)
)
CONTACT = {"name": "钱经理", "role": "decider", "stance": "supportive", "phone": "13900001234", "wechat": "qian_01"}
#: Everything that the gates of the project pipeline ask for.
KNOWN: Mapping[str, Any] = {
    "pain": "老开关经常跳闸",
    "value": "一年少修两百次",
    "budget_amount": Decimal(150000),
    "budget_status": "confirmed",
    "contacts": [CONTACT],
    "timeline_reason": "五月开业",
    "competitors": ["甲公司"],
    "position": "level",
}


@pytest.fixture
def cast(session: Session) -> Cast:
    return make_cast(session)


def opened(session: Session, cast: Cast, *, draft: Draft = DRAFT) -> Registration:
    """A registration of the buyer's that the manager has agreed to."""
    registration, _ = register_opportunity(session, cast.actor(cast.buyer), draft, now=NOW)
    newest = session.scalars(select(func.max(Approval.id))).one()
    decide(session, cast.actor(cast.manager), newest, checked_verdict("approved"), now=NOW)
    return registration


@pytest.fixture
def number(session: Session, cast: Cast) -> str:
    return opened(session, cast).number


def needing_approval(session: Session) -> None:
    """Make the project pipeline ask for approval to leave its first stage."""
    edit_project(session, lambda stages: stages[0].update(needs_approval=True))


def edit_project(session: Session, edit: Any) -> None:
    pipelines = body_of(current(session))["pipelines"]["all"]
    edit(pipelines[0]["stages"])
    configure(session, {"pipelines": {"all": pipelines}})


def standing(session: Session, number: str) -> Standing:
    return standing_of(session, session.scalars(select(Registration).where(Registration.number == number)).one())


def seen(session: Session, cast: Cast, number: str, who: Any = None, *, days: int = 0) -> Overview:
    row = session.scalars(select(Registration).where(Registration.number == number)).one()
    return overview(session, cast.actor(who or cast.buyer), row, now=NOW + timedelta(days=days))


def know(session: Session, cast: Cast, number: str, who: Any = None, **changes: Any) -> None:
    qualify(session, cast.actor(who or cast.buyer), number, changes or KNOWN, now=NOW)


def move(session: Session, cast: Cast, number: str, to: str, who: Any = None, *, days: int = 0, why: Any = None) -> Any:
    return move_stage(session, cast.actor(who or cast.buyer), number, to, why, now=NOW + timedelta(days=days))


def test_r_stg_1_an_approved_registration_opens_in_the_first_stage_of_its_types_pipeline(
    session: Session, cast: Cast
) -> None:
    found = standing(session, opened(session, cast).number)
    assert (found.version.code, found.version.version, found.stage.name) == ("project", 1, "发现商机")
    assert found.opportunity.stage_since == NOW
    assert found.record.amount == DRAFT.amount
    second = opened(session, cast, draft=replace(DRAFT, customer="苏州金鸡湖酒店有限公司"))
    assert standing(session, second.number).version.id == found.version.id


def test_r_stg_2_each_move_is_kept_with_how_long_the_stage_took(session: Session, cast: Cast, number: str) -> None:
    know(session, cast, number)
    move(session, cast, number, "qualify", days=3)
    move(session, cast, number, "negotiate", cast.manager, days=10)
    move(session, cast, number, "discover", days=11, why="客户换了项目负责人")
    steps = seen(session, cast, number, days=11).history
    assert [(row.move.kind, row.from_name, row.to_name, row.by, row.move.dwell_s) for row in steps] == [
        ("opened", "", "发现商机", "", None),
        ("forward", "发现商机", "需求确认", "小赵", 3 * 86400),
        ("skip", "需求确认", "商务谈判", "李娜", 7 * 86400),
        ("backward", "商务谈判", "发现商机", "小赵", 86400),
    ]
    assert steps[-1].move.reason == "客户换了项目负责人"
    assert standing(session, number).opportunity.stage_since == NOW + timedelta(days=11)


def test_r_stg_2_a_closed_gate_refuses_the_move_and_nothing_is_written(
    session: Session, cast: Cast, number: str
) -> None:
    with pytest.raises(Conflict) as refusal:
        move(session, cast, number, "qualify")
    assert (refusal.value.code, refusal.value.fields) == ("gate_not_met", {"pain": "stage_needs"})
    assert refusal.value.sentence == "推进到“需求确认”前，请先补充：客户需求。"
    assert session.scalars(select(func.count()).select_from(StageMove)).one() == 1


def test_the_other_side_hears_of_a_move(session: Session, cast: Cast, number: str) -> None:
    know(session, cast, number)
    move(session, cast, number, "qualify")
    move(session, cast, number, "propose", cast.manager)
    told = session.scalars(select(InboxMessage).where(InboxMessage.kind == "stage_moved").order_by(InboxMessage.id))
    assert [(row.member_id, row.contact_id, row.facts["stages"]) for row in told] == [
        (cast.manager.id, None, "发现商机 → 需求确认"),
        (None, cast.owner.id, "需求确认 → 方案报价"),
        (None, cast.buyer.id, "需求确认 → 方案报价"),
    ]


def test_before_approval_and_after_the_end_there_is_nothing_to_move(session: Session, cast: Cast) -> None:
    registration, _ = register_opportunity(session, cast.actor(cast.buyer), DRAFT, now=NOW)
    with pytest.raises(Conflict, match="no_opportunity_yet"):
        move(session, cast, registration.number, "qualify")
    number = opened(session, cast, draft=replace(DRAFT, customer="苏州金鸡湖酒店有限公司")).number
    session.scalars(select(Registration).where(Registration.number == number)).one().state = "released"
    for act in (
        lambda: move(session, cast, number, "qualify"),
        lambda: know(session, cast, number, pain="跳闸"),
        lambda: set_win_percent(session, cast.actor(cast.manager), number, 50, "客户口头答应", now=NOW),
        lambda: withdraw_move(session, cast.actor(cast.buyer), number, now=NOW),
    ):
        with pytest.raises(Conflict, match="opportunity_closed"):
            act()


def test_nobody_but_the_dealer_and_who_looks_after_it_moves_or_writes(
    session: Session, cast: Cast, number: str
) -> None:
    know(session, cast, number)
    acts = (
        lambda who: move(session, cast, number, "qualify", who),
        lambda who: know(session, cast, number, who, pain="别人的内容"),
        lambda who: withdraw_move(session, cast.actor(who), number, now=NOW),
    )
    for who, refusal in ((cast.rival, NotFound), (cast.outsider, NotFound), (cast.rep, Forbidden)):
        for act in acts:
            with pytest.raises(refusal):
                act(who)
    with pytest.raises(NotFound):
        set_win_percent(session, cast.actor(cast.outsider), number, 50, "客户口头答应", now=NOW)
    cast.dealer.is_active = False
    with pytest.raises(Forbidden, match="dealer_frozen"):
        move(session, cast, number, "qualify")
    assert (standing(session, number).stage.code, standing(session, number).qualification.version) == ("discover", 1)


def test_having_been_asked_to_decide_is_not_enough_to_move(session: Session, cast: Cast, number: str) -> None:
    know(session, cast, number)
    session.get_one(Dealer, cast.dealer.id).manager_id = cast.outsider.id
    with pytest.raises(NotFound):
        move(session, cast, number, "qualify", cast.manager)
    assert move(session, cast, number, "qualify", cast.outsider).state == "done"


def test_r_stg_1_a_stage_that_needs_approval_is_left_when_the_manager_agrees(session: Session, cast: Cast) -> None:
    needing_approval(session)
    number = opened(session, cast).number
    know(session, cast, number)
    assert move(session, cast, number, "qualify").state == "pending"
    assert standing(session, number).stage.code == "discover"
    card = session.scalars(select(OutboxMessage).order_by(OutboxMessage.id.desc())).first()
    assert card is not None
    assert (card.facts["what"], card.facts["stages"], card.facts["customer"]) == (
        "阶段推进",
        "发现商机 → 需求确认",
        DRAFT.customer,
    )
    assert "钱经理" not in str(card.facts)
    with pytest.raises(Conflict, match="move_pending"):
        move(session, cast, number, "qualify", cast.owner)
    decided(session, cast, "approved", days=2)
    found = seen(session, cast, number, days=2)
    assert (found.standing.stage.code, found.pending, found.history[-1].move.dwell_s) == ("qualify", None, 2 * 86400)
    told = session.scalars(select(InboxMessage).where(InboxMessage.kind == "stage_move_decided")).one()
    assert (told.contact_id, told.facts["result"]) == (cast.buyer.id, "已完成")


def decided(session: Session, cast: Cast, decision: Any, reason: str | None = None, *, days: int = 0) -> None:
    newest = session.scalars(select(func.max(Approval.id))).one()
    now = NOW + timedelta(days=days)
    decide(session, cast.actor(cast.manager), newest, checked_verdict(decision, None, reason), now=now)


@pytest.mark.parametrize("end", ["approved", "rejected", "withdrawn"])
def test_r_reg_6_while_a_move_waits_for_us_the_dealer_need_not_show_life(
    session: Session, cast: Cast, end: str
) -> None:
    needing_approval(session)
    registration = opened(session, cast)
    know(session, cast, registration.number)
    move(session, cast, registration.number, "qualify", days=1)
    session.refresh(registration)
    assert (registration.pauses, registration.paused_at) == (1, NOW + timedelta(days=1))
    if end == "withdrawn":
        withdraw_move(session, cast.actor(cast.buyer), registration.number, now=NOW + timedelta(days=4))
    else:
        decided(session, cast, end, "需求还没有和客户确认", days=4)
    assert (registration.pauses, registration.paused_at) == (0, None)
    assert registration.quiet_since == NOW + timedelta(days=3)


def test_a_refused_move_says_why_and_can_be_asked_for_again(session: Session, cast: Cast) -> None:
    needing_approval(session)
    number = opened(session, cast).number
    know(session, cast, number)
    move(session, cast, number, "qualify")
    decided(session, cast, "rejected", "需求还没有和客户确认")
    told = session.scalars(select(InboxMessage).where(InboxMessage.kind == "stage_move_decided")).one()
    assert told.facts["reason"] == "原因：需求还没有和客户确认"
    assert standing(session, number).stage.code == "discover"
    assert move(session, cast, number, "qualify").state == "pending"


@pytest.mark.parametrize("change", ["ended", "gate", "version"])
def test_an_agreement_that_comes_when_it_is_no_longer_possible_lapses(
    session: Session, cast: Cast, change: str
) -> None:
    needing_approval(session)
    number = opened(session, cast).number
    know(session, cast, number)
    move(session, cast, number, "qualify")
    if change == "ended":
        standing(session, number).registration.state = "released"
    elif change == "gate":
        know(session, cast, number, pain=None)
    else:
        edit_project(session, lambda stages: stages[0].update(win=12))
        migrate_pipeline(session, cast.actor(cast.hq), "project", {}, dry_run=False, now=NOW)
    decided(session, cast, "approved")
    found = standing(session, number)
    assert found.opportunity.stage == "discover"
    states = session.scalars(select(StageMove.state).where(StageMove.to_stage == "qualify")).all()
    assert states == ["lapsed"]


def test_a_move_that_waits_can_be_taken_back_once(session: Session, cast: Cast) -> None:
    needing_approval(session)
    number = opened(session, cast).number
    know(session, cast, number)
    move(session, cast, number, "qualify")
    assert withdraw_move(session, cast.actor(cast.owner), number, now=NOW).state == "withdrawn"
    assert session.scalars(select(Approval.state).order_by(Approval.id.desc())).first() == "withdrawn"
    with pytest.raises(Conflict, match="no_move_pending"):
        withdraw_move(session, cast.actor(cast.owner), number, now=NOW)


def test_r_stg_3_the_record_keeps_what_is_not_mentioned_and_forgets_what_is_cleared(
    session: Session, cast: Cast, number: str
) -> None:
    know(session, cast, number)
    know(session, cast, number, cast.manager, position=None, amount=Decimal("99000.50"), need_confirmed=True)
    found = seen(session, cast, number)
    assert found.scores == {"budget": 3, "authority": 3, "need": 3, "timeline": 2, "competition": 1}
    assert found.standing.opportunity.amount == Decimal("99000.50")
    registered = session.scalars(select(Registration.amount).where(Registration.number == number)).one()
    assert registered == DRAFT.amount


def test_a_wrong_record_saves_nothing(session: Session, cast: Cast, number: str) -> None:
    with pytest.raises(Invalid) as refusal:
        know(session, cast, number, pain="跳闸", expected_on=date(2026, 11, 22), amount=None)
    assert refusal.value.fields == {"expected_on": "date_in_past", "amount": "always_needed"}
    assert standing(session, number).record.pain is None


def test_who_has_not_seen_the_newest_record_does_not_overwrite_it(session: Session, cast: Cast, number: str) -> None:
    know(session, cast, number)
    with pytest.raises(Conflict, match="changed_since"):
        qualify(session, cast.actor(cast.owner), number, {"pain": "别的"}, seen=0, now=NOW)
    qualify(session, cast.actor(cast.owner), number, {"pain": "别的"}, seen=1, now=NOW)
    assert standing(session, number).qualification.version == 2


def test_stakeholders_keep_what_is_not_said_about_them_and_nobody_elses_id_is_taken(
    session: Session, cast: Cast, number: str
) -> None:
    know(session, cast, number)
    (row,) = standing(session, number).stakeholders
    named = {"id": row.public_id, "name": "钱总", "role": "decider", "stance": "neutral"}
    know(session, cast, number, contacts=[named, {"name": "李工", "role": "user", "stance": "supportive"}])
    first, second = standing(session, number).stakeholders
    assert (first.id, first.name, first.phone, first.wechat, first.stance) == (
        row.id,
        "钱总",
        "+8613900001234",
        "qian_01",
        "neutral",
    )
    other = opened(session, cast, draft=replace(DRAFT, customer="苏州金鸡湖酒店有限公司")).number
    for contacts in ([named], [{**named, "id": second.public_id}] * 2):
        with pytest.raises(Invalid, match="invalid_fields"):
            know(session, cast, other, contacts=contacts)
    know(session, cast, number, contacts=[])
    assert standing(session, number).stakeholders == []


def test_stakeholders_are_sealed_at_rest_and_masked_for_who_need_not_call(
    session: Session, cast: Cast, number: str
) -> None:
    know(session, cast, number)
    stored = str(session.execute(text("SELECT name, phone, wechat FROM stakeholder")).all())
    for secret in ("钱经理", "13900001234", "qian_01"):
        assert secret not in stored
    assert [(phone, wechat) for _, phone, wechat in seen(session, cast, number).people] == [
        ("+8613900001234", "qian_01")
    ]
    assert seen(session, cast, number, cast.hq).people[0][1:] == ("139****1234", "****")
    for facts in session.scalars(select(AuditEntry.facts)):
        assert "13900001234" not in str(facts)


def test_r_stg_5_a_managers_own_percentage_stands_beside_the_computed_one(
    session: Session, cast: Cast, number: str
) -> None:
    computed = standing(session, number).chances(NOW).percent
    set_win_percent(session, cast.actor(cast.manager), number, 80, "客户口头答应，下周签", now=NOW)
    found = seen(session, cast, number)
    assert (found.standing.chances(NOW).computed.percent, found.standing.chances(NOW).percent) == (
        computed,
        Decimal(80),
    )
    assert (found.win_by, found.standing.opportunity.win_reason) == ("李娜", "客户口头答应，下周签")
    set_win_percent(session, cast.actor(cast.director), number, None, None, now=NOW)
    assert standing(session, number).chances(NOW).percent == computed


@pytest.mark.parametrize(
    ("percent", "reason", "code"),
    [(101, "客户口头答应", "invalid_fields"), (-1, "客户口头答应", "invalid_fields"), (50, " ", "win_reason_needed")],
)
def test_a_percentage_needs_to_be_one_and_to_have_a_reason(
    session: Session, cast: Cast, number: str, percent: int, reason: str, code: str
) -> None:
    with pytest.raises(Invalid, match=code):
        set_win_percent(session, cast.actor(cast.manager), number, percent, reason, now=NOW)
    assert standing(session, number).opportunity.win_percent is None
    with pytest.raises(Forbidden):
        set_win_percent(session, cast.actor(cast.buyer), number, 50, "客户口头答应", now=NOW)


def test_r_stg_5_a_stay_beyond_the_longest_costs_probability_and_shows_as_risk(
    session: Session, cast: Cast, number: str
) -> None:
    found = standing(session, number)
    assert found.chances(NOW).percent == Decimal("6.3")
    later, late = found.chances(NOW + timedelta(days=30)), found.chances(NOW + timedelta(days=60))
    assert (later.risk, late.risk) == (
        Decimal("0.00"),
        # 120000 × 30/30 × (1 − 3.1 %)
        Decimal("116280.00"),
    )


def test_r_stg_6_an_edit_leaves_open_opportunities_on_their_version_until_they_are_migrated(
    session: Session, cast: Cast, number: str
) -> None:
    edit_project(session, rename_and_merge)
    assert seen(session, cast, number).is_outdated
    assert standing(session, number).stage.name == "发现商机"
    newer = opened(session, cast, draft=replace(DRAFT, customer="苏州金鸡湖酒店有限公司")).number
    assert (standing(session, newer).version.version, standing(session, newer).stage.name) == (2, "线索")
    assert {row.pipeline.code: row.version for row in configured_pipelines(session)}["project"] == 2


def rename_and_merge(stages: list[dict[str, Any]]) -> None:
    """Rename the first stage and take the last but one away."""
    stages[0]["name"] = "线索"
    del stages[3]


def test_r_stg_6_a_migration_counts_first_wants_every_stage_mapped_and_keeps_the_clock(
    session: Session, cast: Cast, number: str
) -> None:
    know(session, cast, number)
    move(session, cast, number, "negotiate", days=2)
    opened(session, cast, draft=replace(DRAFT, customer="苏州金鸡湖酒店有限公司"))
    ended = opened(session, cast, draft=replace(DRAFT, customer="无锡太湖饭店有限公司"))
    ended.state = "released"
    edit_project(session, rename_and_merge)
    hq = cast.actor(cast.hq)
    tried = migrate_pipeline(session, hq, "project", {}, dry_run=True, now=NOW)
    assert [(row.stage, row.to_stage, row.count) for row in tried.groups] == [
        ("discover", "discover", 1),
        ("negotiate", None, 1),
    ]
    with pytest.raises(Invalid) as refusal:
        migrate_pipeline(session, hq, "project", {}, dry_run=False, now=NOW)
    assert refusal.value.fields == {"mapping.negotiate": "stage_unmapped"}
    assert "商务谈判" in refusal.value.sentence
    assert standing(session, number).version.version == 1
    done = migrate_pipeline(session, hq, "project", {"negotiate": "propose"}, dry_run=False, now=NOW)
    assert done.count == 2
    found = seen(session, cast, number, days=9)
    assert (found.standing.stage.code, found.standing.version.version, found.is_outdated) == ("propose", 2, False)
    assert found.standing.opportunity.stage_since == NOW + timedelta(days=2)
    last = found.history[-1]
    assert (last.move.kind, last.from_name, last.to_name, last.by) == ("migrated", "商务谈判", "方案报价", "总部值班")
    assert standing(session, ended.number).version.version == 1
    assert migrate_pipeline(session, hq, "project", {}, dry_run=False, now=NOW).count == 0


def test_r_stg_6_only_headquarters_migrate_and_only_to_stages_that_are_there(
    session: Session, cast: Cast, number: str
) -> None:
    for who in (cast.manager, cast.director, cast.rep, cast.buyer):
        with pytest.raises(Forbidden):
            migrate_pipeline(session, cast.actor(who), "project", {}, dry_run=True, now=NOW)
    hq = cast.actor(cast.hq)
    with pytest.raises(Invalid) as refusal:
        migrate_pipeline(session, hq, "project", {"discover": "moon"}, dry_run=True, now=NOW)
    assert refusal.value.fields == {"mapping.discover": "no_such_stage"}
    with pytest.raises(NotFound):
        migrate_pipeline(session, hq, "moon", {}, dry_run=True, now=NOW)


def test_the_next_dealer_learns_neither_who_had_it_before_nor_whom_he_knew(session: Session, cast: Cast) -> None:
    needing_approval(session)
    registration = opened(session, cast)
    number = registration.number
    know(session, cast, number)
    move(session, cast, number, "qualify")
    decided(session, cast, "approved")
    move(session, cast, number, "discover", why="杭州建安的老客户推迟了")
    move(session, cast, number, "qualify")
    taken = take_over(session, cast.actor(cast.manager), registration, cast.rival_dealer, "换一家跟进", now=NOW)
    found = seen(session, cast, taken.number, cast.rival)
    assert (found.people, found.pending, found.standing.record.pain) == ([], None, KNOWN["pain"])
    assert {(row.by, row.reason) for row in found.history} == {("", "")}
    assert "杭州建安" in str([row.reason for row in seen(session, cast, taken.number, cast.manager).history])
    with pytest.raises(Conflict, match="no_opportunity_yet"):
        seen(session, cast, number)
    assert session.scalars(select(Approval.state).order_by(Approval.id.desc())).first() == "withdrawn"


def test_r_stg_2_of_eight_who_move_at_once_one_moves(database: Database) -> None:
    with database.transaction() as session:
        cast = make_cast(session)
        number = opened(session, cast).number
        know(session, cast, number)

    def go() -> str:
        with database.transaction() as session:
            state: str = move(session, cast, number, "qualify").state
            return state

    outcomes = all_at_once([go] * 8)
    assert outcomes.count("done") == 1
    assert set(outcomes) <= {"done", "same_stage", "move_pending", "changed_since"}
    with database.reading() as session:
        assert [step.move.kind for step in seen(session, cast, number).history] == ["opened", "forward"]


def test_r_stg_6_many_who_open_the_first_opportunities_at_once_write_one_version(database: Database) -> None:
    with database.transaction() as session:
        cast = make_cast(session)
        approvals = []
        for n in range(6):
            register_opportunity(
                session, cast.actor(cast.buyer), replace(DRAFT, customer=f"{'甲乙丙丁戊己'[n]}城百货有限公司"), now=NOW
            )
            approvals.append(session.scalars(select(func.max(Approval.id))).one())

    def agree(approval_id: int) -> str:
        with database.transaction() as session:
            verdict = checked_verdict("approved")
            return decide(session, cast.actor(cast.manager), approval_id, verdict, now=NOW).state

    assert all_at_once([lambda n=n: agree(n) for n in approvals]) == ["approved"] * 6
    with database.reading() as session:
        assert session.scalars(select(func.count(func.distinct(Opportunity.pipeline_id)))).one() == 1
        assert session.scalars(select(func.count()).select_from(Opportunity)).one() == 6


def test_refusals_of_this_part_speak_chinese(session: Session, cast: Cast, number: str) -> None:
    with pytest.raises(ChannelError) as refusal:
        move(session, cast, number, "moon")
    assert refusal.value.sentence == "工程项目流程里没有这个阶段，请刷新后重新选择。"


def test_r_stg_6_a_dry_run_of_the_configuration_says_how_many_stay_on_the_old_stages(
    session: Session, cast: Cast, number: str
) -> None:
    body = body_of(current(session))
    body["pipelines"]["all"][3]["stages"][0]["name"] = "换个名字"
    assert try_configuration(session, cast.actor(cast.hq), configuration_of(body), now=NOW).effects == []
    body["pipelines"]["all"][0]["stages"][0]["name"] = "线索"
    (effect,) = try_configuration(session, cast.actor(cast.hq), configuration_of(body), now=NOW).effects
    assert (effect.kind, effect.count, effect.examples) == ("pipeline_kept", 1, (number,))
    assert effect.text.startswith("1 个进行中的商机")
