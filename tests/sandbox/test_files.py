"""Files travel compressed, in whichever way the browser takes, and hashed ones are kept."""

import gzip
from collections.abc import Mapping
from pathlib import Path

import pytest

from sandbox import web
from tests.sandbox.conftest import World

ASSETS = web.STATIC / "client/assets"
FIRST = next(path for path in ASSETS.iterdir() if path.name.startswith("first.") and path.suffix == ".js")


def _get(world: World, path: str, encodings: str) -> tuple[bytes, Mapping[str, str]]:
    """What travelled, as it travelled, and its headers."""
    with world.http.get(f"{world.url}{path}", headers={"Accept-Encoding": encodings}, stream=True) as answer:
        return answer.raw.read(decode_content=False), answer.headers


@pytest.mark.parametrize(
    ("encodings", "used"), [("gzip, deflate, br, zstd", "br"), ("gzip, deflate", "gzip"), ("identity", None)]
)
def test_a_script_of_the_client_travels_as_the_browser_takes_it(world: World, encodings: str, used: str | None) -> None:
    sent, headers = _get(world, f"/static/client/assets/{FIRST.name}", encodings)
    assert headers.get("Content-Encoding") == used
    assert headers["Content-Type"].startswith("text/javascript")
    assert "immutable" in headers["Cache-Control"]
    assert headers["Vary"] == "Accept-Encoding"
    if used == "br":
        assert sent == Path(f"{FIRST}.br").read_bytes()
    else:
        assert (gzip.decompress(sent) if used else sent) == FIRST.read_bytes()


def test_a_page_may_change_and_is_not_kept(world: World) -> None:
    _, headers = _get(world, "/static/client/index.html", "gzip")
    assert "immutable" not in headers.get("Cache-Control", "")
