# clock: virtual
import threading

def attempt(action):
    try:
        action()
    except RuntimeError as error:
        print(error)

thread = threading.Thread()
attempt(thread.join)  # expect: cannot join thread before it is started
thread.start()
attempt(thread.start)  # expect: threads can only be started once
attempt(lambda: setattr(thread, "daemon", True))  # expect: cannot set daemon status of active thread
attempt(threading.current_thread().join)  # expect: cannot join current thread
attempt(threading.Lock().release)  # expect: release unlocked lock
attempt(threading.RLock().release)  # expect: cannot release un-acquired lock
attempt(threading.Condition().notify)  # expect: cannot notify on un-acquired lock
attempt(threading.Condition().wait)  # expect: cannot wait on un-acquired lock
