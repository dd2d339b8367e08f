"""What a child process is told before it starts, and what it tells when it cannot."""

import builtins
import os
import sys
from _subprocess_results import SubprocessError

# Where scripts find these names, and what their reprs say.
__name__ = "subprocess"


def list2cmdline(seq):
    """Write arguments as one line, quoted as programs on Windows take them apart."""
    words = []
    for word in map(os.fsdecode, seq):
        parts, backslashes = [], 0
        for character in word:
            if character == "\\":
                backslashes += 1
                continue
            # Only before a quote do backslashes need one of their own.
            parts.append("\\" * (2 * backslashes + 1 if character == '"' else backslashes))
            parts.append(character)
            backslashes = 0
        if not word or " " in word or "\t" in word:
            words.append('"' + "".join(parts) + "\\" * (2 * backslashes) + '"')
        else:
            words.append("".join(parts) + "\\" * backslashes)
    return " ".join(words)


def _optim_args_from_interpreter_flags():
    """The options that give another interpreter this one's optimization."""
    return ["-" + "O" * sys.flags.optimize] if sys.flags.optimize > 0 else []


def _args_from_interpreter_flags():
    """The options that give another interpreter this one's settings."""
    options = _optim_args_from_interpreter_flags()
    letters = {
        "debug": "d", "dont_write_bytecode": "B", "no_site": "S", "verbose": "v",
        "bytes_warning": "b", "quiet": "q",
    }
    for flag, letter in letters.items():
        if getattr(sys.flags, flag) > 0:
            options.append("-" + letter * getattr(sys.flags, flag))
    if sys.flags.isolated:
        options.append("-I")
    else:
        for flag, letter in {"ignore_environment": "E", "no_user_site": "s", "safe_path": "P"}.items():
            if getattr(sys.flags, flag):
                options.append("-" + letter)
    options += ["-W" + option for option in sys.warnoptions]
    return options


def argument_list(args, shell, executable):
    """The arguments of a program as a list, those of a shell before them."""
    if isinstance(args, (str, bytes)):
        args = [args]
    elif isinstance(args, os.PathLike):
        if shell:
            raise TypeError("path-like args is not allowed when shell is true")
        args = [args]
    else:
        args = list(args)
    if shell:
        args = ["/bin/sh", "-c"] + args
        if executable:
            args[0] = executable
    return args


def environment_entries(env):
    """Environment variables as the system wants them."""
    entries = []
    for key, value in env.items():
        key = os.fsencode(key)
        if b"=" in key:
            raise ValueError("illegal environment variable name")
        entries.append(key + b"=" + os.fsencode(value))
    return entries


def places_of_program(executable, env):
    """The paths at which a program is looked for, one after another."""
    program = os.fsencode(executable)
    if os.path.dirname(program):
        return (program,)
    return tuple(os.path.join(os.fsencode(folder), program) for folder in os.get_exec_path(env))


def account_numbers(user, group, extra_groups):
    """The numbers of a user, a group and further groups; None for what is to stay."""
    gid = None if group is None else _account_number(group, "Group", _find_group)
    gids = None
    if isinstance(extra_groups, str):
        raise ValueError("Groups must be a list, not a string")
    if extra_groups is not None:
        gids = [_account_number(entry, "Items in extra_groups", _find_group) for entry in extra_groups]
    uid = None if user is None else _account_number(user, "User", _find_user)
    return uid, gid, gids


def _account_number(value, kind, find):
    """The number of a user or group."""
    if isinstance(value, str):
        value = find(value)
    elif not isinstance(value, int):
        raise TypeError(f"{kind} must be a string or an integer"
                        + (f", not {type(value)}" if kind != "User" else ""))
    if value < 0:
        raise ValueError(f"{'User' if kind == 'User' else 'Group'} ID cannot be negative, got {value}")
    return value


def _find_group(name):
    import grp

    return grp.getgrnam(name).gr_gid


def _find_user(name):
    import pwd

    return pwd.getpwnam(name).pw_uid


def failure_to_start(report, executable, cwd):
    """The exception that a child has written down before its program began."""
    try:
        name, code, message = report.split(b":", 2)
        message = message.decode()
    except ValueError:
        name, code = b"SubprocessError", b"0"
        message = f"Bad exception data from child: {bytes(report)!r}"
    kind = getattr(builtins, name.decode("ascii"), SubprocessError)
    if not issubclass(kind, OSError) or not code:
        return kind(message)
    filename = {"noexec": None, "noexec:chdir": cwd}.get(message, executable)
    if message.startswith("noexec"):
        message = ""
    code = int(code, 16)
    if code != 0:
        message = os.strerror(code)
    if filename is None:
        return kind(code, message)
    return kind(code, message, filename)
