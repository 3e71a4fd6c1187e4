"""Walk once more, in a fresh house, the journeys through a browser that failed in the run before; nothing else.

A browser on a loaded machine now and then loses a race no person would see, which is why browser suites are retried.
A rule, a door or a race of ours that failed once has failed: with one of them among the failures nothing is retried.
"""

import json
import subprocess
import sys
from pathlib import Path

FAILED = Path(".pytest_cache/v/cache/lastfailed")
JOURNEYS = "tests/scenarios/test_"
#: More than these at once is no chance.
MOST = 3


def main() -> int:
    """0 when the few journeys that failed pass now; 1 when they do not, or when anything else had failed."""
    failed = sorted(json.loads(FAILED.read_text())) if FAILED.exists() else []
    print(f"{len(failed)} failed:", *failed, sep="\n  ", flush=True)
    if not failed or len(failed) > MOST or not all(name.startswith(JOURNEYS) for name in failed):
        print("These are not walked again.")
        return 1
    again = subprocess.run([sys.executable, "-m", "pytest", *failed], check=False)
    return int(again.returncode != 0)


if __name__ == "__main__":
    sys.exit(main())
