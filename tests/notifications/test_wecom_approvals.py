"""Steps that WeCom's own approvals decide, from our rule to the phone there and back, against the pretend platform."""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from typing import Any

import fakeredis
import pytest
from sqlalchemy import event, select

import clock as wall_clock
from channel.approvals import checked_verdict
from channel.approvals.bridge import LOST_AFTER, look_for_lost, note_change
from channel.decisions import decide
from channel.errors import Conflict
from channel.opportunities.ending import withdraw_registration
from models import Approval, ApprovalTicket, AuditEntry, Member, OutboxMessage, Registration
from notifications.deliveries import Wires
from notifications.dispatcher import LEASE, Dispatcher
from notifications.outbox import claim
from notifications.planning import plan
from notifications.transports.approvals import SETTLED_AFTER
from platforms.tokens import TokenStore
from platforms.wecom import WeCom
from sandbox.server import Sandbox, create_server
from sandbox.wecom import approval_flow as phone
from sandbox.wecom.approval_state import Request, read_template
from tests.factories import configure
from tests.notifications.stage import Clock, Stage, all_at_once, ask
from tests.notifications.test_against_sandbox import CONFIG, calls, chat, fail

TEMPLATE = "3TkRegistration"
CONTROLS = (
    ("Text", "报备编号", True),
    ("Text", "经销商", True),
    ("Text", "客户", True),
    ("Money", "金额", False),
    ("Date", "预计日期", False),
    ("Selector", "区域", False),
    ("Textarea", "说明", False),
)
TEAM = ({"by": "field", "field": "dealer_manager"}, {"by": "role", "role": "director"})


def template(*controls: tuple[str, str, bool]) -> Any:
    listed = [
        {"control": kind, "id": f"{kind}-{number}", "title": title, "require": required}
        for number, (kind, title, required) in enumerate(controls, 1)
    ]
    return read_template({"id": TEMPLATE, "name": "商机报备审批", "controls": listed})


def in_wecom(stage: Stage, **step: Any) -> None:
    """Put every request to WeCom's own approvals."""
    only = {"name": "企业微信审批", "mode": "any", "approvers": list(TEAM), "in_wecom": True} | step
    rule = {"code": "wecom", "name": "企业微信审批", "priority": 1000, "steps": [only]}
    with stage.database.transaction() as session:
        configure(session, {"approvals": {"rules": [rule]}})


@pytest.fixture(scope="module")
def running() -> Iterator[Sandbox]:
    with create_server(CONFIG) as sandbox:
        yield sandbox


class PlatformTime(Clock):
    """One time for us and for the platform, which tells by its own when a request was handed in."""

    def __init__(self, sandbox: Sandbox) -> None:
        super().__init__()
        self._clock = sandbox.world.clock

    def __call__(self) -> datetime:
        return self._clock.now()

    def advance(self, seconds: float) -> None:
        self._clock.advance(seconds)


@pytest.fixture
def sandbox(running: Sandbox, stage: Stage) -> Sandbox:
    """Emptied, with the members of the cast, one whom our house does not know, and the template."""
    running.world.reset()
    stage.clock = PlatformTime(running)
    people = (("LiNa", "李娜"), ("wangfang", "王芳"), ("zhouq", "周琪"), ("zongbu", "总部值班"), ("boss", "老板"))
    for userid, name in people:
        running.world.people.add_member({"userid": userid, "name": name})
    running.world.wecom.approvals.templates[TEMPLATE] = template(*CONTROLS)
    return running


Workers = Callable[..., Dispatcher]


@pytest.fixture
def workers(stage: Stage, sandbox: Sandbox) -> Iterator[Workers]:
    """Makes workers over the pretend platform; keyword arguments are those of Wires."""
    made: list[tuple[Dispatcher, WeCom]] = []

    def make(**wiring: str) -> Dispatcher:
        tokens = TokenStore(fakeredis.FakeRedis(server=fakeredis.FakeServer()), now=wall_clock.now)
        patience: Any = {"tokens": tokens, "sleep": lambda _seconds: None}
        wecom = WeCom(CONFIG.corp_id, CONFIG.agent_id, CONFIG.agent_secret, f"{sandbox.url}/wecom", **patience)
        wiring = {"approval_template": TEMPLATE} | wiring
        wires = Wires(wecom, None, "", {}, **wiring)  # type: ignore[arg-type]
        worker = Dispatcher(stage.database, wires, stage.limits, now=stage.clock, worker="test", observe=stage.observe)
        made.append((worker, wecom))
        return worker

    yield make
    for worker, wecom in made:
        worker.close()
        wecom.close()


