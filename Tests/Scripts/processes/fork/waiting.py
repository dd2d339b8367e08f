import os

try:
    os.wait()
except ChildProcessError as error:
    print(error)
child = os.fork()
if child == 0:
    os._exit(6)
pid, status, usage = os.wait4(child, 0)
print(pid == child, os.WEXITSTATUS(status), usage.ru_maxrss >= 0, type(usage).__name__)
child = os.fork()
if child == 0:
    os._exit(7)
result = os.waitid(os.P_PID, child, os.WEXITED)
print(result.si_pid == child, result.si_status, result.si_code == os.CLD_EXITED)
try:
    os.waitstatus_to_exitcode(0x7F | 9 << 8)
except ValueError as error:
    print(error)

# expect: [Errno 10] No child processes
# expect: True 6 True struct_rusage
# expect: True 7 True
# expect: process stopped by delivery of signal 9
