"""The committed h5 is made of the committed sources, asks no outside host, and the types are those of this API."""

import hashlib
import json
import re
from pathlib import Path
from typing import Any

import pytest

from miniapp_api.openapi import document

ROOT = Path(__file__).parents[2]
SOURCES = ROOT / "miniapp"
SERVED = ROOT / "sandbox/static/client"
#: Beside everything in src/; miniapp/scripts/sources.mjs counts the same way.
TOP = (".npmrc", "index.html", "openapi.json", "package-lock.json", "package.json", "tsconfig.json", "vite.config.ts")
FIRST_LOAD_LIMIT = 300 * 1024


@pytest.fixture(scope="module")
def record() -> dict[str, Any]:
    """What the build wrote down about itself."""
    found: dict[str, Any] = json.loads((SERVED / "build.json").read_text())
    return found


def _sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def test_the_build_was_made_of_these_sources(record: dict[str, Any]) -> None:
    below = [path.relative_to(SOURCES).as_posix() for path in (SOURCES / "src").rglob("*") if path.is_file()]
    lines = [f"{_sha256(SOURCES / path)}  {path}\n" for path in sorted([*TOP, *below])]
    assert record["sources"] == hashlib.sha256("".join(lines).encode()).hexdigest(), "stale: run `make client`"


def test_the_build_is_whole(record: dict[str, Any]) -> None:
    files = [path for path in SERVED.rglob("*") if path.is_file()]
    there = {path.relative_to(SERVED).as_posix(): _sha256(path) for path in files if path.suffix != ".br"}
    del there["build.json"]
    assert there == record["files"]
    # `make client-check` unpacks these and compares them.
    assert all(path.with_suffix("").name in {one.name for one in files} for path in files if path.suffix == ".br")


def test_the_first_page_loads_little(record: dict[str, Any]) -> None:
    assert record["first_load_gzip_bytes"] < FIRST_LOAD_LIMIT


def test_the_types_are_those_of_this_api() -> None:
    written = (SOURCES / "openapi.json").read_text()
    assert json.loads(written) == json.loads(json.dumps(document())), "stale: run `make client`"
    first = (SOURCES / "src/api/schema.d.ts").read_text().splitlines()[0]
    assert hashlib.sha256(written.encode()).hexdigest() in first, "stale: run `make client`"


def test_nothing_is_fetched_from_another_host() -> None:
    addresses = re.compile(r"""(?:url\(|src=|href=|@import)\s*["']?(?:https?:)?//[^"')\s]+""")
    for path in SERVED.rglob("*"):
        # WeCom's own SDK opens frames for logins on a desktop; it is loaded inside WeCom and nowhere else.
        if path.suffix in (".html", ".css", ".js") and "wecom-jssdk" not in path.name:
            assert addresses.findall(path.read_text()) == [], path.name
            assert "dcloud.net" not in path.read_text(), path.name


def test_the_lock_names_no_registry_and_the_framework_has_one_version() -> None:
    lock = json.loads((SOURCES / "package-lock.json").read_text())
    assert [name for name, row in lock["packages"].items() if "resolved" in row] == []
    manifest = json.loads((SOURCES / "package.json").read_text())
    packages = {**manifest["dependencies"], **manifest["devDependencies"]}
    assert [name for name, version in packages.items() if not version[0].isdigit()] == []
    # Only its type declarations are numbered on their own.
    framework = {v for name, v in packages.items() if name.startswith("@dcloudio/") and name != "@dcloudio/types"}
    assert len(framework) == 1
