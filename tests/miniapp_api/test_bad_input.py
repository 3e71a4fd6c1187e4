"""What cannot be accepted: all fields at once, in Chinese, never a 500, never a changed row."""

import itertools
import re
from datetime import timedelta
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from channel.errors import field_sentence
from models import Lookup, Registration
from tests.factories import NOW
from tests.miniapp_api.conftest import DRAFT, FULL, House, json_of, refusal_of

JSON = {"Content-Type": "application/json", "Idempotency-Key": "k"}
TODAY = NOW.date()


def sentence(code: str) -> str:
    return field_sentence(code)


#: field, value → code of the sentence beside it.
WRONG: list[tuple[str, Any, str]] = [
    ("customer", None, "bad_value"),
    ("customer", 7, "bad_value"),
    ("customer", ["上海浦江大饭店"], "bad_value"),
    ("customer", "", "required"),
    ("customer", "   ", "required"),
    ("customer", "王", "too_short"),
    ("customer", "上海市", "name_only_place"),
    ("customer", "有限公司", "name_without_core"),
    ("customer", "华", "too_short"),
    ("customer", "集团", "name_only_trade"),
    ("customer", "机电设备", "name_only_trade"),
    ("customer", "王小明", "name_like_person"),
    ("customer", "欧阳娜娜", "name_like_person"),
    ("customer", "王小明经理", "name_like_person"),
    ("customer", "13800138000", "name_unreadable"),
    ("customer", "大" * 500, "too_long:100"),
    ("customer", "上海\x00浦江大饭店", "bad_characters"),
    ("customer", "上海\u202e浦江\ue000大饭店", "bad_characters"),
    ("customer", "上海浦江\ud83d", "bad_characters"),
    ("customer", "🏨🏨🏨", "name_unreadable"),
    ("name", "改", "too_short"),
    ("name", "改" * 101, "too_long:100"),
    ("amount", 120000, "bad_amount"),
    ("amount", 0.1, "bad_amount"),
    ("amount", True, "bad_amount"),
    ("amount", "0", "bad_amount"),
    ("amount", "-5.00", "bad_amount"),
    ("amount", "1e5", "bad_amount"),
    ("amount", "NaN", "bad_amount"),
    ("amount", "１２", "bad_amount"),
    ("amount", "1,000", "bad_amount"),
    ("amount", "1.005", "bad_amount"),
    ("amount", "9" * 400, "bad_amount"),
    ("amount", "10000000000.00", "amount_too_large"),
    ("expected_on", 20261231, "bad_date"),
    ("expected_on", "2026-02-30", "bad_date"),
    ("expected_on", "0000-01-01", "bad_date"),
    ("expected_on", "2026-12-31T00:00:00Z", "bad_date"),
    ("expected_on", "31.12.2026", "bad_date"),
    ("expected_on", "2026-11-22", "date_in_past"),
    ("expected_on", "9999-12-31", "date_too_far"),
    ("product_lines", "switch", "bad_value"),
    ("product_lines", ["switch", 1], "bad_value"),
    ("product_lines", ["rockets"], "unknown_product_line"),
    ("product_lines", ["switch"] * 101, "bad_value"),
    ("credit_code", 91110000600037341, "bad_value"),
    ("credit_code", "91110000600037341X", "bad_credit_code"),
    ("credit_code", "9" * 500, "bad_credit_code"),
    ("credit_code", "91350100M000100Y44", "bad_credit_code"),  # the last digit is 3
    ("credit_code", "91350100M000100Y4Z", "bad_credit_code"),  # as printed in the standard, and invalid
    ("credit_code", "9135010OM000100Y43", "bad_credit_code"),  # a letter O
    ("credit_code", "91350100M000100Y4", "bad_credit_code"),
    ("contact_name", "钱" * 51, "too_long:50"),
    ("contact_phone", "12345", "bad_phone"),
    ("contact_phone", "+" * 1000, "bad_phone"),
    ("contract_name", "钱经理", "unknown_field"),
    ("", "钱经理", "unknown_field"),
]


