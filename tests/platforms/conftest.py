"""What the tests of the wire share: the test vectors, a signer, and a Redis of either kind."""

import json
import os
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import fakeredis
import pytest
import redis

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


@pytest.fixture(params=["memory", pytest.param("server", marks=pytest.mark.redis)])
def redis_client(request: pytest.FixtureRequest) -> Iterator[Any]:
    """An empty Redis: fakeredis, and the real one where there is one. Keys of other people are left alone."""
    if request.param == "memory":
        yield fakeredis.FakeRedis()
        return
    client = redis.Redis.from_url(os.environ.get("TEST_REDIS_URL", "redis://127.0.0.1:6379/0"))
    try:
        client.ping()
    except redis.ConnectionError:
        if os.environ.get("REQUIRE_SERVICES") == "1":
            raise
        client.close()
        pytest.skip("no Redis server")
    yield client
    for key in client.scan_iter("platforms:test-*"):
        client.delete(key)
    client.close()
