"""How a figure looks: one JSON line with its machine, its target and whether it was met."""

import json
import os
import platform
import statistics
from collections.abc import Sequence
from typing import Any

MACHINE = {"cores": os.cpu_count(), "python": platform.python_version()}


def emit(bench: str, figure: str, value: float, unit: str, **more: Any) -> None:
    """Print one figure. `more` may hold `target` and `met`, and whatever is needed to read the figure rightly."""
    line = {"bench": bench, "figure": figure, "value": rounded(value), "unit": unit, **more, "machine": MACHINE}
    print(json.dumps(line, ensure_ascii=False), flush=True)


def left_out(bench: str, figure: str, why: str) -> None:
    """Say that a figure could not be taken here."""
    print(json.dumps({"bench": bench, "figure": figure, "value": None, "left_out": why}), flush=True)


def ensure(condition: bool, what: str) -> None:
    """Stop the run when the work was not done as claimed: a figure for wrong answers is worth nothing."""
    if not condition:
        raise SystemExit(f"benchmark stopped: {what}")


def rounded(value: float) -> float:
    """Three digits are more than such a measurement is good for."""
    return round(value) if value >= 100 else float(f"{value:.3g}")


def quantile(values: Sequence[float], share: float) -> float:
    """The value below which `share` of all lie, by rank."""
    ordered = sorted(values)
    return ordered[min(int(share * len(ordered)), len(ordered) - 1)]


def median(values: Sequence[float]) -> float:
    """The middle one."""
    return statistics.median(values)
