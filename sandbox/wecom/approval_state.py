"""WeCom's own approvals as the platform remembers them: templates, requests, who has to decide and who did.

Follows server-apis-wecom.md 11 and events.md 4.1. A request's flow is a list of nodes; `rule` is apv_rel.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from sandbox.checks import BadInput, flag, integer, objects, optional_text, text
from sandbox.limits import Frequency, Rule

#: sp_status of a request, of a node and of one person's part.
PENDING, AGREED, REJECTED, TRANSFERRED = 1, 2, 3, 4
WITHDRAWN, WITHDRAWN_LATER, DELETED = 4, 6, 7
#: Node types.
APPROVER, COPY, HANDLER = 1, 2, 3
#: apv_rel; ApproverAttr of the older form has the first two the other way round.
ALL, ANY, IN_ORDER = 1, 2, 3

#: Calls a minute (errors-and-limits.md 5): handing in, and everything else about approvals.
HAND_IN_PER_MINUTE, READ_PER_MINUTE = 60, 600


@dataclass(frozen=True)
class Control:
    """One field of a form."""

    control: str
    id: str
    title: str
    required: bool = False
    #: Option key → text, of a Selector.
    options: Mapping[str, str] = field(default_factory=dict)
    multiple: bool = False
    date_type: str = "day"


@dataclass(frozen=True)
class Template:
    """A form as an administrator made it, with the flow that serves whoever hands it in without one."""

    id: str
    name: str
    controls: tuple[Control, ...]
    approvers: tuple[str, ...] = ()
    rule: int = ANY
    copies: tuple[str, ...] = ()


@dataclass
class Part:
    """One person's part in a node."""

    userid: str
    status: int = PENDING
    speech: str = ""
    at: int = 0


@dataclass
class Node:
    """A step of the flow."""

    kind: int
    rule: int
    parts: list[Part]
    status: int = PENDING


@dataclass
class Request:
    """A request that was handed in (审批单)."""

    number: str
    template: Template
    applicant: str
    party: str
    applied_at: int
    contents: list[dict[str, Any]]
    summary: list[str]
    nodes: list[Node]
    status: int = PENDING
    comments: list[dict[str, Any]] = field(default_factory=list)

    def current(self) -> Node | None:
        """The node that is decided now; None when nobody has to act any more."""
        if self.status != PENDING:
            return None
        return next((node for node in self.nodes if node.kind != COPY and node.status == PENDING), None)

    def waiting(self) -> list[Part]:
        """The parts of those who can act now."""
        node = self.current()
        pending = [part for part in node.parts if part.status == PENDING] if node else []
        return pending[:1] if node and node.rule == IN_ORDER else pending

    def people(self) -> set[str]:
        """Everybody who sees this request on his phone."""
        return {self.applicant, *(part.userid for node in self.nodes for part in node.parts)}


class Approvals:
    """All of it; guarded by the world's lock."""

    def __init__(self, templates: Mapping[str, Mapping[str, Any]]) -> None:
        self.templates = {id: read_template({"id": id, **given}) for id, given in templates.items()}
        self.requests: dict[str, Request] = {}
        self._of_day: dict[str, int] = {}
        self.hand_in_meter = Frequency(Rule(HAND_IN_PER_MINUTE, 60, 60))
        self.read_meter = Frequency(Rule(READ_PER_MINUTE, 60, 60))

    def next_number(self, day: str) -> str:
        """The next sp_no of a day written as `2026-11-21`: the day and four digits."""
        self._of_day[day] = self._of_day.get(day, 0) + 1
        return f"{day.replace('-', '')}{self._of_day[day]:04d}"

    def of(self, userid: str) -> list[Request]:
        """What somebody sees on his phone, newest first."""
        return [request for request in reversed(self.requests.values()) if userid in request.people()]


def read_template(given: Mapping[str, Any]) -> Template:
    """A template from JSON; raises BadInput."""
    body = dict(given)
    controls = tuple(map(_control, objects(body, "controls")))
    if not controls or len({control.id for control in controls}) != len(controls):
        raise BadInput("'controls' must be fields with ids of their own")
    return Template(
        id=text(body, "id", limit=128),
        name=text(body, "name", limit=64),
        controls=controls,
        approvers=_userids(body, "approvers"),
        rule=integer(body, "rule", default=ANY, low=ALL, high=IN_ORDER),
        copies=_userids(body, "copies"),
    )


def _control(given: dict[str, Any]) -> Control:
    options = given.get("options", [])
    if not isinstance(options, list) or not all(isinstance(each, str) and each for each in options):
        raise BadInput("'options' must be a list of texts")
    return Control(
        control=text(given, "control", limit=32),
        id=text(given, "id", limit=64),
        title=text(given, "title", limit=64),
        required=flag(given, "require", default=False),
        options={f"option-{number}": each for number, each in enumerate(options, 1)},
        multiple=flag(given, "multiple", default=False),
        date_type=optional_text(given, "date_type") or "day",
    )


def _userids(body: dict[str, Any], name: str) -> tuple[str, ...]:
    value = body.get(name, [])
    if not isinstance(value, list | tuple) or not all(isinstance(each, str) and each for each in value):
        raise BadInput(f"{name!r} must be a list of userids")
    return tuple(value)