def test_each_wrong_value_gets_its_sentence_and_registers_nothing(house: House) -> None:
    caller = house.caller(house.cast.buyer)
    for field, value, code in WRONG:
        body = refusal_of(caller.post("/opportunities", {**FULL, field: value}), 422, "invalid_fields")
        assert body["fields"] == {field: sentence(code)}, (field, value)
    assert house.count(Registration) == 0


#: field, value, as it comes back.
RIGHT: list[tuple[str, Any, Any]] = [
    ("customer", "  上海  浦江大饭店  ", "上海 浦江大饭店"),
    ("customer", "浦江🏨大饭店", "浦江🏨大饭店"),
    ("customer", "大" * 100, "大" * 100),
    ("name", "改造", "改造"),
    ("name", "👍🏽升级", "👍🏽升级"),
    ("amount", "0.01", "0.01"),
    ("amount", "9999999999.99", "9999999999.99"),
    ("expected_on", TODAY.isoformat(), TODAY.isoformat()),
    ("expected_on", (TODAY + timedelta(days=1800)).isoformat(), (TODAY + timedelta(days=1800)).isoformat()),
    ("credit_code", "", None),
    ("contact_name", "", None),
    ("contact_phone", "0571-88886666", "+8657188886666"),
    *[(field, None, None) for field in ("amount", "expected_on", "credit_code", "contact_name", "contact_phone")],
]


def test_each_value_at_the_edge_is_taken(house: House) -> None:
    caller = house.caller(house.cast.buyer)
    for field, value, kept in RIGHT:
        answer = caller.post("/opportunities", {**FULL, field: value})
        assert answer.status_code == 201, (field, value, answer.json)
        body = json_of(answer)
        assert body[field] == kept
        caller.post(f"/opportunities/{body['number']}/withdraw", {})


def test_unreadable_and_unacceptable_fields_are_named_together(house: House) -> None:
    wrong = {
        "customer": "王",
        "amount": 120000,
        "expected_on": "2020-01-01",
        "credit_code": "123",
        "contact_phone": "nobody",
        "product_lines": ["rockets"],
        "colour": "red",
    }
    body = refusal_of(house.caller(house.cast.buyer).post("/opportunities", wrong), 422, "invalid_fields")
    assert body["fields"] == {
        "customer": sentence("too_short"),
        "name": sentence("required"),
        "amount": sentence("bad_amount"),
        "expected_on": sentence("date_in_past"),
        "credit_code": sentence("bad_credit_code"),
        "contact_phone": sentence("bad_phone"),
        "product_lines": sentence("unknown_product_line"),
        "colour": sentence("unknown_field"),
    }


def test_a_question_with_wrong_fields_costs_none_of_the_day(house: House) -> None:
    caller = house.caller(house.cast.buyer)
    for wrong in ({"customer": "王", "credit_code": "1"}, {"customer": 5, "credit_code": "1"}):
        body = refusal_of(caller.post("/opportunities/availability", wrong), 422, "invalid_fields")
        assert body["fields"].keys() == {"customer", "credit_code"}
    assert house.count(Lookup) == 0


#: body, content type → status and code.
BODIES: list[tuple[bytes, str | None, int, str]] = [
    (b"", None, 400, "bad_json"),
    (b"", "application/json", 400, "bad_json"),
    (b"{", "application/json", 400, "bad_json"),
    (b"null", "application/json", 400, "bad_json"),
    (b"[]", "application/json", 400, "bad_json"),
    (b'"{}"', "application/json", 400, "bad_json"),
    (b'{"customer": NaN}', "application/json", 400, "bad_json"),
    (b'{"customer": "\xff\xfe"}', "application/json", 400, "bad_json"),
    ('{"customer": "上海"}'.encode("gbk"), "application/json; charset=gbk", 400, "bad_json"),
    (b"[" * 100_000, "application/json", 400, "bad_json"),
    (b'{"amount": ' + b"9" * 5000 + b"}", "application/json", 400, "bad_json"),
    (b'{"\\ud800": 1, "customer": "x"}', "application/json", 400, "bad_json"),
    (b"{}", "text/plain", 415, "wrong_content_type"),
    (b"{}", None, 415, "wrong_content_type"),
    (b"customer=1", "application/x-www-form-urlencoded", 415, "wrong_content_type"),
    (b"<a/>", "application/xml", 415, "wrong_content_type"),
    (b'{"customer": "' + b"x" * 300_000 + b'"}', "application/json", 413, "too_large"),
]


