"""`qudao evaluate coordinates` and `qudao evaluate tracks`: what headquarters see about their own recordings."""

import csv
import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from cli import main
from tests.channel.test_visit_truth import WAY, Way

VECTORS = """direction,in_lat,in_lon,out_lat,out_lon,tolerance_m,note
wgs84->gcj02,31.1774276,121.5272106,31.17530398364597,121.531541859215,1.0,"Shanghai, east"
gcj02->wgs84_exact,31.17530398364597,121.531541859215,31.1774276,121.5272106,0.5,
bd09->wgs84,39.915,116.404,,,,no answer known
gcj02->bd09,39.915,116.404,39.9,116.404,1.0,wrong on purpose
"""


def run(command: str, *arguments: object) -> tuple[int, str]:
    done = CliRunner().invoke(main, ["evaluate", command, *map(str, arguments)])
    return done.exit_code, done.output


def test_r_vis_1_conversions_are_measured_and_written_beside_the_rows(tmp_path: Path) -> None:
    vectors, out = tmp_path / "vectors.csv", tmp_path / "out.csv"
    vectors.write_text(VECTORS, encoding="utf-8")
    code, printed = run("coordinates", "--vectors", vectors, "--predictions", out)
    report = {line["direction"]: line for line in map(json.loads, printed.splitlines())}
    assert code == 0
    assert report["wgs84->gcj02"]["within_tolerance"] == 1
    assert report["gcj02->wgs84_exact"]["worst_m"] < 0.001
    assert report["gcj02->bd09"] == {"direction": "gcj02->bd09", "vectors": 1, "within_tolerance": 0} | {
        "worst_m": report["gcj02->bd09"]["worst_m"]
    }
    rows = list(csv.DictReader(out.read_text(encoding="utf-8").splitlines()))
    assert list(rows[0]) == [*VECTORS.splitlines()[0].split(","), "got_lat", "got_lon"]
    assert [row["note"] for row in rows] == ["Shanghai, east", "", "no answer known", "wrong on purpose"]
    assert float(rows[0]["got_lon"]) == pytest.approx(121.531541859215, abs=1e-9)


def write_tracks(path: Path, ways: dict[str, Way]) -> Path:
    with path.open("w", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["track_id", "t_s", "lat_wgs84", "lon_wgs84"])
        for name, way in ways.items():
            writer.writerows([name, fix.t_s, fix.at.latitude, fix.at.longitude] for fix in way)
    return path


def test_r_vis_14_ways_are_judged_with_the_earlier_way_of_the_same_person_and_nothing_else(tmp_path: Path) -> None:
    tracks = write_tracks(tmp_path / "tracks.csv", {"T1": WAY, "T2": WAY, "T3": WAY})
    labels, out = tmp_path / "labels.csv", tmp_path / "out.csv"
    # The labels of the last two say the opposite of what is true: they are measured, and not believed.
    labels.write_text("track_id,plausible,kind,made_from\nT1,1,real,\nT2,1,replay,T1\nT3,0,real,elsewhere\n")
    code, printed = run("tracks", "--tracks", tracks, "--labels", labels, "--predictions", out)
    *kinds, figures = map(json.loads, printed.splitlines())
    assert code == 0
    assert kinds == [
        {"kind": "real", "tracks": 2, "flagged": 0, "reasons": {}},
        {"kind": "replay", "tracks": 1, "flagged": 1, "reasons": {"replay": 1}},
    ]
    assert (figures["plausible_flagged"], figures["implausible_flagged"]) == (0.5, 0.0)
    assert out.read_text() == "track_id,plausible,score,reasons\nT1,1,100,\nT2,0,30,replay\nT3,1,100,\n"


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ("direction,in_lat\nx,1\n", "needs the columns direction, in_lat, in_lon"),
        ("direction,in_lat,in_lon\n", "at least one row"),
        ("direction,in_lat,in_lon\nwgs84->mars,1,2\n", "line 2: the direction must be one of"),
        ("direction,in_lat,in_lon\nwgs84->bd09,north,2\n", "line 2: in_lat must be a number"),
        ("direction,in_lat,in_lon\nwgs84->bd09,nan,2\n", "line 2: in_lat must be a number"),
        ("direction,in_lat,in_lon\nwgs84->bd09,116.4,39.9\n", "line 2: in_lat lies within 90 degrees"),
        ("direction,in_lat,in_lon,out_lat,out_lon\nwgs84->bd09,1,2,1,2\n", "line 2: tolerance_m must be a number"),
    ],
)
def test_odd_vectors_are_answered_with_a_sentence(tmp_path: Path, content: str, sentence: str) -> None:
    (tmp_path / "vectors.csv").write_text(content)
    code, printed = run("coordinates", "--vectors", tmp_path / "vectors.csv")
    assert code == 1
    assert sentence in printed
    assert "Traceback" not in printed


@pytest.mark.parametrize(
    ("tracks", "labels", "sentence"),
    [
        (b"track_id,t_s\nT1,1\n", b"track_id\nT1\n", "needs the columns track_id, t_s, lat_wgs84, lon_wgs84"),
        (b"\xff\xfe", b"track_id\nT1\n", "must be a CSV in UTF-8"),
        (b"track_id,t_s,lat_wgs84,lon_wgs84\nT1,soon,1,2\n", b"track_id\nT1\n", "line 2: t_s must be a number"),
        (b"track_id,t_s,lat_wgs84,lon_wgs84\nT1,1,1,2\n", b"track_id\nT2\n", "line 2: there is no track T2"),
    ],
)
def test_odd_tracks_are_answered_with_a_sentence(tmp_path: Path, tracks: bytes, labels: bytes, sentence: str) -> None:
    (tmp_path / "tracks.csv").write_bytes(tracks)
    (tmp_path / "labels.csv").write_bytes(labels)
    code, printed = run("tracks", "--tracks", tmp_path / "tracks.csv", "--labels", tmp_path / "labels.csv")
    assert code == 1
    assert sentence in printed


def test_predictions_that_cannot_be_written_are_said_so(tmp_path: Path) -> None:
    (tmp_path / "vectors.csv").write_text(VECTORS)
    code, printed = run("coordinates", "--vectors", tmp_path / "vectors.csv", "--predictions", tmp_path / "no/out.csv")
    assert code == 1
    assert "cannot be written" in printed
