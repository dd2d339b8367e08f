"""Whether a piece of code is whole, as a prompt must know."""

import __future__
import warnings

_features = [getattr(__future__, name) for name in __future__.all_feature_names]

__all__ = ["compile_command", "Compile", "CommandCompiler"]

PyCF_DONT_IMPLY_DEDENT = 0x200
PyCF_ONLY_AST = 0x400
PyCF_ALLOW_INCOMPLETE_INPUT = 0x4000
_incomplete = PyCF_DONT_IMPLY_DEDENT | PyCF_ALLOW_INCOMPLETE_INPUT


def _maybe_compile(compiler, source, filename, symbol):
    """Return a code object, None when the source is not whole, or fail."""
    lines = [line.strip() for line in source.split("\n")]
    if not any(line and line[0] != "#" for line in lines) and symbol != "eval":
        source = "pass"
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", (SyntaxWarning, DeprecationWarning))
        if _is_incomplete(compiler, source, filename, symbol):
            return None
    return compiler(source, filename, symbol, incomplete_input=False)


def _is_incomplete(compiler, source, filename, symbol):
    last = source.removesuffix("\n").rpartition("\n")[2]
    if source.endswith("\\") and "#" not in last:
        return True
    if source.endswith("\\\n") and "#" not in last and _is_right(compiler, source[:-2], filename, symbol):
        return True
    # A line's end behind the last line ends the block, unless that has not begun.
    texts = (source + "\n", source.rstrip("\n")) if source.endswith("\n") else (source,)
    for text in texts:
        try:
            compiler(text, filename, symbol, flags=_incomplete)
        except SyntaxError as error:
            if error.msg == "incomplete input":
                return True
        else:
            break
    return False


def _is_right(compiler, source, filename, symbol):
    try:
        compiler(source, filename, symbol, flags=_incomplete)
    except SyntaxError:
        return False
    return True


def _compile(source, filename, symbol, incomplete_input=True, *, flags=0):
    if not incomplete_input:
        flags &= ~_incomplete
    return compile(source, filename, symbol, flags)


def compile_command(source, filename="<input>", symbol="single", flags=0):
    """Return the code of a command; None when more of it must come."""

    def compiler(source, filename, symbol, incomplete_input=True, *, flags=flags):
        return _compile(source, filename, symbol, incomplete_input, flags=flags)

    return _maybe_compile(compiler, source, filename, symbol)


class Compile:
    """As compile(), but keeps in mind the features that a source has asked for."""

    def __init__(self):
        self.flags = _incomplete

    def __call__(self, source, filename, symbol, flags=0, **kwargs):
        flags |= self.flags
        if kwargs.get("incomplete_input", True) is False:
            flags &= ~_incomplete
        code = compile(source, filename, symbol, flags, True)
        if flags & PyCF_ONLY_AST:
            return code
        for feature in _features:
            if getattr(code, "co_flags", 0) & feature.compiler_flag:
                self.flags |= feature.compiler_flag
        return code


class CommandCompiler:
    """As compile_command(), but keeps in mind the features that a command has asked for."""

    def __init__(self):
        self.compiler = Compile()

    def __call__(self, source, filename="<input>", symbol="single"):
        return _maybe_compile(self.compiler, source, filename, symbol)
