"""`qudao authorisations import`: who may sell what where, from a file."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from sqlalchemy import select

import telemetry
from cli import main
from models import Database, DealerAuthorisation, migrations
from tests.conftest import FIELD_KEYS
from tests.factories import make_cast
from tests.houses import ENVIRONMENT

HEAD = "经销商编号,区域,产品线,开始日期,截止日期,独家\n"


@pytest.fixture
def database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Database:
    """A deployment with the cast. Logging is the process's, so it stays as the suite has it."""
    monkeypatch.setattr(telemetry, "configure_logging", lambda *_: None)
    database = Database(f"sqlite:///{tmp_path}/qudao.db", field_keys=FIELD_KEYS)
    migrations.upgrade(database)
    with database.transaction() as session:
        make_cast(session)
    return database


def bring(database: Database, path: Path, text: str, *options: str) -> Result:
    path.write_text(text, encoding="utf-8")
    env = {**ENVIRONMENT, "DATABASE_URL": database.url}
    return CliRunner().invoke(main, ["authorisations", "import", str(path), *options], env=env)


def test_a_file_is_tried_taken_over_and_the_second_time_changes_nothing(database: Database, tmp_path: Path) -> None:
    text = HEAD + "D0001,华东,switch,2026-12-01,2027-11-30,是\n"
    for options, said in (
        (("--dry-run",), "1 would be taken over, 0 as before\n"),
        ((), "1 taken over, 0 as before\n"),
        ((), "0 taken over, 1 as before\n"),
    ):
        result = bring(database, tmp_path / "a.csv", text, *options)
        assert (result.exit_code, result.output) == (0, said)
    with database.reading() as session:
        (row,) = session.scalars(select(DealerAuthorisation)).all()
    assert (row.product_line, row.is_exclusive) == ("switch", True)


def test_every_wrong_row_is_named_and_nothing_changes(database: Database, tmp_path: Path) -> None:
    text = HEAD + "D0009,华东,switch,2026-12-01,,\nD0001,华东,switch,soon,,\n"
    result = bring(database, tmp_path / "a.csv", text)
    assert result.exit_code == 1
    assert "row 2 经销商编号: 没有这个经销商：D0009。" in result.output
    assert "row 3 开始日期: 日期应写成 2026-11-22。" in result.output
    assert "2 of 2 rows cannot be taken over; nothing was changed" in result.output
    for nonsense in ("", "a,b\n1,2\n", "\x00\x01"):
        assert bring(database, tmp_path / "a.csv", nonsense).exit_code == 1
    with database.reading() as session:
        assert session.scalars(select(DealerAuthorisation)).all() == []