@pytest.fixture
def worker(workers: Workers) -> Dispatcher:
    return workers()


def ticket(stage: Stage) -> ApprovalTicket:
    with stage.database.reading() as session:
        return session.scalars(select(ApprovalTicket).order_by(ApprovalTicket.id.desc())).first()  # type: ignore[return-value]


def registration(stage: Stage) -> Registration:
    with stage.database.reading() as session:
        return session.scalars(select(Registration)).one()


def requests(sandbox: Sandbox) -> list[Request]:
    return list(sandbox.world.wecom.approvals.requests.values())


def handed_in(stage: Stage, sandbox: Sandbox, worker: Dispatcher) -> Request:
    """A registration that stands in WeCom now."""
    ask(stage)
    stage.drain(worker)
    (request,) = requests(sandbox)
    return request


def on_phone(sandbox: Sandbox, verb: str, request: Request, userid: str, *more: Any) -> None:
    """What somebody does in the app 审批."""
    with sandbox.world.lock:
        member = sandbox.world.people.member(userid)
        assert member is not None
        getattr(phone, verb)(sandbox.world, request, member, *more)


def heard(stage: Stage, request: Request, worker: Dispatcher, cause: str = "push") -> bool:
    """The push has arrived, and somebody has looked."""
    with stage.database.transaction() as session:
        is_ours = note_change(session, request.number, cause, now=stage.clock())
    stage.drain(worker)
    return is_ours


def messages(stage: Stage, kind: str) -> list[OutboxMessage]:
    return [row for row in stage.rows() if row.kind == kind]


def test_a_step_is_handed_in_with_its_people_and_its_facts_and_no_card_of_ours(
    stage: Stage, sandbox: Sandbox, worker: Dispatcher
) -> None:
    in_wecom(stage)
    request = handed_in(stage, sandbox, worker)
    number = registration(stage).number
    shown = {control.title: control.id for control in request.template.controls}
    values = {each["id"]: each["value"] for each in request.contents}
    assert values[shown["报备编号"]]["text"].startswith(number)
    assert values[shown["客户"]] == {"text": "上海浦江大饭店有限公司"}
    assert shown["金额"] not in values  # nobody said an amount
    assert "经销商：杭州建安电气有限公司" in values[shown["说明"]]["text"]
    assert request.summary[0] == "商机报备 上海浦江大饭店有限公司"
    (node,) = request.nodes
    assert (node.rule, {part.userid.lower() for part in node.parts}) == (2, {"lina", "wangfang"})
    assert request.applicant == "zongbu"  # the manager decides himself, so headquarters hand it in
    kept = ticket(stage)
    assert (kept.state, kept.number) == ("filed", request.number)
    assert stage.rows("wecom_card") == []
    assert chat(sandbox, "LiNa") == []


def test_consent_in_wecom_protects_in_the_name_of_whoever_gave_it(
    stage: Stage, sandbox: Sandbox, worker: Dispatcher
) -> None:
    in_wecom(stage)
    request = handed_in(stage, sandbox, worker)
    on_phone(sandbox, "agree", request, "wangfang", "同意")
    assert heard(stage, request, worker)
    row = registration(stage)
    assert row.state == "protected"
    with stage.database.reading() as session:
        approval = session.scalars(select(Approval)).one()
        assert (approval.state, approval.decided_by) == ("approved", stage.cast.director.id)
    assert ticket(stage).state == "settled"
    # A second push about the same, or one of the first come late, changes nothing.
    assert heard(stage, request, worker, "late")
    assert len(messages(stage, "registration_approved")) == 2  # the dealer's owner and buyer
    assert registration(stage).state == "protected"


