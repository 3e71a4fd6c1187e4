"""Measuring the product's judgement on somebody's own data: precision, recall and F1, per label and per kind."""

import csv
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from channel.matching import Verdict, compare, parse_company_name

Row = dict[str, str]


def read_pairs(path: Path) -> list[Row]:
    """Rows of a CSV with the columns a, b, label and, if there is one, kind; ValueError when a column is missing."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    if rows and not {"a", "b", "label"} <= rows[0].keys():
        raise ValueError("the file needs the columns a, b and label")
    return rows


def evaluate_pairs(rows: Sequence[Row]) -> tuple[list[Verdict], list[dict[str, object]]]:
    """The verdict on each pair, and the report: a line per label, then a line per kind."""
    verdicts = [compare(parse_company_name(row["a"]), parse_company_name(row["b"])).verdict for row in rows]
    return verdicts, [*_per_label(rows, verdicts), *_per_kind(rows, verdicts)]


def write_predictions(path: Path, rows: Sequence[Row], verdicts: Sequence[Verdict]) -> None:
    """Write a, b and verdict of each pair."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["a", "b", "verdict"])
        writer.writerows([row["a"], row["b"], verdict] for row, verdict in zip(rows, verdicts, strict=True))


def _per_label(rows: Sequence[Row], verdicts: Sequence[Verdict]) -> Iterator[dict[str, object]]:
    for label in sorted({row["label"] for row in rows}):
        actual = sum(row["label"] == label for row in rows)
        answered = sum(verdict == label for verdict in verdicts)
        right = sum(row["label"] == verdict == label for row, verdict in zip(rows, verdicts, strict=True))
        precision, recall = _share(right, answered), _share(right, actual)
        both = 2 * precision * recall / (precision + recall) if precision and recall else 0.0
        yield {"label": label, "pairs": actual, "precision": precision, "recall": recall, "f1": round(both, 4)}


def _per_kind(rows: Sequence[Row], verdicts: Sequence[Verdict]) -> Iterator[dict[str, object]]:
    for kind in sorted({row["kind"] for row in rows if row.get("kind")}):
        of_kind = [
            (row["label"], verdict) for row, verdict in zip(rows, verdicts, strict=True) if row.get("kind") == kind
        ]
        right = sum(label == verdict for label, verdict in of_kind)
        yield {
            "kind": kind,
            "label": of_kind[0][0],
            "pairs": len(of_kind),
            "recall": _share(right, len(of_kind)),
            "verdicts": dict(Counter(verdict for _, verdict in of_kind)),
        }


def _share(part: int, whole: int) -> float:
    return round(part / whole, 4) if whole else 0.0
