"""Templates and requests as the API writes them (server-apis-wecom.md 11)."""

from typing import Any

from sandbox.wecom.approval_flow import older_rule
from sandbox.wecom.approval_state import COPY, Control, Node, Request

Body = dict[str, Any]


def words(text: str) -> list[Body]:
    """A text as the list of its translations."""
    return [{"text": text, "lang": "zh_CN"}]


def control_answer(control: Control) -> Body:
    """A control of oa/gettemplatedetail."""
    said = {"control": control.control, "id": control.id, "title": words(control.title)}
    shown: Body = {"property": said | {"placeholder": [], "require": int(control.required), "un_print": 0}}
    if control.control == "Selector":
        options = [{"key": key, "value": words(text)} for key, text in control.options.items()]
        kind = "multi" if control.multiple else "single"
        return shown | {"config": {"selector": {"type": kind, "options": options, "exp_type": 0}}}
    return shown | {"config": {"date": {"type": control.date_type}}} if control.control == "Date" else shown


def detail_answer(request: Request) -> Body:
    """The `info` of oa/getapprovaldetail; the flow in its older and its newer form."""
    titles = {control.id: control.title for control in request.template.controls}
    return {
        "sp_no": request.number,
        "sp_name": request.template.name,
        "sp_status": request.status,
        "template_id": request.template.id,
        "apply_time": request.applied_at,
        "applyer": {"userid": request.applicant, "partyid": request.party},
        "sp_record": [_record(node) for node in request.nodes if node.kind != COPY],
        "notifyer": [{"userid": part.userid} for node in request.nodes if node.kind == COPY for part in node.parts],
        "process_list": {"node_list": [_process_node(node) for node in request.nodes]},
        "apply_data": {"contents": [each | {"title": words(titles[each["id"]])} for each in request.contents]},
        "comments": [
            {
                "commentUserInfo": {"userid": each["userid"]},
                "commenttime": each["at"],
                "commentcontent": each["text"],
                "commentid": each["id"],
                "media_id": [],
            }
            for each in request.comments
        ],
    }


def _record(node: Node) -> Body:
    details = [
        {
            "approver": {"userid": part.userid},
            "speech": part.speech,
            "sp_status": part.status,
            "sptime": part.at,
            "media_id": [],
        }
        for part in node.parts
    ]
    return {"sp_status": node.status, "approverattr": older_rule(node.rule), "details": details}


def _process_node(node: Node) -> Body:
    parts = [
        {"userid": part.userid, "speech": part.speech, "sp_yj": part.status, "sptime": part.at, "media_ids": []}
        for part in node.parts
    ]
    rule = {} if node.kind == COPY else {"apv_rel": node.rule}
    return {"node_type": node.kind, "sp_status": node.status, **rule, "sub_node_list": parts}
