"""What the app 审批 shows on a member's phone."""

from typing import Any

from sandbox.people import Member
from sandbox.wecom.approval_forms import shown
from sandbox.wecom.approval_state import AGREED, PENDING, Node, Request
from sandbox.world import World

Body = dict[str, Any]
#: Requests that a phone lists.
LISTED = 50


def on_phone(world: World, member: Member) -> list[Body]:
    """What the app 审批 shows on a member's phone, newest first."""
    return [seen_by(world, request, member.userid) for request in world.wecom.approvals.of(member.userid)[:LISTED]]


def seen_by(world: World, request: Request, userid: str) -> Body:
    """A request as one member sees it; "" is nobody."""
    controls = {control.id: control for control in request.template.controls}
    mine = request.applicant == userid
    return {
        "number": request.number,
        "name": request.template.name,
        "applicant": request.applicant,
        "applicant_name": _name(world, request.applicant),
        "status": request.status,
        "at": request.applied_at,
        "summary": list(request.summary),
        "fields": [
            {
                "title": controls[each["id"]].title,
                "kind": each["control"],
                "text": shown(controls[each["id"]], each["value"]),
            }
            for each in request.contents
        ],
        "nodes": [_node(world, node) for node in request.nodes],
        "comments": [each | {"name": _name(world, each["userid"])} for each in request.comments],
        "waits_for_me": any(part.userid == userid for part in request.waiting()),
        "mine": mine,
        "can_withdraw": mine and request.status in (PENDING, AGREED),
    }


def _node(world: World, node: Node) -> Body:
    people = [
        {
            "userid": part.userid,
            "name": _name(world, part.userid),
            "status": part.status,
            "speech": part.speech,
            "at": part.at,
        }
        for part in node.parts
    ]
    return {"kind": node.kind, "rule": node.rule, "status": node.status, "people": people}


def _name(world: World, userid: str) -> str:
    member = world.people.member(userid)
    return member.name if member is not None else userid
