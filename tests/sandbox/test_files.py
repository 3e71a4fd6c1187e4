"""Files travel compressed, in whichever way the browser takes, and hashed ones are kept."""

from pathlib import Path

import pytest
import requests

from sandbox import web
from tests.sandbox.conftest import World

ASSETS = web.STATIC / "client/assets"
FIRST = next(path for path in ASSETS.iterdir() if path.name.startswith("first.") and path.suffix == ".js")


def _get(world: World, path: str, encodings: str) -> requests.Response:
    return world.http.get(f"{world.url}{path}", headers={"Accept-Encoding": encodings}, stream=True)


@pytest.mark.parametrize(
    ("encodings", "used"), [("gzip, deflate, br, zstd", "br"), ("gzip, deflate", "gzip"), ("identity", None)]
)
def test_a_script_of_the_client_travels_as_the_browser_takes_it(world: World, encodings: str, used: str | None) -> None:
    answer = _get(world, f"/static/client/assets/{FIRST.name}", encodings)
    assert answer.headers.get("Content-Encoding") == used
    assert answer.headers["Content-Type"].startswith("text/javascript")
    assert "immutable" in answer.headers["Cache-Control"]
    assert answer.headers["Vary"] == "Accept-Encoding"
    sent = Path(f"{FIRST}.br") if used == "br" else FIRST
    if used != "gzip":
        assert answer.raw.read(decode_content=False) == sent.read_bytes()
    else:
        assert answer.content == FIRST.read_bytes()


def test_a_page_may_change_and_is_not_kept(world: World) -> None:
    answer = _get(world, "/static/client/index.html", "gzip")
    assert "immutable" not in answer.headers.get("Cache-Control", "")