@pytest.mark.parametrize(
    ("speech", "reason"),
    [
        ("甲方已指定其他品牌", "甲方已指定其他品牌"),
        ("不同意", "审批人未写原因，详情请联系渠道经理"),
        ("", "审批人未写原因，详情请联系渠道经理"),
    ],
)
def test_r_apr_11_words_of_a_rejection_in_wecom_reach_the_dealer(
    stage: Stage, sandbox: Sandbox, worker: Dispatcher, speech: str, reason: str
) -> None:
    in_wecom(stage)
    request = handed_in(stage, sandbox, worker)
    on_phone(sandbox, "reject", request, "lina", speech)
    heard(stage, request, worker)
    assert registration(stage).state == "rejected"
    with stage.database.reading() as session:
        assert session.scalars(select(Approval.reason_text)).one() == reason


def test_what_is_not_decided_yet_stays_open(stage: Stage, sandbox: Sandbox, worker: Dispatcher) -> None:
    in_wecom(stage, mode="all")
    request = handed_in(stage, sandbox, worker)
    assert request.nodes[0].rule == 1
    on_phone(sandbox, "agree", request, "lina", "")
    heard(stage, request, worker, "first")
    assert (registration(stage).state, ticket(stage).seen_status) == ("pending_approval", 1)
    on_phone(sandbox, "agree", request, "wangfang", "")
    heard(stage, request, worker, "second")
    assert registration(stage).state == "protected"


@pytest.mark.parametrize("after", [True, False])
def test_a_lost_answer_makes_neither_two_requests_nor_none(
    stage: Stage, sandbox: Sandbox, worker: Dispatcher, after: bool
) -> None:
    in_wecom(stage)
    ask(stage)
    fail(sandbox, api="oa/applyevent", drop=True, after=after)
    stage.drain(worker)
    assert (len(requests(sandbox)), ticket(stage).state) == (int(after), "calling")
    for _ in range(6):
        stage.clock.advance(60)
        stage.drain(worker)
    (request,) = requests(sandbox)
    kept = ticket(stage)
    assert (kept.state, kept.number) == ("filed", request.number)
    assert calls(sandbox, "oa/applyevent") == (1 if after else 2)


def test_r_rem_3_a_worker_that_dies_between_the_call_and_its_record_makes_no_second_request(
    stage: Stage, sandbox: Sandbox, workers: Workers
) -> None:
    in_wecom(stage)
    ask(stage)
    dying = workers()
    with stage.database.transaction() as session:
        rows = claim(session, dying.worker, stage.clock(), limit=10, lease=LEASE)
        batch = plan(session, rows, dying._wires, stage.clock())
    ((_, delivery),) = batch.deliveries
    delivery.send(delivery.messages, stage.clock())  # and nobody writes down what came of it
    assert len(requests(sandbox)) == 1
    stage.clock.advance(LEASE.total_seconds() + 1)
    stage.drain(workers())
    assert ticket(stage).state == "calling"  # too early to look: the call might still be under way
    stage.clock.advance(SETTLED_AFTER.total_seconds())
    stage.drain(workers())
    (request,) = requests(sandbox)
    assert (ticket(stage).state, ticket(stage).number) == ("filed", request.number)


def test_many_workers_hand_in_once(stage: Stage, sandbox: Sandbox, workers: Workers) -> None:
    in_wecom(stage)
    ask(stage)
    crew = [workers() for _ in range(4)]
    all_at_once([lambda one=one: stage.drain(one) for one in crew])
    assert len(requests(sandbox)) == 1
    assert ticket(stage).state == "filed"


def test_the_limit_of_handing_in_is_kept_and_holds_no_message(
    stage: Stage, sandbox: Sandbox, worker: Dispatcher
) -> None:
    in_wecom(stage)
    ask(stage)
    fail(sandbox, api="oa/applyevent", errcode=45009)
    stage.drain(worker)
    assert stage.limits.paused(["wecom"], stage.clock()) == {}
    for _ in range(6):
        stage.clock.advance(60)
        stage.drain(worker)
    assert len(requests(sandbox)) == 1


