"""Customers of members (客户联系) and mass messages to them (企业群发).

Follows server-apis-wecom.md section 9. A mass message is a task: nothing is sent before the member confirms it in his
client, and what became of it has to be asked for.
Sources: https://developer.work.weixin.qq.com/document/path/92571, /92994 (batch/get_by_user), /92135, /93338.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any, NamedTuple

from platforms.limits import cut_bytes
from platforms.wecom.app import WeComApp

RECEIVERS_MAX = 10_000
_USERS, _PAGE, _RESULTS, _LISTED = 100, 100, 500, 100


class Customer(NamedTuple):
    """A customer as one member has him; `mobiles` are those that the member wrote down."""

    external_userid: str
    userid: str
    name: str
    mobiles: tuple[str, ...]
    corp_name: str


class MassTask(NamedTuple):
    """Whether a member has confirmed a mass message, and when."""

    userid: str
    is_sent: bool
    sent_at: datetime | None


class MassResult(NamedTuple):
    """What became of it for one customer: 0 not sent, 1 sent, 2 no friend any more, 3 had another one already."""

    external_userid: str
    status: int


class CustomerCalls(WeComApp):
    """externalcontact/…"""

    def members_with_customers(self) -> list[str]:
        """Userids of the members who may have customers."""
        return [str(one) for one in self._api.get("externalcontact/get_follow_user_list").get("follow_user") or []]

    def customers(self, userids: Sequence[str]) -> Iterator[Customer]:
        """The customers of these members."""
        for start in range(0, len(userids), _USERS):
            body = {"userid_list": list(userids[start : start + _USERS]), "limit": _PAGE}
            for page in self._each_page("externalcontact/batch/get_by_user", body):
                yield from (_customer(one) for one in page.get("external_contact_list") or [])

    def add_mass_message(
        self, sender: str, to: Sequence[str], text: str, link: tuple[str, str] | None = None
    ) -> tuple[str, frozenset[str]]:
        """Make the task of a mass message; (its id, external userids that cannot get it).

        `link` is a title and an address. Not repeated here: each call makes another task.
        """
        if not 0 < len(to) <= RECEIVERS_MAX:
            raise ValueError(f"1 to {RECEIVERS_MAX} receivers")
        body: dict[str, Any] = {
            "chat_type": "single",
            "external_userid": list(to),
            "sender": sender,
            "text": {"content": cut_bytes(text, 4000)},
        }
        if link is not None:
            title, url = link
            body["attachments"] = [{"msgtype": "link", "link": {"title": cut_bytes(title, 128), "url": url}}]
        answer = self._api.post("externalcontact/add_msg_template", body)
        msgid = self._api.expected(answer, "msgid", "externalcontact/add_msg_template")
        return msgid, frozenset(str(one) for one in answer.get("fail_list") or [])

    def made_mass_messages(
        self, sender: str, text: str, link: tuple[str, str] | None, since: datetime, until: datetime
    ) -> list[str]:
        """Ids of the tasks of a sender that were made in this time (a month at most) and say just this, oldest first.

        For whoever does not know whether his call arrived: those made by programs name no creator.
        """
        body = {
            "chat_type": "single",
            "start_time": int(since.timestamp()),
            "end_time": int(until.timestamp()),
            "filter_type": 0,
            "limit": _LISTED,
        }
        said, url = cut_bytes(text, 4000).strip(), link[1] if link is not None else ""
        found = [
            (int(one.get("create_time") or 0), str(one.get("msgid") or ""))
            for page in self._each_page("externalcontact/get_groupmsg_list_v2", body)
            for one in page.get("group_msg_list") or []
            if str((one.get("text") or {}).get("content") or "").strip() == said and _link_of(one) == url
        ]
        mine = [one for _, one in sorted(found) if one]
        return [one for one in mine if sender.lower() in {task.userid.lower() for task in self.mass_tasks(one)}]

    def mass_tasks(self, msgid: str) -> list[MassTask]:
        """Who has confirmed a mass message."""
        pages = self._each_page("externalcontact/get_groupmsg_task", {"msgid": msgid, "limit": _RESULTS})
        return [_task(one) for page in pages for one in page.get("task_list") or []]

    def mass_results(self, msgid: str, userid: str) -> Iterator[MassResult]:
        """What became of it for each customer."""
        body = {"msgid": msgid, "userid": userid, "limit": _RESULTS}
        for page in self._each_page("externalcontact/get_groupmsg_send_result", body):
            for one in page.get("send_list") or []:
                yield MassResult(str(one.get("external_userid") or ""), int(one.get("status") or 0))

    def _each_page(self, endpoint: str, body: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
        cursor = ""
        while True:
            page = self._api.post(endpoint, {**body, "cursor": cursor}, again=True)
            yield page
            cursor = str(page.get("next_cursor") or "")
            if not cursor:
                return


def _link_of(one: Mapping[str, Any]) -> str:
    links = [each.get("link") or {} for each in one.get("attachments") or [] if each.get("msgtype") == "link"]
    return str(links[0].get("url") or "") if links else ""


def _customer(one: Mapping[str, Any]) -> Customer:
    who, how = one.get("external_contact") or {}, one.get("follow_info") or {}
    return Customer(
        str(who.get("external_userid") or ""),
        str(how.get("userid") or "").lower(),
        str(who.get("name") or ""),
        tuple(str(each) for each in how.get("remark_mobiles") or []),
        str(who.get("corp_name") or how.get("remark_corp_name") or ""),
    )


def _task(one: Mapping[str, Any]) -> MassTask:
    at, is_sent = int(one.get("send_time") or 0), int(one.get("status") or 0) == 2
    return MassTask(str(one.get("userid") or ""), is_sent, datetime.fromtimestamp(at, UTC) if at and is_sent else None)
