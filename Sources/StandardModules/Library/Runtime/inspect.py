"""Questions about live objects: what they are, and how they are called."""

import enum
import sys
import types
from collections import namedtuple
from _inspect_calls import (
    ArgInfo, Arguments, ClosureVars, FullArgSpec, formatannotationrelativeto, formatargvalues, getargs,
    getargvalues, getcallargs, getclosurevars, getfullargspec,
)  # fmt: skip
from _inspect_callables import get_annotations, signature
from _inspect_classes import (
    Attribute, classify_class_attrs, getclasstree, getmembers, getmembers_static,
    isgetsetdescriptor, ismemberdescriptor, ismethodwrapper, walktree,
)  # fmt: skip
from _inspect_kinds import (
    CO_ASYNC_GENERATOR, CO_COROUTINE, CO_GENERATOR, CO_ITERABLE_COROUTINE, CO_NESTED, CO_NEWLOCALS,
    CO_OPTIMIZED, CO_VARARGS, CO_VARKEYWORDS, _is_coroutine_mark, isabstract, isasyncgen,
    isasyncgenfunction, isawaitable, isbuiltin, isclass, iscode, iscoroutine, iscoroutinefunction,
    isdatadescriptor, isframe, isfunction, isgenerator, isgeneratorfunction, ismethod,
    ismethoddescriptor, ismodule, isroutine, istraceback, markcoroutinefunction, unwrap,
)  # fmt: skip
from _inspect_signatures import (
    BoundArguments, Parameter, Signature, _ParameterKind, _empty, _void, formatannotation,
)  # fmt: skip
from _inspect_static import getattr_static
from _inspect_source import (
    BlockFinder, EndOfBlock, cleandoc, findsource, getabsfile, getblock, getcomments, getdoc, getfile, getmodule, getmodulename,
    getsource, getsourcefile, getsourcelines, indentsize,
)  # fmt: skip

__all__ = [
    "AGEN_CLOSED", "AGEN_CREATED", "AGEN_RUNNING", "AGEN_SUSPENDED", "ArgInfo", "Arguments",
    "Attribute", "BlockFinder", "BoundArguments", "BufferFlags", "CORO_CLOSED", "CORO_CREATED",
    "CORO_RUNNING", "CORO_SUSPENDED", "CO_ASYNC_GENERATOR", "CO_COROUTINE", "CO_GENERATOR",
    "CO_ITERABLE_COROUTINE", "CO_NESTED", "CO_NEWLOCALS", "CO_NOFREE", "CO_OPTIMIZED", "CO_VARARGS",
    "CO_VARKEYWORDS", "ClassFoundException", "ClosureVars", "EndOfBlock", "FrameInfo",
    "FullArgSpec", "GEN_CLOSED", "GEN_CREATED", "GEN_RUNNING", "GEN_SUSPENDED", "Parameter",
    "Signature", "TPFLAGS_IS_ABSTRACT", "Traceback", "classify_class_attrs", "cleandoc",
    "currentframe", "findsource", "formatannotation", "formatannotationrelativeto",
    "formatargvalues", "get_annotations", "getabsfile", "getargs", "getargvalues",
    "getasyncgenlocals", "getasyncgenstate", "getattr_static", "getblock", "getcallargs",
    "getclasstree", "getclosurevars", "getcomments", "getcoroutinelocals", "getcoroutinestate",
    "getdoc", "getfile", "getframeinfo", "getfullargspec", "getgeneratorlocals",
    "getgeneratorstate", "getinnerframes", "getlineno", "getmembers", "getmembers_static",
    "getmodule", "getmodulename", "getmro", "getouterframes", "getsource", "getsourcefile",
    "getsourcelines", "indentsize", "isabstract", "isasyncgen", "isasyncgenfunction", "isawaitable",
    "isbuiltin", "isclass", "iscode", "iscoroutine", "iscoroutinefunction", "isdatadescriptor",
    "isframe", "isfunction", "isgenerator", "isgeneratorfunction", "isgetsetdescriptor",
    "ismemberdescriptor", "ismethod", "ismethoddescriptor", "ismethodwrapper", "ismodule",
    "isroutine", "istraceback", "markcoroutinefunction", "signature", "stack", "trace", "unwrap",
    "walktree",
]  # fmt: skip

CORO_CREATED, CORO_RUNNING = "CORO_CREATED", "CORO_RUNNING"
CORO_SUSPENDED, CORO_CLOSED = "CORO_SUSPENDED", "CORO_CLOSED"
GEN_CREATED, GEN_RUNNING = "GEN_CREATED", "GEN_RUNNING"
GEN_SUSPENDED, GEN_CLOSED = "GEN_SUSPENDED", "GEN_CLOSED"
AGEN_CREATED, AGEN_RUNNING = "AGEN_CREATED", "AGEN_RUNNING"
AGEN_SUSPENDED, AGEN_CLOSED = "AGEN_SUSPENDED", "AGEN_CLOSED"


CO_NOFREE = 64
TPFLAGS_IS_ABSTRACT = 1 << 20


