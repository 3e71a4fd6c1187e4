"""What surrounds every request: its id, its headers, its limits, and what happens when we fail."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from limits.storage import MemoryStorage
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session
from structlog.testing import capture_logs

from miniapp_api import Api, new_app, register
from models import Database, IdempotentRequest, LoginSession
from tests.miniapp_api.conftest import DRAFT, FULL, Caller, House, json_of, refusal_of


def test_a_sane_request_id_is_kept_and_any_other_replaced(house: House) -> None:
    caller = house.caller(house.cast.buyer)
    kept = caller.call("GET", "/me", headers={"X-Request-Id": "gateway-4711.a"})
    assert kept.headers["X-Request-Id"] == "gateway-4711.a"
    for odd in ("short", "x" * 65, "has space in it", "<script>alert", "令牌令牌令牌令牌", "-leading-dash"):
        assert caller.call("GET", "/me", headers={"X-Request-Id": odd}).headers["X-Request-Id"] != odd


def test_the_problem_the_header_and_the_log_share_the_request_id(house: House) -> None:
    caller = house.caller(house.cast.buyer)
    with capture_logs() as lines:
        answer = caller.call("GET", "/opportunities/nothing", headers={"X-Request-Id": "request-0001"})
    assert refusal_of(answer, 404, "not_found")["request_id"] == "request-0001"
    (line,) = lines
    assert (line["event"], line["code"], line["route"]) == (
        "request_refused",
        "not_found",
        "/api/v1/opportunities/<number>",
    )


def test_no_line_of_the_log_holds_what_a_person_wrote_or_a_token(house: House) -> None:
    caller = house.caller(house.cast.buyer)
    with capture_logs() as lines:
        caller.post("/opportunities", {**FULL, "contact_phone": "not a phone", "amount": 3})
        caller.post("/opportunities", FULL)
        caller.post("/opportunities", FULL)
        Caller(house.app, "some-token").get("/me")
    heard = [line["event"] for line in lines]
    assert (heard.count("request_refused"), heard.count("request_answered")) == (3, 3)
    for word in (*map(str, FULL.values()), "not a phone", "some-token", str(caller.token)):
        assert word not in str(lines)


def test_every_answer_carries_headers_that_keep_it_private(house: House) -> None:
    for answer in (
        house.caller(house.cast.buyer).get("/me"),
        house.nobody().get("/me"),
        house.nobody().get("/nowhere"),
        house.nobody().get("/openapi.json"),
    ):
        assert answer.headers["Cache-Control"] == "no-store"
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert "frame-ancestors 'none'" in answer.headers["Content-Security-Policy"]
        assert "Access-Control-Allow-Origin" not in answer.headers


def test_the_observer_hears_patterns_never_numbers(house: House) -> None:
    caller = house.caller(house.cast.buyer)
    house.observed.clear()
    caller.get("/opportunities/BB261123-ABCDE")
    house.nobody().get("/nowhere")
    house.nobody().post("/session", {"platform": "wechat", "code": "x"})
    assert house.observed == [
        ("/api/v1/opportunities/<number>", "GET", 404),
        ("unknown", "GET", 404),
        ("/api/v1/session", "POST", 201),
    ]


def test_logins_from_one_address_and_requests_of_one_session_have_an_end(house: House) -> None:
    for _ in range(60):
        answer = house.nobody().post("/session", {})
        assert answer.status_code == 422
    answer = house.nobody().post("/session", {"platform": "wechat", "code": "x"})
    refusal_of(answer, 429, "too_many_requests")
    assert answer.headers["Retry-After"] == "60"
    assert house.platforms.asked == []


def test_one_busy_session_does_not_close_the_door_for_another(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("miniapp_api.throttle.REQUESTS_PER_SESSION.amount", 3)
    buyer, rival = house.caller(house.cast.buyer), house.caller(house.cast.rival)
    statuses = [buyer.get("/me").status_code for _ in range(4)]
    assert statuses[-1] == 429
    assert rival.get("/me").status_code == 200


class BrokenStorage(MemoryStorage):
    """A counter that is away."""

    @property
    def base_exceptions(self) -> type[Exception] | tuple[type[Exception], ...]:
        return ConnectionError

    def incr(self, key: str, expiry: float, amount: int = 1, **_more: Any) -> int:
        raise ConnectionError


def app_with(house: House, **changes: Any) -> Any:
    """Another app on the same rows."""
    parts: dict[str, Any] = {
        "database": house.database,
        "wechat": house.platforms,
        "wecom": house.platforms,
        "now": lambda: house.now,
        "app_id": "wxminiprogram",
        "corp_id": "wwmanufacturer",
        "templates": {},
        "page_origins": [],
    }
    app = new_app("other")
    register(app, Api(**{**parts, **changes}))
    return app


def test_without_the_counter_requests_pass_and_the_log_says_so(house: House) -> None:
    app = app_with(house, storage=BrokenStorage())
    caller = Caller(app, house.caller(house.cast.buyer).token)
    with capture_logs() as lines:
        assert caller.get("/me").status_code == 200
    assert [line["event"] for line in lines] == ["throttle_unavailable"]


class BusyDatabase:
    """The same rows, but whoever wants to write, or at last to commit, is told to come again."""

    def __init__(self, database: Database, error: Exception, *, late: bool) -> None:
        self._database, self._error, self._late = database, error, late
        self.reading, self.cipher = database.reading, database.cipher

    @contextmanager
    def transaction(self) -> Iterator[Session]:
        if not self._late:
            raise self._error
        with self._database.transaction() as session:
            yield session
            raise self._error


BUSY = OperationalError("INSERT", None, Exception("database is locked"))


@pytest.mark.parametrize("late", [False, True])
def test_a_busy_database_is_503_keeps_nothing_and_the_same_key_works_later(house: House, late: bool) -> None:
    token = house.caller(house.cast.buyer).token
    busy = Caller(app_with(house, database=BusyDatabase(house.database, BUSY, late=late)), token)
    answer = busy.post("/opportunities", DRAFT, key="k1")
    refusal_of(answer, 503, "busy")
    assert answer.headers["Retry-After"] == "1"
    assert house.count(IdempotentRequest) == 0
    assert house.caller(house.cast.buyer).post("/opportunities", DRAFT, key="k1").status_code == 201


def test_our_own_failure_is_500_with_an_id_rolls_back_and_is_logged(house: House) -> None:
    token = house.caller(house.cast.buyer).token
    broken = BusyDatabase(house.database, RuntimeError("bug"), late=True)
    with capture_logs() as lines:
        answer = Caller(app_with(house, database=broken), token).post("/opportunities", FULL, key="k1")
    body = refusal_of(answer, 500, "internal_error")
    assert body["request_id"] == answer.headers["X-Request-Id"]
    (failure,) = [line for line in lines if line["log_level"] == "error"]
    assert failure["event"] == "request_failed"
    assert str(FULL["customer"]) not in str(failure)
    assert house.count(IdempotentRequest) == 0


def test_while_testing_our_own_failure_is_not_hidden(house: House) -> None:
    token = house.caller(house.cast.buyer).token
    app = app_with(house, database=BusyDatabase(house.database, RuntimeError("bug"), late=True))
    app.testing = True
    with pytest.raises(RuntimeError, match="bug"):
        Caller(app, token).post("/opportunities", DRAFT)


def test_the_platform_is_asked_outside_any_transaction(house: House) -> None:
    inside: list[bool] = []
    open_now = 0
    database = house.database

    class Watched(BusyDatabase):
        @contextmanager
        def transaction(self) -> Iterator[Session]:
            nonlocal open_now
            open_now += 1
            with database.transaction() as session:
                yield session
            open_now -= 1

    class Asking:
        def login(self, js_code: str) -> tuple[str, str | None, str]:
            inside.append(open_now > 0)
            return js_code, None, "key"

        def phone_number(self, code: str) -> str:
            inside.append(open_now > 0)
            return code

    app = app_with(house, database=Watched(database, BUSY, late=False), wechat=Asking())
    token = json_of(Caller(app).post("/session", {"platform": "wechat", "code": "someone"}))["token"]
    assert Caller(app, token).post("/session/phone", {"code": "13800000001"}).status_code == 200
    assert inside == [False, False]


def test_a_session_is_kept_as_a_hash_only(house: House) -> None:
    caller = house.unbound()
    with house.database.reading() as session:
        rows = session.query(LoginSession).all()
    assert rows
    assert all(str(caller.token) not in str(vars(row)) for row in rows)
