"""Members and departments as the app may read them (server-apis-wecom.md 4).

The app counts as new (after 2022-06-20), so no mobile, avatar, gender or e-mail is given out.
"""

from typing import Any

from sandbox.gateway import Call, Endpoint, Refused, ok
from sandbox.people import ROOT_DEPARTMENT, Member
from sandbox.wecom.fields import as_int
from sandbox.world import World

LIST_ID_MOST = 10_000


def get_user(call: Call) -> dict[str, Any]:
    """user/get."""
    userid = call.query.get("userid", "")
    if not userid:
        raise Refused(40003, "invalid userid")
    member = call.world.people.member(userid)
    if member is None:
        raise Refused(60111, "userid not found")
    if not member.visible:
        raise Refused(60011, "no privilege to access/modify contact/party/agent")
    return ok(**_details(member))


def simple_list(call: Call) -> dict[str, Any]:
    """user/simplelist: id, name and departments of a department's members."""
    members = _department_members(call)
    return ok(userlist=[_line(member) for member in members])


def detailed_list(call: Call) -> dict[str, Any]:
    """user/list: the same with the readable details."""
    return ok(userlist=[_details(member) for member in _department_members(call)])


def list_ids(call: Call) -> dict[str, Any]:
    """user/list_id: pages of all member ids; next_cursor is absent on the last page."""
    limit = as_int(call.body.get("limit", LIST_ID_MOST), "limit", range(1, LIST_ID_MOST + 1))
    cursor = str(call.body.get("cursor") or "0")
    if not cursor.isdecimal():
        raise Refused(40058, "cursor invalid")
    start, everybody = int(cursor), call.world.people.members()
    page = everybody[start : start + limit]
    entries = [{"userid": m.userid, "department": d} for m in page for d in m.department_ids]
    more = {"next_cursor": str(start + limit)} if start + limit < len(everybody) else {}
    return ok(dept_user=entries, **more)


def get_userid(call: Call) -> dict[str, Any]:
    """user/getuserid: the member with that mobile number."""
    mobile = call.body.get("mobile")
    if not isinstance(mobile, str) or not mobile:
        raise Refused(40035, "mobile missing")
    for member in call.world.people.members():
        if member.mobile == mobile:
            return ok(userid=member.userid)
    raise Refused(46004, "user not exist")


def list_departments(call: Call) -> dict[str, Any]:
    """department/list."""
    return ok(department=[_department(call.world, number) for number in _departments(call)])


def simple_departments(call: Call) -> dict[str, Any]:
    """department/simplelist: ids only."""
    known = [_department(call.world, number) for number in _departments(call)]
    return ok(department_id=[{key: one[key] for key in ("id", "parentid", "order")} for one in known])


def get_department(call: Call) -> dict[str, Any]:
    """department/get."""
    if not call.query.get("id"):
        raise Refused(60123, "invalid department id")
    return ok(department=_department(call.world, _departments(call)[0]))


def _department_members(call: Call) -> list[Member]:
    number = call.query.get("department_id", "")
    members = call.world.people.in_department(int(number)) if number.isdecimal() else None
    if members is None:
        raise Refused(60123, "invalid department id")
    return [member for member in members if member.visible]


def _departments(call: Call) -> list[int]:
    """The asked department and those below it; all when none is asked."""
    everything = [ROOT_DEPARTMENT, *call.world.people.departments()]
    asked = call.query.get("id")
    if not asked or asked == str(ROOT_DEPARTMENT):
        return everything
    if not asked.isdecimal() or int(asked) not in everything:
        raise Refused(60123, "invalid department id")
    return [int(asked)]


def _department(world: World, number: int) -> dict[str, Any]:
    is_root = number == ROOT_DEPARTMENT
    return {
        "id": number,
        "name": world.config.corp_id if is_root else world.people.departments()[number],
        "name_en": "",
        "department_leader": [],
        "parentid": 0 if is_root else ROOT_DEPARTMENT,
        "order": 100_000_000 - number,
    }


def _line(member: Member) -> dict[str, Any]:
    return {"userid": member.userid, "name": member.name, "department": member.department_ids}


def _details(member: Member) -> dict[str, Any]:
    return _line(member) | {
        "order": [0] * len(member.department_ids),
        "position": member.position,
        "is_leader_in_dept": [0] * len(member.department_ids),
        "direct_leader": [],
        "alias": "",
        "status": 1,
        "main_department": member.department_ids[0],
        "extattr": {"attrs": []},
        "external_position": "",
    }


ROUTES = (
    Endpoint("GET", "cgi-bin/user/get", get_user),
    Endpoint("GET", "cgi-bin/user/simplelist", simple_list),
    Endpoint("GET", "cgi-bin/user/list", detailed_list),
    Endpoint("POST", "cgi-bin/user/list_id", list_ids),
    Endpoint("POST", "cgi-bin/user/getuserid", get_userid),
    Endpoint("GET", "cgi-bin/department/list", list_departments),
    Endpoint("GET", "cgi-bin/department/simplelist", simple_departments),
    Endpoint("GET", "cgi-bin/department/get", get_department),
)
