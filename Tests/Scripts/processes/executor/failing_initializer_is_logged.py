import concurrent.futures
import logging
import logging.handlers
import multiprocessing
import queue


def prepare(records):
    logging.getLogger("concurrent.futures").addHandler(logging.handlers.QueueHandler(records))
    raise ValueError("cannot prepare")


if __name__ == "__main__":
    context = multiprocessing.get_context("fork")
    records = context.Queue()
    with concurrent.futures.ProcessPoolExecutor(1, context, prepare, (records,)) as executor:
        try:
            executor.submit(abs, -1).result()
        except concurrent.futures.BrokenExecutor as error:
            print(type(error).__name__)
    message = records.get(timeout=30).getMessage().splitlines()
    print(message[0], "...", message[-1])

# expect: BrokenProcessPool
# expect: Exception in initializer: ... ValueError: cannot prepare
