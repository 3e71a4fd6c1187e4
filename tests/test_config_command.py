"""`qudao config`: what operators do with the configuration, over a real database of their own."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import telemetry
from channel.configuration.whole import built_in_text
from cli import main
from models import Database, migrations
from tests.conftest import FIELD_KEYS
from tests.houses import ENVIRONMENT

Command = Callable[..., Result]


@pytest.fixture
def qudao(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Command:
    """Runs a command with a deployment of its own. Logging is the process's, so it stays as the suite has it."""
    monkeypatch.setattr(telemetry, "configure_logging", lambda *_: None)
    url = f"sqlite:///{tmp_path}/qudao.db"
    database = Database(url, field_keys=FIELD_KEYS)
    migrations.upgrade(database)
    database.close()

    def run(*words: str) -> Result:
        return CliRunner().invoke(main, ["config", *words], env={**ENVIRONMENT, "DATABASE_URL": url})

    return run


def changed(tmp_path: Path, before: str, after: str) -> str:
    """The path of the built-in file with one change."""
    assert before in built_in_text()
    path = tmp_path / "mine.toml"
    path.write_text(built_in_text().replace(before, after), encoding="utf-8")
    return str(path)


def test_what_is_shown_can_be_applied_and_restored(qudao: Command, tmp_path: Path) -> None:
    assert qudao("show").output == built_in_text()
    file = changed(tmp_path, "cool_down_days = 30", "cool_down_days = 45")
    assert "registrations.cool_down_days" in qudao("diff", file).output
    tried = qudao("try", file)
    assert "30 → 45" in tried.output
    assert "version 0 counts now" in tried.output
    applied = qudao("apply", file, "--note", "更长的间隔")
    assert (applied.exit_code, applied.output.splitlines()[-1]) == (0, "version 1 counts now")
    shown = qudao("show").output
    assert "cool_down_days = 45" in shown
    (tmp_path / "shown.toml").write_text(shown, encoding="utf-8")
    assert qudao("diff", str(tmp_path / "shown.toml")).output == "no difference\n"
    assert qudao("restore", "0", "--note", "改回").output.splitlines()[-1] == "version 2 counts now"
    lines = [line.split("\t") for line in qudao("history").output.splitlines()]
    assert [(number, who, note) for number, _, who, note in lines] == [
        ("2", "operator", "改回"),
        ("1", "operator", "更长的间隔"),
    ]
    assert "cool_down_days = 45" in qudao("show", "--version", "1").output


def test_a_wrong_file_is_refused_with_all_that_is_wrong_and_nothing_is_saved(qudao: Command, tmp_path: Path) -> None:
    file = changed(tmp_path, "release_days = 37", "release_days = 3\nsurprise = 1")
    path = Path(file)
    path.write_text(path.read_text(encoding="utf-8").replace("days = 120 }]", "days = 121 }]"), encoding="utf-8")
    for command in (("check", file), ("apply", file, "--note", "x")):
        result = qudao(*command)
        assert result.exit_code == 1
        assert "registrations.heartbeat.surprise: there is no such field" in result.output
        assert "registrations.types[2].windows[0].days: this must be one of 30" in result.output
    assert qudao("history").output == ""
    path.write_text("a = = 1", encoding="utf-8")
    assert "this is not TOML" in qudao("check", file).output


def test_an_operator_is_told_that_somebody_was_first(qudao: Command, tmp_path: Path) -> None:
    file = changed(tmp_path, "cool_down_days = 30", "cool_down_days = 45")
    assert qudao("apply", file, "--note", "a", "--seen", "0").exit_code == 0
    result = qudao("apply", file, "--note", "a", "--seen", "0")
    assert (result.exit_code, "configuration_changed" in result.output) == (1, True)
    assert "configuration_same" in qudao("apply", file, "--note", "a").output
    assert "not_found" in qudao("restore", "9", "--note", "a").output
    assert "note" in qudao("restore", "0", "--note", " ").output


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("x = " + "[" * 5000 + "]" * 5000, "nested too deeply"),
        ("x = " + "9" * 5000, "thousands of digits"),
        ("registrations = nan\napprovals = inf\nmatching = 2026-01-01", "matching: this must be a table"),
    ],
)
def test_a_file_that_nobody_would_write_is_refused_in_words(
    qudao: Command, tmp_path: Path, text: str, says: str
) -> None:
    (tmp_path / "odd.toml").write_text(text, encoding="utf-8")
    refused = qudao("check", str(tmp_path / "odd.toml"))
    assert isinstance(refused.exception, SystemExit)
    assert says in refused.output
