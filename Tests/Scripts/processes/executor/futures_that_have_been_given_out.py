import concurrent.futures
import gc
import weakref

with concurrent.futures.ThreadPoolExecutor(1) as pool:
    given_out = concurrent.futures.as_completed([pool.submit(pow, 2, n) for n in range(3)])


def next_one():
    return weakref.ref(next(given_out))


references = [next_one() for _ in range(3)]
gc.collect()
print([reference() for reference in references])  # expect: [None, None, None]
