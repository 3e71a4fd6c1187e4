"""WeCom's own approvals (企业微信审批): handing in a request, and reading what became of it.

Follows server-apis-wecom.md section 11 (https://developer.work.weixin.qq.com/document/path/91982, /91853, /91816,
/91983). The app must be listed in the console under 审批 → 可调用接口的应用. The platform knows no duplicate check for
requests, so handing in is never repeated here; whoever lost an answer looks for the request before he tries again.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import IntEnum
from typing import Any

from platforms.limits import cut_chars
from platforms.wecom.app import WeComApp
from platforms.wecom.approval_forms import ApprovalTemplate, read_template

#: oa/getapprovalinfo: the longest span, and the most numbers of one page.
WINDOW = timedelta(days=31)
_PAGE = 100
SUMMARY_LINES, SUMMARY_CHARS = 3, 20


class RequestStatus(IntEnum):
    """`sp_status` of a request."""

    PENDING = 1
    APPROVED = 2
    REJECTED = 3
    WITHDRAWN = 4
    WITHDRAWN_LATER = 6
    DELETED = 7
    PAID = 10


class ActStatus(IntEnum):
    """`sp_status` of what one approver did."""

    PENDING = 1
    AGREED = 2
    REJECTED = 3
    TRANSFERRED = 4
    RETURNED = 11


class Together(IntEnum):
    """`apv_rel`: how the people of one step decide. The older ApproverAttr has the first two the other way round."""

    ALL = 1
    ANY = 2
    IN_ORDER = 3


_APPROVER, _COPY = 1, 2


@dataclass(frozen=True, slots=True)
class ApprovalStep:
    """People who decide, and how. Userids."""

    approvers: tuple[str, ...]
    together: Together = Together.ANY


@dataclass(frozen=True, slots=True)
class NewRequest:
    """A request to hand in.

    `creator` is the userid of the member in whose name it stands. `values` maps (control type, control id) to the
    value (`approval_forms.control_value`). `steps` None: the flow of the template. `summary`: one to three lines, cut
    to 20 characters each.
    """

    creator: str
    template_id: str
    values: Mapping[tuple[str, str], Mapping[str, Any]]
    summary: Sequence[str]
    steps: tuple[ApprovalStep, ...] | None = None
    copies: tuple[str, ...] = ()

    def body(self) -> dict[str, Any]:
        """The body of oa/applyevent. Raises ValueError without a summary, or for a step without approvers."""
        lines = [cut_chars(line, SUMMARY_CHARS) for line in self.summary if line][:SUMMARY_LINES]
        if not lines:
            raise ValueError("a request needs a summary")
        body: dict[str, Any] = {
            "creator_userid": self.creator,
            "template_id": self.template_id,
            "use_template_approver": int(self.steps is None),
            "apply_data": {
                "contents": [{"control": kind, "id": id, "value": value} for (kind, id), value in self.values.items()]
            },
            "summary_list": [{"summary_info": [{"text": line, "lang": "zh_CN"}]} for line in lines],
        }
        return body if self.steps is None else body | {"process": {"node_list": self._nodes(self.steps)}}

    def _nodes(self, steps: Sequence[ApprovalStep]) -> list[dict[str, Any]]:
        if not steps or not all(step.approvers for step in steps):
            raise ValueError("each step needs an approver")
        nodes: list[dict[str, Any]] = [
            {"type": _APPROVER, "apv_rel": int(step.together), "userid": list(step.approvers)} for step in steps
        ]
        return [*nodes, {"type": _COPY, "userid": list(self.copies)}] if self.copies else nodes


@dataclass(frozen=True, slots=True)
class Act:
    """What one approver did with a request; `status` is one of ActStatus or a number that we do not know."""

    userid: str
    status: int
    speech: str
    at: datetime | None


@dataclass(frozen=True, slots=True)
class RequestDetail:
    """A request as it stands. `status` is one of RequestStatus or a number that we do not know.

    `acts` are in the order of the flow; `texts` are the values of Text and Textarea controls by control id.
    """

    number: str
    template_id: str
    status: int
    applicant: str
    applied_at: datetime
    acts: tuple[Act, ...]
    texts: Mapping[str, str]

    def last(self, status: ActStatus) -> Act | None:
        """The newest act of that kind; None when there is none."""
        found = [act for act in self.acts if act.status == status]
        return max(found, key=lambda act: act.at or self.applied_at, default=None)


class ApprovalCalls(WeComApp):
    """oa/gettemplatedetail, oa/applyevent, oa/getapprovaldetail, oa/getapprovalinfo."""

    def approval_template(self, template_id: str) -> ApprovalTemplate:
        """A template with its controls.

        Source: https://developer.work.weixin.qq.com/document/path/91982
        """
        answer = self._api.post("oa/gettemplatedetail", {"template_id": template_id}, again=True)
        return read_template(template_id, answer)

    def hand_in(self, request: NewRequest) -> str:
        """Hand in a request and return its number (sp_no). Never repeated: a lost answer may hide a request.

        Raises ValueError for what the platform would refuse. 60 calls a minute.
        Source: https://developer.work.weixin.qq.com/document/path/91853
        """
        answer = self._api.post("oa/applyevent", request.body())
        return self._api.expected(answer, "sp_no", "oa/applyevent")

    def approval_request(self, number: str) -> RequestDetail:
        """One request; 301056 when there is none that the app may see.

        Source: https://developer.work.weixin.qq.com/document/path/91983
        """
        answer = self._api.post("oa/getapprovaldetail", {"sp_no": number}, again=True)
        return _detail(answer.get("info") or {})

    def approval_numbers(
        self, start: datetime, end: datetime, filters: Sequence[tuple[str, str]] = ()
    ) -> Iterator[str]:
        """Numbers of the requests handed in from `start` to `end`, page by page.

        Filters of different keys (template_id, creator, sp_status) must all hold. Raises ValueError for a span of
        more than WINDOW. Source: https://developer.work.weixin.qq.com/document/path/91816
        """
        if end - start > WINDOW:
            raise ValueError("at most 31 days at a time")
        body: dict[str, Any] = {
            "starttime": str(int(start.timestamp())),
            "endtime": str(int(end.timestamp())),
            "size": _PAGE,
            "filters": [{"key": key, "value": value} for key, value in filters],
        }
        cursor = ""
        while True:
            answer = self._api.post("oa/getapprovalinfo", {**body, "new_cursor": cursor}, again=True)
            yield from map(str, answer.get("sp_no_list") or [])
            following = str(answer.get("new_next_cursor") or "")
            if not following or following == cursor:
                return
            cursor = following


def _detail(info: Mapping[str, Any]) -> RequestDetail:
    contents = (info.get("apply_data") or {}).get("contents") or []
    texts = {str(each.get("id", "")): _value_text(each.get("value")) for each in contents}
    return RequestDetail(
        number=str(info.get("sp_no", "")),
        template_id=str(info.get("template_id", "")),
        status=_int(info.get("sp_status")),
        applicant=str((info.get("applyer") or {}).get("userid", "")),
        applied_at=_moment(info.get("apply_time")) or datetime.fromtimestamp(0, UTC),
        acts=tuple(_acts(info)),
        texts={id: text for id, text in texts.items() if text},
    )


def _acts(info: Mapping[str, Any]) -> Iterator[Act]:
    """From the newer process_list, or from sp_record where there is none."""
    nodes = (info.get("process_list") or {}).get("node_list") or []
    for node in nodes:
        if _int(node.get("node_type")) == _APPROVER:
            for each in node.get("sub_node_list") or []:
                yield _act(each.get("userid"), each.get("sp_yj"), each)
    if nodes:
        return
    for record in info.get("sp_record") or []:
        for each in record.get("details") or []:
            yield _act((each.get("approver") or {}).get("userid"), each.get("sp_status"), each)


def _act(userid: Any, status: Any, said: Mapping[str, Any]) -> Act:
    return Act(str(userid or ""), _int(status), str(said.get("speech") or "").strip(), _moment(said.get("sptime")))


def _value_text(value: Any) -> str:
    return str(value.get("text") or "") if isinstance(value, dict) else ""


def _int(value: Any) -> int:
    return int(value) if isinstance(value, int | str) and str(value).isdigit() else 0


def _moment(value: Any) -> datetime | None:
    seconds = _int(value)
    return datetime.fromtimestamp(seconds, UTC) if 0 < seconds < 10**11 else None
