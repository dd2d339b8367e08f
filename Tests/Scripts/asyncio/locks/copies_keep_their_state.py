import asyncio
import copy


def state(primitive):
    return repr(primitive).split("[")[1]


event = asyncio.Event()
event.set()
print(state(copy.copy(event)), state(copy.deepcopy(event)))  # expect: set]> set]>
semaphore = asyncio.Semaphore(3)
print(state(copy.deepcopy(semaphore)))  # expect: unlocked, value:3]>
bounded = copy.deepcopy(asyncio.BoundedSemaphore(2))
print(state(bounded))  # expect: unlocked, value:2]>
try:
    bounded.release()
except ValueError as error:
    print(error)  # expect: BoundedSemaphore released too many times
