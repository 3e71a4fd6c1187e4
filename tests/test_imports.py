"""Any module can be the first that a process imports: a worker, a command and a test begin at different ends."""

import ast
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from tests.test_structure import ROOMS, ROOT, files, parsed

#: Rooms that import the domain, and the domain; the others import nothing of ours.
OF_CHANNEL = ("channel", "notifications", "bot", "commands")
#: What a fresh process does: what is not ours and the tables, which import nothing of ours, once; then each module in a
#: child of its own, which so costs little.
FIRST = """
import os, sys
import flask_openapi3, PIL.Image, pypinyin, python_calamine, rapidfuzz.process, structlog, xlsxwriter
import models
broken = []
for name in sys.argv[1:]:
    child = os.fork()
    if not child:
        try:
            __import__(name)
        except ImportError as error:
            print(f"{name}: {error}", file=sys.stderr, flush=True)
            os._exit(1)
        os._exit(0)
    if os.waitpid(child, 0)[1]:
        broken.append(name)
sys.exit(" ".join(broken) or None)
"""


def name_of(path: Path) -> str:
    """The module that a file is."""
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


def modules() -> dict[str, Path]:
    return {name_of(path): path for room in ROOMS for path in files(room) if "versions" not in path.parts}


def packages_of(name: str) -> Iterator[str]:
    """The packages that are imported before a module is, the outermost first."""
    parts = name.split(".")
    yield from (".".join(parts[:depth]) for depth in range(1, len(parts)))


def needs(known: Mapping[str, Path]) -> dict[str, set[str]]:
    """Module → those of ours that must be there before it is; what a function imports later does not count."""
    found: dict[str, set[str]] = {}
    for name, path in known.items():
        wanted: set[str] = set()
        for node in _at_once(parsed(path).body):
            if isinstance(node, ast.Import):
                wanted |= {alias.name for alias in node.names}
            elif node.module is not None:
                wanted |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
        wanted |= {package for one in wanted for package in packages_of(one)}
        found[name] = (wanted & known.keys()) - {name}
    return found


def _at_once(body: list[ast.stmt]) -> Iterator[ast.Import | ast.ImportFrom]:
    for node in body:
        if isinstance(node, ast.Import | ast.ImportFrom):
            yield node
        elif isinstance(node, ast.If | ast.Try | ast.With) and "TYPE_CHECKING" not in ast.dump(node):
            yield from _at_once(node.body)


def circles(graph: Mapping[str, set[str]]) -> list[set[str]]:
    """The largest sets of modules that need one another (Tarjan)."""
    index: dict[str, int] = {}
    low: dict[str, int] = {}
    stack: list[str] = []
    found: list[set[str]] = []

    def visit(name: str) -> None:
        index[name] = low[name] = len(index)
        stack.append(name)
        for other in sorted(graph[name]):
            if other not in index:
                visit(other)
            if other in stack:
                low[name] = min(low[name], low[other])
        if low[name] == index[name]:
            circle = set(stack[stack.index(name) :])
            del stack[stack.index(name) :]
            found.append(circle)

    for name in sorted(graph):
        if name not in index:
            visit(name)
    return [circle for circle in found if len(circle) > 1]


def test_modules_that_need_one_another_are_of_one_package_that_is_imported_before_them() -> None:
    """A package that gathers its own modules is a circle and no harm: whoever imports one of them begins with it."""
    for circle in circles(needs(modules())):
        first = min(circle, key=len)
        assert all(name == first or name.startswith(f"{first}.") for name in circle), sorted(circle)


def test_a_circle_of_two_packages_would_be_seen() -> None:
    graph = {"a": set[str](), "a.one": {"a", "b", "b.two"}, "b": {"b.two"}, "b.two": {"a", "a.one"}}
    assert circles(graph) == [{"a.one", "b", "b.two"}]


def test_every_package_of_the_domain_and_its_doors_can_be_imported_first() -> None:
    roots = {package for name in modules() for package in packages_of(name) if package.split(".")[0] in OF_CHANNEL}
    wanted = sorted(roots | {"notifications.jobs", "channel.adjudication.cases", "channel.adjudication.telling"})
    done = subprocess.run([sys.executable, "-c", FIRST, *wanted], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
