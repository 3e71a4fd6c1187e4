"""Other systems are told once, in order, from the transaction of the cause; one that is silent holds up nobody."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select

from channel.actors import job
from channel.errors import Forbidden, Invalid, NotFound
from channel.webhooks import emit
from channel.webhooks.endpoints import add_endpoint, change_endpoint, change_secret, list_endpoints
from channel.webhooks.replays import list_told, replay
from models import Database, OutboxMessage, WebhookEndpoint
from platforms.errors import TIMEOUT, PlatformError
from platforms.reactions import because
from platforms.webhooks import GONE, REFUSED, TROUBLED
from tests.notifications.stage import Stage, make_stage

URL = "https://erp.example/hooks"


class Receiver:
    """Takes what is posted; answers by the script first, then 200."""

    def __init__(self) -> None:
        self.script: list[PlatformError] = []
        self.told: list[tuple[str, str, dict[str, Any]]] = []
        self.keys: list[tuple[str, ...]] = []

    def post(self, url: str, keys: Sequence[str], event: str, body: bytes, at: datetime) -> int:
        if self.script:
            raise self.script.pop(0)
        self.told.append((url, event, json.loads(body)))
        self.keys.append(tuple(keys))
        return 200

    def said(self) -> list[str]:
        return [str(body["data"].get("number")) for _, _, body in self.told if body["type"] != "ping"]


class Scene:
    def __init__(self, stage: Stage) -> None:
        self.stage, self.receiver = stage, Receiver()
        self.hq = stage.cast.actor(stage.cast.hq)

    def add(self, url: str = URL, kinds: Sequence[str] = ()) -> str:
        with self.stage.database.transaction() as session:
            return add_endpoint(session, self.hq, "ERP", url, kinds, now=self.stage.clock()).public_id

    def emit(self, number: str, kind: str = "order.approved") -> bool:
        with self.stage.database.transaction() as session:
            return emit(session, job("test"), kind, number, {"number": number}, now=self.stage.clock())

    def run(self) -> None:
        worker = self.stage.worker()
        worker._wires = replace(worker._wires, webhooks=self.receiver)  # type: ignore[arg-type]
        self.stage.drain(worker)

    def states(self, public_id: str) -> list[tuple[str, int, str, int | None]]:
        with self.stage.database.reading() as session:
            told = list_told(session, self.hq, public_id, before=None, limit=50)
            return [(one.event.about, one.delivery.round, one.delivery.state, one.delivery.status) for one in told][
                ::-1
            ]

    def endpoint(self, public_id: str) -> WebhookEndpoint:
        with self.stage.database.reading() as session:
            return session.scalars(select(WebhookEndpoint).where(WebhookEndpoint.public_id == public_id)).one()


@pytest.fixture
def scene(database: Database) -> Iterator[Scene]:
    stage = make_stage(database)
    yield Scene(stage)
    stage.close()


def test_an_event_reaches_those_who_want_it_once_and_in_order(scene: Scene) -> None:
    scene.add()
    scene.add("https://finance.example/in", ["order.closed"])
    assert [scene.emit("DD1"), scene.emit("DD2"), scene.emit("DD1")] == [True, True, False]
    scene.run()
    told = [(url, body["type"], body["data"].get("number")) for url, _, body in scene.receiver.told]
    assert sorted(told, key=lambda one: one[0] != URL) == [
        (URL, "ping", None),
        (URL, "order.approved", "DD1"),
        (URL, "order.approved", "DD2"),
        ("https://finance.example/in", "ping", None),
    ]
    event = next(body for _, _, body in scene.receiver.told if body["type"] == "order.approved")
    assert event.keys() == {"id", "type", "timestamp", "data"}
    assert event["timestamp"].endswith("Z")


def test_nothing_is_told_of_what_was_rolled_back(scene: Scene) -> None:
    scene.add()
    with scene.stage.database.reading() as session:
        assert emit(session, job("test"), "order.approved", "DD1", {"number": "DD1"}, now=scene.stage.clock())
    scene.run()
    assert scene.receiver.said() == []


def test_a_silent_endpoint_costs_one_call_and_no_tries_and_is_told_everything_when_it_is_back(scene: Scene) -> None:
    erp = scene.add()
    scene.run()
    for number in ("DD1", "DD2", "DD3"):
        scene.emit(number)
    scene.receiver.script = [because(TIMEOUT, "webhook", "post")] * 2
    for waited in (60, 120):
        scene.run()
        paused = scene.endpoint(erp).paused_until
        assert paused is not None
        assert (paused - scene.stage.clock()).total_seconds() == waited
        scene.stage.clock.advance(waited)
    assert [row.attempts for row in scene.stage.rows("webhook") if row.state == "queued"] == [0, 0, 0]
    scene.run()
    assert scene.receiver.said() == ["DD1", "DD2", "DD3"]
    assert (scene.endpoint(erp).silences, scene.endpoint(erp).paused_until) == (0, None)
    assert [state for _, _, state, _ in scene.states(erp)[1:]] == ["delivered"] * 3


def test_an_event_that_is_refused_is_its_own_trouble_and_can_be_replayed(scene: Scene) -> None:
    erp = scene.add()
    scene.run()
    scene.emit("DD1")
    scene.emit("DD2")
    scene.receiver.script = [because(REFUSED, "webhook", "post", 422)]
    scene.run()
    assert scene.states(erp)[1:] == [("DD1", 1, "failed", 422), ("DD2", 1, "delivered", 200)]
    since, now = scene.stage.clock() - timedelta(hours=1), scene.stage.clock() + timedelta(seconds=1)
    with scene.stage.database.transaction() as session:
        assert replay(session, scene.hq, erp, since, now, only_failed=True, now=now) == 1
        assert replay(session, scene.hq, erp, since, now, only_failed=True, now=now) == 0
    scene.stage.clock.advance(2)
    scene.run()
    assert scene.states(erp)[3:] == [("DD1", 2, "delivered", 200)]
    with scene.stage.database.transaction() as session:
        assert replay(session, scene.hq, erp, since, now, now=now) == 2
    scene.run()
    assert scene.receiver.said() == ["DD2", "DD1", "DD1", "DD2"]
    events = [event for _, event, body in scene.receiver.told if body["data"].get("number") == "DD1"]
    assert len(set(events)) == 1


def test_an_endpoint_that_fails_over_one_event_goes_on_getting_the_others(scene: Scene) -> None:
    erp = scene.add()
    scene.run()
    scene.emit("DD1")
    scene.emit("DD2")
    scene.receiver.script = [because(TROUBLED, "webhook", "post", 500)]
    scene.run()
    assert scene.receiver.said() == ["DD2"]
    scene.stage.clock.advance(60)
    scene.run()
    assert (scene.receiver.said(), scene.states(erp)[1][2]) == (["DD2", "DD1"], "delivered")


def test_an_endpoint_that_is_gone_is_turned_off_and_what_waits_for_it_is_dropped(scene: Scene) -> None:
    erp = scene.add()
    scene.run()
    scene.emit("DD1")
    scene.receiver.script = [because(GONE, "webhook", "post", 410)]
    scene.run()
    assert (scene.endpoint(erp).is_active, scene.endpoint(erp).note) == (False, "对方回答 410，已停用")
    scene.emit("DD2")
    with scene.stage.database.transaction() as session:
        change_endpoint(session, scene.hq, erp, is_active=True, now=scene.stage.clock())
    scene.emit("DD3")
    with scene.stage.database.transaction() as session:
        change_endpoint(session, scene.hq, erp, is_active=False, now=scene.stage.clock())
    scene.run()
    assert scene.states(erp)[1:] == [("DD1", 1, "failed", 410), ("DD3", 1, "dropped", None)]


def test_an_old_key_signs_beside_the_new_one_for_a_day(scene: Scene) -> None:
    erp = scene.add()
    scene.run()
    old = scene.endpoint(erp).secret
    with scene.stage.database.transaction() as session:
        new = change_secret(session, scene.hq, erp, now=scene.stage.clock()).secret
    scene.emit("DD1")
    scene.run()
    scene.stage.clock.advance(24 * 3600)
    scene.emit("DD2")
    scene.run()
    assert scene.receiver.keys == [(old,), (new, old), (new,)]
    with scene.stage.database.reading() as session:
        stored = session.connection().exec_driver_sql("SELECT secret, old_secret FROM webhook_endpoint").one()
    assert not {old, new} & set(stored)


def test_only_headquarters_see_and_change_endpoints(scene: Scene) -> None:
    erp = scene.add()
    cast = scene.stage.cast
    for who in (cast.buyer, cast.rival, cast.manager, cast.rep):
        with scene.stage.database.reading() as session, pytest.raises(Forbidden):
            list_endpoints(session, cast.actor(who))
        with scene.stage.database.reading() as session, pytest.raises(Forbidden):
            list_told(session, cast.actor(who), erp, before=None, limit=1)
    with scene.stage.database.reading() as session, pytest.raises(NotFound):
        list_told(session, scene.hq, "wh_nobody", before=None, limit=1)


@pytest.mark.parametrize(
    "url",
    [
        "",
        "erp.example",
        "ftp://erp.example",
        "https://",
        "https://u:p@erp.example",
        "https://erp.example/ a",
        "http://[::1",
    ],
)
def test_an_address_that_is_none_is_refused_with_the_other_faults(scene: Scene, url: str) -> None:
    with scene.stage.database.reading() as session, pytest.raises(Invalid) as refused:
        add_endpoint(session, scene.hq, "x", url, ["nothing"], now=scene.stage.clock())
    assert refused.value.fields == {"name": "too_short", "url": "bad_url", "kinds": "unknown_event"}


def test_work_for_other_systems_stays_out_of_everybodys_inbox(scene: Scene) -> None:
    scene.add()
    scene.emit("DD1")
    with scene.stage.database.reading() as session:
        receivers = session.execute(select(OutboxMessage.member_id, OutboxMessage.contact_id)).all()
    assert [tuple(row) for row in receivers] == [(None, None)] * 2
