import atexit
import multiprocessing


def child():
    atexit.register(print, "at the end of the child", flush=True)
    print("child", flush=True)


if __name__ == "__main__":
    atexit.register(print, "at the end of the parent")
    process = multiprocessing.get_context("fork").Process(target=child)
    process.start()
    process.join()
    print("parent")

# expect: child
# expect: at the end of the child
# expect: parent
# expect: at the end of the parent
