"""WeCom's own approvals as the sandbox plays them: handing in, deciding on the phone, reading back, the pushes."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.sandbox.conftest import World
from tests.sandbox.receiver import Receiver, open_wecom

CONTROLS = [
    {"control": "Text", "id": "Text-1", "title": "报备编号", "require": True},
    {"control": "Money", "id": "Money-2", "title": "金额"},
    {"control": "Number", "id": "Number-3", "title": "数量"},
    {"control": "Date", "id": "Date-4", "title": "预计日期"},
    {"control": "Selector", "id": "Selector-5", "title": "区域", "options": ["华东", "华南"]},
    {"control": "Contact", "id": "Contact-6", "title": "同事"},
    {"control": "File", "id": "File-7", "title": "附件"},
]
TEMPLATE = {"id": "3TkReg", "name": "商机报备审批", "controls": CONTROLS, "approvers": ["lina"], "copies": ["zhouq"]}
NUMBER = {"control": "Text", "id": "Text-1", "value": {"text": "BB1"}}
ANY, ALL, IN_ORDER = 2, 1, 3


@pytest.fixture
def office(world: World) -> World:
    world.do("approvals/templates", TEMPLATE)
    world.do("people", {"members": [{"userid": "wangf", "name": "王芳"}, {"userid": "chenl", "name": "陈亮"}]})
    return world


def application(**more: Any) -> dict[str, Any]:
    summary = [{"summary_info": [{"text": "杭州建安报备上海浦江", "lang": "zh_CN"}]}]
    return {
        "creator_userid": "zhouq",
        "template_id": "3TkReg",
        "use_template_approver": 1,
        "apply_data": {"contents": [NUMBER]},
        "summary_list": summary,
    } | more


def flow(*nodes: tuple[int, list[str]]) -> dict[str, Any]:
    listed = [{"type": 1, "apv_rel": rule, "userid": userids} for rule, userids in nodes]
    return {"use_template_approver": 0, "process": {"node_list": listed}}


def hand_in(world: World, **more: Any) -> str:
    answer = world.wecom("POST", "oa/applyevent", application(**more))
    assert answer["errcode"] == 0, answer
    number: str = answer["sp_no"]
    return number


def act(world: World, userid: str, number: str, verb: str, *, status: int = 200, **body: Any) -> dict[str, Any]:
    return world.do(f"phones/{userid}/approvals/{number}/{verb}", body, status=status)


def detail(world: World, number: str) -> dict[str, Any]:
    info: dict[str, Any] = world.wecom("POST", "oa/getapprovaldetail", {"sp_no": number})["info"]
    return info


def on_phone(world: World, userid: str) -> list[dict[str, Any]]:
    listed: list[dict[str, Any]] = world.look(f"phones/{userid}")["approvals"]
    return listed


def pushes(world: World, receiver: Receiver) -> list[dict[str, Any]]:
    world.look("deliveries?settle=1")
    return [open_wecom(world.config, one) for one in receiver.requests]


def test_a_templates_controls_can_be_read(office: World) -> None:
    answer = office.wecom("POST", "oa/gettemplatedetail", {"template_id": "3TkReg"})
    assert answer["template_names"] == [{"text": "商机报备审批", "lang": "zh_CN"}]
    controls = answer["template_content"]["controls"]
    assert [(each["property"]["control"], each["property"]["require"]) for each in controls][:2] == [
        ("Text", 1),
        ("Money", 0),
    ]
    selector = controls[4]["config"]["selector"]
    assert [(each["key"], each["value"][0]["text"]) for each in selector["options"]] == [
        ("option-1", "华东"),
        ("option-2", "华南"),
    ]
    assert office.wecom("POST", "oa/gettemplatedetail", {"template_id": "nobody"})["errcode"] == 301025


def test_a_number_is_the_day_and_four_digits_and_a_repetition_is_another_request(office: World) -> None:
    first, second = hand_in(office), hand_in(office)
    assert (len(first), int(second) - int(first)) == (12, 1)
    assert [each["number"] for each in on_phone(office, "lina")] == [second, first]


@pytest.mark.parametrize(
    "wrong",
    [
        {"creator_userid": "nobody"},
        {"creator_userid": "Outsider"},
        {"template_id": "nobody"},
        {"use_template_approver": 2},
        {"summary_list": []},
        {"summary_list": [{"summary_info": [{"text": "二" * 21, "lang": "zh_CN"}]}]},
        {"summary_list": [{"summary_info": [{"text": "一"}]}] * 4},
        {"apply_data": {}},
        {"apply_data": {"contents": [{**NUMBER, "id": "Text-9"}]}},
        {"apply_data": {"contents": [{**NUMBER, "control": "Textarea"}]}},
        {"apply_data": {"contents": [NUMBER, NUMBER]}},
        {"apply_data": {"contents": [{**NUMBER, "value": {"text": 7}}]}},
        {"apply_data": {"contents": [{"control": "Money", "id": "Money-2", "value": {"new_money": "1"}}]}},
        flow(),
        flow((ANY, [])),
        flow((ANY, ["nobody"])),
        flow((4, ["lina"])),
        {"use_template_approver": 0},
        {"use_template_approver": 0, "process": {"node_list": [{"type": 2, "userid": ["lina"]}]}},
    ],
)
def test_a_wrong_parameter_is_301025_and_nothing_is_handed_in(
    office: World, receiver: Receiver, wrong: dict[str, Any]
) -> None:
    answer = office.wecom("POST", "oa/applyevent", application(**wrong))
    assert answer["errcode"] == 301025
    assert office.look("approvals")["approvals"] == []
    assert receiver.requests == []


@pytest.mark.parametrize(
    ("control", "id", "good", "bad"),
    [
        ("Money", "Money-2", {"new_money": "9.90"}, {"new_money": 9.9}),
        ("Money", "Money-2", {"new_money": "9"}, {"new_money": "9.999"}),
        ("Number", "Number-3", {"new_number": "3"}, {"new_number": "three"}),
        ("Date", "Date-4", {"date": {"type": "day", "s_timestamp": "1"}}, {"date": {"type": "day", "s_timestamp": 1}}),
        (
            "Date",
            "Date-4",
            {"date": {"type": "day", "s_timestamp": "1"}},
            {"date": {"type": "hour", "s_timestamp": "1"}},
        ),
        (
            "Selector",
            "Selector-5",
            {"selector": {"type": "single", "options": [{"key": "option-1"}]}},
            {"selector": {"type": "single", "options": [{"key": "华东"}]}},
        ),
        (
            "Selector",
            "Selector-5",
            {"selector": {"type": "single", "options": [{"key": "option-1"}]}},
            {"selector": {"type": "single", "options": [{"key": "option-1"}, {"key": "option-2"}]}},
        ),
        ("Contact", "Contact-6", {"members": [{"userid": "lina"}]}, {"members": [{"userid": "nobody"}]}),
        ("File", "File-7", {"files": []}, {"files": [{"file_id": "nothing"}]}),
    ],
)
def test_each_kind_of_control_takes_its_own_kind_of_value(
    office: World, control: str, id: str, good: dict[str, Any], bad: dict[str, Any]
) -> None:
    def answered(value: dict[str, Any]) -> int:
        contents = [NUMBER, {"control": control, "id": id, "value": value}]
        errcode: int = office.wecom("POST", "oa/applyevent", application(apply_data={"contents": contents}))["errcode"]
        return errcode

    assert (answered(good), answered(bad)) == (0, 301025)


def test_the_sixty_first_of_a_minute_is_refused(office: World) -> None:
    answers = [office.wecom("POST", "oa/applyevent", application())["errcode"] for _ in range(61)]
    assert set(answers[:60]) == {0}
    assert answers[60] == 45009
    office.pass_time(61)
    hand_in(office)


def test_an_approver_agrees_on_his_phone_and_every_change_is_pushed(office: World, receiver: Receiver) -> None:
    number = hand_in(office)
    (shown,) = on_phone(office, "lina")
    assert (shown["waits_for_me"], shown["mine"], shown["applicant_name"]) == (True, False, "周琪")
    assert shown["fields"] == [{"title": "报备编号", "kind": "Text", "text": "BB1"}]
    delivery = act(office, "lina", number, "agree", speech="同意，注意价格")["delivery"]
    assert (delivery["state"], delivery["event"]) == ("delivered", "sys_approval_change")
    submitted, agreed = pushes(office, receiver)
    info = agreed["ApprovalInfo"]
    assert (agreed["FromUserName"], agreed["AgentID"], info["SpNo"], info["SpNoStr"]) == (
        "sys",
        "3010040",
        number,
        number,
    )
    assert (submitted["ApprovalInfo"]["SpStatus"], submitted["ApprovalInfo"]["StatuChangeEvent"]) == ("1", "1")
    assert (info["SpStatus"], info["StatuChangeEvent"]) == ("2", "2")
    assert (info["Applyer"]["UserId"], info["Notifyer"]["UserId"]) == ("zhouq", "zhouq")
    record = info["SpRecord"]
    assert (record["ApproverAttr"], record["Details"]["Speech"]) == ("1", "同意，注意价格")
    node = info["ProcessList"]["NodeList"][0]
    assert (node["ApvRel"], node["SubNodeList"]["UserInfo"]["UserId"]) == ("2", "lina")
    assert "BB1" not in str(agreed)  # the form is not in the push


def test_what_was_decided_can_be_read_back_with_the_form(office: World) -> None:
    number = hand_in(office)
    act(office, "lina", number, "reject", speech="价格不合适")
    info = detail(office, number)
    assert (info["sp_status"], info["template_id"], info["applyer"]["userid"]) == (3, "3TkReg", "zhouq")
    (record,) = info["sp_record"]
    assert (record["details"][0]["speech"], record["details"][0]["sp_status"]) == ("价格不合适", 3)
    approvers, copied = info["process_list"]["node_list"]
    assert (approvers["sub_node_list"][0]["sp_yj"], copied["node_type"]) == (3, 2)
    content = {"control": "Text", "id": "Text-1", "value": {"text": "BB1"}}
    assert info["apply_data"]["contents"] == [content | {"title": [{"text": "报备编号", "lang": "zh_CN"}]}]


def statuses(world: World, number: str) -> tuple[int, list[int]]:
    info = detail(world, number)
    return info["sp_status"], [each["sp_status"] for each in info["process_list"]["node_list"]]


def test_any_needs_one_all_needs_everybody_and_in_order_one_after_the_other(office: World) -> None:
    number = hand_in(office, **flow((ANY, ["lina", "wangf"]), (ALL, ["wangf", "chenl"]), (IN_ORDER, ["chenl", "lina"])))
    act(office, "chenl", number, "agree", status=409)  # not his turn
    act(office, "wangf", number, "agree")
    assert statuses(office, number) == (1, [2, 1, 1])
    act(office, "lina", number, "agree", status=409)  # his step is over
    act(office, "chenl", number, "agree")
    assert statuses(office, number) == (1, [2, 1, 1])
    act(office, "wangf", number, "agree")
    assert statuses(office, number) == (1, [2, 2, 1])
    act(office, "lina", number, "agree", status=409)  # chenl comes first
    act(office, "chenl", number, "agree")
    act(office, "lina", number, "agree")
    assert statuses(office, number) == (2, [2, 2, 2])
    act(office, "lina", number, "reject", status=409)


def test_the_older_way_to_name_approvers_has_the_meaning_reversed(office: World) -> None:
    def status_after_one(attr: int) -> int:
        older = {"approver": [{"attr": attr, "userid": ["lina", "wangf"]}], "notifyer": ["chenl"], "notify_type": 2}
        number = hand_in(office, use_template_approver=0, **older)
        act(office, "lina", number, "agree")
        status: int = detail(office, number)["sp_status"]
        return status

    assert (status_after_one(1), status_after_one(2)) == (2, 1)


def test_a_transfer_puts_somebody_else_in_the_place(office: World, receiver: Receiver) -> None:
    number = hand_in(office)
    act(office, "lina", number, "transfer", to="lina", status=409)
    act(office, "lina", number, "transfer", to="nobody", status=404)
    act(office, "lina", number, "transfer", to="chenl", speech="请看")
    act(office, "lina", number, "agree", status=409)
    act(office, "chenl", number, "agree")
    assert detail(office, number)["sp_status"] == 2
    events = [each["ApprovalInfo"]["StatuChangeEvent"] for each in pushes(office, receiver)]
    assert events == ["1", "4", "2"]


@pytest.mark.parametrize(("verb", "event"), [("urge", "5"), ("comment", "10")])
def test_urging_and_commenting_are_pushed_and_change_nothing(
    office: World, receiver: Receiver, verb: str, event: str
) -> None:
    number = hand_in(office)
    act(office, "zhouq", number, verb, speech="麻烦尽快")
    assert detail(office, number)["sp_status"] == 1
    assert pushes(office, receiver)[-1]["ApprovalInfo"]["StatuChangeEvent"] == event


def test_the_applicant_may_withdraw_before_and_after(office: World, receiver: Receiver) -> None:
    early, late = hand_in(office), hand_in(office)
    act(office, "lina", early, "withdraw", status=409)
    act(office, "zhouq", early, "withdraw")
    act(office, "lina", late, "agree")
    act(office, "zhouq", late, "withdraw")
    act(office, "zhouq", late, "withdraw", status=409)
    assert (detail(office, early)["sp_status"], detail(office, late)["sp_status"]) == (4, 6)
    act(office, "lina", early, "agree", status=409)
    assert [each["ApprovalInfo"]["StatuChangeEvent"] for each in pushes(office, receiver)] == ["1", "1", "6", "2", "8"]


def test_deleting_is_told_to_nobody(office: World, receiver: Receiver) -> None:
    number = hand_in(office)
    office.control("DELETE", f"approvals/{number}")
    assert detail(office, number)["sp_status"] == 7
    assert len(pushes(office, receiver)) == 1


@pytest.mark.parametrize(
    ("verb", "body", "status"),
    [("fly", {}, 404), ("comment", {}, 400), ("transfer", {}, 400), ("agree", {"speech": 7}, 400)],
)
def test_what_cannot_be_done_is_refused_in_a_sentence(
    office: World, verb: str, body: dict[str, Any], status: int
) -> None:
    assert act(office, "lina", hand_in(office), verb, status=status, **body)["error"]


def test_an_unknown_number_is_301056_and_404_on_the_phone(office: World) -> None:
    assert office.wecom("POST", "oa/getapprovaldetail", {"sp_no": "1"})["errcode"] == 301056
    act(office, "lina", "1", "agree", status=404)


def test_the_numbers_of_a_span_come_in_pages(office: World) -> None:
    start = int(office.look("clock")["unix"]) - 5
    numbers = [hand_in(office) for _ in range(5)]
    act(office, "lina", numbers[2], "agree")

    def ask(**more: Any) -> dict[str, Any]:
        body = {"starttime": str(start), "endtime": str(start + 60), "size": 2, "new_cursor": ""} | more
        return office.wecom("POST", "oa/getapprovalinfo", body)

    first = ask()
    second = ask(new_cursor=first["new_next_cursor"])
    third = ask(new_cursor=second["new_next_cursor"])
    assert [*first["sp_no_list"], *second["sp_no_list"], *third["sp_no_list"]] == numbers
    assert "new_next_cursor" not in third
    pending = [{"key": "sp_status", "value": "1"}, {"key": "creator", "value": "zhouq"}]
    assert ask(size=100, filters=pending)["sp_no_list"] == numbers[:2] + numbers[3:]
    assert ask(filters=[{"key": "creator", "value": "lina"}])["sp_no_list"] == []


@pytest.mark.parametrize(
    "wrong",
    [
        {"starttime": 1},
        {"endtime": "0"},
        {"endtime": str(31 * 86400 + 2)},
        {"size": 101},
        {"new_cursor": 3},
        {"filters": [{"key": "colour", "value": "red"}]},
        {"filters": [{"key": "sp_status", "value": "1"}, {"key": "sp_status", "value": "2"}]},
    ],
)
def test_a_span_that_cannot_be_asked_is_301025(office: World, wrong: dict[str, Any]) -> None:
    hand_in(office)
    body = {"starttime": "1", "endtime": str(31 * 86400 + 1)} | wrong
    assert office.wecom("POST", "oa/getapprovalinfo", body)["errcode"] == 301025


@pytest.mark.parametrize(
    "wrong",
    [
        {"controls": []},
        {"controls": [CONTROLS[0], CONTROLS[0]]},
        {"controls": [CONTROLS[0] | {"control": "Telepathy"}]},
        {"approvers": "lina"},
        {"name": ""},
        {"rule": 9},
    ],
)
def test_a_template_that_is_none_is_refused(world: World, wrong: dict[str, Any]) -> None:
    assert world.do("approvals/templates", TEMPLATE | wrong, status=400)["error"]


def test_templates_of_the_configuration_outlive_a_reset_and_others_do_not(
    world_with: Callable[..., World],
) -> None:
    world = world_with(approval_templates={"TPL_FIXED": {"name": "固定", "controls": CONTROLS}})
    world.do("approvals/templates", TEMPLATE)
    world.do("reset")

    def errcode(id: str) -> int:
        found: int = world.wecom("POST", "oa/gettemplatedetail", {"template_id": id})["errcode"]
        return found

    world.login("wecom")
    assert (errcode("TPL_FIXED"), errcode("3TkReg")) == (0, 301025)
