"""A process that orders through the door and stands still in the middle, for test_ordering_killed to kill it.

`python -m tests.miniapp_api.dying URL TOKEN` reads lines of an Idempotency-Key and a point, and answers each with the
id of a process of its own that sends the order, and with the word "there" once it stands at the point.
"""

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, cast

from sqlalchemy import event
from sqlalchemy.orm import Session

from models import Database
from tests.conftest import FIELD_KEYS
from tests.factories import Cast
from tests.miniapp_api.conftest import Caller, House

#: The order that is sent.
ORDER = {
    "lines": [{"sku": "K101W", "quantity": "1", "unit": "盒"}, {"sku": "Q9", "quantity": "20"}],
    "rebate": "30.00",
    "expected": {"total": "250.00", "amounts": ["52.00", "198.00"]},
}
#: Point → the statement after which to stand still, None: after the commit, before the answer.
POINTS: dict[str, str | None] = {
    "the order is written": "INSERT INTO sales_order",
    "its credit is held": "INSERT INTO credit_hold",
    "its stock is held": "INSERT INTO stock_hold",
    "its rebate is held": "INSERT INTO rebate_movement",
    "somebody is to be told": "INSERT INTO inbox ",
    "the answer is stored": "UPDATE idempotent_request",
    "all is committed": None,
}


class Stopping(Database):
    """A database at one of the points of which the process stands still."""

    point = ""

    @contextmanager
    def transaction(self) -> Iterator[Session]:
        """A transaction that stops when it has committed, where that is the point."""
        with super().transaction() as session:
            yield session
        if self.point and POINTS[self.point] is None:
            _stand()

    def stop_at(self, point: str) -> None:
        """Stand still at a point from now on."""
        self.point = point

        def look(_connection: Any, _cursor: Any, statement: str, *_more: Any) -> None:
            wanted = POINTS[point]
            if wanted is not None and statement.startswith(wanted):
                _stand()

        event.listen(self.engine, "after_cursor_execute", look)


def _stand() -> None:
    print("there", flush=True)
    while True:
        signal.pause()


def _order(url: str, token: str, key: str, point: str) -> None:
    database = Stopping(url, field_keys=FIELD_KEYS)
    house = House(database, cast("Cast", object()), {})
    database.stop_at(point)
    answer = Caller(house.app, token).post("/orders", ORDER, key=key)
    print(f"not stopped: {answer.status_code} {answer.text}", flush=True)


def main(url: str, token: str) -> None:
    """Serve until the input ends."""
    for said in sys.stdin:
        key, _, point = said.strip().partition(" ")
        child = os.fork()
        if not child:
            print(os.getpid(), flush=True)
            _order(url, token, key, point)
            os._exit(0)
        os.waitpid(child, 0)
        print("gone", flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
