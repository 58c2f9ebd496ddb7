"""Where the program is that the tests run."""

import os
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def guide_program():
    """`$GUIDE_PROGRAM`, or the release build, which people use; the debug build, many times slower, only without that."""
    named = os.environ.get("GUIDE_PROGRAM")
    builds = [Path(named)] if named else [ROOT / f".build/{kind}/guide" for kind in ("release", "debug")]
    for build in builds:
        if build.exists():
            return build.resolve()
    raise FileNotFoundError("guide has not been built: make build")
