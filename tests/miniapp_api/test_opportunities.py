"""Asking, registering, listing, reading and withdrawing (domain.md B1, B2, R-ID-8)."""

from datetime import timedelta
from typing import Any

from sqlalchemy import select

from channel.configuration import built_in
from models import Contact, Dealer, OutboxMessage, Registration
from tests.factories import NOW
from tests.miniapp_api.conftest import DRAFT, FULL, Caller, House, json_of, refusal_of

LIMITS = built_in().registrations.look_ups


def register(caller: Caller, **fields: Any) -> Any:
    answer = caller.post("/opportunities", {**DRAFT, **fields})
    assert answer.status_code == 201, answer.json
    return json_of(answer)


def test_two_fields_are_enough_and_everything_else_comes_back_empty(house: House) -> None:
    body = register(house.caller(house.cast.buyer))
    number = body.pop("number")
    assert number.startswith("BB261123-")
    assert body == {
        **DRAFT,
        **dict.fromkeys(["amount", "expected_on", "credit_code", "contact_name", "contact_phone"]),
        **dict.fromkeys(["project", "region", "tender_on", "ended_at", "reference", "competitor", "appeal_until"]),
        "opportunity_type": "project",
        "type_name": "工程项目",
        "round": 1,
        "product_lines": [],
        "state": "pending_approval",
        "state_text": "审批中",
        "availability": "free",
        "dealer": None,
        "submitted_at": "2026-11-23T02:00:00Z",
        "decided_at": None,
        "protected_until": None,
        "days_left": None,
        "reject_reason": None,
    }


def test_every_field_is_kept_and_the_manager_is_asked_under_the_same_request(house: House) -> None:
    answer = house.caller(house.cast.buyer).post("/opportunities", FULL)
    body = json_of(answer)
    assert {name: body[name] for name in FULL if name not in ("product_lines", "contact_phone")} == {
        name: value for name, value in FULL.items() if name not in ("product_lines", "contact_phone")
    }
    assert body["contact_phone"] == "+8613900001234"
    assert body["product_lines"] == [{"code": "switch", "name": "开关插座"}, {"code": "light", "name": "照明灯具"}]
    with house.database.reading() as session:
        asked = {row.request_id for row in session.query(OutboxMessage)}
    assert asked == {answer.headers["X-Request-Id"]}


def test_whole_yuan_come_back_with_two_places(house: House) -> None:
    assert register(house.caller(house.cast.buyer), amount="120000")["amount"] == "120000.00"


def test_an_approved_registration_shows_its_clock_and_its_history(house: House) -> None:
    caller = house.caller(house.cast.buyer)
    number = register(caller)["number"]
    house.decide("approved")
    house.now = NOW + timedelta(days=10)
    body = json_of(caller.get(f"/opportunities/{number}"))
    assert (body["state"], body["state_text"], body["days_left"]) == ("protected", "保护中", 80)
    assert body["protected_until"] == "2027-02-21T15:59:59Z"
    assert [(event["event"], event["text"]) for event in body["history"]] == [
        ("submitted", "已提交"),
        ("cleared", "核对通过，等待审批"),
        ("approved", "审批通过，开始保护，保护期至 2027-02-21"),
    ]


def test_a_rejected_registration_says_why(house: House) -> None:
    caller = house.caller(house.cast.buyer)
    number = register(caller)["number"]
    house.decide("rejected", "incomplete")
    body = json_of(caller.get(f"/opportunities/{number}"))
    text = "信息不完整，请补充后重新报备"
    assert body["reject_reason"] == {"code": "incomplete", "text": text}
    assert body["history"][-1]["text"] == f"审批未通过。原因：{text}"


def test_r_reg_2_the_second_dealer_is_refused_and_never_told_whose_it_is(house: House) -> None:
    register(house.caller(house.cast.buyer))
    rival = house.caller(house.cast.rival)
    again = {**DRAFT, "customer": "上海市浦江大饭店 有限责任公司", "name": "别的"}
    answer = rival.post("/opportunities", again)
    body = refusal_of(answer, 409, "opportunity_taken")
    assert body["facts"]["until_month"] is None
    assert "正在审批中" in body["message"]
    for word in (house.cast.dealer.name, house.cast.dealer.code, house.cast.buyer.name, DRAFT["name"]):
        assert word not in answer.text
    attempt = json_of(rival.get(f"/opportunities/{body['facts']['number']}"))
    assert (attempt["state"], attempt["availability"], attempt["reject_reason"]["code"]) == (
        "rejected",
        "taken",
        "taken",
    )
    assert house.count(Registration) == 2


def test_a_taken_customer_has_a_month_once_it_is_protected(house: House) -> None:
    register(house.caller(house.cast.buyer))
    house.decide("approved")
    body = refusal_of(house.caller(house.cast.rival).post("/opportunities", DRAFT), 409, "opportunity_taken")
    assert body["facts"]["until_month"] == "2027-02"
    assert "2027-02" in body["message"]


