"""`qudao evaluate company-match`: what headquarters see about their own pairs."""

import csv
import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from channel.evaluation import evaluate_pairs, read_pairs
from channel.matching import Thresholds
from cli import main

ROWS = [
    {"a": "华信科技", "b": "华信科技有限公司", "label": "same", "kind": "without form"},
    {"a": "华欣科技有限公司", "b": "华信科技有限公司", "label": "different", "kind": "sound"},
    {"a": "华信科技有限公司杭州分公司", "b": "华信科技有限公司", "label": "related", "kind": "branch"},
    {"a": "远大科技", "b": "华信科技有限公司", "label": "same", "kind": "renamed"},
]


def written(path: Path, rows: list[dict[str, str]]) -> Path:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0].keys())
        writer.writeheader()
        writer.writerows(rows)
    return path


def test_the_report_counts_per_label_per_kind_and_in_figures() -> None:
    verdicts, report = evaluate_pairs(ROWS)
    assert verdicts == ["same", "possible", "related", "different"]
    labels = {line["label"]: line for line in report if "kind" not in line and "label" in line}
    assert (labels["same"]["precision"], labels["same"]["recall"], labels["same"]["f1"]) == (1.0, 0.5, 0.6667)
    kinds = {line["kind"]: line for line in report if "kind" in line}
    assert kinds["sound"]["verdicts"] == {"possible": 1}
    assert kinds["renamed"]["recall"] == 0.0
    assert report[-1] == {
        "figures": "same and different",
        "same_right": 1.0,
        "same_found": 0.5,
        "different_asked": 1.0,
        "related_called_same": 0,
    }


def test_a_row_without_a_label_is_answered_and_not_counted() -> None:
    verdicts, report = evaluate_pairs([*ROWS, {"a": "甲乙丙电气", "b": "甲乙丙电气有限公司", "label": ""}])
    assert verdicts[-1] == "same"
    assert report == evaluate_pairs(ROWS)[1]


def test_other_thresholds_give_other_verdicts() -> None:
    assert evaluate_pairs(ROWS, Thresholds(possible=0.95))[0][1] == "different"


def test_the_command_prints_json_lines_and_writes_the_verdicts(tmp_path: Path) -> None:
    pairs, out = written(tmp_path / "pairs.csv", ROWS), tmp_path / "out.csv"
    done = CliRunner().invoke(
        main, ["evaluate", "company-match", "--pairs", str(pairs), "--predictions", str(out), "--possible-from", "0.95"]
    )
    assert done.exit_code == 0, done.output
    assert json.loads(done.output.splitlines()[-1])["different_asked"] == 0.0
    with out.open(encoding="utf-8", newline="") as file:
        assert [row["verdict"] for row in csv.DictReader(file)] == ["same", "different", "related", "different"]


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("a,b\n甲,乙\n", "the columns a, b and label"),
        ("a,b,label\n", "at least one row"),
        ("a,b,label\n甲,乙,gleich\n", "line 2: the label must be one of"),
    ],
)
def test_a_file_that_cannot_be_read_gets_a_sentence(tmp_path: Path, content: str, says: str) -> None:
    path = tmp_path / "pairs.csv"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(ValueError, match=says):
        read_pairs(path)
    done = CliRunner().invoke(main, ["evaluate", "company-match", "--pairs", str(path)])
    assert done.exit_code != 0
    assert says in done.output


def test_verdicts_that_cannot_be_written_are_said_in_a_sentence(tmp_path: Path) -> None:
    pairs, out = written(tmp_path / "pairs.csv", ROWS), tmp_path / "nowhere" / "out.csv"
    done = CliRunner().invoke(main, ["evaluate", "company-match", "--pairs", str(pairs), "--predictions", str(out)])
    assert (done.exit_code, "cannot be written" in done.output) == (1, True)
