import os
import sys

for end in (lambda: os._exit(3), lambda: sys.exit(4), lambda: None, lambda: 1 / 0):
    sys.stdout.flush()
    child = os.fork()
    if child == 0:
        os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
        end()
        sys.exit()
    print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))

# expect: 3
# expect: 4
# expect: 0
# expect: 1