def test_our_doors_lead_to_wecom_while_it_decides(stage: Stage, sandbox: Sandbox, worker: Dispatcher) -> None:
    in_wecom(stage)
    approval_id = ask(stage)
    manager, verdict = stage.cast.actor(stage.cast.manager), checked_verdict("approved")
    with stage.database.reading() as session, pytest.raises(Conflict) as refused:
        decide(session, manager, approval_id, verdict, now=stage.clock())
    assert refused.value.sentence == "这条在企业微信“审批”里处理（正在提交），请到那里同意或驳回。"
    stage.drain(worker)
    assert registration(stage).state == "pending_approval"


def test_somebody_to_whom_it_was_passed_on_decides_in_the_seat_of_another(
    stage: Stage, sandbox: Sandbox, worker: Dispatcher
) -> None:
    in_wecom(stage)
    request = handed_in(stage, sandbox, worker)
    on_phone(sandbox, "transfer", request, "lina", "", sandbox.world.people.member("zhouq"))
    on_phone(sandbox, "agree", request, "zhouq", "")
    heard(stage, request, worker)
    with stage.database.reading() as session:
        approval = session.scalars(select(Approval)).one()
        assert (approval.state, approval.decided_by) == ("approved", stage.cast.rep.id)


@pytest.mark.parametrize("verb", ["agree", "reject"])
def test_a_verdict_of_somebody_we_do_not_know_alarms_headquarters_and_is_asked_for_here(
    stage: Stage, sandbox: Sandbox, worker: Dispatcher, verb: str
) -> None:
    in_wecom(stage)
    request = handed_in(stage, sandbox, worker)
    on_phone(sandbox, "transfer", request, "lina", "", sandbox.world.people.member("boss"))
    on_phone(sandbox, verb, request, "boss", "老板说了算")
    heard(stage, request, worker)
    assert registration(stage).state == "pending_approval"
    (alarm,) = messages(stage, "ticket_failed")
    assert (alarm.member_id, alarm.facts["trouble"]) == (stage.cast.hq.id, "处理人不在渠道系统里")
    assert "企业微信审批没有接上" in str(chat(sandbox, "zongbu"))
    assert {row.member_id for row in stage.rows("wecom_card")} == {stage.cast.manager.id, stage.cast.director.id}
    with stage.database.transaction() as session:
        approval_id = session.scalars(select(Approval.id)).one()
        manager = stage.cast.actor(stage.cast.manager)
        decide(session, manager, approval_id, checked_verdict("approved"), now=stage.clock())
    assert registration(stage).state == "protected"


def test_a_dealer_who_withdraws_leaves_word_for_the_applicant_and_the_approvers(
    stage: Stage, sandbox: Sandbox, worker: Dispatcher
) -> None:
    in_wecom(stage)
    request = handed_in(stage, sandbox, worker)
    with stage.database.transaction() as session:
        withdraw_registration(
            session, stage.cast.actor(stage.cast.buyer), registration(stage).number, now=stage.clock()
        )
    stage.drain(worker)
    assert ticket(stage).state == "void"
    for userid in ("zongbu", "LiNa", "wangfang"):
        (said,) = chat(sandbox, userid)
        assert request.number in said["content"]
    on_phone(sandbox, "agree", request, "wangfang", "")
    heard(stage, request, worker)
    assert registration(stage).state == "withdrawn"


def test_what_is_withdrawn_while_it_is_being_handed_in_is_found_and_told(
    stage: Stage, sandbox: Sandbox, worker: Dispatcher
) -> None:
    in_wecom(stage)
    ask(stage)
    fail(sandbox, api="oa/applyevent", drop=True, after=True)
    stage.drain(worker)
    with stage.database.transaction() as session:
        withdraw_registration(
            session, stage.cast.actor(stage.cast.buyer), registration(stage).number, now=stage.clock()
        )
    for _ in range(5):
        stage.clock.advance(60)
        stage.drain(worker)
    (request,) = requests(sandbox)
    assert (ticket(stage).state, ticket(stage).number) == ("void", request.number)
    assert request.number in str(chat(sandbox, "zongbu"))


