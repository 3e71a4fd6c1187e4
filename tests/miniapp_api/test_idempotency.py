"""One effect for one Idempotency-Key: repeated, in parallel, refused, reused."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from sqlalchemy import select

from channel.configuration import built_in
from models import Approval, IdempotentRequest, Lookup, OutboxMessage, Registration
from tests.miniapp_api.conftest import DRAFT, FULL, House, json_of, refusal_of


def test_a_repetition_gets_the_same_answer_and_changes_nothing(house: House) -> None:
    caller = house.caller(house.cast.buyer)
    first = caller.post("/opportunities", FULL, key="k1")
    effects = [house.count(table) for table in (Registration, Approval, OutboxMessage)]
    again = caller.post("/opportunities", FULL, key="k1")
    assert (again.status_code, again.json) == (first.status_code, first.json)
    assert [house.count(table) for table in (Registration, Approval, OutboxMessage)] == effects
    assert "Idempotency-Replayed" not in first.headers
    assert again.headers["Idempotency-Replayed"] == "true"


def test_the_repetition_tells_how_it_was_even_when_the_world_moved_on(house: House) -> None:
    caller = house.caller(house.cast.buyer)
    first = json_of(caller.post("/opportunities", DRAFT, key="k1"))
    house.decide("approved")
    assert json_of(caller.post("/opportunities", DRAFT, key="k1")) == first
    assert json_of(caller.get(f"/opportunities/{first['number']}"))["state"] == "protected"


@pytest.mark.parametrize("threads", [2, 6])
def test_a_parallel_double_submit_has_one_effect_and_one_answer(house: House, threads: int) -> None:
    caller = house.caller(house.cast.buyer)
    barrier = Barrier(threads)

    def submit(_number: int) -> tuple[int, object]:
        barrier.wait()
        answer = caller.post("/opportunities", FULL, key="double-tap")
        return answer.status_code, answer.json

    with ThreadPoolExecutor(threads) as pool:
        answers = list(pool.map(submit, range(threads)))
    assert answers[0][0] == 201
    assert all(answer == answers[0] for answer in answers)
    assert house.count(Registration) == 1
    assert house.count(Approval) == 1


def test_parallel_submits_of_two_dealers_protect_one_and_refuse_the_other(house: House) -> None:
    callers = [house.caller(house.cast.buyer), house.caller(house.cast.rival)]
    barrier = Barrier(2)

    def submit(number: int) -> int:
        barrier.wait()
        return callers[number].post("/opportunities", DRAFT).status_code

    with ThreadPoolExecutor(2) as pool:
        assert sorted(pool.map(submit, range(2))) == [201, 409]
    assert house.count(Approval) == 1


def test_parallel_withdrawals_with_two_keys_end_it_once(house: House) -> None:
    caller = house.caller(house.cast.buyer)
    number = json_of(caller.post("/opportunities", DRAFT))["number"]
    barrier = Barrier(2)

    def withdraw(which: int) -> int:
        barrier.wait()
        return caller.post(f"/opportunities/{number}/withdraw", {}, key=f"w{which}").status_code

    with ThreadPoolExecutor(2) as pool:
        assert sorted(pool.map(withdraw, range(2))) == [200, 409]


def test_a_key_used_for_something_else_is_refused_and_does_nothing(house: House) -> None:
    caller = house.caller(house.cast.buyer)
    number = json_of(caller.post("/opportunities", DRAFT, key="k1"))["number"]
    refusal_of(caller.post("/opportunities", {**DRAFT, "name": "别的商机"}, key="k1"), 422, "key_reused")
    refusal_of(caller.post(f"/opportunities/{number}/withdraw", {}, key="k1"), 422, "key_reused")
    assert house.count(Registration) == 1


def test_two_people_may_choose_the_same_key(house: House) -> None:
    assert house.caller(house.cast.buyer).post("/opportunities", DRAFT, key="1").status_code == 201
    answer = house.caller(house.cast.rival).post("/opportunities", {**DRAFT, "customer": "金鼎酒店"}, key="1")
    assert answer.status_code == 201


def test_a_refusal_by_the_state_of_the_world_is_repeated_word_for_word(house: House) -> None:
    buyer, rival = house.caller(house.cast.buyer), house.caller(house.cast.rival)
    number = json_of(buyer.post("/opportunities", DRAFT))["number"]
    first = rival.post("/opportunities", DRAFT, key="r1")
    body = refusal_of(first, 409, "opportunity_taken")
    buyer.post(f"/opportunities/{number}/withdraw", {})
    again = rival.post("/opportunities", DRAFT, key="r1")
    assert refusal_of(again, 409, "opportunity_taken") == body
    assert house.count(Registration) == 2
    assert rival.post("/opportunities", DRAFT, key="r2").status_code == 201


def test_a_refused_act_leaves_its_answer_and_no_other_row(house: House) -> None:
    caller = house.caller(house.cast.buyer)
    number = json_of(caller.post("/opportunities", DRAFT))["number"]
    house.decide("approved")
    before = [house.count(table) for table in (Registration, OutboxMessage, IdempotentRequest)]
    body = refusal_of(caller.post(f"/opportunities/{number}/withdraw", {}, key="w"), 409, "already_decided")
    assert refusal_of(caller.post(f"/opportunities/{number}/withdraw", {}, key="w"), 409, "already_decided") == body
    after = [house.count(table) for table in (Registration, OutboxMessage, IdempotentRequest)]
    assert after == [before[0], before[1], before[2] + 1]


def test_a_form_that_was_mended_may_come_with_the_same_key(house: House) -> None:
    caller = house.caller(house.cast.buyer)
    for wrong in ({**DRAFT, "customer": "上海"}, {**DRAFT, "amount": 12}):
        refusal_of(caller.post("/opportunities", wrong, key="form"), 422, "invalid_fields")
    assert caller.post("/opportunities", DRAFT, key="form").status_code == 201


def test_a_question_repeated_with_its_key_costs_one_of_the_day(house: House) -> None:
    caller = house.caller(house.cast.buyer)
    question = {"customer": DRAFT["customer"]}
    for _ in range(3):
        body = json_of(caller.post("/opportunities/availability", question, key="q"))
        assert body["lookups_left"] == built_in().registrations.look_ups.question - 1
    body = json_of(caller.call("POST", "/opportunities/availability", question))
    assert body["lookups_left"] == built_in().registrations.look_ups.question - 2
    assert house.count(Lookup) == 2


def test_a_stored_answer_is_sealed(house: House) -> None:
    caller = house.caller(house.cast.buyer)
    caller.post("/opportunities", FULL, key="k1")
    with house.database.reading() as session:
        (raw,) = session.connection().exec_driver_sql("SELECT answer FROM idempotent_request").scalars()
        row = session.scalars(select(IdempotentRequest)).one()
    assert "13900001234" not in raw
    assert "13900001234" in (row.answer or "")
    assert row.status == 201


def test_business_writes_need_a_usable_key(house: House) -> None:
    caller = house.caller(house.cast.buyer)
    number = json_of(caller.post("/opportunities", DRAFT))["number"]
    for key in (None, "", "x" * 81, "有中文", "two words", "tab\t"):
        headers = {} if key is None else {"Idempotency-Key": key}
        for path, body in (("/opportunities", FULL), (f"/opportunities/{number}/withdraw", {})):
            refusal_of(caller.call("POST", path, body, headers=headers), 400, "bad_key")
    assert house.count(Registration) == 1
