"""What stands in the place of the disassembler: Baton runs the syntax tree itself, so that there is
no byte code to show. Programs that only import the module run; its functions say so when called."""

__all__ = [
    "Bytecode", "code_info", "dis", "disassemble", "disco", "distb", "findlabels", "findlinestarts",
    "get_instructions", "opmap", "opname", "show_code", "stack_effect",
]

from collections import namedtuple
from opcode import *
from opcode import __all__ as _opcode_names


def _refuse(name):
    def function(*args, **kwargs):
        raise NotImplementedError(f"dis.{name}(): Baton runs the syntax tree, there is no byte code")

    function.__name__ = function.__qualname__ = name
    return function


COMPILER_FLAG_NAMES = {
    1: "OPTIMIZED",
    2: "NEWLOCALS",
    4: "VARARGS",
    8: "VARKEYWORDS",
    16: "NESTED",
    32: "GENERATOR",
    64: "NOFREE",
    128: "COROUTINE",
    256: "ITERABLE_COROUTINE",
    512: "ASYNC_GENERATOR",
}

Positions = namedtuple("Positions", "lineno end_lineno col_offset end_col_offset", defaults=[None] * 4)

for _name in __all__:
    if _name not in ("opmap", "opname"):
        globals()[_name] = _refuse(_name)
