"""Back-pressure: a large publication is in every inbox at once, and rings slice by slice when the outbox is long."""

from collections.abc import Callable

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from channel.policies import holding
from channel.policies.ending import recall_policy
from channel.policies.holding import push_held
from models import HeldPush
from tests.channel.policies.desk import TEMPLATE, granted, kinds_told, opened, pushes, sent_out
from tests.factories import NOW, Cast, make_cast


@pytest.fixture
def cast(session: Session) -> Cast:
    """Two people of one dealer, both with an acceptance."""
    cast = make_cast(session)
    for who in (cast.owner, cast.buyer):
        granted(session, who)
    return cast


@pytest.fixture
def outbox(monkeypatch: pytest.MonkeyPatch) -> Callable[[bool], None]:
    """Makes the outbox long, or not; slices are one person."""
    monkeypatch.setattr(holding, "SLICE", 1)

    def make(long: bool) -> None:
        monkeypatch.setattr(holding, "is_outbox_long", lambda *_: long)

    make(True)
    return make


def rung_up(session: Session) -> set[int | None]:
    told = [one.contact_id for one in pushes(session, "policy_published")]
    assert len(told) == len(set(told))
    return set(told)


def test_while_the_outbox_is_long_a_large_publication_waits_and_then_rings_in_slices_once(
    session: Session, cast: Cast, outbox: Callable[[bool], None]
) -> None:
    sent_out(session, cast, template=TEMPLATE)
    assert kinds_told(session, cast.owner) == kinds_told(session, cast.buyer) == ["policy_published"]
    assert rung_up(session) == set()
    assert push_held(session, NOW) == 0
    outbox(False)
    sizes = []
    while push_held(session, NOW):
        sizes.append(len(rung_up(session) & {cast.owner.id, cast.buyer.id}))
    assert sizes[0] < 2
    assert sizes[-1] == 2
    assert kinds_told(session, cast.owner) == ["policy_published"]
    assert session.scalar(select(func.count()).select_from(HeldPush)) == 0


def test_a_small_publication_does_not_wait(
    session: Session, cast: Cast, outbox: Callable[[bool], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(holding, "SLICE", 1_000)
    sent_out(session, cast, template=TEMPLATE)
    assert rung_up(session) >= {cast.owner.id, cast.buyer.id}


def test_r_rem_5_who_has_read_it_or_for_whom_it_was_recalled_is_not_rung_up_later(
    session: Session, cast: Cast, outbox: Callable[[bool], None]
) -> None:
    policy, _ = sent_out(session, cast, template=TEMPLATE)
    opened(session, cast, cast.owner, policy)
    outbox(False)
    while push_held(session, NOW):
        pass
    assert rung_up(session) & {cast.owner.id, cast.buyer.id} == {cast.buyer.id}
    outbox(True)
    other, _ = sent_out(session, cast, template=TEMPLATE, title="年末发货安排")
    recall_policy(session, cast.actor(cast.hq), other.number, "写错了日期", now=NOW)
    before = rung_up(session)
    outbox(False)
    while push_held(session, NOW):
        pass
    assert rung_up(session) == before
