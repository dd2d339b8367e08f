import os
import signal

child = os.fork()
if child == 0:
    os.kill(os.getpid(), signal.SIGTERM)
    os._exit(1)
pid, status = os.waitpid(child, 0)
print(pid == child, os.WIFSIGNALED(status), os.WTERMSIG(status), os.WIFEXITED(status))  # expect: True True 15 False
print(os.waitstatus_to_exitcode(status))  # expect: -15
