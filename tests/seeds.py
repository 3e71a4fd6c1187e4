"""Rows that many tests begin with: written through the services once by each worker, put back in one stroke after.

    @pytest.fixture
    def scene(database: Database, seed: Seeds) -> Scene:
        return Scene(database, *seed(registered))  # `registered(database)` writes and returns what tests need of it

What comes back is a fresh copy for each test; its rows are detached, as after a transaction. The fixture must be asked
for before `session`, because a transaction that has begun would not see what is put back.
"""

import pickle
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from itertools import compress
from pathlib import Path
from typing import TypeVar, cast

from sqlalchemy import Table, TextClause, text
from sqlalchemy.orm import Session

from models import Base, Database
from models.driver import LateSession
from tests.factories import Cast

T = TypeVar("T")


@dataclass
class Seeds:
    """What has been written so far on one database, by the function that wrote it."""

    database: Database
    #: Function → what it returned, and how its rows are put back.
    _sown: dict[str, tuple[bytes, Callable[[], None]]] = field(default_factory=dict)

    def __call__(self, write: Callable[[Database], T]) -> T:
        """Let the empty database hold what `write`, a function of a module, writes; returns what that returned."""
        assert self.database.engine.pool.checkedout() == 0, "ask for seeded rows before `session`"
        name = f"{write.__module__}.{write.__qualname__}"
        if name in self._sown:
            returned, put_back = self._sown[name]
            put_back()
        else:
            returned = pickle.dumps(write(self.database))
            keep = _keep_file if self.database.is_sqlite else _keep_rows
            self._sown[name] = returned, keep(self.database, len(self._sown))
        return cast("T", pickle.loads(returned))


@cache
def _which_are_filled() -> tuple[list[Table], TextClause]:
    tables = Base.metadata.sorted_tables
    return tables, text("SELECT " + ", ".join(f"EXISTS (SELECT 1 FROM {table.name})" for table in tables))


@contextmanager
def begun_session(database: Database, people: Cast) -> Iterator[Session]:
    """A session that begins with a cast from a seed; its changes vanish at the end."""
    with database.reading() as session:
        session.add_all(vars(people).values())
        yield session


def filled_tables(session: Session) -> list[Table]:
    """The tables that have rows, parents first; asked in one round trip for all."""
    tables, question = _which_are_filled()
    return list(compress(tables, session.execute(question).one()))


def replace_file(database: Database, source: Path) -> None:
    """Lay a copy of `source` under a SQLite database; a connection that somebody has kept stays with the old file."""
    database.close()
    path = Path(str(database.engine.url.database))
    for name in (path, Path(f"{path}-wal"), Path(f"{path}-shm")):
        name.unlink(missing_ok=True)
    shutil.copyfile(source, path)


def _keep_file(database: Database, number: int) -> Callable[[], None]:
    database.close()
    path = Path(str(database.engine.url.database))
    kept = path.with_name(f"seed{number}.db")
    shutil.copyfile(path, kept)
    return lambda: replace_file(database, kept)


def _keep_rows(database: Database, number: int) -> Callable[[], None]:
    def execute(statements: list[str]) -> None:
        with database.transaction() as session:
            # The driver takes many statements in one go, SQLAlchemy does not.
            cast("LateSession", session).driver.dbapi_connection.execute(";".join(statements))  # type: ignore[union-attr]

    with database.reading() as session:
        names = [table.name for table in filled_tables(session)]
    kept = f"seed{number}"
    execute([f"CREATE SCHEMA {kept}", *(f"CREATE TABLE {kept}.{name} AS TABLE {name}" for name in names)])
    back = [f"INSERT INTO {name} OVERRIDING SYSTEM VALUE SELECT * FROM {kept}.{name}" for name in names]
    return lambda: execute(back)