def test_bodies_that_are_no_json_object(house: House) -> None:
    token = house.caller(house.cast.buyer).token
    headers = {"Authorization": f"Bearer {token}", "Idempotency-Key": "k"}
    client = house.app.test_client()
    for body, content_type, status, code in BODIES:
        answer = client.post("/api/v1/opportunities", data=body, content_type=content_type, headers=headers)
        refusal_of(answer, status, code)
    assert house.count(Registration) == 0


def test_unknown_fields_are_echoed_briefly(house: House) -> None:
    body = {"x" * 5000: 1, **{f"f{number}": 1 for number in range(500)}}
    answer = house.caller(house.cast.buyer).post("/session/phone", {"code": "1", **body})
    refusal_of(answer, 422, "invalid_fields")
    assert len(answer.data) < 10_000


#: Login → fields with a sentence.
LOGINS: list[tuple[dict[str, Any], set[str]]] = [
    ({}, {"platform", "code"}),
    ({"platform": "wechat"}, {"code"}),
    ({"platform": "qq", "code": "x"}, {"platform"}),
    ({"platform": "wechat", "code": ""}, {"code"}),
    ({"platform": "wechat", "code": "x" * 513}, {"code"}),
    ({"platform": "wechat", "code": "a b"}, {"code"}),
    ({"platform": "wechat", "code": "登录"}, {"code"}),
    ({"platform": "wechat", "code": 1}, {"code"}),
    ({"platform": "wechat", "code": "x", "openid": "mine"}, {"openid"}),
]


def test_logins_that_cannot_be_any_never_reach_the_platform(house: House) -> None:
    for body, fields in LOGINS:
        assert refusal_of(house.nobody().post("/session", body), 422, "invalid_fields")["fields"].keys() == fields
    assert house.platforms.asked == []


def test_addresses_and_methods_that_do_not_exist(house: House) -> None:
    caller = house.caller(house.cast.buyer)
    refusal_of(caller.get("/nothing-here"), 404, "unknown_path")
    refusal_of(caller.get("/opportunities/"), 404, "unknown_path")
    refusal_of(caller.get("/../../etc/passwd"), 404, "unknown_path")
    answer = caller.call("PATCH", "/opportunities")
    refusal_of(answer, 405, "wrong_method")
    assert answer.headers["Allow"] == "GET, HEAD, OPTIONS, POST"
    plain = house.app.test_client().get("/elsewhere")
    assert (plain.status_code, plain.mimetype) == (404, "text/html")


def test_an_unknown_parameter_of_a_list_is_named(house: House) -> None:
    answer = house.caller(house.cast.buyer).get("/opportunities?stat=protected")
    assert refusal_of(answer, 422, "invalid_fields")["fields"] == {"stat": sentence("unknown_field")}
    nameless = house.caller(house.cast.buyer).get("/inbox?=1")
    assert refusal_of(nameless, 422, "invalid_fields")["fields"] == {"": sentence("unknown_field")}


#: Anything that JSON can say, with a taste for what hurts.
TEXT = st.text(max_size=120) | st.sampled_from(
    ["\x00", "\ud800", "\u200b", "'; DROP TABLE--", "９１", "-" * 18, "２０２６-12-31"]
)
VALUE = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | TEXT,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXT, inner, max_size=3),
    max_leaves=6,
)
FORM = st.fixed_dictionaries({}, optional=dict.fromkeys([*FULL, "extra"], VALUE))


