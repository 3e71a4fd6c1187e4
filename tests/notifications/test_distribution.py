"""Policies over HTTP to the sandbox: into the corps of dealers, as mass messages that a manager confirms (R-REM-8)."""

from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from typing import Any

import fakeredis
import pytest
from sqlalchemy import select

from channel.actors import job
from channel.policies.mass import look_at_mass_messages
from channel.policies.reach import reach_of
from channel.reachable import keep_chain, keep_customers
from models import ChainMember, Database, ExternalFriend, MassMessage, PolicyReceiver
from notifications.deliveries import Wires
from notifications.dispatcher import LEASE, Dispatcher
from notifications.failed import retry_failed
from notifications.jobs import JOBS
from notifications.limits import Limits
from notifications.overview import run_by_hand
from notifications.reachable import ask_wecom
from platforms.tokens import TokenStore
from platforms.wecom import WeCom
from sandbox.server import Sandbox, create_server
from tests.channel.policies.desk import sent_out
from tests.factories import NOW, Cast, make_cast
from tests.notifications.stage import Clock, Killed
from tests.sandbox.conftest import World, config_for
from tests.sandbox.receiver import Receiver


class Town:
    """Our house with one worker, and the sandbox that it talks to over HTTP."""

    def __init__(self, database: Database, world: World) -> None:
        self.database, self.world, self.clock = database, world, Clock()
        with database.transaction() as session:
            self.cast: Cast = make_cast(session)
        config = world.config
        tokens = TokenStore(fakeredis.FakeRedis(server=fakeredis.FakeServer()), now=self.clock)
        where = (config.corp_id, config.agent_id, config.agent_secret, f"{world.url}/wecom")
        self.wecom = WeCom(*where, tokens=tokens, sleep=lambda _: None)
        wires = Wires(self.wecom, None, "https://qudao.example")  # type: ignore[arg-type]
        limits = Limits(fakeredis.FakeRedis(server=fakeredis.FakeServer()))
        self.worker = Dispatcher(database, wires, limits, now=self.clock, worker="town", calls_at_once=1)
        world.do("people", {"members": [{"userid": "lina", "name": "李娜"}, {"userid": "zongbu", "name": "总部"}]})

    def drain(self) -> None:
        while self.worker.run_once():
            pass

    def build_chain(self, **more: Any) -> None:
        people = [{"userid": "Chen", "name": "陈", "custom_id": str(self.cast.owner.id), **more}]
        people.append({"userid": "wu", "name": "别家的", "custom_id": str(self.cast.rival.id)})
        corp = {"corp_id": "wwdown1", "name": "建安", "custom_id": "D0001", "agent_id": 77, "people": people}
        strange = {"corp_id": "wwdown9", "name": "陌生", "custom_id": "NOPE", "agent_id": 78}
        self.world.do("chain", {"corps": [corp, strange]})

    def befriend(self) -> None:
        mobile = self.cast.rival.phone.removeprefix("+86")
        known = {"name": "吴", "userid": "lina", "mobile": mobile}
        self.world.do("customers", {"customers": [{"external_userid": "wmRival", **known}]})

    def read(self) -> None:
        corps, found = ask_wecom(self.wecom)
        with self.database.transaction() as session:
            keep_chain(session, job("t"), corps, now=self.clock())
            keep_customers(session, job("t"), found, now=self.clock())

    def publish(self) -> str:
        with self.database.transaction() as session:
            return sent_out(session, self.cast, title="十二月价格")[0].number

    def look(self) -> int:
        with self.database.transaction() as session:
            return look_at_mass_messages(session, self.clock())

    def receivers(self) -> Mapping[int, PolicyReceiver]:
        with self.database.reading() as session:
            return {one.contact_id: one for one in session.scalars(select(PolicyReceiver))}

    def mass(self) -> MassMessage:
        with self.database.reading() as session:
            return session.scalars(select(MassMessage)).one()

    def below(self, userid: str) -> Any:
        (corp,) = [one for one in self.world.look("chain")["corps"] if one["corp_id"] == "wwdown1"]
        return next(one["messages"] for one in corp["people"] if one["userid"] == userid)

    def close(self) -> None:
        self.worker.close()
        self.wecom.close()


