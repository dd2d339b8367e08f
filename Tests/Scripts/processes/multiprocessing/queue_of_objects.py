import multiprocessing
import queue


def produce(items):
    for number in range(5):
        items.put(number)


if __name__ == "__main__":
    items = multiprocessing.Queue()
    process = multiprocessing.Process(target=produce, args=(items,))
    process.start()
    print([items.get() for _ in range(5)])
    process.join()
    for options in ({"block": False}, {"timeout": 0.01}):
        try:
            items.get(**options)
        except queue.Empty:
            print("empty")
    # More than a pipe holds: put() does not wait for a reader.
    items.put("x" * 200_000)
    print(len(items.get()))
    items.close()
    try:
        items.put(1)
    except ValueError as error:
        print(str(error).endswith("is closed"))

# expect: [0, 1, 2, 3, 4]
# expect: empty
# expect: empty
# expect: 200000
# expect: True