def test_no_input_is_ever_our_fault(house: House) -> None:
    callers = [house.caller(who) for who in (house.cast.buyer, house.cast.manager, house.cast.rep)] + [house.unbound()]

    @settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck), database=None)
    @given(form=FORM, good=st.booleans(), which=st.integers(0, 3), number=TEXT, query=TEXT)
    def attack(form: dict[str, Any], good: bool, which: int, number: str, query: str) -> None:
        caller, body = callers[which], {**(DRAFT if good else {}), **form}
        number, query = (text.encode("utf-8", "replace").decode() for text in (number, query))
        client, headers = house.app.test_client(), {"Authorization": f"Bearer {caller.token}"}
        answers = [
            caller.post("/opportunities", body),
            caller.post("/opportunities/availability", body),
            caller.post("/session/phone", body),
            caller.call("PUT", "/session/dealer", {"dealer": form.get("customer")}),
            caller.post("/approvals/1/decide", {"decision": "rejected", "reason": form.get("customer")}),
            client.get(f"/api/v1/opportunities/{number}", headers=headers),
            client.get(f"/api/v1/dealers/{number}", headers=headers),
            client.get("/api/v1/dealers", query_string={"q": query}, headers=headers),
            client.get("/api/v1/opportunities", query_string={"q": query, "dealer": number}, headers=headers),
            client.get("/api/v1/today", query_string={"lat": query, "lng": "1", "datum": number}, headers=headers),
            client.get("/api/v1/js-config", query_string={"url": query}),
            client.get("/api/v1/opportunities", query_string={"cursor": query, "limit": query}, headers=headers),
            client.get("/api/v1/inbox", query_string={query: query, "state": number}, headers=headers),
        ]
        for answer in answers:
            assert answer.status_code < 500, answer.data
            if answer.status_code >= 400:
                refusal_of(answer, answer.status_code, answer.json["code"])  # type: ignore[index]

    attack()


def test_the_character_that_no_database_takes_is_named_at_its_field(house: House) -> None:
    buyer = house.caller(house.cast.buyer)
    odd = refusal_of(buyer.call("PUT", "/session/dealer", {"dealer": "D\x001"}), 422, "invalid_fields")
    assert odd["fields"] == {"dealer": sentence("bad_characters")}


#: Routes whose success would take the caller's own access away.
LEFT_OUT = ("/session", "/deactivate")
ODD_KEYS = itertools.count()


def test_half_a_character_and_endless_text_in_any_field_of_any_route_are_never_our_fault(house: House) -> None:
    buyer, hq = house.caller(house.cast.buyer), house.caller(house.cast.hq)
    number = json_of(buyer.post("/opportunities", DRAFT))["number"]
    house.decide("approved")
    document = json_of(house.nobody().get("/openapi.json"))
    for path, methods in document["paths"].items():
        for method in methods.keys() & {"post", "put", "patch"}:
            if any(left in path for left in LEFT_OUT) or "requestBody" not in methods[method]:
                continue
            content = methods[method]["requestBody"]["content"]
            if "application/json" not in content:
                # Files: test_attachments.
                continue
            reference = content["application/json"]["schema"]["$ref"]
            schema = document["components"]["schemas"][reference.rpartition("/")[2]]
            where = re.sub(r"\{[a-z]+\}", "1", path.removeprefix("/api/v1").replace("{number}", number))
            for field in schema.get("properties", {}):
                for odd in ("\ud83d", "字" * 2000):
                    body = {**schema.get("example", {}), field: odd}
                    for caller in (buyer, hq):
                        answer = caller.call(method.upper(), where, body, key=f"odd-{next(ODD_KEYS)}")
                        assert answer.status_code < 500, (where, field, answer.data)
                        # Whoever may do it has got as far as anybody would.
                        if answer.status_code not in (403, 404):
                            break
