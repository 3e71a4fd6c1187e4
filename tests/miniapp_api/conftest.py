"""The API with a clock to turn, platforms that know who shows which code, and people with tokens."""

import hashlib
import itertools
import json
import typing
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from functools import cache
from typing import Any

import pytest
from flask_openapi3.openapi import OpenAPI
from sqlalchemy import event, select
from werkzeug.test import TestResponse

from channel.approvals import checked_verdict
from channel.decisions import decide
from miniapp_api import Api, new_app, register
from miniapp_api.api import EXTENSION
from models import Approval, Contact, Database, Member
from platforms.errors import PlatformError
from tests.factories import NOW, Cast, make_cast

ORIGIN = "https://qudao.example"
CORP, APP = "wwmanufacturer", "wxminiprogram"
DRAFT = {"customer": "上海浦江大饭店有限公司", "name": "客房开关改造"}
FULL = {
    **DRAFT,
    "product_lines": ["switch", "light"],
    "amount": "120000.50",
    "expected_on": "2026-12-31",
    "credit_code": "91110000600037341L",
    "contact_name": "钱经理",
    "contact_phone": "139 0000 1234",
}


def refused(errcode: int, *, permanent: bool, retry_after_s: float | None = None) -> PlatformError:
    return PlatformError(errcode, "sns/jscode2session", permanent=permanent, retry_after_s=retry_after_s)


class Platforms:
    """WeChat and WeCom in one: a code names the person who shows it; a code in `errors` is refused."""

    def __init__(self) -> None:
        self.errors: dict[str, PlatformError] = {}
        self.asked: list[str] = []
        self.corp = CORP

    def login(self, js_code: str) -> tuple[str, str | None, str]:
        return f"openid-{self._checked(js_code)}", None, "session-key"

    def phone_number(self, code: str) -> str:
        return self._checked(code)

    def mini_login(self, js_code: str) -> tuple[str, str, str]:
        return self.corp, self._checked(js_code), "session-key"

    def oauth_user(self, code: str) -> tuple[str, str, str, str, str]:
        userid = self._checked(code)
        if userid == "visitor":
            return "", "", "", "openid-of-a-visitor", ""
        return userid, self.corp, "", "", ""

    def jsapi_signature(self, url: str, *, now: datetime, agent: bool = False) -> tuple[str, int, int, str, str]:
        signature = hashlib.sha1(f"{self._checked(url)} {agent}".encode()).hexdigest()
        return self.corp, 1000017, int(now.timestamp()), "nonce", signature

    def _checked(self, code: str) -> str:
        self.asked.append(code)
        if code in self.errors:
            raise self.errors[code]
        return code


class Caller:
    """A device: calls the API with its token and, for writes, a new key each time."""

    def __init__(self, app: OpenAPI, token: str | None = None) -> None:
        self._app, self.token = app, token

    def call(
        self, method: str, path: str, body: Any = None, *, key: str | None = None, headers: dict[str, str] | None = None
    ) -> TestResponse:
        sent = dict(headers or {})
        if self.token is not None:
            sent["Authorization"] = f"Bearer {self.token}"
        if key is not None:
            sent["Idempotency-Key"] = key
        data = None
        if body is not None:
            # Escaped, so that half a character can be sent as well.
            data, sent["Content-Type"] = json.dumps(body), "application/json"
        return self._app.test_client().open(f"/api/v1{path}", method=method, data=data, headers=sent)

    def get(self, path: str) -> TestResponse:
        return self.call("GET", path)

    def post(self, path: str, body: Any, *, key: str | None = None) -> TestResponse:
        return self.call("POST", path, body, key=key or f"key-{next(_KEYS)}")


_KEYS = itertools.count()


@cache
def _app() -> OpenAPI:
    """The app that the houses have one after the other: its routes take longer to build than most tests to run."""
    app = new_app("test")
    app.testing = True
    register(app, typing.cast("Api", None))
    return app


class House:
    """One deployment under test."""

    def __init__(self, database: Database, cast: Cast | None = None, tokens: Mapping[str, str] | None = None) -> None:
        """With the cast, or with one that is there already and those of it who are logged in (`tokens`)."""
        self.database, self.now, self.platforms = database, NOW, Platforms()
        if cast is None:
            with database.transaction() as session:
                cast = make_cast(session)
        self.cast = cast
        self.observed: list[tuple[str, str, int]] = []
        self.app = _app()
        self.app.extensions[EXTENSION] = Api(
            database=database,
            wechat=self.platforms,
            wecom=self.platforms,
            now=lambda: self.now,
            app_id=APP,
            corp_id=CORP,
            templates={"registration_decided": "template-1"},
            page_origins=[ORIGIN],
            observer=lambda route, method, status, _seconds: self.observed.append((route, method, status)),
        )
        self._callers = {code: Caller(self.app, token) for code, token in (tokens or {}).items()}

    @property
    def tokens(self) -> dict[str, str]:
        """Of those who have logged in so far, by the codes they showed."""
        return {code: str(caller.token) for code, caller in self._callers.items()}

    def nobody(self) -> Caller:
        return Caller(self.app)

    def unbound(self) -> Caller:
        return self._caller("wechat", "stranger", None)

    def caller(self, who: Contact | Member) -> Caller:
        """The device of one of the cast, logged in (and bound) through the door."""
        if isinstance(who, Member):
            return self._caller("wecom", who.userid, None)
        return self._caller("wechat", f"wx-{who.id}", who.phone)

    def decide(self, decision: Any, reason: str | None = None) -> None:
        """The manager decides the newest request."""
        with self.database.transaction() as session:
            approval = session.scalars(select(Approval).order_by(Approval.id.desc()).limit(1)).one()
            verdict = checked_verdict(decision, reason)
            decide(session, self.cast.actor(self.cast.manager), approval.id, verdict, now=self.now)

    def count(self, table: Any) -> int:
        with self.database.reading() as session:
            return len(session.scalars(select(table)).all())

    @contextmanager
    def statements(self) -> Iterator[list[str]]:
        """The SQL that runs inside the block."""
        seen: list[str] = []

        def note(_connection: Any, _cursor: Any, statement: str, *_more: Any) -> None:
            seen.append(statement)

        event.listen(self.database.engine, "before_cursor_execute", note)
        yield seen
        event.remove(self.database.engine, "before_cursor_execute", note)

    def _caller(self, platform: str, code: str, phone: str | None) -> Caller:
        if code not in self._callers:
            answer = self.nobody().post("/session", {"platform": platform, "code": code})
            assert answer.status_code == 201, answer.json
            caller = self._callers[code] = Caller(self.app, answer.json["token"])  # type: ignore[index]
            if phone is not None:
                assert caller.post("/session/phone", {"code": phone}).status_code == 200
        return self._callers[code]


@pytest.fixture
def house(database: Database) -> House:
    return House(database)


def json_of(answer: TestResponse) -> Any:
    """The body of an answer that must be JSON of the right kind, and carry what every answer carries."""
    kind = "application/problem+json" if answer.status_code >= 400 else "application/json"
    assert answer.mimetype == kind, (answer.status_code, answer.data)
    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["X-Request-Id"]
    return answer.json


def refusal_of(answer: TestResponse, status: int, code: str) -> Any:
    """The problem of an answer that must be this refusal."""
    body = json_of(answer)
    assert (answer.status_code, body["code"]) == (status, code), body
    assert body["status"] == status
    assert body["message"]
    assert body["title"]
    assert body["request_id"]
    return body


def instant(text: str) -> datetime:
    return datetime.fromisoformat(text)
