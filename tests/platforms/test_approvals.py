"""WeCom's own approvals on the wire: handing in, reading back, and the push that something changed."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from platforms.approval_change import ApprovalChange, ChangeAct, read_approval_change
from platforms.errors import NO_ANSWER, BadCallback, PlatformError
from platforms.inbound import Inbound, parse_wecom
from platforms.wecom import (
    Act,
    ActStatus,
    ApprovalStep,
    Control,
    NewRequest,
    RequestStatus,
    Together,
    WeCom,
    control_value,
)
from tests.platforms.pretend import Answer, Pretend

OK = {"errcode": 0, "errmsg": "ok"}
NOON = datetime(2026, 11, 21, 4, 0, tzinfo=UTC)


def zh(text: str) -> list[dict[str, str]]:
    return [{"text": "english", "lang": "en"}, {"text": text, "lang": "zh_CN"}]


#: As the page shows an answer, shortened.
TEMPLATE = {
    **OK,
    "template_names": zh("商机报备"),
    "template_content": {
        "controls": [
            {"property": {"control": "Text", "id": "Text-1", "title": zh("客户"), "require": 1, "un_print": 0}},
            {"property": {"control": "Money", "id": "Money-2", "title": zh(" 金额 "), "require": 0}, "config": {}},
            {
                "property": {"control": "Selector", "id": "Selector-3", "title": zh("区域"), "require": 1},
                "config": {"selector": {"type": "single", "options": [{"key": "option-7", "value": zh("华东")}]}},
            },
            {"property": {"control": "Date", "id": "Date-4", "title": []}, "config": {"date": {"type": "hour"}}},
        ]
    },
}

#: As the page shows an answer, shortened; the old and the new form of the flow side by side.
DETAIL = {
    **OK,
    "info": {
        "sp_no": "202405300012",
        "sp_name": "商机报备",
        "sp_status": 2,
        "template_id": "3Tk",
        "apply_time": 1717030000,
        "applyer": {"userid": "zhouq", "partyid": "12"},
        "sp_record": [{"sp_status": 2, "approverattr": 1, "details": [{"approver": {"userid": "old"}}]}],
        "process_list": {
            "node_list": [
                {
                    "node_type": 1,
                    "sp_status": 2,
                    "apv_rel": 1,
                    "sub_node_list": [
                        {"userid": "lina", "speech": " 同意 ", "sp_yj": 2, "sptime": 1717036990},
                        {"userid": "wangf", "speech": "", "sp_yj": 2, "sptime": 1717036000},
                        {"userid": "late", "speech": "", "sp_yj": 1, "sptime": 0},
                    ],
                },
                {"node_type": 2, "sub_node_list": [{"userid": "copied", "sp_yj": 1}]},
            ]
        },
        "apply_data": {
            "contents": [
                {"control": "Text", "id": "Text-1", "title": zh("编号"), "value": {"text": "BB1"}},
                {"control": "Money", "id": "Money-2", "value": {"new_money": "9.00"}},
            ]
        },
    },
}


def push(*, info: str) -> Inbound:
    return parse_wecom(
        f"<xml><ToUserName>ww1</ToUserName><FromUserName>sys</FromUserName><CreateTime>1717037000</CreateTime>"
        f"<MsgType>event</MsgType><Event>sys_approval_change</Event><AgentID>3010040</AgentID>{info}</xml>".encode()
    )


def test_a_templates_controls_are_read_with_their_chinese_titles(pretend: Pretend, wecom: WeCom) -> None:
    pretend.say("/cgi-bin/oa/gettemplatedetail", TEMPLATE)
    template = wecom.approval_template("3Tk")
    assert pretend.calls[-1].json == {"template_id": "3Tk"}
    assert (template.id, template.name) == ("3Tk", "商机报备")
    assert [(each.kind, each.id, each.title, each.required) for each in template.controls] == [
        ("Text", "Text-1", "客户", True),
        ("Money", "Money-2", "金额", False),
        ("Selector", "Selector-3", "区域", True),
        ("Date", "Date-4", "", False),
    ]
    assert template.controls[2].options == {"华东": "option-7"}
    assert template.controls[3].date_type == "hour"


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        ("Text", "浦江", {"text": "浦江"}),
        ("Textarea", "一\n二", {"text": "一\n二"}),
        ("Money", "120000.5", {"new_money": "120000.50"}),
        ("Number", "1200.00", {"new_number": "1200"}),
        # Midnight in Shanghai, wherever the server is.
        ("Date", "2026-11-23", {"date": {"type": "day", "s_timestamp": "1795363200"}}),
        ("Selector", "华东", {"selector": {"type": "single", "options": [{"key": "option-7"}]}}),
    ],
)
def test_a_fact_becomes_the_value_of_its_control(kind: str, text: str, value: dict[str, Any]) -> None:
    assert control_value(Control(kind, "c", "标题", True, {"华东": "option-7"}), text) == value


@pytest.mark.parametrize(
    ("kind", "text"),
    [("Money", "很多"), ("Number", "NaN"), ("Date", "下周"), ("Selector", "华北"), ("File", "x"), ("Money", "")],
)
def test_a_control_that_cannot_hold_a_fact_says_so(kind: str, text: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        control_value(Control(kind, "c", "标题", True, {"华东": "option-7"}), text)


def test_a_request_goes_out_as_the_page_describes_it(pretend: Pretend, wecom: WeCom) -> None:
    pretend.say("/cgi-bin/oa/applyevent", {**OK, "sp_no": "202405300012"})
    request = NewRequest(
        creator="zhouq",
        template_id="3Tk",
        values={("Text", "Text-1"): {"text": "BB1"}},
        summary=("客户：上海浦江大饭店有限公司客房开关改造项目", "", "二", "三", "四"),
        steps=(ApprovalStep(("lina", "wangf")), ApprovalStep(("chen",), Together.ALL)),
        copies=("dong",),
    )
    assert wecom.hand_in(request) == "202405300012"
    assert pretend.calls[-1].json == {
        "creator_userid": "zhouq",
        "template_id": "3Tk",
        "use_template_approver": 0,
        "process": {
            "node_list": [
                {"type": 1, "apv_rel": 2, "userid": ["lina", "wangf"]},
                {"type": 1, "apv_rel": 1, "userid": ["chen"]},
                {"type": 2, "userid": ["dong"]},
            ]
        },
        "apply_data": {"contents": [{"control": "Text", "id": "Text-1", "value": {"text": "BB1"}}]},
        "summary_list": [
            {"summary_info": [{"text": text, "lang": "zh_CN"}]}
            for text in ("客户：上海浦江大饭店有限公司客房开关改…", "二", "三")
        ],
    }


def test_the_flow_of_the_template_is_used_when_no_step_is_given(pretend: Pretend, wecom: WeCom) -> None:
    pretend.say("/cgi-bin/oa/applyevent", {**OK, "sp_no": "1"})
    wecom.hand_in(NewRequest("zhouq", "3Tk", {}, ("一",)))
    body = pretend.calls[-1].json
    assert body["use_template_approver"] == 1
    assert "process" not in body


@pytest.mark.parametrize("bad", [{"summary": ()}, {"steps": ()}, {"steps": (ApprovalStep(()),)}])
def test_what_the_platform_would_refuse_does_not_go_out(pretend: Pretend, wecom: WeCom, bad: dict[str, Any]) -> None:
    given: dict[str, Any] = {"creator": "zhouq", "template_id": "3Tk", "values": {}, "summary": ("一",)}
    with pytest.raises(ValueError, match=r"needs"):
        wecom.hand_in(NewRequest(**given | bad))
    assert pretend.asked("/cgi-bin/oa/applyevent") == []


def test_handing_in_is_never_repeated_after_a_lost_answer(pretend: Pretend, wecom: WeCom) -> None:
    pretend.say("/cgi-bin/oa/applyevent", Answer(drop=True))
    with pytest.raises(PlatformError) as failed:
        wecom.hand_in(NewRequest("zhouq", "3Tk", {}, ("一",)))
    assert (failed.value.errcode, failed.value.permanent) == (NO_ANSWER, False)
    assert len(pretend.asked("/cgi-bin/oa/applyevent")) == 1


def test_a_request_is_read_with_everybody_who_acted_on_it(pretend: Pretend, wecom: WeCom) -> None:
    pretend.say("/cgi-bin/oa/getapprovaldetail", DETAIL)
    detail = wecom.approval_request("202405300012")
    assert pretend.calls[-1].json == {"sp_no": "202405300012"}
    assert (detail.number, detail.template_id, detail.applicant) == ("202405300012", "3Tk", "zhouq")
    assert detail.status == RequestStatus.APPROVED
    assert detail.texts == {"Text-1": "BB1"}
    assert [act.userid for act in detail.acts] == ["lina", "wangf", "late"]
    last = Act("lina", ActStatus.AGREED, "同意", datetime.fromtimestamp(1717036990, UTC))
    assert detail.last(ActStatus.AGREED) == last
    assert detail.last(ActStatus.REJECTED) is None


def test_the_older_form_of_the_flow_is_read_too(pretend: Pretend, wecom: WeCom) -> None:
    info: dict[str, Any] = {**DETAIL["info"]}  # type: ignore[dict-item]
    del info["process_list"]
    said = {"approver": {"userid": "lina"}, "speech": "不行", "sp_status": 3, "sptime": 1717036990, "media_id": []}
    info["sp_record"] = [{"sp_status": 3, "approverattr": 1, "details": [said]}]
    pretend.say("/cgi-bin/oa/getapprovaldetail", {**OK, "info": info})
    last = wecom.approval_request("202405300012").last(ActStatus.REJECTED)
    assert last is not None
    assert (last.userid, last.speech) == ("lina", "不行")


def test_an_answer_with_next_to_nothing_in_it_is_no_crash(pretend: Pretend, wecom: WeCom) -> None:
    pretend.say("/cgi-bin/oa/getapprovaldetail", {**OK, "info": {"sp_status": "x", "sp_record": None}})
    detail = wecom.approval_request("1")
    assert (detail.number, detail.status, detail.acts) == ("", 0, ())


def test_numbers_are_read_page_by_page_with_strings_as_the_page_wants(pretend: Pretend, wecom: WeCom) -> None:
    pages = [{**OK, "sp_no_list": ["1", "2"], "new_next_cursor": "c1"}, {**OK, "sp_no_list": ["3"]}]
    pretend.say("/cgi-bin/oa/getapprovalinfo", *pages)
    found = wecom.approval_numbers(NOON, NOON + timedelta(days=31), [("template_id", "3Tk"), ("sp_status", "1")])
    assert list(found) == ["1", "2", "3"]
    first, second = (call.json for call in pretend.asked("/cgi-bin/oa/getapprovalinfo"))
    assert first == {
        "starttime": "1795233600",
        "endtime": str(1795233600 + 31 * 86400),
        "size": 100,
        "filters": [{"key": "template_id", "value": "3Tk"}, {"key": "sp_status", "value": "1"}],
        "new_cursor": "",
    }
    assert second["new_cursor"] == "c1"


def test_a_cursor_that_stands_still_ends_the_reading(pretend: Pretend, wecom: WeCom) -> None:
    pretend.say("/cgi-bin/oa/getapprovalinfo", {**OK, "sp_no_list": ["1"], "new_next_cursor": "same"})
    assert list(wecom.approval_numbers(NOON, NOON)) == ["1", "1"]


def test_more_than_a_month_at_a_time_is_not_asked(wecom: WeCom) -> None:
    with pytest.raises(ValueError, match="31 days"):
        list(wecom.approval_numbers(NOON, NOON + timedelta(days=31, seconds=1)))


def test_the_push_of_the_page_is_read() -> None:
    info = (
        "<ApprovalInfo><SpNo>202405300012</SpNo><SpNoStr><![CDATA[202405300012]]></SpNoStr><SpStatus>2</SpStatus>"
        "<TemplateId>3Tk</TemplateId><Applyer><UserId>zhouq</UserId><Party>12</Party></Applyer>"
        "<SpRecord><Details><Approver><UserId>lina</UserId></Approver></Details></SpRecord>"
        "<StatuChangeEvent>2</StatuChangeEvent></ApprovalInfo>"
    )
    assert read_approval_change(push(info=info)) == ApprovalChange("202405300012", "3Tk", 2, ChangeAct.AGREED, "zhouq")


def test_the_number_as_text_wins_over_the_older_one() -> None:
    assert (
        read_approval_change(push(info="<ApprovalInfo><SpNo>1</SpNo><SpNoStr>2</SpNoStr></ApprovalInfo>")).number == "2"
    )
    assert read_approval_change(push(info="<ApprovalInfo><SpNo>1</SpNo></ApprovalInfo>")).number == "1"


@pytest.mark.parametrize(
    "info",
    [
        "",
        "<ApprovalInfo/>",
        "<ApprovalInfo>text</ApprovalInfo>",
        "<ApprovalInfo><SpNo>one</SpNo></ApprovalInfo>",
        f"<ApprovalInfo><SpNo>{'9' * 33}</SpNo></ApprovalInfo>",
        "<ApprovalInfo><SpNo>1</SpNo><SpNo>2</SpNo></ApprovalInfo>",
    ],
)
def test_a_push_without_a_number_is_refused(info: str) -> None:
    with pytest.raises(BadCallback):
        read_approval_change(push(info=info))
