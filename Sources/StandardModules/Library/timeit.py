"""How long small pieces of code take."""

import gc
import itertools
import sys
import time

__all__ = ["Timer", "timeit", "repeat", "default_timer"]

default_number = 1000000
default_repeat = 5
default_timer = time.perf_counter
_globals = globals

_TEMPLATE = """
def inner(_it, _timer{parameters}):
    {setup}
    _t0 = _timer()
    for _i in _it:
        {stmt}
        pass
    _t1 = _timer()
    return _t1 - _t0
"""


def _indented(text, columns):
    return text.replace("\n", "\n" + " " * columns)


class Timer:
    """Times a statement; the setup is not timed. Both are code, or functions without parameters."""

    def __init__(self, stmt="pass", setup="pass", timer=default_timer, globals=None):
        self.timer = timer
        names = _globals() if globals is None else globals
        local = {}
        parameters = ""
        if isinstance(setup, str):
            compile(setup, "<timeit-src>", "exec")
        elif callable(setup):
            local["_setup"] = setup
            parameters += ", _setup=_setup"
            setup = "_setup()"
        else:
            raise ValueError("setup is neither a string nor callable")
        if isinstance(stmt, str):
            compile(setup + "\n" + stmt, "<timeit-src>", "exec")
        elif callable(stmt):
            local["_stmt"] = stmt
            parameters += ", _stmt=_stmt"
            stmt = "_stmt()"
        else:
            raise ValueError("stmt is neither a string nor callable")
        self.src = _TEMPLATE.format(setup=_indented(setup, 4), stmt=_indented(stmt, 8), parameters=parameters)
        exec(compile(self.src, "<timeit-src>", "exec"), names, local)
        self.inner = local["inner"]

    def print_exc(self, file=None):
        """Print the exception of the timed code."""
        import traceback

        traceback.print_exc(file=file)

    def timeit(self, number=default_number):
        """Return the seconds that so many executions take."""
        was_enabled = gc.isenabled()
        gc.disable()
        try:
            return self.inner(itertools.repeat(None, number), self.timer)
        finally:
            if was_enabled:
                gc.enable()

    def repeat(self, repeat=default_repeat, number=default_number):
        """Call timeit() several times; return the list of results."""
        return [self.timeit(number) for _ in range(repeat)]

    def autorange(self, callback=None):
        """Call timeit() with more and more executions until it takes 0.2 seconds; return both numbers."""
        scale = 1
        while True:
            for digit in (1, 2, 5):
                number = scale * digit
                taken = self.timeit(number)
                if callback:
                    callback(number, taken)
                if taken >= 0.2:
                    return number, taken
            scale *= 10


def timeit(stmt="pass", setup="pass", timer=default_timer, number=default_number, globals=None):
    """Return the seconds that so many executions take."""
    return Timer(stmt, setup, timer, globals).timeit(number)


def repeat(stmt="pass", setup="pass", timer=default_timer, repeat=default_repeat, number=default_number,
           globals=None):  # fmt: skip
    """Return the seconds of several runs."""
    return Timer(stmt, setup, timer, globals).repeat(repeat, number)


def main(args=None):
    """`-m timeit [-n N] [-r N] [-s SETUP] [STATEMENT ...]`"""
    import argparse

    parser = argparse.ArgumentParser(prog="timeit", description="Time small pieces of code.")
    parser.add_argument("-n", "--number", type=int, default=0, help="how many times to execute the statement")
    parser.add_argument("-r", "--repeat", type=int, default=default_repeat, help="how many times to repeat the timer")
    parser.add_argument("-s", "--setup", action="append", help="statement to be executed once initially")
    parser.add_argument("statement", nargs="*")
    options = parser.parse_args(args)
    timer = Timer("\n".join(options.statement) or "pass", "\n".join(options.setup or ["pass"]))
    try:
        number = options.number or timer.autorange()[0]
        times = timer.repeat(max(options.repeat, 1), number)
    except:
        timer.print_exc()
        return 1
    best = min(times) / number
    for unit, scale in (("nsec", 1e-9), ("usec", 1e-6), ("msec", 1e-3), ("sec", 1.0)):
        if best < scale * 1000 or unit == "sec":
            break
    loops = f"{number} loop{'' if number == 1 else 's'}"
    print(f"{loops}, best of {len(times)}: {best / scale:.3g} {unit} per loop")
    return None


if __name__ == "__main__":
    sys.exit(main())
