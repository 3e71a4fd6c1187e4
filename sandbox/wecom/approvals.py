"""oa/gettemplatedetail, oa/applyevent, oa/getapprovaldetail, oa/getapprovalinfo (server-apis-wecom.md 11).

Wrong parameters are 301025 with the name of what is wrong, unknown numbers 301056. The app sees the requests of
members inside its range only.
"""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from sandbox.gateway import Call, Endpoint, Refused, ok
from sandbox.people import Member
from sandbox.wecom.approval_answers import control_answer, detail_answer, words
from sandbox.wecom.approval_flow import submit
from sandbox.wecom.approval_forms import check_contents, wrong
from sandbox.wecom.approval_state import (
    ANY,
    APPROVER,
    COPY,
    HANDLER,
    IN_ORDER,
    Node,
    Part,
    Request,
    Template,
)
from sandbox.wecom.fields import OUT_OF_RANGE, as_int, as_list, as_object
from sandbox.world import World

WRONG_PARAMETER, NOT_FOUND = 301025, 301056
WINDOW_S = int(timedelta(days=31).total_seconds())
PAGE_MOST = 100
SUMMARY_CHARS = 20

Body = dict[str, Any]


def get_template_detail(call: Call) -> Body:
    """oa/gettemplatedetail."""
    _count(call, call.world.wecom.approvals.read_meter.take)
    template = _template(call.world, call.body)
    return ok(
        template_names=words(template.name),
        template_content={"controls": [control_answer(c) for c in template.controls]},
    )


def apply_event(call: Call) -> Body:
    """oa/applyevent: hand in a request. The same one again is another one."""
    world, body = call.world, call.body
    _count(call, world.wecom.approvals.hand_in_meter.take)
    applicant = _member(world, body.get("creator_userid"), "creator_userid")
    template = _template(world, body)
    contents = as_list(as_object(body.get("apply_data"), "apply_data").get("contents"), "apply_data.contents", 1, 200)
    check_contents(world, template, contents)
    nodes = _flow(world, template, body)
    request = Request(
        number=world.wecom.approvals.next_number(world.clock.day()),
        template=template,
        applicant=applicant.userid,
        party=str(applicant.department_ids[0]),
        applied_at=int(world.clock.unix()),
        contents=contents,
        summary=_summary(body),
        nodes=nodes,
    )
    submit(world, request)
    return ok(sp_no=request.number)


def get_approval_detail(call: Call) -> Body:
    """oa/getapprovaldetail."""
    world = call.world
    _count(call, world.wecom.approvals.read_meter.take)
    number = call.body.get("sp_no")
    request = world.wecom.approvals.requests.get(number) if isinstance(number, str) else None
    if request is None or not _visible(world, request):
        raise Refused(NOT_FOUND, "sp_no not found or no access")
    return ok(info=detail_answer(request))


def get_approval_info(call: Call) -> Body:
    """oa/getapprovalinfo: numbers of a span of at most 31 days, a page at a time."""
    world, body = call.world, call.body
    _count(call, world.wecom.approvals.read_meter.take)
    start, end = (_moment(body, name) for name in ("starttime", "endtime"))
    if not 0 <= end - start <= WINDOW_S:
        raise wrong("starttime and endtime: at most 31 days")
    size = as_int(body.get("size", PAGE_MOST), "size", range(1, PAGE_MOST + 1))
    cursor = body.get("new_cursor", "")
    if not isinstance(cursor, str) or (cursor and not cursor.isdecimal()):
        raise wrong("new_cursor")
    wanted = _filters(body)
    found = [
        request.number
        for request in world.wecom.approvals.requests.values()
        if start <= request.applied_at <= end and _visible(world, request) and _passes(request, wanted)
    ]
    first = int(cursor or 0)
    more = {"new_next_cursor": str(first + size)} if first + size < len(found) else {}
    return ok(sp_no_list=found[first : first + size], **more)


def _count(call: Call, take: Callable[[str, float], bool]) -> None:
    if not take("corp", call.world.clock.unix()):
        raise Refused(45009, "api freq out of limit")


def _template(world: World, body: Body) -> Template:
    template = world.wecom.approvals.templates.get(str(body.get("template_id") or ""))
    if template is None:
        raise wrong("template_id not found")
    return template


def _member(world: World, userid: Any, where: str) -> Member:
    member = world.people.member(userid) if isinstance(userid, str) else None
    if member is None or not member.visible:
        raise wrong(f"{where}: userid not found")
    return member


def _visible(world: World, request: Request) -> bool:
    member = world.people.member(request.applicant)
    return member is not None and member.visible


# --- the flow --------------------------------------------------------------------------------------------


