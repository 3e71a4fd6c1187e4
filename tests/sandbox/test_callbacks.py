"""Callbacks on the wire: sealing, deadline, tries, and every way in which they can misbehave."""

import threading
from collections.abc import Callable
from typing import Any

import pytest
import xmltodict
from werkzeug.wrappers import Response

from tests.sandbox.conftest import World
from tests.sandbox.receiver import Received, Receiver, open_sealed, open_wecom


def write(world: World, content: str = "查询报备") -> dict[str, Any]:
    delivery: dict[str, Any] = world.do("phones/lina/text", {"content": content})["delivery"]
    return delivery


def status(code: int) -> Callable[[Received], Response]:
    return lambda _request: Response(status=code)


def test_a_text_is_pushed_sealed_and_signed(world: World, receiver: Receiver) -> None:
    delivery = write(world)
    [request] = receiver.requests
    assert (request.method, request.path) == ("POST", "/callbacks/wecom/1000017")
    envelope = xmltodict.parse(request.body)["xml"]
    assert set(envelope) == {"ToUserName", "AgentID", "Encrypt"}
    assert (envelope["ToUserName"], envelope["AgentID"]) == (world.config.corp_id, "1000017")
    message = open_wecom(world.config, request)
    assert message.pop("MsgId").isdecimal()
    assert message.pop("CreateTime").isdecimal()
    assert message == {
        "ToUserName": world.config.corp_id,
        "FromUserName": "lina",
        "MsgType": "text",
        "Content": "查询报备",
        "AgentID": "1000017",
    }
    assert (delivery["state"], delivery["statuses"], delivery["event"]) == ("delivered", [200], "text")
    assert [one["from"] for one in world.chat("lina")] == ["me"]


@pytest.mark.parametrize("content", ["]]>", '<a href="x">&amp;</a>', "😀\n换行", "\x00\x0b看不见\ufffe"])
def test_no_text_can_break_out_of_the_xml(world: World, receiver: Receiver, content: str) -> None:
    write(world, content)
    kept = "".join(char for char in content if char not in "\x00\x0b\ufffe")
    assert open_wecom(world.config, receiver.requests[0])["Content"] == kept


def test_the_prefix_is_raw_bytes_and_every_pad_occurs(world: World, receiver: Receiver) -> None:
    for n in range(32):
        write(world, "a" * (n + 1))
    prefixes, sizes = set(), set()
    for request in receiver.requests:
        envelope = xmltodict.parse(request.body)["xml"]
        prefix, message, receive_id = open_sealed(world.config.wecom_aes_key, envelope["Encrypt"])
        prefixes.add(prefix)
        sizes.add(len(message.encode() + receive_id.encode()) % 32)
        with pytest.raises(UnicodeDecodeError):
            prefix.decode()
    assert len(prefixes) == 32
    assert sizes == set(range(32))


def test_each_try_is_sealed_afresh_around_the_same_message(world: World, receiver: Receiver) -> None:
    receiver.answer = status(500)
    delivery = write(world)
    assert (delivery["state"], delivery["statuses"]) == ("failed", [500, 500, 500])
    assert len(receiver.requests) == 3
    assert len({request.query["nonce"] for request in receiver.requests}) == 3
    assert len({request.body for request in receiver.requests}) == 3
    messages = [open_wecom(world.config, request) for request in receiver.requests]
    assert messages[0] == messages[1] == messages[2]


@pytest.mark.parametrize("code", [201, 204, 302, 403, 404, 503])
def test_only_200_counts_as_received(world: World, receiver: Receiver, code: int) -> None:
    answers = iter([status(code), status(200)])
    receiver.answer = lambda request: next(answers)(request)
    assert write(world)["statuses"] == [code, 200]


def test_an_answer_after_the_deadline_is_tried_again(world_with: Callable[..., World], receiver: Receiver) -> None:
    world = world_with(callback_deadline_s=0.5)
    late = threading.Event()
    first = threading.Event()

    def answer(_request: Received) -> bytes:
        if not first.is_set():
            first.set()
            late.wait(5)
        return b""

    receiver.answer = answer
    delivery = write(world)
    late.set()
    assert (delivery["statuses"][0], delivery["statuses"][-1]) == (None, 200)
    assert delivery["tries"][0]["error"] == "no answer in time"


