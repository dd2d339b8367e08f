"""Records what this CPython prints for random programs into Tests/Programs.

Use scripts/record-programs, which finds the interpreter.
"""

import sys
import tempfile
from pathlib import Path

from programs import KINDS
from recorded import driver, recorded
from script_case import ScriptCase


def run(source):
    """The output of a program under this CPython, on a clock that jumps."""
    with tempfile.NamedTemporaryFile("w", suffix=".py", encoding="utf-8") as file:
        file.write(source)
        file.flush()
        case = ScriptCase(file.name)
        case.clock = "virtual"
        status, output, errors = case.run()
    if status != 0:
        sys.exit(f"status {status}: {errors[-500:]}")
    return output


def main(folder, count, *kinds):
    seeds = range(int(count))
    for kind in kinds or KINDS:
        text = recorded(kind, seeds, run(driver(kind, seeds)))
        (Path(folder) / f"{kind}.txt").write_text(text, encoding="utf-8")
        print(f"{kind}: {len(seeds)} programs, {len(text) // 1024} KiB")


if __name__ == "__main__":
    main(*sys.argv[1:])
