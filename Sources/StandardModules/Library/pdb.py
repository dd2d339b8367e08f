"""The debugger is Baton's own prompt: set_trace() opens it before the next statement."""

import sys
import traceback
from builtins import breakpoint as set_trace
from code import interact

__all__ = ["run", "pm", "runeval", "runctx", "runcall", "set_trace", "post_mortem", "help"]


class Restart(Exception):
    """The program is to be started anew."""


def runctx(statement, globals, locals):
    """Run a statement that may stop at breakpoint()."""
    exec(statement, globals, locals)


def run(statement, globals=None, locals=None):
    """Run a statement that may stop at breakpoint()."""
    if globals is None:
        import __main__

        globals = __main__.__dict__
    exec(statement, globals, globals if locals is None else locals)


def runeval(expression, globals=None, locals=None):
    """Evaluate an expression that may stop at breakpoint()."""
    if globals is None:
        import __main__

        globals = __main__.__dict__
    return eval(expression, globals, globals if locals is None else locals)


def runcall(*args, **kwds):
    """Call a function that may stop at breakpoint()."""
    return args[0](*args[1:], **kwds)


def post_mortem(t=None):
    """Open a prompt over the names of the frame that failed."""
    if t is None:
        exception = sys.exception()
        if exception is not None:
            t = exception.__traceback__
    elif isinstance(t, BaseException):
        t = t.__traceback__
    if t is None:
        raise ValueError("A valid traceback must be passed if no exception is being handled")
    print("".join(traceback.format_tb(t)), end="")
    while t.tb_next is not None:
        t = t.tb_next
    frame = t.tb_frame
    interact(banner="", local={**frame.f_globals, **frame.f_locals}, exitmsg="")


def pm():
    """Open a prompt over the frame in which the last uncaught exception occurred."""
    post_mortem(sys.last_exc if hasattr(sys, "last_exc") else sys.last_traceback)


def help():
    """Tell how to debug."""
    print("breakpoint() and pdb.set_trace() open Baton's prompt before the next statement; :help lists its commands.")
