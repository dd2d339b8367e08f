"""Child processes."""

__all__ = ("create_subprocess_exec", "create_subprocess_shell")

PIPE = -1
STDOUT = -2
DEVNULL = -3


async def create_subprocess_shell(cmd, stdin=None, stdout=None, stderr=None, **kwds):
    """Runs a shell command, once Baton has child processes."""
    raise NotImplementedError(
        "asyncio.create_subprocess_shell() needs child processes, which Baton does not have yet")


async def create_subprocess_exec(program, *args, stdin=None, stdout=None, stderr=None, **kwds):
    """Runs a program, once Baton has child processes."""
    raise NotImplementedError(
        "asyncio.create_subprocess_exec() needs child processes, which Baton does not have yet")