class BufferFlags(enum.IntFlag):
    """What __buffer__ is asked for."""

    SIMPLE = 0x0
    WRITABLE = 0x1
    FORMAT = 0x4
    ND = 0x8
    STRIDES = 0x10 | ND
    C_CONTIGUOUS = 0x20 | STRIDES
    F_CONTIGUOUS = 0x40 | STRIDES
    ANY_CONTIGUOUS = 0x80 | STRIDES
    INDIRECT = 0x100 | STRIDES
    CONTIG = ND | WRITABLE
    CONTIG_RO = ND
    STRIDED = STRIDES | WRITABLE
    STRIDED_RO = STRIDES
    RECORDS = STRIDES | WRITABLE | FORMAT
    RECORDS_RO = STRIDES | FORMAT
    FULL = INDIRECT | WRITABLE | FORMAT
    FULL_RO = INDIRECT | FORMAT
    READ = 0x100
    WRITE = 0x200


class ClassFoundException(Exception):
    """Nothing raises it any more; programs may name it."""


# MARK: Members


def getmro(cls):
    """Return the classes in which attributes are looked for."""
    return cls.__mro__


# MARK: States


def getgeneratorstate(generator):
    """Return where a generator is."""
    return _state(generator, generator.gi_running, generator.gi_suspended, generator.gi_frame, "GEN")


def getcoroutinestate(coroutine):
    """Return where a coroutine is."""
    return _state(coroutine, coroutine.cr_running, coroutine.cr_suspended, coroutine.cr_frame, "CORO")


def getasyncgenstate(agen):
    """Return where an asynchronous generator is."""
    return _state(agen, agen.ag_running, agen.ag_suspended, agen.ag_frame, "AGEN")


def getgeneratorlocals(generator):
    """Return a generator's variables with their values."""
    if not isgenerator(generator):
        raise TypeError(f"{generator!r} is not a Python generator")
    return _locals(generator.gi_frame)


def getcoroutinelocals(coroutine):
    """Return a coroutine's variables with their values."""
    return _locals(coroutine.cr_frame)


def getasyncgenlocals(agen):
    """Return an asynchronous generator's variables with their values."""
    if not isasyncgen(agen):
        raise TypeError(f"{agen!r} is not a Python async generator")
    return _locals(agen.ag_frame)


def _locals(frame):
    return {} if frame is None else frame.f_locals


def _state(object, is_running, is_suspended, frame, kind):
    if is_running:
        return kind + "_RUNNING"
    if is_suspended:
        return kind + "_SUSPENDED"
    return kind + ("_CLOSED" if frame is None else "_CREATED")


# MARK: Frames


class Traceback(namedtuple("Traceback", "filename lineno function code_context index")):
    """Where a frame stands, and the lines around it."""

    def __new__(cls, filename, lineno, function, code_context, index, *, positions=None):
        made = super().__new__(cls, filename, lineno, function, code_context, index)
        made.positions = positions
        return made

    def __repr__(self):
        return f"{super().__repr__()[:-1]}, positions={self.positions!r})"


class FrameInfo(namedtuple("FrameInfo", "frame filename lineno function code_context index")):
    """A frame, where it stands, and the lines around it."""

    def __new__(cls, frame, filename, lineno, function, code_context, index, *, positions=None):
        made = super().__new__(cls, frame, filename, lineno, function, code_context, index)
        made.positions = positions
        return made

    def __repr__(self):
        return f"{super().__repr__()[:-1]}, positions={self.positions!r})"


def currentframe():
    """Return the frame of the caller."""
    return sys._getframe(1)


def getframeinfo(frame, context=1):
    """Return where a frame or traceback stands, and the lines around it."""
    import linecache

    if istraceback(frame):
        line, place, frame = frame.tb_lineno, frame.tb_lasti, frame.tb_frame
    elif isframe(frame):
        line, place = frame.f_lineno, frame.f_lasti
    else:
        raise TypeError(f"{frame!r} is not a frame or traceback object")
    positions = _positions(frame.f_code, place, line)
    filename = frame.f_code.co_filename
    lines = index = None
    if context > 0:
        lines = linecache.getlines(filename, frame.f_globals) or None
    if lines is not None:
        start = max(0, min(line - 1 - context // 2, len(lines) - context))
        lines, index = lines[start:start + context], line - 1 - start
    return Traceback(filename, line, frame.f_code.co_name, lines, index, positions=positions)


def _positions(code, place, line):
    """Return the lines and columns of an instruction."""
    from dis import Positions
    from itertools import islice

    known = next(islice(code.co_positions(), max(place, 0) // 2, None), None)
    if place < 0 or known is None or known[0] is None:
        known = line, None, None, None
    return Positions(*known)


def getlineno(frame):
    """Return the number of the line that a frame runs."""
    return frame.f_lineno


def _frame_info(frame, place, context):
    info = getframeinfo(place, context)
    return FrameInfo(frame, *info, positions=info.positions)


def getouterframes(frame, context=1):
    """Return a frame and those that led to it, the innermost first."""
    frames = []
    while frame:
        frames.append(_frame_info(frame, frame, context))
        frame = frame.f_back
    return frames


def getinnerframes(tb, context=1):
    """Return the frames of a traceback, the outermost first."""
    frames = []
    while tb:
        frames.append(_frame_info(tb.tb_frame, tb, context))
        tb = tb.tb_next
    return frames


def stack(context=1):
    """Return the frames that led here, the innermost first."""
    return getouterframes(sys._getframe(1), context)


def trace(context=1):
    """Return the frames of the exception that is being handled."""
    error = sys.exception()
    return getinnerframes(None if error is None else error.__traceback__, context)


def _main():
    """Write the source of an object, or where a module is from, as the arguments of the program say."""
    import _inspect_main
    import sys

    _inspect_main.run(sys.modules[__name__])


if __name__ == "__main__":
    _main()
