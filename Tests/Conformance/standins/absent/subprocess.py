"""Names that CPython's asyncio tests import; there are no child processes behind them."""

PIPE, STDOUT, DEVNULL = -1, -2, -3


class SubprocessError(Exception):
    pass


class CalledProcessError(SubprocessError):
    pass


class TimeoutExpired(SubprocessError):
    pass


def _missing(*args, **kwargs):
    raise NotImplementedError("there are no child processes")


Popen = run = call = check_call = check_output = _missing
