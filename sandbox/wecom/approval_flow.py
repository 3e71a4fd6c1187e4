"""What people do with a request on their phones, and the push that tells the app of every change (events.md 4.1).

Each act changes the request, lights up the phones of everybody concerned, and returns the started delivery. What a
finger could not do now is BadInput 409.
"""

from typing import Any

from sandbox.checks import BadInput
from sandbox.deliveries import WECOM, Delivery, Push
from sandbox.people import Member
from sandbox.wecom.approval_state import (
    AGREED,
    ALL,
    ANY,
    COPY,
    DELETED,
    PENDING,
    REJECTED,
    TRANSFERRED,
    WITHDRAWN,
    WITHDRAWN_LATER,
    Node,
    Part,
    Request,
)
from sandbox.world import World

#: AgentID of the approval app, which is who pushes.
APPROVAL_AGENT = 3010040
#: StatuChangeEvent.
_SUBMIT, _AGREE, _REJECT, _TRANSFER, _URGE, _WITHDRAW, _WITHDRAW_LATER, _COMMENT = 1, 2, 3, 4, 5, 6, 8, 10


def submit(world: World, request: Request) -> Delivery:
    """A new request is there."""
    world.wecom.approvals.requests[request.number] = request
    return _changed(world, request, _SUBMIT, request.applicant)


def agree(world: World, request: Request, member: Member, speech: str) -> Delivery:
    """同意. The last one who is needed in the last node approves the whole request."""
    node, part = _my_part(request, member)
    _decide(world, part, AGREED, speech)
    if node.rule == ANY or all(each.status in (AGREED, TRANSFERRED) for each in node.parts):
        node.status = AGREED
    if all(each.status == AGREED for each in request.nodes if each.kind != COPY):
        request.status = AGREED
    return _changed(world, request, _AGREE, member.userid)


def reject(world: World, request: Request, member: Member, speech: str) -> Delivery:
    """驳回: one is enough."""
    node, part = _my_part(request, member)
    _decide(world, part, REJECTED, speech)
    node.status = request.status = REJECTED
    return _changed(world, request, _REJECT, member.userid)


def transfer(world: World, request: Request, member: Member, speech: str, to: Member) -> Delivery:
    """转审: somebody else decides in this place."""
    node, part = _my_part(request, member)
    if any(each.userid == to.userid for each in node.parts):
        raise BadInput(f"{to.name} is in this step already", 409)
    _decide(world, part, TRANSFERRED, speech)
    node.parts.insert(node.parts.index(part) + 1, Part(to.userid))
    return _changed(world, request, _TRANSFER, member.userid)


def withdraw(world: World, request: Request, member: Member) -> Delivery:
    """撤销 by the applicant, while it is decided or after it was approved."""
    _need_applicant(request, member)
    if request.status not in (PENDING, AGREED):
        raise BadInput("this request has come to its end", 409)
    act = _WITHDRAW if request.status == PENDING else _WITHDRAW_LATER
    request.status = WITHDRAWN if request.status == PENDING else WITHDRAWN_LATER
    return _changed(world, request, act, member.userid)


def urge(world: World, request: Request, member: Member) -> Delivery:
    """催办 by the applicant: nothing changes."""
    _need_applicant(request, member)
    if request.status != PENDING:
        raise BadInput("this request has come to its end", 409)
    return _changed(world, request, _URGE, member.userid)


def comment(world: World, request: Request, member: Member, speech: str) -> Delivery:
    """A remark by anybody who sees it."""
    if member.userid not in request.people():
        raise BadInput("this request is not on this phone", 404)
    said = {"userid": member.userid, "at": int(world.clock.unix()), "text": speech}
    request.comments.append(said | {"id": f"{request.number}{len(request.comments) + 1:02d}"})
    return _changed(world, request, _COMMENT, member.userid)


def delete(world: World, request: Request) -> None:
    """An administrator removes it; nobody is told."""
    request.status = DELETED
    for userid in request.people():
        world.phones.changed(userid)


def _my_part(request: Request, member: Member) -> tuple[Node, Part]:
    node = request.current()
    mine = [part for part in request.waiting() if part.userid == member.userid]
    if node is None or not mine:
        raise BadInput("this request does not wait for this member", 409)
    return node, mine[0]


def _decide(world: World, part: Part, status: int, speech: str) -> None:
    part.status, part.speech, part.at = status, speech, int(world.clock.unix())


def _need_applicant(request: Request, member: Member) -> None:
    if request.applicant != member.userid:
        raise BadInput("only the applicant can do this", 409)


def _changed(world: World, request: Request, act: int, by: str) -> Delivery:
    for userid in request.people():
        world.phones.changed(userid)
    message = {
        "ToUserName": world.config.corp_id,
        "FromUserName": "sys",
        "CreateTime": int(world.clock.unix()),
        "MsgType": "event",
        "Event": "sys_approval_change",
        "AgentID": APPROVAL_AGENT,
        "ApprovalInfo": _info(request, act),
    }
    return world.pusher.push(Push(WECOM, "sys_approval_change", by, message))


def _info(request: Request, act: int) -> dict[str, Any]:
    return {
        "SpNo": int(request.number),
        "SpNoStr": request.number,
        "SpName": request.template.name,
        "SpStatus": request.status,
        "TemplateId": request.template.id,
        "ApplyTime": request.applied_at,
        "Applyer": {"UserId": request.applicant, "Party": request.party},
        "SpRecord": [_record(node) for node in request.nodes if node.kind != COPY],
        "Notifyer": [{"UserId": part.userid} for node in request.nodes if node.kind == COPY for part in node.parts],
        "ProcessList": {"NodeList": [_node(node) for node in request.nodes]},
        "Comments": [_said(each) for each in request.comments],
        "StatuChangeEvent": act,
    }


def older_rule(rule: int) -> int:
    """ApproverAttr of an apv_rel: 1 any one, 2 all."""
    return 1 if rule == ANY else 2


def _record(node: Node) -> dict[str, Any]:
    details = [
        {"Approver": {"UserId": part.userid}, "Speech": part.speech, "SpStatus": part.status, "SpTime": part.at}
        for part in node.parts
    ]
    return {"SpStatus": node.status, "ApproverAttr": older_rule(node.rule), "Details": details}


def _node(node: Node) -> dict[str, Any]:
    parts = [
        {"UserInfo": {"UserId": part.userid}, "Speech": part.speech, "SpYj": part.status, "Sptime": part.at}
        for part in node.parts
    ]
    rule = {} if node.kind == COPY else {"ApvRel": node.rule or ALL}
    return {"NodeType": node.kind, "SpStatus": node.status, **rule, "SubNodeList": parts}


def _said(each: dict[str, Any]) -> dict[str, Any]:
    return {
        "CommentUserInfo": {"UserId": each["userid"]},
        "CommentTime": each["at"],
        "CommentContent": each["text"],
        "CommentId": each["id"],
    }
