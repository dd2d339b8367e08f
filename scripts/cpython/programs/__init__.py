"""Random programs of several kinds. Each module has a PRELUDE and `program(seed)`, which follows it."""

import itertools
import warnings

from . import classes, comprehensions, containers, exceptions, iteration, patterns, strings, synchronization, tasks

KINDS = {
    module.__name__.rpartition(".")[2]: module
    for module in (
        strings, containers, comprehensions, exceptions, classes, iteration, tasks, synchronization, patterns)
}


def program(kind, seed):
    """The program number `seed` of a kind, without its prelude."""
    for attempt in itertools.count():
        source = KINDS[kind].program(f"{seed}.{attempt}")
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("error")
                compile(KINDS[kind].PRELUDE + source, kind, "exec")
            return source
        except (SyntaxError, SyntaxWarning):
            continue
