"""Subscribe messages and the ledger of acceptances (R-REM-8)."""

from collections.abc import Sequence

import pytest
from sqlalchemy import select

from models import SubscribeGrant
from notifications.outcomes import RETRY_DELAYS_S
from notifications.texts import REGISTRATION_DECIDED_FIELDS, SUBSCRIBE_FORMS, subscribe_page
from platforms.wechat import fit_template_value
from tests.factories import NOW
from tests.notifications.pretend import Mishap, wechat_error
from tests.notifications.stage import Stage, grant, tell_dealer

FACTS = {
    "number": "BB261123-7K3FQ",
    "customer": "上海浦江大饭店有限公司",
    "name": "客房开关改造",
    "protected_until": "2027-02-21",
    "reason": "项目已公开招标，不再接受报备",
}


def grants(stage: Stage) -> Sequence[SubscribeGrant]:
    with stage.database.reading() as session:
        return session.scalars(select(SubscribeGrant).order_by(SubscribeGrant.id)).all()


def test_a_message_spends_one_acceptance(stage: Stage) -> None:
    grant(stage, stage.cast.buyer, "oAlice", count=2)
    tell_dealer(stage, stage.cast.buyer)
    stage.drain()
    row = stage.row()
    assert (row.state, row.msgid) == ("sent", "s1")
    ((_, to, body),) = stage.platform.calls
    assert (to, body["page"]) == (("oAlice",), "pages/opportunities/detail?number=BB261123-7K3FQ")
    assert body["data"]["phrase3"] == "已通过"
    assert [(one.spent_for, one.outbox_id) for one in grants(stage)] == [("sent", row.id), (None, None)]


def test_without_an_acceptance_nothing_is_sent_and_nothing_fails(stage: Stage) -> None:
    tell_dealer(stage, stage.cast.buyer)
    stage.drain()
    assert (stage.row().state, stage.row().note) == ("skipped", "no grant left")
    assert stage.platform.calls == []


def test_a_deployment_without_a_template_has_the_inbox(stage: Stage) -> None:
    grant(stage, stage.cast.buyer, "oAlice")
    tell_dealer(stage, stage.cast.buyer)
    stage.templates = {}
    stage.drain()
    assert (stage.row().state, stage.row().note) == ("skipped", "no template for this kind")
    assert [one.spent_at for one in grants(stage)] == [None]


def test_the_rivals_acceptance_is_not_spent_on_us(stage: Stage) -> None:
    grant(stage, stage.cast.rival, "oBob")
    tell_dealer(stage, stage.cast.buyer)
    stage.drain()
    assert stage.row().state == "skipped"
    assert [one.spent_at for one in grants(stage)] == [None]


def test_43101_says_that_our_ledger_was_wrong(stage: Stage) -> None:
    grant(stage, stage.cast.buyer, "oAlice", count=3)
    stage.platform.quota["oAlice"] = 0
    tell_dealer(stage, stage.cast.buyer)
    stage.drain()
    assert stage.row().state == "skipped"
    assert [one.spent_for for one in grants(stage)] == ["sent", "refused", "refused"]


def test_an_acceptance_comes_back_when_the_message_fails_for_a_reason_of_ours(stage: Stage) -> None:
    grant(stage, stage.cast.buyer, "oAlice")
    stage.platform.mishaps.append(Mishap(wechat_error(47003)))
    tell_dealer(stage, stage.cast.buyer)
    stage.drain()
    assert stage.row().state == "failed"
    assert [(one.spent_at, one.outbox_id) for one in grants(stage)] == [(None, None)]


def test_an_acceptance_is_kept_for_the_next_try_and_comes_back_after_the_last(stage: Stage) -> None:
    grant(stage, stage.cast.buyer, "oAlice")
    tell_dealer(stage, stage.cast.buyer)
    worker = stage.worker()
    for delay_s in RETRY_DELAYS_S:
        stage.platform.mishaps.append(Mishap(wechat_error(-1)))
        worker.run_once()
        assert [one.outbox_id for one in grants(stage)] == [stage.row().id]
        stage.clock.advance(delay_s * 1.2)
    stage.platform.mishaps.append(Mishap(wechat_error(-1)))
    worker.run_once()
    assert stage.row().state == "failed"
    assert [one.spent_at for one in grants(stage)] == [None]


def test_two_messages_and_one_acceptance_send_one(stage: Stage) -> None:
    grant(stage, stage.cast.buyer, "oAlice")
    tell_dealer(stage, stage.cast.buyer, "BB1")
    tell_dealer(stage, stage.cast.buyer, "BB2")
    stage.drain()
    assert [row.state for row in stage.rows()] == ["sent", "skipped"]


@pytest.mark.parametrize("kind", SUBSCRIBE_FORMS)
def test_every_form_fills_every_field_of_its_template_as_the_platform_takes_it(kind: str) -> None:
    data = SUBSCRIBE_FORMS[kind].data(FACTS | {"days": 37, "until": "11月25日 10:00"}, NOW)
    assert data.keys() == REGISTRATION_DECIDED_FIELDS.keys()
    assert data["time4"] == "2026年11月23日 10:00"
    # Only what a person wrote may have to be cut.
    assert all(fit_template_value(key, value) == value for key, value in data.items() if key in ("phrase3", "time4"))


def test_a_page_escapes_what_facts_say() -> None:
    page = subscribe_page(SUBSCRIBE_FORMS["registration_approved"], FACTS | {"number": "B&x=1#?"})
    assert page == "pages/opportunities/detail?number=B%26x%3D1%23%3F"
