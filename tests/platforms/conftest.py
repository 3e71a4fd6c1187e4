"""What the tests of the wire share: the test vectors, a pretend platform, and clients that talk to it."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import fakeredis
import pytest

from platforms.tokens import TokenStore
from platforms.wechat import WeChat
from platforms.wecom import WeCom
from tests.platforms.pretend import Pretend

VECTORS: list[dict[str, Any]] = json.loads(
    (Path(__file__).parent.parent / "vectors" / "crypto.json").read_text("utf-8")
)["vectors"]


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """A test with an argument `vector` runs once per vector of the kinds in its mark `kinds`."""
    if "vector" in metafunc.fixturenames:
        mark = next(iter(metafunc.definition.iter_markers("kinds")))
        wanted = [vector for vector in VECTORS if vector["kind"] in mark.args]
        chosen = [vector for vector in wanted if vector["expect"] == "ok" or not mark.kwargs.get("only_ok")]
        metafunc.parametrize("vector", chosen, ids=[vector["id"] for vector in chosen])


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "kinds(*names, only_ok=False): which vectors of crypto.json")


@pytest.fixture
def now() -> datetime:
    return datetime(2026, 11, 21, 9, 30, tzinfo=UTC)


@pytest.fixture
def pretend() -> Iterator[Pretend]:
    """A pretend platform, already handing out tokens token-1, token-2 … of both kinds."""
    server = Pretend()
    tokens = [{"errcode": 0, "errmsg": "ok", "access_token": f"token-{n}", "expires_in": 7200} for n in range(1, 40)]
    server.say("/cgi-bin/gettoken", *tokens)
    server.say("/cgi-bin/stable_token", *({**each, "expires_in": 7100} for each in tokens))
    yield server
    server.stop()


#: Long enough for a busy machine; the test about silence has its own.
TIMEOUT_S = (5.0, 10.0)


class Clock:
    """A clock that stands still until it is moved."""

    def __init__(self) -> None:
        self.at = datetime(2026, 11, 21, 9, 30, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.at

    def forward(self, seconds: float) -> None:
        self.at += timedelta(seconds=seconds)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def pauses() -> list[float]:
    """What the code under test slept, without sleeping."""
    return []


@pytest.fixture
def wecom(pretend: Pretend, clock: Clock, pauses: list[float]) -> Iterator[WeCom]:
    tokens = TokenStore(fakeredis.FakeRedis(), now=clock, sleep=pauses.append)
    client = WeCom(
        "ww1", 1000017, "s3cr3t-of-the-app", pretend.url, tokens=tokens, timeout_s=TIMEOUT_S, sleep=pauses.append
    )
    yield client
    client.close()


@pytest.fixture
def wechat(pretend: Pretend, clock: Clock, pauses: list[float]) -> Iterator[WeChat]:
    tokens = TokenStore(fakeredis.FakeRedis(), now=clock, sleep=pauses.append)
    client = WeChat("wx1", "s3cr3t-of-the-mini", pretend.url, tokens=tokens, timeout_s=TIMEOUT_S, sleep=pauses.append)
    yield client
    client.close()
