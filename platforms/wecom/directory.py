"""Reading members and departments.

Follows server-apis-wecom.md section 4. Apps made after 2022-06-20 get no phone, e-mail, gender or picture here; those
come from the member's consent (`login.py`).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

from platforms.wecom.app import WeComApp

_PAGE = 10_000


@dataclass(frozen=True, slots=True)
class Member:
    """A member as the app may see it. `status`: 1 active, 2 disabled, 4 not activated, 5 left."""

    userid: str
    name: str
    departments: tuple[int, ...] = ()
    position: str = ""
    status: int = 0
    main_department: int | None = None
    leader_in: tuple[int, ...] = ()
    direct_leaders: tuple[str, ...] = ()


class Department(NamedTuple):
    """A department; the root has the id 1 and the parent 0. `order`: bigger stands higher."""

    id: int
    name: str
    parent_id: int
    order: int


class Placement(NamedTuple):
    """One member in one department."""

    userid: str
    department: int


class DirectoryCalls(WeComApp):
    """user/get, user/list, user/list_id, department/list."""

    def user(self, userid: str) -> Member:
        """One member. Raises PlatformError, with drop_receiver for an unknown one (60111).

        Source: https://developer.work.weixin.qq.com/document/path/90196
        """
        return _member(self._api.get("user/get", {"userid": userid}))

    def department_users(self, department_id: int) -> list[Member]:
        """The members of a department, without those of the departments below it.

        Source: https://developer.work.weixin.qq.com/document/path/90201
        """
        answer = self._api.get("user/list", {"department_id": department_id})
        return [_member(each) for each in answer.get("userlist") or []]

    def list_user_ids(self) -> Iterator[Placement]:
        """Every (member, department) pair of the corp, page by page. Needs the contact-sync secret.

        Source: https://developer.work.weixin.qq.com/document/path/96067
        """
        cursor = ""
        while True:
            answer = self._api.post("user/list_id", {"cursor": cursor, "limit": _PAGE}, again=True)
            for each in answer.get("dept_user") or []:
                yield Placement(str(each["userid"]), int(each["department"]))
            following = str(answer.get("next_cursor") or "")
            if not following or following == cursor:
                return
            cursor = following

    def departments(self, id: int | None = None) -> list[Department]:
        """The department `id` and all below it, or all that the app may see.

        Source: https://developer.work.weixin.qq.com/document/path/90208
        """
        answer = self._api.get("department/list", {"id": id})
        return [
            Department(
                int(each["id"]), str(each.get("name", "")), int(each.get("parentid", 0)), int(each.get("order", 0))
            )
            for each in answer.get("department") or []
        ]


def _member(data: dict[str, Any]) -> Member:
    departments = tuple(int(each) for each in data.get("department") or [])
    leads = data.get("is_leader_in_dept") or []
    main = data.get("main_department")
    return Member(
        userid=str(data.get("userid", "")),
        name=str(data.get("name", "")),
        departments=departments,
        position=str(data.get("position") or ""),
        status=int(data.get("status") or 0),
        main_department=None if main is None else int(main),
        leader_in=tuple(dept for dept, leader in zip(departments, leads, strict=False) if int(leader)),
        direct_leaders=tuple(str(each) for each in data.get("direct_leader") or []),
    )
