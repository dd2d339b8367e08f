"""Runs script tests under this CPython and reports every difference from their expectations.

Use scripts/check-against-cpython, which finds the interpreter.
"""

import asyncio
import math
import os
import random
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from script_case import ScriptCase

ROOT = Path(__file__).resolve().parents[2]
SCRIPTS = ROOT / "Tests" / "Scripts"
EXAMPLES = ROOT / "docs" / "examples"
GOLDENS = ROOT / "Tests" / "Goldens" / "examples"


def scripts_under(paths):
    for path in map(Path, paths):
        if path.is_dir():
            yield from sorted(path.rglob("*.py"))
        else:
            yield path


def case_of(path):
    case = ScriptCase(str(path))
    if path.resolve().parent == EXAMPLES:
        # Examples carry no comments for the runner: their output lies in a file of its own.
        case.clock = "virtual"
        golden = GOLDENS / (path.stem + ".txt")
        case.output = golden.read_text(encoding="utf-8").splitlines() if golden.exists() else []
    return case


def check(path):
    case = case_of(path)
    if case.skip:
        return path, None
    return path, case.lost_difference() if case.is_difference else case.differences()


def main(arguments):
    paths = list(scripts_under(arguments or [SCRIPTS, EXAMPLES]))
    failed = skipped = 0
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        for path, differences in pool.map(check, paths, chunksize=8):
            skipped += differences is None
            if differences:
                failed += 1
                print(f"{path}: " + "\n".join(differences))
    version = ".".join(map(str, sys.version_info[:3]))
    print(
        f"CPython {version}: {len(paths) - failed - skipped} scripts agree, "
        f"{failed} differ, {skipped} are ours alone"
    )
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
