"""Sending, updating and recalling messages of the app.

Follows server-apis-wecom.md sections 2.1, 2.3 and 2.4. Two figures are not errors and must not be overlooked: receivers
that were left out (`invaliduser`, a `|`-joined string in lower case, or an array, as the endpoint likes), and the
silent drop above 30 messages a minute per member (which only the caller's own counting can avoid).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from platforms.wecom.app import WeComApp
from platforms.wecom.cards import fit_card
from platforms.wecom.messages import Message, MiniprogramNotice

USERS_MAX = 1000
PARTIES_MAX = 100
TAGS_MAX = 100
DUPLICATE_CHECK_MAX_S = 14_400


@dataclass(frozen=True, slots=True)
class Receivers:
    """Whom a message goes to: members, departments, tags, or everyone in the app's scope."""

    users: Sequence[str] = ()
    parties: Sequence[int | str] = ()
    tags: Sequence[int | str] = ()
    everyone: bool = False

    def __post_init__(self) -> None:
        """Raise ValueError above 1000 members, 100 departments or 100 tags, and for nobody at all."""
        for name, each, most in (
            ("users", self.users, USERS_MAX),
            ("parties", self.parties, PARTIES_MAX),
            ("tags", self.tags, TAGS_MAX),
        ):
            if isinstance(each, str):
                raise TypeError(f"{name}: a list of ids, not a text")
            if len(each) > most:
                raise ValueError(f"{name}: at most {most}")
            if any("|" in str(one) or not str(one) for one in each):
                raise ValueError(f"{name}: an id is not empty and has no |")
        if not (self.everyone or self.users or self.parties or self.tags):
            raise ValueError("no receiver")


@dataclass(frozen=True, slots=True)
class SendResult:
    """What became of a message/send. Ids of members are in lower case, as the platform returns them.

    `response_code` updates the card once within 72 h; "" for what is no card. `invalid_users` were not reached
    (unknown, or outside the app's scope), `unlicensed_users` neither (no basic-API licence).
    """

    msgid: str
    response_code: str
    invalid_users: frozenset[str]
    unlicensed_users: frozenset[str]
    invalid_parties: frozenset[str]
    invalid_tags: frozenset[str]


class SendingCalls(WeComApp):
    """message/send, message/update_template_card, message/recall."""

    def send(
        self,
        message: Message,
        to: Sequence[str] | Receivers,
        *,
        duplicate_check_s: int | None = None,
        confidential: bool = False,
    ) -> SendResult:
        """Send one message to up to 1000 members in one call.

        With `duplicate_check_s` (at most 4 h) the platform drops the same content to the same receivers, so the call
        may be repeated; without it a repetition after a lost answer would arrive twice, and nothing is repeated here.
        Raises ValueError for what the platform would refuse and PlatformError for what it did refuse (81013 when no
        receiver is left).
        """
        receivers = to if isinstance(to, Receivers) else Receivers(users=to)
        body = message_body(message, receivers, self.agent_id, duplicate_check_s=duplicate_check_s)
        body["safe"] = int(confidential)
        return send_result(self._api.post("message/send", body, again=duplicate_check_s is not None))

    def update_card(
        self,
        response_code: str,
        *,
        users: Sequence[str] = (),
        replace_name: str | None = None,
        card: dict[str, Any] | None = None,
    ) -> frozenset[str]:
        """Grey the buttons (`replace_name`) or replace the whole card (`card`), for `users` or the person concerned.

        Uses up the response_code, so it is not repeated here. Returns the members that were not reached, in lower
        case. Raises ValueError unless exactly one of the two is given.
        Source: https://developer.work.weixin.qq.com/document/path/94888
        """
        if (replace_name is None) == (card is None):
            raise ValueError("either replace_name or card")
        body: dict[str, Any] = {"agentid": self.agent_id, "response_code": response_code}
        if users:
            body["userids"] = list(Receivers(users=users).users)
        if card is None:
            body["button"] = {"replace_name": replace_name}
        else:
            body["template_card"] = fit_card(card)
        return _ids(self._api.post("message/update_template_card", body).get("invaliduser"))

    def recall(self, msgid: str) -> None:
        """Take a message back within 24 h; the WeChat plugin keeps it.

        Source: https://developer.work.weixin.qq.com/document/path/94867
        """
        self._api.post("message/recall", {"msgid": msgid}, again=True)


def message_body(
    message: Message, receivers: Receivers, agent_id: int, *, duplicate_check_s: int | None = None
) -> dict[str, Any]:
    """The body of a message/send. Raises ValueError for what the platform would refuse."""
    body: dict[str, Any] = {**_addresses(receivers), "msgtype": message.TYPE, message.TYPE: message.body()}
    if duplicate_check_s is not None:
        body["enable_duplicate_check"] = 1
        body["duplicate_check_interval"] = min(max(duplicate_check_s, 1), DUPLICATE_CHECK_MAX_S)
    if not isinstance(message, MiniprogramNotice):
        return {**body, "agentid": agent_id}
    if receivers.everyone:
        raise ValueError("a mini-program notice cannot go to everyone")
    return body


def send_result(answer: Mapping[str, Any]) -> SendResult:
    """What an answer to message/send says."""
    return SendResult(
        msgid=str(answer.get("msgid") or ""),
        response_code=str(answer.get("response_code") or ""),
        invalid_users=_ids(answer.get("invaliduser")),
        unlicensed_users=_ids(answer.get("unlicenseduser")),
        invalid_parties=_ids(answer.get("invalidparty")),
        invalid_tags=_ids(answer.get("invalidtag")),
    )


def _addresses(receivers: Receivers) -> dict[str, str]:
    if receivers.everyone:
        return {"touser": "@all"}
    named = {"touser": receivers.users, "toparty": receivers.parties, "totag": receivers.tags}
    return {name: "|".join(str(each) for each in ids) for name, ids in named.items() if ids}


def _ids(value: object) -> frozenset[str]:
    """From "a|b", ["a", "b"], "" or nothing."""
    each = value.split("|") if isinstance(value, str) else value if isinstance(value, list) else ()
    return frozenset(str(one).lower() for one in each if one)