def test_the_colleague_is_led_to_the_registration_the_dealer_has(house: House) -> None:
    number = register(house.caller(house.cast.buyer))["number"]
    body = refusal_of(house.caller(house.cast.owner).post("/opportunities", DRAFT), 409, "opportunity_yours")
    assert body["facts"] == {"number": number}
    assert house.count(Registration) == 1


def test_two_spellings_of_one_credit_code_are_one_customer(house: House) -> None:
    code = "91110000-600037341l"
    assert register(house.caller(house.cast.buyer), credit_code=code)["credit_code"] == "91110000600037341L"
    other = {"customer": "另一个名字的公司", "name": "同一家", "credit_code": "9111 0000 6000 3734 1L"}
    refusal_of(house.caller(house.cast.rival).post("/opportunities", other), 409, "opportunity_taken")


def test_a_frozen_dealer_looks_but_does_not_act(house: House) -> None:
    caller = house.caller(house.cast.buyer)
    register(caller)
    with house.database.transaction() as session:
        session.get_one(Dealer, house.cast.dealer.id).is_active = False
    refusal_of(caller.post("/opportunities", {**DRAFT, "customer": "新客户贸易有限公司"}), 403, "dealer_frozen")
    assert len(json_of(caller.get("/opportunities"))["items"]) == 1


def test_r_id_8_each_answer_of_availability_and_what_it_gives_away(house: House) -> None:
    owner, rival = house.caller(house.cast.buyer), house.caller(house.cast.rival)
    question = {"customer": DRAFT["customer"]}

    def ask(caller: Caller, **fields: Any) -> Any:
        return json_of(caller.post("/opportunities/availability", {**question, **fields}))

    free = ask(rival)
    assert (free["status"], free["until_month"], free["lookups_left"]) == ("free", None, LIMITS.question - 1)
    number = register(owner)["number"]
    assert number in ask(owner)["message"]
    similar = ask(rival, customer="上海浦江大饭店管理有限公司")
    assert similar["status"] == "possibly_taken"
    house.decide("approved")
    taken = ask(rival)
    assert (taken["status"], taken["until_month"], taken["lookups_left"]) == (
        "taken",
        "2027-02",
        LIMITS.question - 3,
    )
    for answer in (free, similar, taken):
        assert set(answer) == {"status", "until_month", "message", "lookups_left", "retry_on", "slots_left"}
        assert number not in str(answer)
        assert house.cast.dealer.name not in str(answer)


def test_r_id_8_questions_are_used_up_for_the_day_and_for_the_dealer_not_for_others(house: House) -> None:
    buyer, colleague = house.caller(house.cast.buyer), house.caller(house.cast.owner)
    for left in reversed(range(LIMITS.question)):
        body = json_of(buyer.post("/opportunities/availability", {"customer": f"第{left}号客户机电"}))
        assert body["lookups_left"] == left
    question = {"customer": "再来一个客户"}
    refusal_of(colleague.post("/opportunities/availability", question), 429, "lookups_used_up")
    assert house.caller(house.cast.rival).post("/opportunities/availability", question).status_code == 200
    house.now = NOW + timedelta(days=1)
    assert colleague.post("/opportunities/availability", question).status_code == 200


def test_withdrawing_ends_it_and_a_second_time_or_a_late_one_is_refused(house: House) -> None:
    caller = house.caller(house.cast.buyer)
    number = register(caller)["number"]
    body = json_of(caller.post(f"/opportunities/{number}/withdraw", {}))
    assert (body["state"], body["decided_at"]) == ("withdrawn", "2026-11-23T02:00:00Z")
    again = refusal_of(caller.post(f"/opportunities/{number}/withdraw", {}), 409, "already_decided")
    assert again["facts"] == {"state": "已撤回"}
    second = register(caller)["number"]
    house.decide("approved")
    refusal_of(caller.post(f"/opportunities/{second}/withdraw", {}), 409, "already_decided")


def test_withdrawing_needs_no_body(house: House) -> None:
    caller = house.caller(house.cast.buyer)
    number = register(caller)["number"]
    answer = caller.call("POST", f"/opportunities/{number}/withdraw", key="k")
    assert json_of(answer)["state"] == "withdrawn"


def customers(count: int) -> list[str]:
    """Names that are nothing like each other."""
    words = ["海天", "金鼎", "长虹", "瑞丰", "博远", "天河", "明珠", "伟业", "恒通", "新城"]
    return [f"{words[n % 10]}{words[(n // 10 + 3) % 10]}酒店{n}号" for n in range(count)]


