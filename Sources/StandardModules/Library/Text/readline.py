"""A history of lines for scripts. input() reads lines with the terminal's own editing, so that keys
and completion that are asked for here are kept, and have no effect."""

backend = "editline"
_READLINE_VERSION = _READLINE_RUNTIME_VERSION = 0x0402
_READLINE_LIBRARY_VERSION = "EditLine wrapper"

_history = []
_history_length = -1
_auto_history = True
_completer = None
_delimiters = " \t\n`~!@#$%^&*()-=+[{]}\\|;:'\",<>/?"
_bindings = []


def parse_and_bind(string, /):
    """Keep a line of a configuration."""
    _bindings.append(string)


def read_init_file(filename=None, /):
    """Keep the lines of a configuration file."""
    import os

    with open(os.path.expanduser("~/.inputrc") if filename is None else filename) as file:
        _bindings.extend(line.rstrip("\n") for line in file)


def get_line_buffer():
    """Return the line that is edited: none is, while a script runs."""
    return ""


def insert_text(string, /):
    """Do nothing: no line is edited."""


def redisplay():
    """Do nothing: no line is edited."""


def _path(filename):
    import os

    return os.path.expanduser("~/.history") if filename is None else filename


def read_history_file(filename=None, /):
    """Add the lines of a file to the history."""
    with open(_path(filename), encoding="utf-8", errors="surrogateescape") as file:
        _history.extend(line.rstrip("\n") for line in file)


def write_history_file(filename=None, /):
    """Write the history to a file, at most as many lines as set_history_length() allows."""
    lines = _history if _history_length < 0 else _history[len(_history) - min(_history_length, len(_history)) :]
    with open(_path(filename), "w", encoding="utf-8", errors="surrogateescape") as file:
        file.writelines(line + "\n" for line in lines)


def append_history_file(nelements, filename=None, /):
    """Add the last lines of the history to a file that is there."""
    if nelements < 0:
        raise ValueError("nelements must be positive")
    with open(_path(filename), "r+", encoding="utf-8", errors="surrogateescape") as file:
        file.seek(0, 2)
        file.writelines(line + "\n" for line in _history[len(_history) - min(nelements, len(_history)) :])


def get_history_length():
    """Return how many lines of the history are written."""
    return _history_length


def set_history_length(length, /):
    """Let at most so many lines of the history be written; all when negative."""
    global _history_length
    _history_length = length


def get_current_history_length():
    """Return how many lines the history has."""
    return len(_history)


def get_history_item(index, /):
    """Return a line of the history, the first of which is 1; None where there is none."""
    return _history[index - 1] if 1 <= index <= len(_history) else None


def _check(pos):
    if pos < 0:
        raise ValueError("History index cannot be negative")
    if pos >= len(_history):
        raise ValueError(f"No history item at position {pos}")


def remove_history_item(pos, /):
    """Take a line out of the history, the first of which is 0."""
    _check(pos)
    del _history[pos]


def replace_history_item(pos, line, /):
    """Replace a line of the history, the first of which is 0."""
    _check(pos)
    _history[pos] = line


def add_history(line, /):
    """Add a line to the history."""
    _history.append(line)


def clear_history():
    """Take every line out of the history."""
    _history.clear()


def set_auto_history(enabled, /):
    """Keep whether lines are added by themselves."""
    global _auto_history
    _auto_history = bool(enabled)


def set_completer(function=None, /):
    """Keep a function that completes words."""
    global _completer
    _completer = function


def get_completer():
    """Return the function that completes words."""
    return _completer


def set_completer_delims(string, /):
    """Keep the characters between words."""
    global _delimiters
    _delimiters = string


def get_completer_delims():
    """Return the characters between words."""
    return _delimiters


def get_completion_type():
    """Return the kind of completion that is tried: none is."""
    return 0


def get_begidx():
    """Return where the word that is completed begins."""
    return 0


def get_endidx():
    """Return where the word that is completed ends."""
    return 0


def set_completion_display_matches_hook(function=None, /):
    """Do nothing: nothing is completed here."""


def set_startup_hook(function=None, /):
    """Do nothing: lines are read by the terminal."""


def set_pre_input_hook(function=None, /):
    """Do nothing: lines are read by the terminal."""

# CPython has them in C.
__builtin_functions__ = (
    "add_history", "append_history_file", "clear_history", "get_begidx", "get_completer", "get_completer_delims",
    "get_completion_type", "get_current_history_length", "get_endidx", "get_history_item", "get_history_length",
    "get_line_buffer", "insert_text", "parse_and_bind", "read_history_file", "read_init_file", "redisplay",
    "remove_history_item", "replace_history_item", "set_auto_history", "set_completer", "set_completer_delims",
    "set_completion_display_matches_hook", "set_history_length", "set_pre_input_hook", "set_startup_hook",
    "write_history_file",
)  # fmt: skip