@pytest.fixture(scope="module")
def platform() -> Iterator[Sandbox]:
    receiver = Receiver()
    with create_server(config_for(receiver)) as sandbox:
        yield sandbox
    receiver.stop()


@pytest.fixture
def town(database: Database, platform: Sandbox) -> Iterator[Town]:
    world = World(platform.url, platform.config)
    world.do("reset")
    town = Town(database, world)
    yield town
    town.close()
    world.close()


def test_a_person_of_the_chain_gets_a_card_from_the_app_in_his_own_corp(town: Town) -> None:
    town.build_chain()
    town.read()
    number = town.publish()
    town.drain()
    (message,) = town.below("Chen")
    assert message["type"] == "textcard"
    assert "十二月价格" in message["card"]["title"]
    assert town.below("wu") == []
    owner = town.receivers()[town.cast.owner.id]
    assert (owner.way, owner.delivered_by, owner.delivered_at) == ("chain", "chain", town.clock())
    with town.database.reading() as session:
        assert reach_of(session, town.cast.actor(town.cast.hq), number).total.delivered == 1
        assert session.scalars(select(ChainMember.userid)).all() == ["Chen"]


def test_who_is_outside_of_the_app_in_his_corp_is_shown_with_what_to_do(town: Town) -> None:
    town.build_chain()
    town.read()
    town.build_chain(visible=False)
    town.publish()
    town.drain()
    owner = town.receivers()[town.cast.owner.id]
    assert (owner.delivered_at, owner.trouble) == (None, "corp_refused")


def test_the_trouble_of_one_corp_does_not_hold_up_our_own_app(town: Town) -> None:
    town.build_chain()
    town.read()
    town.clock.advance(7300)  # every token is asked for anew
    town.world.do("faults", {"api": "corpgroup/corp/gettoken", "errcode": 50003, "times": 1})
    town.publish()
    town.drain()
    assert [one["type"] for one in town.world.look("phones/lina")["messages"]] == ["textcard"]
    assert town.receivers()[town.cast.owner.id].delivered_at is None
    town.clock.advance(800)
    town.drain()
    assert len(town.below("Chen")) == 1
    assert town.receivers()[town.cast.owner.id].delivered_by == "chain"


def test_a_limit_of_asking_for_tokens_is_our_corps_and_holds_every_corp_for_a_minute(town: Town) -> None:
    corps = [("wwdown1", "建安", "D0001", "Chen", town.cast.owner), ("wwdown2", "对手", "D0002", "Wu", town.cast.rival)]
    built = [
        {"corp_id": id_, "name": name, "custom_id": code, "agent_id": 77 + n}
        | {"people": [{"userid": userid, "name": userid, "custom_id": str(who.id)}]}
        for n, (id_, name, code, userid, who) in enumerate(corps)
    ]
    town.world.do("chain", {"corps": built})
    town.read()
    town.clock.advance(7300)  # every token is asked for anew
    town.world.do("faults", {"api": "corpgroup/corp/gettoken", "errcode": 45009, "times": 1})
    town.publish()
    town.drain()
    arrived = [len(one["messages"]) for corp in town.world.look("chain")["corps"] for one in corp["people"]]
    assert arrived == [0, 0]
    town.clock.advance(70)
    town.drain()
    arrived = [len(one["messages"]) for corp in town.world.look("chain")["corps"] for one in corp["people"]]
    assert arrived == [1, 1]


def test_a_mass_message_goes_to_customers_when_the_manager_confirms_it_and_its_results_are_booked(town: Town) -> None:
    town.befriend()
    town.read()
    town.publish()
    town.drain()
    state = town.world.look("customers")
    (task,) = state["tasks"]
    assert (task["sender"], task["sent_at"]) == ("lina", 0)
    assert state["customers"][0]["received"] == []
    titles = [one["card"]["title"] for one in town.world.look("phones/lina")["messages"]]
    assert any("请确认群发：十二月价格" in one for one in titles)
    town.clock.advance(1900)
    assert town.look() == 1
    town.drain()
    assert (town.mass().state, town.receivers()[town.cast.rival.id].delivered_at) == ("waiting", None)
    town.world.do(f"mass/{task['msgid']}/confirm")
    town.clock.advance(1900)
    assert town.look() == 1
    town.drain()
    rival = town.receivers()[town.cast.rival.id]
    assert (rival.way, rival.delivered_by, rival.trouble, town.mass().state) == ("mass", "mass", None, "done")
    (got,) = town.world.look("customers")["customers"][0]["received"]
    assert "十二月价格" in got["text"]
    assert got["attachments"][0]["link"]["url"].startswith("https://qudao.example")
    assert town.look() == 0


