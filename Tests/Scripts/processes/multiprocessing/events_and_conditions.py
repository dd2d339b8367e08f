import multiprocessing


def wait(event, condition, queue):
    queue.put(event.wait())
    with condition:
        queue.put("waits")
        queue.put(condition.wait(20))


if __name__ == "__main__":
    event, condition, queue = multiprocessing.Event(), multiprocessing.Condition(), multiprocessing.SimpleQueue()
    process = multiprocessing.Process(target=wait, args=(event, condition, queue))
    process.start()
    print(event.is_set(), event.wait(0))
    event.set()
    print(queue.get(), queue.get())
    with condition:
        condition.notify()
    print(queue.get())
    process.join()
    print(process.exitcode)

# expect: False False
# expect: True waits
# expect: True
# expect: 0
