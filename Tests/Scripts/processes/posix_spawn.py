import os
import signal


def outcome(pid):
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])


reading, writing = os.pipe()
pid = os.posix_spawnp(
    "sh", ["sh", "-c", "echo $word; exit 3"], {"word": "spoken"}, setsid=True,
    file_actions=[(os.POSIX_SPAWN_DUP2, writing, 1), (os.POSIX_SPAWN_OPEN, 0, "/dev/null", os.O_RDONLY, 0)],
)  # fmt: skip
os.close(writing)
print(os.read(reading, 100), outcome(pid))
signal.signal(signal.SIGUSR1, signal.SIG_IGN)
pid = os.posix_spawn("/bin/sh", ["sh", "-c", "kill -USR1 $$"], os.environ, setsigdef=[signal.SIGUSR1])
print(outcome(pid) == -signal.SIGUSR1)
for action in (
    lambda: os.posix_spawn("no_such_program", ["x"], os.environ),
    lambda: os.posix_spawn("/bin/sh", [], os.environ),
    lambda: os.posix_spawn("/bin/sh", ["sh"], os.environ, file_actions=[(12345,)]),
    lambda: os.posix_spawn("/bin/sh", ["sh"], os.environ, setsigmask=[signal.NSIG]),
):  # fmt: skip
    try:
        action()
    except (OSError, TypeError, ValueError) as error:
        print(type(error).__name__, error)
# expect: b'spoken\n' 3
# expect: True
# expect: FileNotFoundError [Errno 2] No such file or directory: 'no_such_program'
# expect: ValueError posix_spawn: argv must not be empty
# expect: TypeError Unknown file_actions identifier
# expect: ValueError signal number 65 out of range [1; 64]
