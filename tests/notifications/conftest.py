"""The stage of this room's tests, on each engine."""

from collections.abc import Iterator

import pytest

from models import Database
from tests.notifications.stage import Stage, make_stage


@pytest.fixture
def stage(database: Database) -> Iterator[Stage]:
    stage = make_stage(database)
    yield stage
    stage.close()
