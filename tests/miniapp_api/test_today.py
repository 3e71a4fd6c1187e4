"""The places of a rep's region, nearest first (R-VIS-1, R-VIS-2)."""

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from channel.errors import field_sentence
from models import Dealer, Member, Place
from tests.miniapp_api.conftest import House, json_of, refusal_of

#: code → dealer's code, city, position as entered. P1 and P3 are the same spot, entered in two datums.
PLACES: dict[str, tuple[str | None, str, tuple[float, float, str]]] = {
    "P1": ("D0001", "杭州", (31.17530398, 121.53154186, "gcj02")),
    "P2": ("D0002", "宁波", (31.18, 121.54, "gcj02")),
    "P3": ("D0001", "杭州", (31.1774276, 121.5272106, "wgs84")),
    "P4": (None, "宁波", (31.3, 121.6, "gcj02")),
    "P5": (None, "成都", (31.17530398, 121.53154186, "gcj02")),
    "P6": ("D0009", "成都", (31.17530398, 121.53154186, "gcj02")),
    "P7": ("D0009", "杭州", (31.17530398, 121.53154186, "gcj02")),
}
HERE = {"wgs84": "lat=31.1774276&lng=121.5272106&datum=wgs84", "gcj02": "lat=31.175304&lng=121.531542&datum=gcj02"}


@pytest.fixture
def rep(house: House) -> Any:
    """The rep's device, with places inside and outside his region."""
    with house.database.transaction() as session:
        far = Dealer(code="D0009", name="成都锦里", level="C", region="西南", city="成都", is_active=True)
        session.add(far)
        session.flush()
        ids = {row.code: row.id for row in session.query(Dealer)}
        for code, (dealer, city, (latitude, longitude, datum)) in PLACES.items():
            where = {"latitude": latitude, "longitude": longitude, "datum": datum}
            owner = ids[dealer] if dealer is not None else None
            session.add(Place(code=code, name=f"门店{code}", dealer_id=owner, city=city, address="解放路1号", **where))
    return house.caller(house.cast.rep)


def test_without_a_position_the_regions_places_come_by_code(rep: Any) -> None:
    items = json_of(rep.get("/today"))["items"]
    assert [item["code"] for item in items] == ["P1", "P2", "P3", "P4"]
    assert items[0] == {
        "code": "P1",
        "name": "门店P1",
        "dealer": {"code": "D0001", "name": "杭州建安电气有限公司", "level": "A", "city": "杭州"},
        "city": "杭州",
        "address": "解放路1号",
        "latitude": 31.175304,
        "longitude": 121.531542,
        "datum": "gcj02",
        "distance_m": None,
    }
    assert (items[3]["code"], items[3]["dealer"]) == ("P4", None)


@pytest.mark.parametrize("datum", HERE)
def test_rvis1_with_a_position_the_nearest_is_first_whatever_datum_either_was_given_in(rep: Any, datum: str) -> None:
    items = json_of(rep.get(f"/today?{HERE[datum]}"))["items"]
    assert [item["code"] for item in items] == ["P1", "P3", "P2", "P4"]
    # By Pythagoras: hypot(522.2, 804.6) and hypot(13865.6, 6508.7), with longitudes shrunk by the cosine.
    assert [item["distance_m"] for item in items] == [0, 0, 959, 15317]
    assert (items[1]["latitude"], items[1]["longitude"], items[1]["datum"]) == (31.175304, 121.531542, "gcj02")


def test_a_shorter_list_keeps_the_nearest(rep: Any) -> None:
    near_p4 = "lat=31.3&lng=121.6&datum=gcj02"
    assert [item["code"] for item in json_of(rep.get(f"/today?{near_p4}&limit=1"))["items"]] == ["P4"]


WRONG: list[tuple[str, dict[str, str]]] = [
    ("lat=31", {"lng": "required", "datum": "required"}),
    ("lat=31&lng=121", {"datum": "required"}),
    ("datum=gcj02", {"lat": "required", "lng": "required"}),
    ("lat=91&lng=121&datum=gcj02", {"lat": "bad_value"}),
    ("lat=31&lng=-180.5&datum=gcj02", {"lng": "bad_value"}),
    ("lat=nan&lng=inf&datum=gcj02", {"lat": "bad_value", "lng": "bad_value"}),
    ("lat=31&lng=121&datum=mars", {"datum": "bad_value"}),
    ("limit=101", {"limit": "bad_value"}),
    ("latitude=31", {"latitude": "unknown_field"}),
]


def test_half_a_position_is_no_position(rep: Any) -> None:
    for query, fields in WRONG:
        problem = refusal_of(rep.get(f"/today?{query}"), 422, "invalid_fields")
        assert problem["fields"] == {name: field_sentence(code) for name, code in fields.items()}, query


def test_a_rep_without_a_region_visits_nothing(house: House, rep: Any) -> None:
    with house.database.transaction() as session:
        session.get_one(Member, house.cast.rep.id).region = None
    assert json_of(rep.get("/today"))["items"] == []


def test_only_a_rep_has_a_day(house: House, rep: Any) -> None:
    cast = house.cast
    for who in (cast.manager, cast.outsider, cast.director, cast.hq, cast.buyer, cast.rival):
        refusal_of(house.caller(who).get("/today"), 403, "not_allowed")
    refusal_of(house.unbound().get("/today"), 403, "not_allowed")


def test_the_day_costs_the_same_queries_whatever_its_length(house: House, rep: Any) -> None:
    prices = []
    for number in range(3):
        with house.database.transaction() as session:
            where = {"latitude": 31.0, "longitude": 121.0, "datum": "gcj02", "city": "杭州", "address": ""}
            session.add(Place(code=f"Q{number}", name="新店", **where))
        with house.statements() as statements:
            assert len(json_of(rep.get(f"/today?{HERE['gcj02']}"))["items"]) == 5 + number
        prices.append(len([statement for statement in statements if statement.startswith("SELECT")]))
    # Session, member; role, places with their dealers.
    assert prices == [4, 4, 4]


def test_wherever_the_rep_is_distances_rise(house: House, rep: Any) -> None:
    @settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck), database=None)
    @given(lat=st.floats(-90, 90), lng=st.floats(-180, 180), datum=st.sampled_from(["wgs84", "gcj02", "bd09"]))
    def ask(lat: float, lng: float, datum: str) -> None:
        items = json_of(rep.get(f"/today?lat={lat:f}&lng={lng:f}&datum={datum}"))["items"]
        distances = [item["distance_m"] for item in items]
        assert distances == sorted(distances)
        assert {item["code"] for item in items} == {"P1", "P2", "P3", "P4"}

    ask()
