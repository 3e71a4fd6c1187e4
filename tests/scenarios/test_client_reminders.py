"""What people do about their reminders on the phone."""

import pytest
from playwright.sync_api import expect

from tests.scenarios.desk import Desk
from tests.scenarios.stack import Stack

pytestmark = pytest.mark.browser

#: A dealer's owner whom no other journey reminds of anything.
OWNER, OPENID = "+8613800001201", "wx-00001201"


def test_r_rem_8_a_dealer_chooses_what_rings_and_the_inbox_keeps_the_rest(desk: Desk, stack: Stack) -> None:
    _, program = desk.dealer(OPENID)
    phone = desk.page.get_by_test_id("phone-dealer")
    desk.follow("/inbox", phone)
    program.get_by_test_id("mp-reminder-choices").click()
    follow_ups = program.get_by_test_id("choice-follow_up_due")
    expect(follow_ups).to_have_attribute("aria-checked", "true")
    with desk.page.expect_response(lambda answer: answer.url.endswith("/reminder-choices/follow_up_due")):
        follow_ups.click()
    expect(follow_ups).to_have_attribute("aria-checked", "false")
    expect(program.get_by_test_id("choices-problem")).to_have_count(0)
    # What is for members only is nobody's choice here.
    expect(program.get_by_test_id("choice-dealer_authorisation_ending")).to_have_count(0)
    kept = stack.dealer(OWNER).api("GET", "reminder-choices").json()["items"]
    assert {one["kind"]: one["on"] for one in kept}["follow_up_due"] == []
    desk.follow("/orders", phone)
    desk.follow("pages/inbox/choices", phone)
    expect(program.get_by_test_id("choice-follow_up_due")).to_have_attribute("aria-checked", "false")
    expect(program.get_by_test_id("choice-policy_unsigned")).to_have_attribute("aria-checked", "true")
