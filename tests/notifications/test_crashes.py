"""kill -9 of a worker at any moment loses nothing: whoever comes next finishes, and the person hears it once.

A turn has these steps; the worker is killed before or after each of them in turn. The second worker works on what the
database says, as after a real kill.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from models import ApprovalCard, Database, OutboxMessage, SubscribeGrant
from notifications.dispatcher import LEASE
from tests.notifications.stage import Killed, Stage, ask, grant, remind, tell_dealer

STEPS = (
    "before claiming",
    "claim written, not committed",
    "claimed",
    "before accepting",
    "after accepting",
    "before recording",
    "outcome written, not committed",
    "recorded",
)


class Mortal:
    """Kills whoever reaches a certain step."""

    def __init__(self, database: Database, die_at: str) -> None:
        self.database = database
        self.reading = database.reading
        self.die_at = die_at
        self.names = iter(STEPS[:3] + STEPS[5:])

    def step(self, name: str) -> None:
        if name == self.die_at:
            raise Killed

    @contextmanager
    def transaction(self) -> Iterator[Session]:
        self.step(next(self.names))
        with self.database.transaction() as session:
            yield session
            self.step(next(self.names))
        self.step(next(self.names))


def a_text(stage: Stage) -> str:
    remind(stage)
    return "lina"


def a_card(stage: Stage) -> str:
    stage.cast.director.is_active = False
    with stage.database.transaction() as session:
        session.merge(stage.cast.director)
    ask(stage)
    return "lina"


def a_subscribe_message(stage: Stage) -> str:
    grant(stage, stage.cast.buyer, "oAlice")
    tell_dealer(stage, stage.cast.buyer)
    return "oAlice"


@pytest.mark.parametrize("die_at", STEPS)
@pytest.mark.parametrize("announce", [a_text, a_card, a_subscribe_message])
def test_a_crash_between_any_two_steps_loses_nothing(
    stage: Stage, announce: Callable[[Stage], str], die_at: str
) -> None:
    person = announce(stage)
    mortal = Mortal(stage.database, die_at)
    stage.platform.step = mortal.step
    with pytest.raises(Killed):
        stage.worker(mortal).run_once()
    stage.platform.step = lambda _name: None
    stage.clock.advance(LEASE.total_seconds())
    stage.drain()
    row = stage.row()
    # The platform saw at most two calls, with the same content, and the person one message.
    assert [who for who, _ in stage.platform.arrived] == [person]
    assert 1 <= len(stage.platform.calls) <= 2
    assert all(call == stage.platform.calls[0] for call in stage.platform.calls)
    # One subscribe message may have left without our hearing of it; the platform then says that nothing is left.
    died_unheard = announce is a_subscribe_message and die_at in STEPS[4:7]
    assert row.state == ("skipped" if died_unheard else "sent")
    assert row.claimed_by is None


@pytest.mark.parametrize("die_at", STEPS[:4])
def test_an_acceptance_that_a_dead_worker_had_spent_is_spent_once(stage: Stage, die_at: str) -> None:
    a_subscribe_message(stage)
    mortal = Mortal(stage.database, die_at)
    stage.platform.step = mortal.step
    with pytest.raises(Killed):
        stage.worker(mortal).run_once()
    stage.platform.step = lambda _name: None
    stage.clock.advance(LEASE.total_seconds())
    stage.drain()
    with stage.database.reading() as session:
        (spent,) = session.scalars(select(SubscribeGrant)).all()
    assert (spent.spent_for, spent.outbox_id) == ("sent", stage.row().id)


@pytest.mark.parametrize("die_at", STEPS)
def test_a_card_is_known_afterwards_whenever_the_worker_died(stage: Stage, die_at: str) -> None:
    a_card(stage)
    mortal = Mortal(stage.database, die_at)
    stage.platform.step = mortal.step
    with pytest.raises(Killed):
        stage.worker(mortal).run_once()
    stage.platform.step = lambda _name: None
    stage.clock.advance(LEASE.total_seconds())
    stage.drain()
    with stage.database.reading() as session:
        (card,) = session.scalars(select(ApprovalCard)).all()
        (row,) = session.scalars(select(OutboxMessage)).all()
    # Whoever died between sending and recording took the response code along; the card itself is still known.
    lost = die_at in STEPS[4:7]
    assert (card.response_code is None) == lost
    assert card.member_id == row.member_id