def test_nobody_listening_fails_three_times(world_with: Callable[..., World], receiver: Receiver) -> None:
    world = world_with(wecom_callback_url="http://127.0.0.1:9/callbacks")
    delivery = write(world)
    assert (delivery["state"], delivery["statuses"]) == ("failed", [None, None, None])
    assert "connection failed" in delivery["tries"][0]["error"]


def test_a_push_can_be_started_without_waiting(world: World, receiver: Receiver) -> None:
    going_on = threading.Event()

    def answer(_request: Received) -> bytes:
        going_on.wait(5)
        return b""

    receiver.answer = answer
    answer = world.do("phones/lina/text?wait=0", {"content": "x"})
    assert answer["delivery"]["state"] == "queued"
    going_on.set()
    [delivery] = world.look("deliveries?settle=1")["deliveries"]
    assert delivery["state"] == "delivered"


def test_five_copies_go_out_at_the_same_time(world: World, receiver: Receiver) -> None:
    together = threading.Barrier(5)

    def answer(_request: Received) -> bytes:
        together.wait(5)
        return b""

    receiver.answer = answer
    world.do("callbacks/mode", {"repeat": 5})
    assert write(world)["copies"] == 5
    deliveries = world.look("deliveries?settle=1")["deliveries"]
    assert [one["state"] for one in deliveries] == ["delivered"] * 5
    messages = [open_wecom(world.config, request) for request in receiver.requests]
    assert all(message == messages[0] for message in messages)


def test_a_held_push_arrives_after_the_one_that_followed(world: World, receiver: Receiver) -> None:
    world.do("callbacks/mode", {"reorder": True})
    assert write(world, "先")["state"] == "held"
    assert write(world, "后")["state"] == "delivered"
    contents = [open_wecom(world.config, one)["Content"] for one in receiver.wait_for(2)]
    assert contents == ["后", "先"]


def test_held_pushes_leave_when_reordering_ends(world: World, receiver: Receiver) -> None:
    world.do("callbacks/mode", {"reorder": True})
    write(world)
    world.do("callbacks/mode", {"reorder": False})
    assert len(receiver.wait_for(1)) == 1


def test_lost_pushes_never_arrive(world: World, receiver: Receiver) -> None:
    world.do("callbacks/mode", {"lose": 2})
    assert [write(world)["state"] for _ in range(3)] == ["lost", "lost", "delivered"]
    assert len(receiver.requests) == 1


def test_a_slow_way_back_costs_tries_although_the_product_answered(
    world_with: Callable[..., World], receiver: Receiver
) -> None:
    world = world_with(callback_deadline_s=0.1)
    world.do("callbacks/mode", {"slow_ms": 5000})
    delivery = write(world)
    assert (delivery["state"], len(receiver.requests)) == ("failed", 3)


def test_a_slow_way_back_inside_the_deadline_is_fine(world: World, receiver: Receiver) -> None:
    world.do("callbacks/mode", {"slow_ms": 1})
    assert write(world)["statuses"] == [200]


def test_a_wrong_signature_and_a_wrong_receive_id_can_be_sent(world: World, receiver: Receiver) -> None:
    world.do("callbacks/mode", {"bad_signature": True})
    write(world)
    with pytest.raises(AssertionError):
        open_wecom(world.config, receiver.requests[0])
    world.do("callbacks/mode", {"bad_signature": False, "wrong_receiveid": True})
    write(world)
    envelope = xmltodict.parse(receiver.requests[1].body)["xml"]
    assert open_sealed(world.config.wecom_aes_key, envelope["Encrypt"])[2] != world.config.corp_id


def test_pushes_can_carry_an_old_timestamp(world: World, receiver: Receiver) -> None:
    world.do("callbacks/mode", {"timestamp_offset_s": -3600})
    write(world)
    old = receiver.requests[0].query["timestamp"]
    world.control("DELETE", "callbacks/mode")
    write(world)
    assert 3590 <= int(receiver.requests[1].query["timestamp"]) - int(old) <= 3610


@pytest.mark.parametrize(
    "body", [{"repeat": 0}, {"repeat": 51}, {"lose": "many"}, {"reorder": 1}, {"slow_ms": -1}, {"dance": True}]
)
def test_a_mode_that_makes_no_sense_is_refused(world: World, body: dict[str, Any]) -> None:
    before = world.look("callbacks/mode")
    assert world.do("callbacks/mode", body, status=400)["error"]
    assert world.look("callbacks/mode") == before
