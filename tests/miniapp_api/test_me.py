"""What a person learns about himself, and the product lines."""

from models import Member
from models.member import MEMBER_ROLES
from tests.factories import LINES
from tests.miniapp_api.conftest import DRAFT, House, json_of


def test_a_contact_sees_dealer_manager_and_unread_messages(house: House) -> None:
    caller = house.caller(house.cast.buyer)
    caller.post("/opportunities", DRAFT)
    house.decide("approved")
    me = json_of(caller.get("/me"))
    dealer = {"code": "D0001", "name": "杭州建安电气有限公司", "level": "A", "city": "杭州"}
    assert me == {
        "kind": "dealer",
        "name": "小赵",
        "role": "buyer",
        "dealer": dealer,
        "dealers": [dealer],
        "manager": {"name": "李娜"},
        "unread": 1,
        "homes": ["dealer"],
        "capabilities": ["opportunities", "inbox", "company", "members"],
        "subscribe": {"registration_decided": "template-1"},
    }


DESK = ["approvals", "conflicts", "opportunities", "dealers", "inbox", "pool", "engagements", "delegations", "forecast"]


def test_each_role_of_a_member_has_its_home_and_its_tiles(house: House) -> None:
    homes = {
        house.cast.manager: (["manager"], DESK),
        house.cast.director: (["manager"], DESK),
        house.cast.hq: (["manager"], [*DESK, "configuration"]),
        house.cast.rep: (["rep"], ["today", "inbox"]),
    }
    assert {member.role for member in homes} == set(MEMBER_ROLES)
    for member, (home, capabilities) in homes.items():
        me = json_of(house.caller(member).get("/me"))
        assert (me["kind"], me["role"], me["homes"], me["capabilities"]) == ("member", member.role, home, capabilities)


def test_a_manager_who_has_left_is_not_shown(house: House) -> None:
    with house.database.transaction() as session:
        session.get_one(Member, house.cast.manager.id).is_active = False
    assert json_of(house.caller(house.cast.buyer).get("/me"))["manager"] is None


def test_everybody_who_is_logged_in_sees_the_product_lines_in_order(house: House) -> None:
    for caller in (house.caller(house.cast.buyer), house.caller(house.cast.manager), house.unbound()):
        items = json_of(caller.get("/product-lines"))["items"]
        assert items == [{"code": code, "name": name} for code, name in LINES.items()]
