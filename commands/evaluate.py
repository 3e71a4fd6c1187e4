"""`qudao evaluate`: measure the product's judgement on one's own data, before trusting it with customers and people."""

import json
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import TypeVar

import click

_T = TypeVar("_T")
_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
_OUT = click.Path(dir_okay=False, path_type=Path)


@click.group()
def evaluate() -> None:
    """Measure the product's judgement on one's own data."""


@evaluate.command("company-match")
@click.option("--pairs", type=_FILE, required=True)
@click.option("--predictions", type=_OUT, help="Write a,b,verdict here.")
@click.option("--possible-from", type=click.FloatRange(0, 1), help="Score worth a question; default 0.80.")
@click.option("--same-from", type=click.FloatRange(0, 1), help="Score of the same customer; default 0.97.")
def company_match(pairs: Path, predictions: Path | None, possible_from: float | None, same_from: float | None) -> None:
    """Compare pairs of company names (columns a,b,label) and print how often the verdict was right."""
    from channel.evaluation import evaluate_pairs, read_pairs, write_predictions
    from channel.matching import USUAL, Thresholds

    rows = _read(lambda: read_pairs(pairs))
    thresholds = Thresholds(
        possible=USUAL.possible if possible_from is None else possible_from,
        same=USUAL.same if same_from is None else same_from,
    )
    verdicts, report = evaluate_pairs(rows, thresholds)
    _print(report)
    if predictions:
        _write(predictions, lambda: write_predictions(predictions, rows, verdicts))


@evaluate.command()
@click.option(
    "--vectors", type=_FILE, required=True, help="CSV: direction,in_lat,in_lon and perhaps out_lat,out_lon,tolerance_m."
)
@click.option("--predictions", type=_OUT, help="Write the rows with got_lat,got_lon here.")
def coordinates(vectors: Path, predictions: Path | None) -> None:
    """Convert positions between wgs84, gcj02 and bd09 and print how far off they are, per direction, in metres."""
    from channel.visits.evaluation import convert_rows, read_vectors, write_rows

    rows = _read(lambda: read_vectors(vectors))
    answered, report = convert_rows(rows)
    _print(report)
    if predictions:
        _write(predictions, lambda: write_rows(predictions, answered))


@evaluate.command()
@click.option("--tracks", type=_FILE, required=True, help="CSV: track_id,t_s,lat_wgs84,lon_wgs84.")
@click.option("--labels", type=_FILE, required=True, help="CSV: track_id and perhaps made_from,plausible,kind.")
@click.option("--predictions", type=_OUT, help="Write track_id,plausible,score,reasons here.")
def tracks(tracks: Path, labels: Path, predictions: Path | None) -> None:
    """Judge recorded ways and print how many of each kind were called implausible; only made_from is an input."""
    from channel.visits.evaluation import judge_tracks, read_tracks, write_rows

    recorded = _read(lambda: read_tracks(tracks, labels))
    answered, report = judge_tracks(*recorded)
    _print(report)
    if predictions:
        _write(predictions, lambda: write_rows(predictions, answered))


def _read(read: Callable[[], _T]) -> _T:
    """What a file says; a sentence when it is not what it should be."""
    try:
        return read()
    except ValueError as error:
        raise click.ClickException(str(error)) from None


def _print(report: Iterable[Mapping[str, object]]) -> None:
    for line in report:
        click.echo(json.dumps(line, ensure_ascii=False))


def _write(path: Path, write: Callable[[], None]) -> None:
    try:
        write()
    except OSError as error:
        raise click.ClickException(f"{path} cannot be written: {error.strerror}") from None
