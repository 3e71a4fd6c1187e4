"""What the scenarios run on: real processes where races and deaths are tried, one house and one browser for all pages.

Starting things costs seconds, a journey does not. The scenarios keep out of each other's way by taking people nobody
else has.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from models import Database, migrations
from tests.conftest import FIELD_KEYS, new_postgres_database
from tests.scenarios.desk import ARGUMENTS, PATIENCE_MS, Desk, laptop
from tests.scenarios.house import running_house
from tests.scenarios.processes import Deployment, running_stack
from tests.scenarios.stack import Stack


@pytest.fixture(
    scope="package", params=["sqlite", pytest.param("postgres", marks=[pytest.mark.postgres, pytest.mark.redis])]
)
def running(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, worker_id: str
) -> Iterator[Deployment]:
    """SQLite with one web process, or PostgreSQL and Redis with two; and a worker, a clock and the sandbox."""
    folder = tmp_path_factory.mktemp("stack")
    redis_url = request.getfixturevalue("stack_redis_url") if request.param == "postgres" else ""
    parts = ("web", "worker", "clock")
    with (
        _own_database(request.param, folder, f"stack_{worker_id}") as database,
        running_stack(database, folder, redis_url=redis_url, parts=parts) as deployment,
    ):
        yield deployment


@contextmanager
def _own_database(engine: str, folder: Path, name: str) -> Iterator[Database]:
    """An empty, migrated database for processes that may be killed: no test has it after them."""
    if engine == "postgres":
        with new_postgres_database(f"qudao_{name}_{os.getpid()}") as database:
            yield database
        return
    database = Database(f"sqlite:///{folder}/qudao.db", field_keys=FIELD_KEYS)
    migrations.upgrade(database)
    yield database
    database.close()


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=[pytest.mark.postgres, pytest.mark.redis])])
def clocks(request: pytest.FixtureRequest, tmp_path: Path, worker_id: str) -> Iterator[Deployment]:
    """A house with demo data in which nothing runs yet; whatever the test starts is taken down."""
    redis_url = request.getfixturevalue("stack_redis_url") if request.param == "postgres" else ""
    with (
        _own_database(request.param, tmp_path, f"clocks_{worker_id}") as database,
        running_stack(database, tmp_path, redis_url=redis_url, parts=()) as deployment,
    ):
        yield deployment


@pytest.fixture
def deployment(running: Deployment) -> Iterator[Deployment]:
    """The running processes, whose platform behaves well again after each test."""
    yield running
    running.sandbox("DELETE", "/faults")
    running.sandbox("POST", "/callbacks/mode", repeat=1)


@pytest.fixture(scope="package")
def stack(tmp_path_factory: pytest.TempPathFactory, sqlite_template: Path) -> Iterator[Stack]:
    """The house in which people go from page to page."""
    with running_house(tmp_path_factory.mktemp("house"), sqlite_template) as stack:
        yield stack


@pytest.fixture
def pictures(request: pytest.FixtureRequest) -> Path | None:
    """Where screenshots go: the folder of `--pictures`. Without it none is taken."""
    folder = request.config.getoption("--pictures")
    if folder:
        Path(folder).mkdir(parents=True, exist_ok=True)
    return Path(folder) if folder else None


@pytest.fixture(scope="package")
def browser(chromium: str) -> Iterator[Browser]:
    """One Chromium, in which every journey has its own window and remembers nothing of the others."""
    with sync_playwright() as playwright:
        expect.set_options(timeout=PATIENCE_MS)
        browser = playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A laptop's window."""
    with laptop(browser) as page:
        yield page


@pytest.fixture
def desk(page: Page, stack: Stack, pictures: Path | None) -> Desk:
    """The page with the phones."""
    return Desk(page, stack, pictures)
