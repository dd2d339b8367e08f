import concurrent.futures.thread as pools
import os
import threading

held, may_go = threading.Event(), threading.Event()


def hold():
    with pools._global_shutdown_lock:
        held.set()
        may_go.wait()


# Of these functions the last one is called first.
os.register_at_fork(before=may_go.set)
threading.Thread(target=hold, daemon=True).start()
held.wait()
child = os.fork()
if child == 0:
    with pools.ThreadPoolExecutor(1) as pool:
        os._exit(pool.submit(abs, -7).result())
print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))  # expect: 7
print(pools._global_shutdown_lock.locked())  # expect: False
