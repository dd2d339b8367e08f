import os

print(os.getpid() == os.getpid(), os.getppid() > 0, os.cpu_count() > 0, len(os.urandom(5)), os.name, os.sep)
child = os.fork()
if child == 0:
    os._exit(7)
print(os.WEXITSTATUS(os.waitpid(child, 0)[1]), os.waitstatus_to_exitcode(os.system("exit 3")))
print(os.popen("echo hi").read(), os.popen("exit 2").close(), os.strerror(2), os.terminal_size((80, 24)))

# expect: True True True 5 posix /
# expect: 7 3
# expect: hi
# expect:  512 No such file or directory os.terminal_size(columns=80, lines=24)
