import multiprocessing

lock, again = multiprocessing.Lock(), multiprocessing.RLock()
print(lock, lock.acquire(), lock, lock.acquire(block=False), lock.acquire(timeout=0.01))
lock.release()
print(again.acquire(), again.acquire(), again)
try:
    lock.release()
except ValueError as error:
    print(error)
few = multiprocessing.BoundedSemaphore(2)
print(few, few.acquire(), few, few.get_value())
few.release()
try:
    few.release()
except ValueError as error:
    print(error)
try:
    multiprocessing.RLock().release()
except AssertionError as error:
    print(error)

# expect: <Lock(owner=MainProcess)> True <Lock(owner=MainProcess)> False False
# expect: True True <RLock(MainProcess, 2)>
# expect: semaphore or lock released too many times
# expect: <BoundedSemaphore(value=1, maxvalue=2)> True <BoundedSemaphore(value=1, maxvalue=2)> 1
# expect: semaphore or lock released too many times
# expect: attempt to release recursive lock not owned by thread
