"""Measuring the product's judgement on somebody's own data: precision, recall and F1, per label and per kind."""

import csv
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import get_args

from channel.matching import USUAL, Thresholds, Verdict, compare, parse_company_name

_VERDICTS: tuple[Verdict, ...] = get_args(Verdict)

Row = dict[str, str]
Report = list[dict[str, object]]

#: Kinds that no comparison of characters can solve; the figures leave them out and the report shows them apart.
_ASIDE = frozenset({"real_english_name"})


def read_pairs(path: Path) -> list[Row]:
    """Rows of a CSV with the columns a, b, label and, if there is one, kind.

    A row without a label is only answered. ValueError when a column is missing or a label is none of the verdicts.
    """
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            rows = [{key: value or "" for key, value in row.items() if key} for row in csv.DictReader(file)]
    except (UnicodeDecodeError, csv.Error):
        raise ValueError("the file must be a CSV in UTF-8") from None
    if not rows or not {"a", "b", "label"} <= rows[0].keys():
        raise ValueError("the file needs the columns a, b and label, and at least one row")
    for line, row in enumerate(rows, start=2):
        if row["label"] and row["label"] not in _VERDICTS:
            raise ValueError(f"line {line}: the label must be one of {', '.join(_VERDICTS)}")
    return rows


def evaluate_pairs(rows: Sequence[Row], thresholds: Thresholds = USUAL) -> tuple[list[Verdict], Report]:
    """The verdict on each pair, and the report: a line per label, a line per kind, a line of figures."""
    verdicts = [
        compare(parse_company_name(row["a"]), parse_company_name(row["b"]), thresholds=thresholds).verdict
        for row in rows
    ]
    labelled = [(row, verdict) for row, verdict in zip(rows, verdicts, strict=True) if row["label"]]
    known, said = [row for row, _ in labelled], [verdict for _, verdict in labelled]
    return verdicts, [*_per_label(known, said), *_per_kind(known, said), _figures(known, said)]


def write_predictions(path: Path, rows: Sequence[Row], verdicts: Sequence[Verdict]) -> None:
    """Write a, b and verdict of each pair."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["a", "b", "verdict"])
        writer.writerows([row["a"], row["b"], verdict] for row, verdict in zip(rows, verdicts, strict=True))


def _figures(rows: Sequence[Row], verdicts: Sequence[Verdict]) -> dict[str, object]:
    """What the thresholds are set by: wrong sameness, overlooked sameness, needless questions."""
    judged = Counter(
        (row["label"], verdict)
        for row, verdict in zip(rows, verdicts, strict=True)
        if row.get("kind", "") not in _ASIDE or row["label"] != "same"
    )
    total = Counter[str]()
    for (label, _), count in judged.items():
        total[label] += count
    said_same = judged["same", "same"] + judged["different", "same"]
    return {
        "figures": "same and different",
        "same_right": _share(judged["same", "same"], said_same),
        "same_found": _share(judged["same", "same"] + judged["same", "possible"], total["same"]),
        "different_asked": _share(judged["different", "possible"], total["different"]),
        "related_called_same": judged["related", "same"],
    }


def _per_label(rows: Sequence[Row], verdicts: Sequence[Verdict]) -> Iterator[dict[str, object]]:
    for label in sorted({row["label"] for row in rows}):
        actual = sum(row["label"] == label for row in rows)
        answered = sum(verdict == label for verdict in verdicts)
        right = sum(row["label"] == verdict == label for row, verdict in zip(rows, verdicts, strict=True))
        precision, recall = _share(right, answered), _share(right, actual)
        yield {"label": label, "pairs": actual, "precision": precision, "recall": recall, "f1": _f1(precision, recall)}


def _per_kind(rows: Sequence[Row], verdicts: Sequence[Verdict]) -> Iterator[dict[str, object]]:
    """A kind's recall is its own; what other labels' rows were taken for its label spoils its precision."""
    said: Counter[tuple[str, str, str]] = Counter(
        (row["label"], row.get("kind") or "", verdict) for row, verdict in zip(rows, verdicts, strict=True)
    )
    for label, kind in sorted({(label, kind) for label, kind, _ in said if kind}):
        of_kind = {verdict: said[label, kind, verdict] for verdict in _VERDICTS if said[label, kind, verdict]}
        right, pairs = said[label, kind, label], sum(of_kind.values())
        wrong = sum(count for (other, _, verdict), count in said.items() if verdict == label != other)
        precision, recall = _share(right, right + wrong), _share(right, pairs)
        yield {
            "kind": kind,
            "label": label,
            "pairs": pairs,
            "precision": precision,
            "recall": recall,
            "f1": _f1(precision, recall),
            "verdicts": of_kind,
        }


def _f1(precision: float, recall: float) -> float:
    return round(2 * precision * recall / (precision + recall), 4) if precision and recall else 0.0


def _share(part: int, whole: int) -> float:
    return round(part / whole, 4) if whole else 0.0