def test_what_is_withdrawn_before_it_is_handed_in_never_gets_there(
    stage: Stage, sandbox: Sandbox, worker: Dispatcher
) -> None:
    in_wecom(stage)
    ask(stage)
    with stage.database.transaction() as session:
        withdraw_registration(
            session, stage.cast.actor(stage.cast.buyer), registration(stage).number, now=stage.clock()
        )
    stage.drain(worker)
    assert (requests(sandbox), ticket(stage).state) == ([], "void")
    assert calls(sandbox, "oa/applyevent") == 0


def test_an_applicant_who_withdraws_in_wecom_brings_it_back_to_our_cards(
    stage: Stage, sandbox: Sandbox, worker: Dispatcher
) -> None:
    in_wecom(stage)
    request = handed_in(stage, sandbox, worker)
    on_phone(sandbox, "withdraw", request, "zongbu")
    heard(stage, request, worker)
    assert messages(stage, "ticket_failed")[0].facts["trouble"] == "审批单被申请人撤销"
    assert len(stage.rows("wecom_card")) == 2


def test_a_consent_that_is_taken_back_later_alarms_and_changes_nothing(
    stage: Stage, sandbox: Sandbox, worker: Dispatcher
) -> None:
    in_wecom(stage)
    request = handed_in(stage, sandbox, worker)
    on_phone(sandbox, "agree", request, "lina", "")
    heard(stage, request, worker, "agreed")
    on_phone(sandbox, "withdraw", request, "zongbu")
    heard(stage, request, worker, "revoked")
    heard(stage, request, worker, "told twice")
    assert registration(stage).state == "protected"
    (alarm,) = messages(stage, "ticket_revoked")
    assert alarm.member_id == stage.cast.hq.id


def run_job(stage: Stage) -> int:
    with stage.database.transaction() as session:
        return look_for_lost(session, stage.clock())


@pytest.mark.parametrize("lost", ["agree", "delete"])
def test_a_verdict_of_which_no_push_told_is_found_by_the_job(
    stage: Stage, sandbox: Sandbox, worker: Dispatcher, lost: str
) -> None:
    in_wecom(stage)
    request = handed_in(stage, sandbox, worker)
    if lost == "agree":
        on_phone(sandbox, "agree", request, "lina", "")
    else:
        phone.delete(sandbox.world, request)
    assert run_job(stage) == 0  # a push may still come
    stage.clock.advance(LOST_AFTER.total_seconds() + 1)
    assert run_job(stage) == 1
    assert run_job(stage) == 1  # twice in one minute is once
    stage.drain(worker)
    assert calls(sandbox, "oa/getapprovalinfo") == 1
    assert registration(stage).state == ("protected" if lost == "agree" else "pending_approval")
    assert ticket(stage).state == ("settled" if lost == "agree" else "failed")


def test_the_job_asks_as_often_for_many_tickets_as_for_one(stage: Stage, sandbox: Sandbox, worker: Dispatcher) -> None:
    in_wecom(stage)
    names = ("浦江", "外滩", "和平", "锦江", "国际")
    for name in names:
        ask(stage, name=f"{name}客房改造", customer=f"上海{name}大饭店有限公司")
    stage.drain(worker)
    assert len(requests(sandbox)) == len(names)
    stage.clock.advance(LOST_AFTER.total_seconds() + 1)
    statements: list[str] = []
    listener = lambda *said: statements.append(said[2])  # noqa: E731
    event.listen(stage.database.engine, "before_cursor_execute", listener)
    assert run_job(stage) == 1
    event.remove(stage.database.engine, "before_cursor_execute", listener)
    assert len([one for one in statements if one.startswith(("SELECT", "INSERT", "UPDATE"))]) <= 4
    before = calls(sandbox, "oa/getapprovaldetail")
    stage.drain(worker)
    assert (calls(sandbox, "oa/getapprovalinfo"), calls(sandbox, "oa/getapprovaldetail")) == (1, before)


def test_tickets_older_than_the_platforms_window_are_asked_for_in_pieces(
    stage: Stage, sandbox: Sandbox, worker: Dispatcher
) -> None:
    in_wecom(stage)
    handed_in(stage, sandbox, worker)
    stage.clock.advance(timedelta(days=40).total_seconds())
    ask(stage, name="外滩客房", customer="上海外滩大饭店有限公司")
    stage.drain(worker)
    stage.clock.advance(LOST_AFTER.total_seconds() + 1)
    assert run_job(stage) == 2
    stage.drain(worker)
    assert {row.state for row in messages(stage, "tickets_missed")} == {"sent"}


