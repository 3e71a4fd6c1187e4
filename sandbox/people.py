"""The people of the pretend world: members of the corp (WeCom) and holders of a WeChat account.

A userid is compared without regard to case, as the platform does (server-apis-wecom.md 4); openid and
unionid are derived from the person's id, so that a restarted sandbox knows everybody under the same name.
"""

import hashlib
from dataclasses import dataclass, field
from typing import Any

from sandbox.checks import BadInput, flag, optional_text, text

ROOT_DEPARTMENT = 1


@dataclass
class Member:
    """A member of the corp. `visible` = inside the app's range; `licensed` = has a basic-API license."""

    userid: str
    name: str
    department: str = ""
    position: str = ""
    mobile: str = ""
    visible: bool = True
    licensed: bool = True
    department_ids: list[int] = field(default_factory=list)

    def public(self) -> dict[str, Any]:
        """What `POST /sandbox/people` answers about this member."""
        return {
            "userid": self.userid,
            "name": self.name,
            "department": self.department,
            "position": self.position,
            "visible": self.visible,
            "licensed": self.licensed,
        }


@dataclass
class WeChatUser:
    """A WeChat account. `risky` accounts are refused at login with 40226; `note` helps to tell people apart."""

    id: str
    name: str
    phone: str
    openid: str
    unionid: str
    risky: bool = False
    note: str = ""

    def public(self) -> dict[str, Any]:
        """What `POST /sandbox/people` answers about this person."""
        return {
            "id": self.id,
            "name": self.name,
            "phone": self.phone,
            "openid": self.openid,
            "unionid": self.unionid,
            "risky": self.risky,
            "note": self.note,
        }


class People:
    """Everybody, by id, in the order of their coming."""

    def __init__(self, app_id: str) -> None:
        self._app_id = app_id
        self._members: dict[str, Member] = {}
        self._wechat: dict[str, WeChatUser] = {}
        self._by_openid: dict[str, WeChatUser] = {}
        self._departments: dict[str, int] = {}

    def add_member(self, given: dict[str, Any]) -> Member:
        """Create or change a member from JSON; raises BadInput."""
        userid = text(given, "userid", limit=64)
        if userid in self._wechat:
            raise BadInput(f"{userid!r} is already the id of a WeChat person")
        member = Member(
            userid=userid,
            name=text(given, "name", limit=64),
            department=optional_text(given, "department"),
            position=optional_text(given, "position"),
            mobile=optional_text(given, "mobile"),
            visible=flag(given, "visible", default=True),
            licensed=flag(given, "licensed", default=True),
        )
        member.department_ids = [self._department_id(member.department)]
        self._members[userid.lower()] = member
        return member

    def add_wechat(self, given: dict[str, Any]) -> WeChatUser:
        """Create or change a WeChat person from JSON; raises BadInput."""
        person_id = text(given, "id", limit=64)
        if person_id.lower() in self._members:
            raise BadInput(f"{person_id!r} is already the userid of a member")
        user = WeChatUser(
            id=person_id,
            name=text(given, "name", limit=64),
            phone=optional_text(given, "phone"),
            openid="o" + _derive(self._app_id, person_id)[:27],
            unionid="oU" + _derive("open-platform", person_id)[:26],
            risky=flag(given, "risky", default=False),
            note=optional_text(given, "note"),
        )
        self._wechat[person_id] = user
        self._by_openid[user.openid] = user
        return user

    def member(self, userid: str) -> Member | None:
        """The member of that userid, whatever its case."""
        return self._members.get(userid.lower())

    def wechat(self, person_id: str) -> WeChatUser | None:
        """The WeChat person of that sandbox id."""
        return self._wechat.get(person_id)

    def by_openid(self, openid: str) -> WeChatUser | None:
        """The WeChat person behind an openid of our mini-program."""
        return self._by_openid.get(openid)

    def members(self) -> list[Member]:
        """All members in the order of their coming."""
        return list(self._members.values())

    def wechat_users(self) -> list[WeChatUser]:
        """All WeChat persons in the order of their coming."""
        return list(self._wechat.values())

    def departments(self) -> dict[int, str]:
        """Department names by id; the root is not among them."""
        return {number: name for name, number in self._departments.items()}

    def in_department(self, number: int) -> list[Member] | None:
        """Members of a department and of what lies below it; None when there is no such department."""
        if number == ROOT_DEPARTMENT:
            return self.members()
        if number not in self._departments.values():
            return None
        return [member for member in self.members() if number in member.department_ids]

    def _department_id(self, name: str) -> int:
        if not name:
            return ROOT_DEPARTMENT
        return self._departments.setdefault(name, ROOT_DEPARTMENT + 1 + len(self._departments))


def _derive(*parts: str) -> str:
    return hashlib.sha256("/".join(parts).encode()).hexdigest()
