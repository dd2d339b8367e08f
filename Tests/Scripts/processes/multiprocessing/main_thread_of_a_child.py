import multiprocessing
import os
import sys
import threading


def child(queue):
    queue.put((threading.get_native_id(), threading.main_thread().native_id, os.getpid()))


if __name__ == "__main__":
    context = multiprocessing.get_context("fork")
    queue = context.Queue()
    process = context.Process(target=child, args=(queue,))
    process.start()
    running, main, pid = queue.get()
    process.join()
    print(running == main, main != threading.main_thread().native_id)  # expect: True True
    # There the first thread bears the number of its process.
    print(sys.platform != "linux" or main == pid)  # expect: True
    print(sys.platform != "linux" or threading.get_native_id() == os.getpid())  # expect: True