def test_a_ticket_that_nobody_handed_in_is_wanted_again(stage: Stage, sandbox: Sandbox, worker: Dispatcher) -> None:
    in_wecom(stage)
    ask(stage)
    with stage.database.transaction() as session:
        for row in session.scalars(select(OutboxMessage).where(OutboxMessage.channel == "wecom_approval")):
            row.state, row.finished_at = "failed", stage.clock()
    stage.clock.advance(5 * 3600)
    assert run_job(stage) == 1
    stage.drain(worker)
    assert len(requests(sandbox)) == 1


@pytest.mark.parametrize(
    ("wiring", "controls", "trouble"),
    [
        ({"approval_template": ""}, CONTROLS, "没有配置企业微信审批模板"),
        ({"approval_template": "nobody"}, CONTROLS, "企业微信没有接受提交"),
        ({}, (*CONTROLS, ("Text", "合同编号", True)), "审批模板和报备内容对不上"),
        ({}, (*CONTROLS, ("File", "附件", True)), "审批模板和报备内容对不上"),
        ({}, (("Text", "客户", True),), "审批模板和报备内容对不上"),
        ({}, (("Text", "报备编号", True), ("Money", "金额", True)), "审批模板和报备内容对不上"),
    ],
)
def test_whatever_is_wrong_with_the_template_our_cards_ask_and_headquarters_know_why(
    stage: Stage, sandbox: Sandbox, workers: Workers, wiring: dict[str, str], controls: Any, trouble: str
) -> None:
    sandbox.world.wecom.approvals.templates[TEMPLATE] = template(*controls)
    in_wecom(stage)
    ask(stage)
    stage.drain(workers(**wiring))
    assert [row.facts["trouble"] for row in messages(stage, "ticket_failed")] == [trouble]
    assert (requests(sandbox), ticket(stage).state) == ([], "failed")
    assert len(chat(sandbox, "LiNa")) == len(chat(sandbox, "wangfang")) == 1


def test_r_apr_3_without_anybody_to_ask_headquarters_are_asked_in_wecom(
    stage: Stage, sandbox: Sandbox, worker: Dispatcher
) -> None:
    in_wecom(stage, approvers=[{"by": "member", "userid": "nobody"}])
    request = handed_in(stage, sandbox, worker)
    assert [part.userid for part in request.nodes[0].parts] == ["zongbu"]


def test_the_configured_applicant_hands_in(stage: Stage, sandbox: Sandbox, workers: Workers) -> None:
    in_wecom(stage)
    ask(stage)
    stage.drain(workers(approval_applicant="ZhouQ"))
    assert requests(sandbox)[0].applicant == "zhouq"


def test_an_applicant_who_has_left_is_replaced(stage: Stage, sandbox: Sandbox, workers: Workers) -> None:
    in_wecom(stage, approvers=[{"by": "role", "role": "director"}])
    with stage.database.transaction() as session:
        session.get_one(Member, stage.cast.rep.id).is_active = False
    ask(stage)
    stage.drain(workers(approval_applicant="zhouq"))
    assert requests(sandbox)[0].applicant == "LiNa"  # the dealer's channel manager


def test_a_request_of_somebody_else_in_the_same_corp_is_none_of_ours(stage: Stage, worker: Dispatcher) -> None:
    with stage.database.transaction() as session:
        assert not note_change(session, "202611239999", "push", now=stage.clock())
    assert stage.rows() == []


def test_everything_that_happened_is_in_the_audit_trail(stage: Stage, sandbox: Sandbox, worker: Dispatcher) -> None:
    in_wecom(stage)
    request = handed_in(stage, sandbox, worker)
    on_phone(sandbox, "agree", request, "lina", "")
    heard(stage, request, worker)
    with stage.database.reading() as session:
        trail = session.execute(select(AuditEntry.actor, AuditEntry.action).order_by(AuditEntry.id)).all()
    assert ("job:approval_bridge", "ticket_filed") in trail
    assert (f"member:{stage.cast.manager.id}", "approval_approved") in trail