def test_pages_follow_each_other_newest_first_and_stay_put_while_rows_are_added(house: House) -> None:
    caller = house.caller(house.cast.buyer)
    names = customers(5)
    for name in names:
        register(caller, customer=name)
    first = json_of(caller.get("/opportunities?limit=2"))
    assert [item["customer"] for item in first["items"]] == [names[4], names[3]]
    assert "history" not in first["items"][0]
    register(caller, customer="后来的客户商贸")
    second = json_of(caller.get(f"/opportunities?limit=2&cursor={first['next_cursor']}"))
    third = json_of(caller.get(f"/opportunities?limit=2&cursor={second['next_cursor']}"))
    assert [item["customer"] for item in second["items"] + third["items"]] == [names[2], names[1], names[0]]
    assert third["next_cursor"] is None


def test_a_page_that_is_just_full_has_no_next_one(house: House) -> None:
    caller = house.caller(house.cast.buyer)
    for number, name in enumerate(customers(3), start=1):
        register(caller, customer=name)
        assert json_of(caller.get(f"/opportunities?limit={number}"))["next_cursor"] is None
    assert json_of(caller.get("/opportunities?limit=100"))["next_cursor"] is None


def test_the_largest_page_has_a_next_one_when_there_is_more(house: House) -> None:
    caller = house.caller(house.cast.buyer)
    register(caller)
    with house.database.transaction() as session:
        row = session.scalars(select(Registration)).one()
        shared = {column.key: getattr(row, column.key) for column in Registration.__table__.columns}
        del shared["id"], shared["sequence"]
        session.add_all(Registration(**{**shared, "number": f"BB261123-{n:05d}"}) for n in range(100))
    first = json_of(caller.get("/opportunities?limit=100"))
    assert len(first["items"]) == 100
    second = json_of(caller.get(f"/opportunities?limit=100&cursor={first['next_cursor']}"))
    assert (len(second["items"]), second["next_cursor"]) == (1, None)


def test_the_list_of_one_state_has_only_that(house: House) -> None:
    caller = house.caller(house.cast.buyer)
    one, two = (register(caller, customer=name)["number"] for name in customers(2))
    caller.post(f"/opportunities/{one}/withdraw", {})
    assert [item["number"] for item in json_of(caller.get("/opportunities?state=withdrawn"))["items"]] == [one]
    assert [item["number"] for item in json_of(caller.get("/opportunities?state=pending_approval"))["items"]] == [two]
    assert len(json_of(caller.get("/opportunities?state=&cursor=&limit="))["items"]) == 2
    assert refusal_of(caller.get("/opportunities?state=gone"), 422, "invalid_fields")["fields"].keys() == {"state"}


def test_a_cursor_is_good_for_its_own_list_and_person_only(house: House) -> None:
    buyer, rival = house.caller(house.cast.buyer), house.caller(house.cast.rival)
    for caller, names in ((buyer, customers(4)[:2]), (rival, customers(4)[2:])):
        for name in names:
            register(caller, customer=name)
    cursor = json_of(buyer.get("/opportunities?limit=1"))["next_cursor"]
    assert cursor.isascii()
    for wrong in (
        rival.get(f"/opportunities?cursor={cursor}"),
        buyer.get(f"/opportunities?state=withdrawn&cursor={cursor}"),
        buyer.get(f"/inbox?cursor={cursor}"),
        buyer.get(f"/opportunities?cursor={cursor[:-5]}AAAA="),
        buyer.get("/opportunities?cursor=42"),
        buyer.get("/opportunities?cursor=%F0%9F%98%80"),
    ):
        assert refusal_of(wrong, 422, "invalid_fields")["fields"].keys() == {"cursor"}


def test_an_impossible_page_size_is_refused(house: House) -> None:
    for limit in ("0", "-1", "101", "many", "1e3", "99999999999999999999"):
        answer = house.caller(house.cast.buyer).get(f"/opportunities?limit={limit}")
        assert refusal_of(answer, 422, "invalid_fields")["fields"].keys() == {"limit"}


def test_a_list_costs_the_same_queries_whatever_its_length(house: House) -> None:
    caller = house.caller(house.cast.buyer)
    counts = []
    for name in customers(4):
        register(caller, customer=name, product_lines=["switch", "light"])
        with house.statements() as statements:
            assert caller.get("/opportunities").status_code == 200
        counts.append(len([statement for statement in statements if statement.startswith("SELECT")]))
    # Session and contact, then registrations and their lines, and the names of their types.
    assert counts == [5, 5, 5, 5]


def test_colleagues_share_their_registrations(house: House) -> None:
    number = register(house.caller(house.cast.buyer))["number"]
    with house.database.reading() as session:
        assert session.get_one(Contact, house.cast.owner.id).dealer_id == house.cast.buyer.dealer_id
    assert json_of(house.caller(house.cast.owner).get(f"/opportunities/{number}"))["number"] == number
