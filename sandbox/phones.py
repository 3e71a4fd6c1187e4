"""What is to be seen on each phone: the app's chat on a WeCom phone, subscribe messages on a WeChat phone.

Every member keeps an own copy of a message, because an update may reach one approver and not the other.
"""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from itertools import count
from typing import Any

#: Cards with buttons of their own (server-apis-wecom.md 2.2); the others only have the corner menu.
INTERACTIVE = ("button_interaction", "vote_interaction", "multiple_interaction")


@dataclass
class Message:
    """One bubble in the app's chat: `content` for text and markdown, `card` with the fields as sent for all others.

    `pending` is set from a tap until an update arrives; `disabled` when the buttons are greyed, with
    `button_note` as their new text.
    """

    message_id: str
    msgid: str
    sender: str
    type: str
    at: int
    content: str | None = None
    card: dict[str, Any] | None = None
    disabled: bool = False
    pending: bool = False
    button_note: str | None = None
    recalled: bool = False

    def public(self) -> dict[str, Any]:
        """The message as `GET /sandbox/phones/<id>` shows it; a recalled one has lost its content."""
        shown: dict[str, Any] = {
            "message_id": self.message_id,
            "msgid": self.msgid,
            "from": self.sender,
            "type": self.type,
            "at": self.at,
            "disabled": self.disabled,
            "pending": self.pending,
            "button_note": self.button_note,
            "recalled": self.recalled,
        }
        if self.recalled:
            return shown
        return shown | ({"content": self.content} if self.card is None else {"card": self.card})

    def grey(self, note: str) -> None:
        """Replace the buttons by one grey text."""
        self.disabled, self.pending, self.button_note = True, False, note

    def replace(self, card: dict[str, Any]) -> None:
        """Put a whole new card in place; its `replace_text` greys the buttons of an interactive card."""
        note = card.get("replace_text") if card.get("card_type") in INTERACTIVE else None
        self.card, self.pending = card, False
        self.disabled, self.button_note = bool(note), note or None


class Phones:
    """All phones by person id; a phone exists as soon as somebody asks for it."""

    def __init__(self, publish: Callable[[str], None], remember: int) -> None:
        self._publish = publish
        self._remember = remember
        self._chats: dict[str, deque[Message]] = {}
        self._notifications: dict[str, deque[dict[str, Any]]] = {}
        self._quota: dict[str, dict[str, int]] = {}
        self._unread: dict[str, int] = {}
        self._numbers = count(1)

    def next_id(self) -> str:
        """A message id that was not given before."""
        return f"m{next(self._numbers)}"

    def chat(self, userid: str) -> list[Message]:
        """The app's chat of a member, oldest first."""
        return list(self._chats.get(userid, ()))

    def message(self, userid: str, message_id: str) -> Message | None:
        """One message of a member's chat."""
        return next((m for m in self._chats.get(userid, ()) if m.message_id == message_id), None)

    def put(self, userid: str, message: Message) -> None:
        """Append to a member's chat."""
        self._chats.setdefault(userid, deque(maxlen=self._remember)).append(message)
        if message.sender == "app":
            self._unread[userid] = self._unread.get(userid, 0) + 1
        self._publish(userid)

    def notify(self, person_id: str, notification: dict[str, Any]) -> None:
        """Append a subscribe message to a WeChat phone."""
        self._notifications.setdefault(person_id, deque(maxlen=self._remember)).append(notification)
        self._unread[person_id] = self._unread.get(person_id, 0) + 1
        self._publish(person_id)

    def notifications(self, person_id: str) -> list[dict[str, Any]]:
        """Subscribe messages of a WeChat phone, oldest first."""
        return list(self._notifications.get(person_id, ()))

    def quota(self, person_id: str) -> dict[str, int]:
        """How many more subscribe messages this person accepts, by template id; the live dict."""
        return self._quota.setdefault(person_id, {})

    def unread(self, person_id: str) -> int:
        """How many messages came since the phone was last looked at."""
        return self._unread.get(person_id, 0)

    def seen(self, person_id: str) -> None:
        """Somebody looks at the phone now."""
        self._unread[person_id] = 0

    def changed(self, person_id: str) -> None:
        """Tell the watchers that this phone looks different."""
        self._publish(person_id)
