"""A whole deployment as real processes on free ports of this machine: web, worker, clock and the sandbox.

The processes are the `qudao` commands that the Procfile names. Killing one with -9 is part of what is tried.
"""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import requests

import clock
from channel.demo import demo_people, seed_demo
from demo import demo_environment
from models import Database
from tests.conftest import FIELD_KEYS
from tests.scenarios.stack import Stack, free_port, until

#: How long six processes may take to start on a machine that has much else to do.
START_S = 120.0


@dataclass
class Deployment(Stack):
    """The running processes, what they write, and the ways to touch them."""

    log: Path = Path(os.devnull)
    processes: dict[str, "subprocess.Popen[bytes]"] = field(default_factory=dict)

    def start(self, name: str, *command: str) -> None:
        """Start one `qudao` command as a process."""
        with self.log.open("ab") as log:
            self.processes[name] = subprocess.Popen(
                [sys.executable, "-m", "cli", *command],
                env={**os.environ, **self.environment},
                stdout=log,
                stderr=log,
                start_new_session=True,
            )

    def kill(self, name: str) -> None:
        """kill -9 a process and whatever it started."""
        process = self.processes.pop(name)
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()

    def command(self, *command: str) -> str:
        """Run a `qudao` command to its end; what it printed."""
        finished = subprocess.run(
            [sys.executable, "-m", "cli", *command],
            env={**os.environ, **self.environment},
            capture_output=True,
            timeout=60,
            check=True,
            text=True,
        )
        return finished.stdout

    def restart_web(self) -> None:
        """kill -9 the web process, start it again at the same address, and wait until it is ready."""
        self.kill("web")
        self.start_web()
        self.await_web()

    def start_web(self) -> None:
        """Start the web process, as two where there is Redis."""
        processes = "2" if self.environment["REDIS_URL"] else "1"
        self.start("web", "serve", "--port", self.web.rpartition(":")[2], "--processes", processes)

    def await_web(self) -> None:
        """Wait until the web process is ready."""
        until(lambda: _answers(f"{self.web}/readyz"), "the web process", START_S)

    def log_text(self) -> str:
        """What all processes wrote."""
        return self.log.read_text(encoding="utf-8", errors="replace")


@contextmanager
def running_stack(
    database: Database, folder: Path, *, redis_url: str = "", parts: tuple[str, ...]
) -> Iterator[Deployment]:
    """Seed the database, start the sandbox and the named parts together, and take everything down at the end.

    Without any part nothing is started, so that a test can do so one by one.
    """
    port, sandbox_port = free_port(), free_port()
    environment = demo_environment(port, sandbox_port) | {"DATABASE_URL": database.url, "REDIS_URL": redis_url}
    environment |= {"LOG_FORMAT": "json", "FIELD_KEYS": ",".join(FIELD_KEYS)}
    with database.transaction() as session:
        seed_demo(session, now=clock.now())
        people = demo_people(session)
    web, platform = f"http://127.0.0.1:{port}", f"http://127.0.0.1:{sandbox_port}"
    stack = Deployment(database, environment, web, platform, log=folder / "stack.log")
    try:
        if parts:
            _start(stack, parts, sandbox_port, people)
        yield stack
    finally:
        for name in list(stack.processes):
            stack.kill(name)
        stack.http.close()


def _start(stack: Deployment, parts: tuple[str, ...], sandbox_port: int, people: dict[str, Any]) -> None:
    stack.start("sandbox", "sandbox", "--port", str(sandbox_port))
    if "web" in parts:
        stack.start_web()
    for part in {"worker", "clock"}.intersection(parts):
        stack.start(part, part)
    until(lambda: _answers(f"{stack.platform}/sandbox/phones"), f"the sandbox\n{stack.log_text()}", START_S)
    stack.sandbox("POST", "/people", **people)
    if "web" in parts:
        stack.await_web()


def _answers(url: str) -> bool:
    try:
        return requests.get(url, timeout=5).status_code == 200
    except requests.RequestException:
        return False
