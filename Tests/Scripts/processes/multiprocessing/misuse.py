import multiprocessing
import pickle

process = multiprocessing.Process(target=print)
for call in (process.join, process.terminate, lambda: process.sentinel, lambda: setattr(process, "name", 1)):
    try:
        call()
    except (AssertionError, AttributeError, ValueError) as error:
        print(type(error).__name__, error)
process.close()
try:
    process.start()
except ValueError as error:
    print(error)
for shared in (multiprocessing.Lock(), multiprocessing.SimpleQueue()):
    try:
        pickle.dumps(shared)
    except RuntimeError as error:
        print(error)

# expect: AssertionError can only join a started process
# expect: AttributeError 'NoneType' object has no attribute 'terminate'
# expect: ValueError process not started
# expect: AssertionError name must be a string
# expect: process object is closed
# expect: Lock objects should only be shared between processes through inheritance
# expect: SimpleQueue objects should only be shared between processes through inheritance
