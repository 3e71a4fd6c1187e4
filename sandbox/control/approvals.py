"""The native app 审批: templates as an administrator makes them, and what people do with requests on their phones."""

from collections.abc import Callable
from typing import Any

from sandbox.checks import BadInput, optional_text, text
from sandbox.control.people import find_member
from sandbox.deliveries import Delivery
from sandbox.people import Member
from sandbox.wecom import approval_flow as flow
from sandbox.wecom.approval_forms import KINDS
from sandbox.wecom.approval_state import Request, read_template
from sandbox.wecom.approval_view import seen_by
from sandbox.world import World

Body = dict[str, Any]
#: Characters of a speech.
SPEECH_MOST = 500


def make_template(world: World, body: Body) -> Body:
    """Make or replace a template."""
    template = read_template(body)
    unknown = sorted({control.control for control in template.controls} - KINDS)
    if unknown:
        raise BadInput(f"there is no control of type {unknown[0]!r}")
    world.wecom.approvals.templates[template.id] = template
    return {"template_id": template.id}


def list_requests(world: World, _body: Body) -> Body:
    """Every request, oldest first."""
    return {"approvals": [seen_by(world, request, "") for request in world.wecom.approvals.requests.values()]}


def delete_request(world: World, _body: Body, *, number: str) -> Body:
    """An administrator removes a request; nothing is pushed."""
    flow.delete(world, _find(world, number))
    return list_requests(world, {})


def act(world: World, body: Body, *, person_id: str, number: str, verb: str) -> Body:
    """A member does something with a request on his phone."""
    member, request = find_member(world, person_id), _find(world, number)
    speech = optional_text(body, "speech").strip()[:SPEECH_MOST]
    if verb == "transfer":
        to = find_member(world, text(body, "to"))
        return {"delivery": flow.transfer(world, request, member, speech, to)}
    if verb == "comment":
        return {"delivery": flow.comment(world, request, member, text(body, "speech", limit=SPEECH_MOST))}
    if verb not in _ACTS:
        raise BadInput(f"nobody can {verb!r} a request", 404)
    return {"delivery": _ACTS[verb](world, request, member, speech)}


_ACTS: dict[str, Callable[[World, Request, Member, str], Delivery]] = {
    "agree": flow.agree,
    "reject": flow.reject,
    "withdraw": lambda world, request, member, _speech: flow.withdraw(world, request, member),
    "urge": lambda world, request, member, _speech: flow.urge(world, request, member),
}


def _find(world: World, number: str) -> Request:
    request = world.wecom.approvals.requests.get(number)
    if request is None:
        raise BadInput(f"there is no request {number!r}", 404)
    return request


ROUTES = (
    ("POST", "/approvals/templates", make_template),
    ("GET", "/approvals", list_requests),
    ("DELETE", "/approvals/<number>", delete_request),
    ("POST", "/phones/<person_id>/approvals/<number>/<verb>", act),
)
