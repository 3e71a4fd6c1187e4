"""Members, departments and the app's menu."""

from typing import Any

import pytest

from tests.sandbox.conftest import World
from tests.sandbox.receiver import Receiver, open_wecom


def test_a_member_is_read_without_the_fields_that_new_apps_do_not_get(world: World) -> None:
    member = world.wecom("GET", "user/get", userid="LINA")
    assert (member["userid"], member["name"], member["position"]) == ("lina", "李娜", "渠道经理")
    assert member["department"] == [2]
    assert not {"mobile", "avatar", "gender", "email"} & set(member)


@pytest.mark.parametrize(("userid", "errcode"), [("nobody", 60111), ("Outsider", 60011), ("", 40003)])
def test_a_member_that_cannot_be_read_is_refused(world: World, userid: str, errcode: int) -> None:
    assert world.wecom("GET", "user/get", userid=userid)["errcode"] == errcode


def test_departments_and_their_members_are_listed(world: World) -> None:
    departments = world.wecom("GET", "department/list")["department"]
    assert [(one["id"], one["parentid"]) for one in departments] == [(1, 0), (2, 1), (3, 1), (4, 1)]
    assert departments[1]["name"] == "渠道管理部"
    assert world.wecom("GET", "department/get", id=3)["department"]["name"] == "华东区"
    assert [one["id"] for one in world.wecom("GET", "department/simplelist", id=2)["department_id"]] == [2]
    simple = world.wecom("GET", "user/simplelist", department_id=3)["userlist"]
    assert simple == [
        {"userid": "zhouq", "name": "周琪", "department": [3]},
        {"userid": "trial", "name": "试用", "department": [3]},
    ]
    everybody = world.wecom("GET", "user/list", department_id=1)["userlist"]
    assert [one["userid"] for one in everybody] == ["lina", "zhouq", "trial"]


@pytest.mark.parametrize(
    ("api", "query"),
    [
        ("user/simplelist", {"department_id": 99}),
        ("user/simplelist", {}),
        ("user/list", {"department_id": "x"}),
        ("department/list", {"id": 99}),
        ("department/get", {}),
    ],
)
def test_an_unknown_department_is_60123(world: World, api: str, query: dict[str, Any]) -> None:
    assert world.wecom("GET", api, **query)["errcode"] == 60123


def test_member_ids_come_in_pages(world: World) -> None:
    first = world.wecom("POST", "user/list_id", {"limit": 3})
    assert [one["userid"] for one in first["dept_user"]] == ["lina", "zhouq", "Outsider"]
    last = world.wecom("POST", "user/list_id", {"limit": 3, "cursor": first["next_cursor"]})
    assert last["dept_user"] == [{"userid": "trial", "department": 3}]
    assert "next_cursor" not in last
    assert world.wecom("POST", "user/list_id", {"limit": 10_001})["errcode"] == 40058


def test_a_mobile_number_leads_to_its_member(world: World) -> None:
    assert world.wecom("POST", "user/getuserid", {"mobile": "13800000001"})["userid"] == "lina"
    assert world.wecom("POST", "user/getuserid", {"mobile": "13800000009"})["errcode"] == 46004
    assert world.wecom("POST", "user/getuserid", {})["errcode"] == 40035


CLICK = {"type": "click", "name": "我的报备", "key": "MINE"}
VIEW = {"type": "view", "name": "门户", "url": "https://portal.example.test/"}
MENU = [CLICK, {"name": "更多", "sub_button": [VIEW, CLICK | {"key": "HELP"}]}]


def create(world: World, buttons: Any) -> dict[str, Any]:
    return world.wecom("POST", "menu/create", {"button": buttons}, agentid=world.config.agent_id)


def test_a_menu_is_shown_read_and_removed(world: World) -> None:
    agent = {"agentid": world.config.agent_id}
    assert world.wecom("GET", "menu/get", **agent)["errcode"] == 46003
    assert create(world, MENU)["errcode"] == 0
    assert world.wecom("GET", "menu/get", **agent)["button"] == MENU
    assert world.look("phones/lina")["menu"] == MENU
    assert world.wecom("GET", "menu/delete", **agent)["errcode"] == 0
    assert world.look("phones/lina")["menu"] == []
    assert world.wecom("GET", "menu/delete", **agent)["errcode"] == 46003


@pytest.mark.parametrize(
    ("buttons", "errcode"),
    [
        ([], 40016),
        ([CLICK] * 4, 40016),
        ([{"name": "更多", "sub_button": [CLICK] * 6}], 40023),
        ([CLICK | {"type": "dance"}], 40017),
        ([CLICK | {"name": "字" * 5 + "ab"}], 40018),
        ([CLICK | {"name": "字" * 5 + "a"}], 0),
        ([CLICK | {"key": "k" * 129}], 40019),
        ([CLICK | {"key": ""}], 40019),
        ([VIEW | {"url": "https://" + "a" * 1020}], 40020),
        ([{"name": "更多", "sub_button": [CLICK | {"name": "字" * 14}]}], 40025),
        ([{"name": "更多", "sub_button": [CLICK | {"key": ""}]}], 40026),
        ([{"name": "更多", "sub_button": [CLICK | {"type": ""}]}], 40024),
        ([{"type": "view_miniprogram", "name": "小程序", "pagepath": "pages/a"}], 40058),
        ([{"type": "view_miniprogram", "name": "小程序", "pagepath": "pages/a", "appid": "wx1"}], 0),
    ],
)
def test_every_limit_of_the_menu_holds(world: World, buttons: Any, errcode: int) -> None:
    assert create(world, buttons)["errcode"] == errcode


def test_the_menu_needs_the_right_agent(world: World) -> None:
    assert world.wecom("POST", "menu/create", {"button": MENU})["errcode"] == 41011
    assert world.wecom("GET", "menu/get", agentid=7)["errcode"] == 40056


def test_clicking_an_entry_pushes_its_event(world: World, receiver: Receiver) -> None:
    create(world, MENU)
    for key in ("MINE", "HELP", VIEW["url"]):
        world.do("phones/lina/menu", {"key": key})
    events = [open_wecom(world.config, one) for one in receiver.requests]
    assert [(one["Event"], one["EventKey"]) for one in events] == [
        ("click", "MINE"),
        ("click", "HELP"),
        ("view", "https://portal.example.test/"),
    ]


def test_an_entry_that_is_not_there_or_needs_a_camera_is_refused(world: World) -> None:
    create(world, [{"type": "pic_weixin", "name": "拍照", "key": "PIC"}])
    assert "no entry" in world.do("phones/lina/menu", {"key": "MINE"}, status=404)["error"]
    assert "camera" in world.do("phones/lina/menu", {"key": "PIC"}, status=409)["error"]
