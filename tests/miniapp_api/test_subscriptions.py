"""Subscribe messages: the client learns for what to ask when, and says what was answered (R-REM-8)."""

from tests.miniapp_api.conftest import House, json_of

TEMPLATE = "template-1"


def test_what_was_answered_is_booked_once_and_says_for_what_to_ask_next(house: House) -> None:
    dealer = house.caller(house.cast.buyer)
    assert TEMPLATE in json_of(dealer.get("/me"))["ask"]["registered"]
    said = {"answers": [{"template": TEMPLATE, "answer": "accept"}]}
    first = dealer.post("/subscriptions", said, key="k1")
    again = dealer.post("/subscriptions", said, key="k1")
    assert (first.status_code, json_of(first)) == (200, json_of(again))
    assert json_of(first)["granted"]["registration_decided"] == 1
    refused = dealer.post("/subscriptions", {"answers": [{"template": TEMPLATE, "answer": "always_reject"}]}, key="k2")
    assert TEMPLATE not in json_of(refused)["ask"]["registered"]
    assert json_of(dealer.get("/subscriptions")) == json_of(refused)
    assert json_of(dealer.get("/me"))["ask"] == json_of(refused)["ask"]


def test_what_one_person_answers_is_nobody_elses(house: House) -> None:
    dealer, rival = house.caller(house.cast.buyer), house.caller(house.cast.rival)
    dealer.post("/subscriptions", {"answers": [{"template": TEMPLATE, "answer": "accept"}]}, key="k1")
    assert json_of(rival.get("/subscriptions"))["granted"]["registration_decided"] == 0


def test_bad_answers_get_a_sentence_and_book_nothing(house: House) -> None:
    dealer = house.caller(house.cast.buyer)
    bad = (
        [],
        [{"template": "T-strange", "answer": "accept"}],
        [{"template": TEMPLATE, "answer": "perhaps"}],
        [{"template": TEMPLATE, "answer": "accept"}] * 21,
        [{"answer": "accept"}],
    )
    for place, answers in enumerate(bad):
        refused = dealer.post("/subscriptions", {"answers": answers}, key=f"k{place}")
        assert (refused.status_code, bool(json_of(refused)["fields"])) == (422, True), answers
    assert json_of(dealer.get("/subscriptions"))["granted"]["registration_decided"] == 0


def test_members_are_told_in_the_chat_and_asked_for_nothing(house: House) -> None:
    assert json_of(house.caller(house.cast.manager).get("/me"))["ask"] == {}
