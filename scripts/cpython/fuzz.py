"""Runs random programs under baton and under this CPython; shrinks those that differ.

Use scripts/fuzz, which finds the interpreter and builds the binary.
"""

import ast
import asyncio
import math
import os
import random
import subprocess
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import programs
from generate import program
from script_case import ScriptCase

SECONDS = 10


def reference(path):
    case = ScriptCase(str(path))
    case.clock = "virtual"
    return outcome(*case.run())


def baton(binary, path):
    environment = {**os.environ, "SWIFT_BACKTRACE": "enable=no"}
    command = [binary, "--clock", "virtual", str(path)]
    try:
        run = subprocess.run(command, capture_output=True, timeout=SECONDS, env=environment)
    except subprocess.TimeoutExpired:
        return "timeout"
    decode = lambda text: text.decode("utf-8", "replace")
    return outcome(run.returncode, decode(run.stdout), decode(run.stderr))


def outcome(status, output, errors):
    """What must be equal: everything printed, the exit status, and how the traceback ends."""
    last = errors.rstrip().rsplit("\n", 1)[-1] if status else ""
    return status, output, last


def differs(binary, path, source):
    path.write_text(source)
    expected = reference(path)
    if expected[0] not in (0, 1) or "SyntaxError" in expected[2]:
        return False
    return baton(binary, path) != expected


def without(source, position):
    """The program without its statement number `position`, the longest first; None at the end."""
    tree = ast.parse(source)
    places = [
        (block, index)
        for node in ast.walk(tree)
        for block in (getattr(node, field, None) for field in ("body", "orelse", "finalbody"))
        if isinstance(block, list)
        for index in range(len(block))
    ]
    places.sort(key=lambda place: -len(ast.unparse(place[0][place[1]])))
    if position >= len(places):
        return None
    block, index = places[position]
    block[index : index + 1] = [] if len(block) > 1 else [ast.Pass()]
    return ast.unparse(tree)


def shrink(binary, path, source):
    """Leaves out statements one by one, as long as the two interpreters differ."""
    path = path.with_suffix(".shrinking.py")
    position = 0
    while candidate := without(source, position):
        if len(candidate) < len(source) and differs(binary, path, candidate):
            source = candidate
        else:
            position += 1
    path.unlink(missing_ok=True)
    return source


def source_of(kind, seed):
    if kind == "mixed":
        return program(seed)
    return programs.KINDS[kind].PRELUDE + programs.program(kind, seed)


def attempt(arguments):
    binary, folder, kind, seed = arguments
    path = folder / f"{kind}-{seed}.py"
    source = source_of(kind, seed)
    if not differs(binary, path, source):
        path.unlink()
        return None
    small = shrink(binary, path, source)
    path.write_text(small)
    expected, got = reference(path), baton(binary, path)
    return f"{path}\nCPython: {expected}\nbaton:   {got}\n"


def main(binary, folder, kind, first, count):
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    found = 0
    seeds = range(int(first), int(first) + int(count))
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        for report in pool.map(attempt, [(binary, folder, kind, seed) for seed in seeds]):
            if report:
                found += 1
                print(report, flush=True)
    print(f"{len(seeds)} programs, {found} differ")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
