"""Measuring conversions and judgements of truth on somebody's own recordings (R-VIS-1, R-VIS-14)."""

import csv
from collections import defaultdict
from collections.abc import Mapping, Sequence
from math import isfinite
from pathlib import Path
from time import perf_counter

from channel.geodesy import DATUMS, Point, convert, distance_m
from channel.visits.truth import Fix, Track, Verdict

Row = dict[str, str]
Report = list[dict[str, object]]
Tracks = dict[str, list[Fix]]

_DIRECTIONS = {f"{a}->{b}{exact}": (a, b) for a in DATUMS for b in DATUMS for exact in ("", "_exact") if a != b}


def read_vectors(path: Path) -> list[Row]:
    """Rows with direction, in_lat, in_lon and perhaps out_lat, out_lon, tolerance_m; ValueError says what is wrong."""
    rows = _rows(path, "direction", "in_lat", "in_lon")
    for line, row in enumerate(rows, start=2):
        if row["direction"] not in _DIRECTIONS:
            raise ValueError(f"line {line}: the direction must be one of {', '.join(sorted(_DIRECTIONS))}")
        _point(row, "in_lat", "in_lon", line)
        if row.get("out_lat"):
            _point(row, "out_lat", "out_lon", line)
            _number(row, "tolerance_m", line)
    return rows


def convert_rows(rows: Sequence[Row]) -> tuple[list[Row], Report]:
    """Each row with got_lat and got_lon, and a line per direction: how many, how many within tolerance, the worst."""
    answered: list[Row] = []
    off: dict[str, list[tuple[float, float]]] = defaultdict(list)
    for line, row in enumerate(rows, start=2):
        got = convert(_point(row, "in_lat", "in_lon", line), *_DIRECTIONS[row["direction"]])
        answered.append({**row, "got_lat": repr(got.latitude), "got_lon": repr(got.longitude)})
        if row.get("out_lat"):
            wanted = _point(row, "out_lat", "out_lon", line)
            off[row["direction"]].append((distance_m(got, wanted), float(row["tolerance_m"])))
    report: Report = [
        {
            "direction": direction,
            "vectors": len(found),
            "within_tolerance": sum(metres <= tolerance for metres, tolerance in found),
            "worst_m": round(max(metres for metres, _ in found), 4),
        }
        for direction, found in sorted(off.items())
    ]
    return answered, report


def read_tracks(tracks: Path, labels: Path) -> tuple[Tracks, list[Row]]:
    """The fixes of each track in the order of the file, and the labels; ValueError says what is wrong."""
    recorded: Tracks = defaultdict(list)
    for line, row in enumerate(_rows(tracks, "track_id", "t_s", "lat_wgs84", "lon_wgs84"), start=2):
        at = _point(row, "lat_wgs84", "lon_wgs84", line)
        recorded[row["track_id"]].append(Fix(at, _number(row, "t_s", line)))
    named = _rows(labels, "track_id")
    for line, row in enumerate(named, start=2):
        if row["track_id"] not in recorded:
            raise ValueError(f"line {line}: there is no track {row['track_id']}")
    return dict(recorded), named


def judge_tracks(recorded: Mapping[str, Sequence[Fix]], labels: Sequence[Row]) -> tuple[list[Row], Report]:
    """A verdict on each labelled track, and the report: a line per kind and one of figures.

    Of the labels only made_from is used for judging: the earlier track of the same person, when it was recorded.
    """
    began = perf_counter()
    verdicts = [_judge(recorded[row["track_id"]], recorded.get(row.get("made_from", ""), ())) for row in labels]
    points = sum(len(recorded[row["track_id"]]) for row in labels)
    answered = [
        {
            "track_id": row["track_id"],
            "plausible": str(int(verdict.plausible)),
            "score": str(verdict.score),
            "reasons": "|".join(finding.reason for finding in verdict.findings),
        }
        for row, verdict in zip(labels, verdicts, strict=True)
    ]
    microseconds = round((perf_counter() - began) / max(1, points) * 1e6, 1)
    return answered, [*_kinds(labels, verdicts), _figures(labels, verdicts, microseconds)]


def write_rows(path: Path, rows: Sequence[Row]) -> None:
    """Write the rows with their columns, in their order."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def _judge(fixes: Sequence[Fix], before: Sequence[Fix]) -> Verdict:
    track = Track(before)
    for fix in fixes:
        track.see(fix)
    return track.verdict()


def _kinds(labels: Sequence[Row], verdicts: Sequence[Verdict]) -> Report:
    kinds: dict[str, list[Verdict]] = defaultdict(list)
    for row, verdict in zip(labels, verdicts, strict=True):
        kinds[row.get("kind", "")].append(verdict)
    report: Report = []
    for kind, found in sorted(kinds.items()):
        reasons: dict[str, int] = defaultdict(int)
        for verdict in found:
            for finding in verdict.findings:
                reasons[finding.reason] += 1
        flagged = sum(not verdict.plausible for verdict in found)
        report.append({"kind": kind, "tracks": len(found), "flagged": flagged, "reasons": dict(reasons)})
    return report


def _figures(labels: Sequence[Row], verdicts: Sequence[Verdict], us_per_point: float) -> dict[str, object]:
    flagged: dict[str, list[bool]] = {"1": [], "0": []}
    for row, verdict in zip(labels, verdicts, strict=True):
        if row.get("plausible", "") in flagged:
            flagged[row["plausible"]].append(not verdict.plausible)
    shares = {label: round(sum(said) / len(said), 4) if said else None for label, said in flagged.items()}
    return {"plausible_flagged": shares["1"], "implausible_flagged": shares["0"], "us_per_point": us_per_point}


def _rows(path: Path, *columns: str) -> list[Row]:
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            rows = [{key: value or "" for key, value in row.items() if key} for row in csv.DictReader(file)]
    except (UnicodeDecodeError, csv.Error):
        raise ValueError(f"{path.name} must be a CSV in UTF-8") from None
    if not rows or not set(columns) <= rows[0].keys():
        raise ValueError(f"{path.name} needs the columns {', '.join(columns)}, and at least one row")
    return rows


def _point(row: Row, latitude: str, longitude: str, line: int) -> Point:
    point = Point(_number(row, latitude, line), _number(row, longitude, line))
    if abs(point.latitude) > 90 or abs(point.longitude) > 180:
        raise ValueError(f"line {line}: {latitude} lies within 90 degrees and {longitude} within 180")
    return point


def _number(row: Row, column: str, line: int) -> float:
    try:
        number = float(row.get(column, ""))
    except ValueError:
        number = float("nan")
    if not isfinite(number):
        raise ValueError(f"line {line}: {column} must be a number")
    return number
