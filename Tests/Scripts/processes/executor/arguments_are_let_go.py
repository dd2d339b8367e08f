import concurrent.futures
import multiprocessing
import threading
import weakref


class Argument:
    def __del__(self):
        if is_gone is not None:
            is_gone.set()

    def method(self):
        return "called"


is_gone = None


def begin(event):
    global is_gone
    is_gone = event


if __name__ == "__main__":
    context = multiprocessing.get_context("fork")
    event = context.Event()
    with concurrent.futures.ProcessPoolExecutor(1, context, begin, (event,)) as pool:
        argument = Argument()
        collected = threading.Event()
        reference = weakref.ref(argument, lambda _: collected.set())
        pool.submit(argument.method)
        del argument
        print(collected.wait(20))  # expect: True
        # The copy that the process has had.
        print(event.wait(20))  # expect: True
