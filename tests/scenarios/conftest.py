"""One running deployment of each kind for all scenarios: starting five processes costs seconds, a journey does not.

The scenarios keep out of each other's way by taking people nobody else has.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from models import Database, migrations
from tests.conftest import FIELD_KEYS, new_postgres_database
from tests.scenarios.desk import Desk, laptop
from tests.scenarios.stack import Stack, running_stack

#: Buyers and owners of the four dealers whom lina looks after, and a bookkeeper.
_PEOPLE = [f"+86138000{dealer:03d}{person:02d}" for person in (2, 1) for dealer in (1, 3, 5, 7)]
_PEOPLE += ["+8613800000303"]

#: Buyers of dealers in another region, whom chenxi and linyue look after.
_ELSEWHERE = ["+8613800000902", "+8613800001002", "+8613800001102"]


@pytest.fixture(
    scope="session", params=["sqlite", pytest.param("postgres", marks=[pytest.mark.postgres, pytest.mark.redis])]
)
def running(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, worker_id: str
) -> Iterator[Stack]:
    """SQLite with one web process, or PostgreSQL and Redis with two; and a worker, a clock and the sandbox."""
    folder = tmp_path_factory.mktemp("stack")
    parts = ("web", "worker", "clock")
    if request.param == "sqlite":
        database = Database(f"sqlite:///{folder}/qudao.db", field_keys=FIELD_KEYS)
        migrations.upgrade(database)
        with running_stack(database, folder, parts=parts) as stack:
            yield stack
        database.close()
    else:
        redis_url = request.getfixturevalue("stack_redis_url")
        with (
            new_postgres_database(f"qudao_stack_{worker_id}") as database,
            running_stack(database, folder, redis_url=redis_url, parts=parts) as stack,
        ):
            yield stack


@pytest.fixture
def stack(running: Stack) -> Iterator[Stack]:
    """The running deployment, whose platform behaves well again after each test."""
    yield running
    running.sandbox("DELETE", "/faults")
    running.sandbox("POST", "/callbacks/mode", repeat=1)


@pytest.fixture(scope="session")
def people(running: Stack) -> Iterator[str]:  # new people for each deployment
    """Phone numbers of people whom no other scenario has."""
    return iter(_PEOPLE)


@pytest.fixture(scope="session")
def elsewhere(running: Stack) -> Iterator[str]:
    """Phone numbers of people in another region whom no other scenario has."""
    return iter(_ELSEWHERE)


@pytest.fixture
def pictures(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """Where screenshots go: the folder of `--pictures`, or nowhere that stays."""
    folder = Path(request.config.getoption("--pictures") or tmp_path)
    folder.mkdir(parents=True, exist_ok=True)
    return folder


@pytest.fixture
def page(chromium: str) -> Iterator[Page]:
    """A laptop's window."""
    with laptop(chromium) as page:
        yield page


@pytest.fixture
def desk(page: Page, stack: Stack, pictures: Path) -> Desk:
    """The page with the phones."""
    return Desk(page, stack, pictures)
