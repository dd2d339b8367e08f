"""Programs and their output in one text file: how Tests/Programs is written, read and run.

Many programs run in one process, each over a namespace of its own: a start for each would take most
of the time. `driver` makes that one program; `sections` takes its output apart again.
"""

import sys

from programs import KINDS, program

PROGRAM, OUTPUT = "=== ", "--- output"

DRIVER = '''\
prelude = {prelude!r}
programs = {programs!r}
for number, source in programs:
    print("=== " + number)
    try:
        exec(prelude + source, {{"__name__": "__main__"}})
    except BaseException as error:
        print("ended by", type(error).__name__, error)
'''


def driver(kind, seeds):
    programs = [(str(seed), program(kind, seed)) for seed in seeds]
    return DRIVER.format(prelude=KINDS[kind].PRELUDE, programs=programs)


def sections(output):
    """What each program has printed, by its number."""
    found, number = {}, None
    for line in output.split("\n"):
        if line.startswith(PROGRAM):
            number = line[len(PROGRAM) :]
            found[number] = []
        elif number is not None:
            found[number].append(line)
    return {number: "\n".join(lines).rstrip("\n") for number, lines in found.items()}


def recorded(kind, seeds, output):
    """The text of Tests/Programs/KIND.txt."""
    version = ".".join(map(str, sys.version_info[:3]))
    said = sections(output)
    text = [f"{PROGRAM}prelude, CPython {version}", KINDS[kind].PRELUDE.rstrip("\n")]
    for seed in seeds:
        text += [PROGRAM + str(seed), program(kind, seed).rstrip("\n"), OUTPUT, said[str(seed)]]
    return "\n".join(text) + "\n"