def _flow(world: World, template: Template, body: Body) -> list[Node]:
    """The flow of the template, the one of the call, or the older way of writing it."""
    if as_int(body.get("use_template_approver"), "use_template_approver", (0, 1)) == 1:
        nodes = [_node(world, APPROVER, template.rule, list(template.approvers), "template")]
        return nodes + ([_node(world, COPY, 0, list(template.copies), "template")] if template.copies else [])
    if body.get("process") is not None:
        given = as_list(as_object(body["process"], "process").get("node_list"), "process.node_list", 1, 100)
        nodes = [_given_node(world, each) for each in given]
    else:
        nodes = _older_nodes(world, body)
    if not any(node.kind != COPY for node in nodes):
        raise wrong("process.node_list: nobody has to decide")
    return nodes


def _given_node(world: World, given: Body) -> Node:
    kind = as_int(given.get("type"), "process.node_list.type", (APPROVER, COPY, HANDLER))
    rule = 0 if kind == COPY else as_int(given.get("apv_rel"), "process.node_list.apv_rel", range(1, IN_ORDER + 1))
    return _node(world, kind, rule, given.get("userid"), "process.node_list.userid")


def _older_nodes(world: World, body: Body) -> list[Node]:
    nodes = []
    for given in as_list(body.get("approver"), "approver", 1, 100):
        attr = as_int(given.get("attr"), "approver.attr", (1, 2))
        nodes.append(_node(world, APPROVER, ANY if attr == 1 else 1, given.get("userid"), "approver.userid"))
    if body.get("notifyer"):
        as_int(body.get("notify_type", 1), "notify_type", (1, 2, 3))
        nodes.append(_node(world, COPY, 0, body["notifyer"], "notifyer"))
    return nodes


def _node(world: World, kind: int, rule: int, userids: Any, where: str) -> Node:
    if not isinstance(userids, list) or not userids:
        raise wrong(f"{where}: a list of userids")
    members = [_member(world, userid, where) for userid in userids]
    return Node(kind, rule, [Part(userid) for userid in dict.fromkeys(member.userid for member in members)])


def _summary(body: Body) -> list[str]:
    lines = []
    for given in as_list(body.get("summary_list"), "summary_list", 1, 3):
        texts = as_list(given.get("summary_info"), "summary_info", 1, 10)
        line = texts[0].get("text")
        if not isinstance(line, str) or not 0 < len(line) <= SUMMARY_CHARS:
            raise wrong(f"summary_info.text: 1 to {SUMMARY_CHARS} characters")
        lines.append(line)
    return lines


# --- answers ---------------------------------------------------------------------------------------------


def _moment(body: Body, name: str) -> int:
    value = body.get(name)
    if not isinstance(value, str) or not value.isdecimal() or len(value) > 11:
        raise wrong(f"{name} must be a string of digits")
    return int(value)


#: Key of a filter → the fact of a request.
_FACTS: dict[str, Callable[[Request], str]] = {
    "template_id": lambda request: request.template.id,
    "creator": lambda request: request.applicant,
    "department": lambda request: request.party,
    "sp_status": lambda request: str(request.status),
    "record_type": lambda _request: "",
}


def _filters(body: Body) -> dict[str, list[str]]:
    """Values by key. Only department may have several."""
    wanted: dict[str, list[str]] = {}
    for each in as_list(body.get("filters"), "filters", 0, 20):
        key, value = each.get("key"), each.get("value")
        if not isinstance(key, str) or key not in _FACTS or not isinstance(value, str):
            raise wrong("filters: key or value")
        wanted.setdefault(key, []).append(value)
    if any(len(values) > 1 for key, values in wanted.items() if key != "department"):
        raise wrong("filters: only department may repeat")
    return wanted


def _passes(request: Request, wanted: dict[str, list[str]]) -> bool:
    """Values of one key are alternatives, different keys must all hold."""
    return all(_FACTS[key](request) in values for key, values in wanted.items())


def _in_the_words_of_approvals(handler: Callable[[Call], Body]) -> Callable[[Call], Body]:
    """What other endpoints refuse as out of range has a number of its own here."""

    def asked(call: Call) -> Body:
        try:
            return handler(call)
        except Refused as refused:
            if refused.errcode != OUT_OF_RANGE:
                raise
            raise Refused(WRONG_PARAMETER, f"wrong parameter, {refused.errmsg}") from None

    return asked


_HANDLERS = {
    "gettemplatedetail": get_template_detail,
    "applyevent": apply_event,
    "getapprovaldetail": get_approval_detail,
    "getapprovalinfo": get_approval_info,
}

ROUTES = tuple(
    Endpoint("POST", f"cgi-bin/oa/{name}", _in_the_words_of_approvals(handler)) for name, handler in _HANDLERS.items()
)
