from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool

state = "unset"


def prepare(value):
    global state
    state = value


def read():
    return state


def refuse():
    raise OSError("not today")


if __name__ == "__main__":
    with ProcessPoolExecutor(2, initializer=prepare, initargs=("set",)) as pool:
        print([future.result() for future in [pool.submit(read) for _ in range(4)]])  # expect: ['set', 'set', 'set', 'set']
    print(read())  # expect: unset
    with ProcessPoolExecutor(1, initializer=refuse) as pool:
        try:
            pool.submit(read).result()
        except BrokenProcessPool as error:
            print("broken")  # expect: broken