def test_a_mass_message_that_nobody_confirms_is_shown_after_three_days(town: Town) -> None:
    town.befriend()
    town.read()
    town.publish()
    town.drain()
    town.clock.at = NOW + timedelta(days=3, hours=1)
    assert town.look() == 1
    town.drain()
    assert (town.mass().state, town.mass().note) == ("dropped", "not confirmed")
    assert town.receivers()[town.cast.rival.id].trouble == "not_confirmed"


def test_who_is_no_customer_any_more_is_shown(town: Town) -> None:
    town.befriend()
    town.read()
    town.publish()
    town.drain()
    (task,) = town.world.look("customers")["tasks"]
    town.world.do("customers/wmRival/unfriend/lina")
    town.world.do(f"mass/{task['msgid']}/confirm")
    town.clock.advance(1900)
    town.look()
    town.drain()
    assert town.receivers()[town.cast.rival.id].trouble == "no_friend"
    town.read()
    with town.database.reading() as session:
        assert session.scalars(select(ExternalFriend.id)).all() == []


@pytest.mark.parametrize("dies", ["before the call", "after the call"])
def test_a_worker_killed_around_the_call_leaves_one_mass_message_to_the_member(
    town: Town, monkeypatch: pytest.MonkeyPatch, dies: str
) -> None:
    town.befriend()
    town.read()
    town.publish()
    # Both clocks at the same moment: the task is looked for by the time at which the platform has made it.
    ahead = town.clock() - datetime.fromisoformat(town.world.look("clock")["now"])
    town.world.do("clock", {"advance_s": max(int(ahead.total_seconds()) + 60, 0)})
    town.clock.at = datetime.fromisoformat(town.world.look("clock")["now"])
    call = town.wecom.add_mass_message

    def kill(*said: Any) -> Any:
        if dies == "after the call":
            call(*said)
        raise Killed

    monkeypatch.setattr(town.wecom, "add_mass_message", kill)
    with pytest.raises(Killed):
        town.drain()
    monkeypatch.setattr(town.wecom, "add_mass_message", call)
    town.clock.advance(LEASE.total_seconds() + 1)
    town.drain()
    (task,) = town.world.look("customers")["tasks"]
    assert (town.mass().state, town.mass().msgid) == ("waiting", task["msgid"])
    town.world.do(f"mass/{task['msgid']}/confirm")
    town.clock.advance(1900)
    assert town.look() == 1
    town.drain()
    assert town.receivers()[town.cast.rival.id].delivered_by == "mass"


def test_a_mass_message_that_was_refused_is_made_when_an_operator_tries_again(town: Town) -> None:
    town.befriend()
    town.read()
    town.publish()
    town.world.do("faults", {"api": "externalcontact/add_msg_template", "errcode": 48002, "times": 1})
    town.drain()
    assert (town.mass().state, town.receivers()[town.cast.rival.id].trouble) == ("dropped", "refused")
    with town.database.transaction() as session:
        assert retry_failed(session, None, now=town.clock()) == 1
    town.drain()
    (task,) = town.world.look("customers")["tasks"]
    assert (town.mass().state, town.mass().msgid) == ("waiting", task["msgid"])
    assert town.receivers()[town.cast.rival.id].trouble is None


def test_the_clock_reads_who_can_be_reached_and_keeps_what_it_knows_when_wecom_refuses(town: Town) -> None:
    town.build_chain()
    town.befriend()
    (job,) = [one for one in JOBS if one.name == "read_reachable"]
    assert run_by_hand(town.database, job, town.clock, wecom=town.wecom) == 2
    town.clock.advance(7300)
    town.world.do("faults", {"api": "corpgroup/corp/get_chain_list", "errcode": 48002, "times": 1})
    assert run_by_hand(town.database, job, town.clock, wecom=town.wecom) == 0
    with town.database.reading() as session:
        assert session.scalars(select(ChainMember.userid)).all() == ["Chen"]
