import os

print(os.spawnlp(os.P_WAIT, "sh", "sh", "-c", "exit 5"))  # expect: 5
print(os.spawnve(os.P_WAIT, "/bin/sh", ["sh", "-c", "exit $N"], {"N": "6"}))  # expect: 6
child = os.spawnv(os.P_NOWAIT, "/bin/sh", ["sh", "-c", "kill -9 $$"])
print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))  # expect: -9
print(os.spawnvp(os.P_WAIT, "no-such-program", ["x"]))  # expect: 127
