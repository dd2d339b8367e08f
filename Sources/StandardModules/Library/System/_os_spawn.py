"""os.posix_spawn: a program is started, with its descriptors and signals arranged before."""

import posix
import signal
from _os_files import fsencode

POSIX_SPAWN_OPEN, POSIX_SPAWN_CLOSE, POSIX_SPAWN_DUP2 = 0, 1, 2

_SHAPES = {POSIX_SPAWN_OPEN: "open_file_action", POSIX_SPAWN_CLOSE: "close_file_action", POSIX_SPAWN_DUP2: "dup2_file_action"}
_COUNTS = {POSIX_SPAWN_OPEN: 5, POSIX_SPAWN_CLOSE: 2, POSIX_SPAWN_DUP2: 3}


def posix_spawn(
        path, argv, env, /, *, file_actions=(), setpgroup=None, resetids=False, setsid=False,
        setsigmask=(), setsigdef=(), scheduler=None):
    """Execute the program specified by path in a new process."""
    return _spawn("posix_spawn", path, argv, env, file_actions, setpgroup, resetids, setsid,
                  setsigmask, setsigdef, scheduler)


def posix_spawnp(
        path, argv, env, /, *, file_actions=(), setpgroup=None, resetids=False, setsid=False,
        setsigmask=(), setsigdef=(), scheduler=None):
    """Execute the program specified by path in a new process; it is looked for in PATH."""
    return _spawn("posix_spawnp", path, argv, env, file_actions, setpgroup, resetids, setsid,
                  setsigmask, setsigdef, scheduler)


def _spawn(name, path, argv, env, actions, group, resets, session, mask, defaults, scheduler):
    if not isinstance(argv, (list, tuple)):
        raise TypeError(f"{name}: argv must be a tuple or list")
    if not argv:
        raise ValueError(f"{name}: argv must not be empty")
    if env is not None and not hasattr(env, "keys"):
        raise TypeError(f"{name}: environment must be a mapping object or None")
    if group is not None and not isinstance(group, int):
        raise TypeError("an integer is required")
    if scheduler is not None and not (isinstance(scheduler, tuple) and len(scheduler) == 2):
        raise TypeError("A scheduler tuple must have two elements")
    actions = [_checked_action(one) for one in actions or ()]
    mask, defaults = _signals(mask), _signals(defaults)
    candidates = [path] if name == "posix_spawn" else _candidates(path)
    ready, told = posix.pipe()
    try:
        child = posix.fork()
        if child == 0:
            try:
                _arrange(actions, group, resets, session, mask, defaults, scheduler, told)
                _execute(candidates, argv, env)
            except OSError as error:
                posix.write(told, str(error.errno).encode())
            finally:
                posix._exit(127)
        posix.close(told)
        told = None
        failure = posix.read(ready, 16)
    finally:
        posix.close(ready)
        if told is not None:
            posix.close(told)
    if failure:
        posix.waitpid(child, 0)
        raise OSError(int(failure), posix.strerror(int(failure)), path)
    return child


def _checked_action(action):
    if not isinstance(action, tuple) or not action:
        raise TypeError("Each file_actions element must be a non-empty tuple")
    kind = action[0]
    if not isinstance(kind, int) or kind not in _SHAPES:
        raise TypeError("Unknown file_actions identifier")
    numbers = action[1:2] + action[3:] if kind == POSIX_SPAWN_OPEN else action[1:]
    if len(action) != _COUNTS[kind] or not all(isinstance(one, int) for one in numbers):
        raise TypeError(f"A {_SHAPES[kind]} tuple must have {_COUNTS[kind]} elements")
    if kind == POSIX_SPAWN_OPEN and b"\0" in fsencode(action[2]):
        raise ValueError("embedded null byte")
    return action


def _signals(numbers):
    numbers = list(numbers)
    for number in numbers:
        if not isinstance(number, int):
            raise TypeError(f"'{type(number).__name__}' object cannot be interpreted as an integer")
        if not 0 < number < signal.NSIG:
            raise ValueError(f"signal number {number} out of range [1; {signal.NSIG - 1}]")
    return numbers


def _candidates(path):
    if b"/" in fsencode(path):
        return [path]
    import os

    folders = os.environb.get(b"PATH", b"/bin:/usr/bin")
    return [(folder or b".") + b"/" + fsencode(path) for folder in folders.split(b":")]


def _arrange(actions, group, resets, session, mask, defaults, scheduler, told):
    """In the new process, before the program: what the caller has asked for."""
    if session:
        posix.setsid()
    if group is not None:
        posix.setpgid(0, group)
    if resets:
        posix.setegid(posix.getgid())
        posix.seteuid(posix.getuid())
    if scheduler is not None:
        import os

        policy, parameters = scheduler
        policy = os.sched_getscheduler(0) if policy is None else policy
        os.sched_setscheduler(0, policy, parameters)
    for number in defaults:
        signal.signal(number, signal.SIG_DFL)
    if mask:
        signal.pthread_sigmask(signal.SIG_SETMASK, mask)
    for kind, fd, *rest in actions:
        if kind == POSIX_SPAWN_CLOSE:
            if fd != told:
                posix.close(fd)
        elif kind == POSIX_SPAWN_DUP2:
            posix.dup2(fd, rest[0])
        else:
            opened = posix.open(rest[0], rest[1], rest[2])
            if opened != fd:
                posix.dup2(opened, fd)
                posix.close(opened)
            else:
                posix.set_inheritable(fd, True)


def _execute(candidates, argv, env):
    import os

    failure = None
    for path in candidates:
        try:
            os.execve(path, argv, os.environ if env is None else env)
        except OSError as error:
            if failure is None or not isinstance(error, (FileNotFoundError, NotADirectoryError)):
                failure = error
    raise failure


# CPython has them in C.
__builtin_functions__ = ("posix_spawn", "posix_spawnp")
