import os

child = os.fork()
if child == 0:
    grandchild = os.fork()
    if grandchild == 0:
        os._exit(2)
    os._exit(os.waitstatus_to_exitcode(os.waitpid(grandchild, 0)[1]) + 1)
print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))  # expect: 3
