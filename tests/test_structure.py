"""The house keeps its walls: who imports whom, and the few things that have one place only (architecture.md)."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
ROOMS = ("platforms", "models", "channel", "notifications", "miniapp_api", "bot", "commands", "sandbox")
ROOT_MODULES = ("app", "cli", "clock", "demo", "settings", "shortfuse", "telemetry")

#: Room → rooms of ours that it may import.
MAY_IMPORT = {
    "platforms": set(),
    "models": set(),
    "channel": {"models"},
    "notifications": {"channel", "models", "platforms"},
    "miniapp_api": {"channel", "models", "platforms"},
    "bot": {"channel", "models", "platforms"},
    "commands": {"app", "channel", "clock", "models", "notifications", "settings", "telemetry"},
    "sandbox": set(),
}

#: Package of others → the only rooms that may import it.
ONLY_IN = {
    "wechatpy": {"platforms", "sandbox"},
    "requests": {"platforms", "sandbox", "demo"},
    "flask": {"miniapp_api", "sandbox", "app"},
    "apscheduler": {"notifications"},
    "alembic": {"models"},
}


def files(room: str) -> Iterator[Path]:
    if room in ROOT_MODULES:
        yield ROOT / f"{room}.py"
    else:
        yield from sorted((ROOT / room).rglob("*.py"))


@cache
def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


@cache
def imports(path: Path) -> list[str]:
    found: list[str] = []
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.Import):
            found += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: imports are absolute here"
            found.append(node.module or "")
    return found


@cache
def calls(path: Path) -> list[tuple[int, str]]:
    """Line and dotted name of every call and attribute in a file."""
    return [
        (node.lineno, dotted(node)) for node in ast.walk(parsed(path)) if isinstance(node, ast.Attribute | ast.Name)
    ]


def dotted(node: ast.expr) -> str:
    """The name as it is written; what is no name, such as a call, is an ellipsis."""
    if isinstance(node, ast.Attribute):
        return f"{dotted(node.value)}.{node.attr}"
    return node.id if isinstance(node, ast.Name) else "…"


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_imports_only_what_the_architecture_lets_it(room: str) -> None:
    ours = {*ROOMS, *ROOT_MODULES} - {room}
    for path in files(room):
        for module in imports(path):
            top = module.partition(".")[0]
            assert top not in ours - MAY_IMPORT[room], f"{path.relative_to(ROOT)} imports {module}"


@pytest.mark.parametrize("package", ONLY_IN)
def test_an_outside_package_stays_in_its_room(package: str) -> None:
    for room in {*ROOMS, *ROOT_MODULES} - ONLY_IN[package]:
        for path in files(room):
            for module in imports(path):
                assert module.partition(".")[0] != package, f"{path.relative_to(ROOT)} imports {module}"


def everywhere_but(*places: str) -> Iterator[Path]:
    excluded = {ROOT / place for place in places}
    for room in (*ROOMS, *ROOT_MODULES):
        for path in files(room):
            if path not in excluded and not any(place in path.parents for place in excluded):
                yield path


def offenders(names: set[str], *allowed: str) -> list[str]:
    return [
        f"{path.relative_to(ROOT)}:{line} {name}"
        for path in everywhere_but(*allowed)
        for line, name in calls(path)
        if name in names or any(name.endswith(f".{wanted}") for wanted in names)
    ]


def test_only_the_database_module_commits() -> None:
    assert offenders({"commit", "rollback"}, "models/db.py") == []


def test_only_the_clock_reads_the_time() -> None:
    names = {"datetime.now", "datetime.utcnow", "datetime.today", "date.today", "time.time", "time.time_ns"}
    assert offenders(names, "clock.py", "sandbox/clock.py") == []


def test_only_the_settings_read_the_environment() -> None:
    assert offenders({"os.environ", "os.getenv"}, "settings.py") == []


def test_nothing_of_the_product_imports_the_sandbox() -> None:
    for path in everywhere_but("sandbox", "cli.py", "demo.py"):
        assert not any(module.partition(".")[0] == "sandbox" for module in imports(path)), path


def test_no_file_grows_past_three_hundred_lines() -> None:
    for path in everywhere_but("models/migrations/versions"):
        assert len(path.read_text(encoding="utf-8").splitlines()) <= 300, path.relative_to(ROOT)


@pytest.mark.parametrize("room", [*ROOMS, *ROOT_MODULES])
def test_every_module_says_what_it_is_for(room: str) -> None:
    for path in files(room):
        if "versions" not in path.parts:
            assert ast.get_docstring(parsed(path)), path.relative_to(ROOT)
