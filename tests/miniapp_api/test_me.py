"""What a person learns about himself, and the product lines."""

from models import Member
from models.member import MEMBER_ROLES
from tests.factories import LINES, make_contact
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
        "policy": None,
        "homes": ["dealer"],
        "capabilities": [
            "catalogue",
            "orders",
            "opportunities",
            "policies",
            "inbox",
            "company",
            "members",
            "rebates",
            "credit",
        ],
        "subscribe": {"registration_decided": "template-1"},
        "ask": {
            "registered": ["template-1"],
            **{moment: [] for moment in ("followed_up", "ordered", "received", "read_policy", "signed")},
        },
    }


DECIDES = ["approvals", "conflicts", "opportunities", "dealers", "policies", "inbox"]
TRADE = ["catalogue", "orders", "credit", "rebates", "statements"]
DESK = [*DECIDES, *TRADE, "pool", "engagements", "delegations", "forecast"]


def test_each_role_of_a_member_has_its_home_and_its_tiles(house: House) -> None:
    homes = {
        house.cast.manager: (["manager"], DESK),
        house.cast.director: (["manager"], DESK),
        house.cast.hq: (["manager"], [*DESK, "configuration", "prices", "leavers"]),
        house.cast.rep: (["rep"], ["today", "inbox"]),
    }
    assert {member.role for member in homes} == set(MEMBER_ROLES)
    for member, (home, capabilities) in homes.items():
        me = json_of(house.caller(member).get("/me"))
        assert (me["kind"], me["role"], me["homes"], me["capabilities"]) == ("member", member.role, home, capabilities)


def test_of_a_dealers_people_each_role_has_the_tiles_of_the_money_it_may_see(house: House) -> None:
    with house.database.transaction() as session:
        warehouse = make_contact(session, house.cast.dealer, "小孙", "warehouse", "+8613800000050")
    expected = {
        house.cast.owner: {"rebates", "credit", "statements"},
        house.cast.buyer: {"rebates", "credit"},
        warehouse: set(),
    }
    for who, money in expected.items():
        caller = house.caller(who)
        offered = set(json_of(caller.get("/me"))["capabilities"])
        assert offered & {"rebates", "credit", "statements"} == money
        # What is offered opens, and what is not is refused.
        for capability, path in (("rebates", "/rebates/wallet"), ("statements", "/credit/statements")):
            assert caller.get(path).status_code == (200 if capability in money else 403)


def test_a_manager_who_has_left_is_not_shown(house: House) -> None:
    with house.database.transaction() as session:
        session.get_one(Member, house.cast.manager.id).is_active = False
    assert json_of(house.caller(house.cast.buyer).get("/me"))["manager"] is None


def test_everybody_who_is_logged_in_sees_the_product_lines_in_order(house: House) -> None:
    for caller in (house.caller(house.cast.buyer), house.caller(house.cast.manager), house.unbound()):
        items = json_of(caller.get("/product-lines"))["items"]
        assert items == [{"code": code, "name": name} for code, name in LINES.items()]
