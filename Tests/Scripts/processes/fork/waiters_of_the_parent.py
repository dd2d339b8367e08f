# Threads that waited in the parent are not there in a child: waking them there wakes nobody, and hangs nobody.
import os
import threading

condition = threading.Condition()


def forks():
    with condition:
        child = os.fork()
        if child == 0:
            condition.notify_all()
            thread = threading.Thread(target=os.write, args=(1, b"a thread of the child\n"))
            thread.start()
            thread.join()
            os._exit(0)
        status = os.waitpid(child, 0)[1]
        condition.notify_all()
    print(os.waitstatus_to_exitcode(status), flush=True)


with condition:
    thread = threading.Thread(target=forks)
    thread.start()
    condition.wait()
thread.join()
# expect: a thread of the child
# expect: 0
