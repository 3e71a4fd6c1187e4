"""The whole house as threads of this process on SQLite, and the sandbox beside it: what `make run` starts.

For journeys through pages, where it does not matter which process does what. Starting it costs no second.
"""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import clock
from app import build_house
from channel.demo import demo_people, seed_demo
from demo import demo_environment, open_house, sandbox_config
from sandbox.server import create_server
from settings import load_settings
from tests.conftest import FIELD_KEYS
from tests.scenarios.stack import Stack, free_port


@contextmanager
def running_house(folder: Path, migrated: Path) -> Iterator[Stack]:
    """Copy and seed an empty, migrated database, open everything, and close it at the end."""
    port, sandbox_port = free_port(), free_port()
    environment = demo_environment(port, sandbox_port) | {"FIELD_KEYS": ",".join(FIELD_KEYS)}
    environment |= {"DATABASE_URL": f"sqlite:///{shutil.copy(migrated, folder / 'qudao.db')}"}
    settings = load_settings(environment)
    house = build_house(settings)
    with house.database.transaction() as session:
        seed_demo(session, now=clock.now())
        people = demo_people(session)
    platform = create_server(sandbox_config(settings, host="127.0.0.1", port=sandbox_port))
    with platform, open_house(house, port):
        stack = Stack(house.database, environment, settings.public_base_url, platform.url)
        stack.sandbox("POST", "/people", **people)
        yield stack
        stack.http.close()
    house.close()
