"""`qudao members deactivate`: an operator lets somebody go."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from sqlalchemy import select

import telemetry
from cli import main
from models import Database, Dealer, Member, migrations
from tests.conftest import FIELD_KEYS
from tests.factories import make_cast
from tests.houses import ENVIRONMENT


@pytest.fixture
def database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Database:
    """A deployment with the cast. Logging is the process's, so it stays as the suite has it."""
    monkeypatch.setattr(telemetry, "configure_logging", lambda *_: None)
    database = Database(f"sqlite:///{tmp_path}/qudao.db", field_keys=FIELD_KEYS)
    migrations.upgrade(database)
    with database.transaction() as session:
        make_cast(session)
    return database


def deactivate(database: Database, *words: str) -> Result:
    env = {**ENVIRONMENT, "DATABASE_URL": database.url}
    return CliRunner().invoke(main, ["members", "deactivate", *words], env=env)


def test_r_apr_6_an_operator_lets_somebody_go_and_a_successor_takes_over(database: Database) -> None:
    result = deactivate(database, "LiNa", "--successor", "sunwei")
    assert (result.exit_code, result.output) == (0, "李娜 (LiNa) has no access any more\n")
    with database.reading() as session:
        there = select(Member.userid).where(Member.is_active).order_by(Member.userid)
        assert session.scalars(there).all() == ["sunwei", "wangfang", "zhouq", "zongbu"]
        managers = select(Member.userid).join(Dealer, Dealer.manager_id == Member.id).distinct()
        assert session.scalars(managers).all() == ["sunwei"]


@pytest.mark.parametrize(
    ("words", "said"),
    [(("nobody",), "没有找到"), (("lina", "--successor", "zhouq"), "--successor: 没有找到这位同事")],
)
def test_what_cannot_be_done_is_said_and_nothing_changes(database: Database, words: tuple[str, ...], said: str) -> None:
    result = deactivate(database, *words)
    assert result.exit_code == 1
    assert said in result.output
    with database.reading() as session:
        assert session.scalars(select(Member).where(Member.is_active.is_(False))).all() == []
