"""What CI may try a second time: a few journeys through a browser, and nothing beside them."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parents[1] / "scripts/walk_again.py"
PASSES, FAILS = "tests/scenarios/test_it.py::test_passes", "tests/scenarios/test_it.py::test_fails"


def walk(folder: Path, *failed: str) -> subprocess.CompletedProcess[str]:
    kept = folder / ".pytest_cache/v/cache"
    kept.mkdir(parents=True)
    (kept / "lastfailed").write_text(json.dumps(dict.fromkeys(failed, True)))
    journeys = folder / "tests/scenarios"
    journeys.mkdir(parents=True)
    (journeys / "test_it.py").write_text("def test_passes(): ...\ndef test_fails(): assert False\n")
    (folder / "tests/test_rule.py").write_text("def test_passes(): ...\n")
    return subprocess.run([sys.executable, SCRIPT], cwd=folder, capture_output=True, text=True, check=False, timeout=60)


def test_a_journey_that_failed_and_passes_now_has_passed(tmp_path: Path) -> None:
    again = walk(tmp_path, PASSES)
    assert again.returncode == 0
    assert "1 failed:" in again.stdout
    assert "1 passed" in again.stdout


def test_a_journey_that_fails_twice_has_failed(tmp_path: Path) -> None:
    again = walk(tmp_path, PASSES, FAILS)
    assert again.returncode == 1
    assert "1 failed, 1 passed" in again.stdout


@pytest.mark.parametrize(
    "failed",
    [
        pytest.param((PASSES, "tests/test_rule.py::test_passes"), id="a rule among them"),
        pytest.param(tuple(f"{PASSES}[{n}]" for n in range(4)), id="too many for chance"),
        pytest.param((), id="a run that broke before it could say what failed"),
    ],
)
def test_nothing_else_is_tried_twice(tmp_path: Path, failed: tuple[str, ...]) -> None:
    again = walk(tmp_path, *failed)
    assert again.returncode == 1
    assert "not walked again" in again.stdout
    assert "passed" not in again.stdout
