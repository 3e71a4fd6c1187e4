"""kill -9 in the middle of an order, by a process that sends it through the door: nothing is lost, nothing doubled."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import select

from models import Order
from tests.channel.orders.stage import check, fill_shop, give_rebate, held
from tests.miniapp_api.conftest import House, json_of
from tests.miniapp_api.dying import ORDER, POINTS
from tests.miniapp_api.ledger import differing, remembered
from tests.test_structure import ROOT


@contextmanager
def process(*words: str) -> Iterator["subprocess.Popen[str]"]:
    """A process of ours that is asked line by line; it is gone at the end."""
    command = [sys.executable, "-m", *words]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as found:
        try:
            yield found
        finally:
            found.kill()


def said(dying: "subprocess.Popen[str]") -> str:
    assert dying.stdout is not None
    return dying.stdout.readline().strip()


def test_r_ord_3_an_order_whose_process_is_killed_is_there_wholly_or_not_at_all_and_once(house: House) -> None:
    with house.database.transaction() as session:
        fill_shop(session, house.cast)
        give_rebate(session, house.cast, "500.00")
    buyer = house.caller(house.cast.buyer)
    with process("tests.miniapp_api.dying", house.database.url, str(buyer.token)) as dying:
        assert dying.stdin is not None
        for number, point in enumerate(POINTS, 1):
            before, key = remembered(house), f"killed-{number}"
            print(f"{key} {point}", file=dying.stdin, flush=True)
            pid = int(said(dying))
            assert said(dying) == "there", point
            os.kill(pid, signal.SIGKILL)
            assert said(dying) == "gone"
            is_there = point == "all is committed"
            assert bool(differing(before, remembered(house))) == is_there, point
            # The phone, which got no answer, sends it again with the same key, and once more.
            again = [json_of(buyer.post("/orders", ORDER, key=key)) for _ in range(2)]
            assert again[0] == again[1]
            assert again[0]["state"] == "approved"
            with house.database.reading() as session:
                orders = session.scalars(select(Order.number)).all()
                assert (len(orders), again[0]["number"] in orders) == (number, True), point
                have = held(session)
                assert (have["stock"], have["credit"], have["rebate"]) == (30 * number, 220 * number, 30 * number)
                check(session)
