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


def reindent(src, indent):
    """Indent every line but the first."""
    return src.replace("\n", "\n" + " " * indent)


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
        self.src = _TEMPLATE.format(setup=reindent(setup, 4), stmt=reindent(stmt, 8), parameters=parameters)
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


_HELP = """Tool for measuring execution time of small code snippets.

python -m timeit [-n N] [-r N] [-s S] [-p] [-u U] [-v] [-h] [--] [statement]

-n/--number N: how many times to execute 'statement' (default: as often as takes 0.2 seconds)
-r/--repeat N: how many times to repeat the timer (default 5)
-s/--setup S: statement to be executed once initially (default 'pass')
-p/--process: use time.process_time() (default is time.perf_counter())
-u/--unit U: set the output time unit (nsec, usec, msec, or sec)
-v/--verbose: print raw timing results; repeat for more digits precision
-h/--help: print this usage message and exit
"""
_UNITS = {"nsec": 1e-9, "usec": 1e-6, "msec": 1e-3, "sec": 1.0}


def _options(args):
    """The options as a dict; None when a unit is unknown."""
    import getopt

    names, statements = getopt.getopt(
        args, "n:u:s:r:pvh",
        ["number=", "setup=", "repeat=", "process", "verbose", "unit=", "help"])
    found = {"stmt": "\n".join(statements) or "pass", "setup": [], "number": 0, "repeat": default_repeat,
             "unit": None, "verbose": 0, "timer": default_timer, "help": False}  # fmt: skip
    for name, value in names:
        match name:
            case "-n" | "--number":
                found["number"] = int(value)
            case "-s" | "--setup":
                found["setup"].append(value)
            case "-u" | "--unit":
                if value not in _UNITS:
                    print("Unrecognized unit. Please select nsec, usec, msec, or sec.", file=sys.stderr)
                    return None
                found["unit"] = value
            case "-r" | "--repeat":
                found["repeat"] = max(int(value), 1)
            case "-p" | "--process":
                found["timer"] = time.process_time
            case "-v" | "--verbose":
                found["verbose"] += 1
            case "-h" | "--help":
                found["help"] = True
    return found


def main(args=None, *, _wrap_timer=None):
    """Time a statement of the command line, and print how long it takes."""
    import getopt

    try:
        options = _options(sys.argv[1:] if args is None else args)
    except getopt.error as error:
        print(error)
        print("use -h/--help for command line help")
        return 2
    if options is None:
        return 2
    if options["help"]:
        print(_HELP, end="")
        return 0
    clock, verbose = options["timer"], options["verbose"]
    if _wrap_timer is not None:
        clock = _wrap_timer(clock)
    precision = 3 + max(0, verbose - 1)
    timer = Timer(options["stmt"], "\n".join(options["setup"]) or "pass", clock)
    number = options["number"]
    try:
        if number == 0:
            number = _find_number(timer, verbose, precision)
        times = timer.repeat(options["repeat"], number)
    except:
        timer.print_exc()
        return 1

    def text(seconds):
        unit = options["unit"]
        if unit is None:
            unit = next((one for one in reversed(_UNITS) if seconds >= _UNITS[one]), "nsec")
        return f"{seconds / _UNITS[unit]:.{precision}g} {unit}"

    if verbose:
        print(f"raw times: {', '.join(map(text, times))}")
        print()
    times = [one / number for one in times]
    best, worst = min(times), max(times)
    print(f"{number} loop{'' if number == 1 else 's'}, best of {len(times)}: {text(best)} per loop")
    if worst >= best * 4:
        import warnings

        warnings.warn_explicit(
            "The test results are likely unreliable. "
            f"The worst time ({text(worst)}) was more than four times slower than the best time ({text(best)}).",
            UserWarning, "", 0)
    return None


def _find_number(timer, verbose, precision):
    def tell(number, taken):
        print(f"{number} loop{'' if number == 1 else 's'} -> {taken:.{precision}g} secs")

    number, _ = timer.autorange(tell if verbose else None)
    if verbose:
        print()
    return number


if __name__ == "__main__":
    sys.exit(main())
