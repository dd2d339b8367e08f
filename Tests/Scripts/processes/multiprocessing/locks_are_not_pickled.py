import concurrent.futures
import multiprocessing
import pickle
import queue
import select

context = multiprocessing.get_context("fork")
for one in (context.Lock()._semlock, queue.SimpleQueue(), select.poll()):
    try:
        pickle.dumps(one)
    except TypeError as error:
        print(error)
# expect: cannot pickle '_multiprocessing.SemLock' object
# expect: cannot pickle '_queue.SimpleQueue' object
# expect: cannot pickle 'select.poll' object
with concurrent.futures.ProcessPoolExecutor(1, context) as pool:
    refused = pool.submit(context.Semaphore(1).acquire)
    print(type(refused.exception()))  # expect: <class 'TypeError'>
    print(pool.submit(abs, -1).result())  # expect: 1
