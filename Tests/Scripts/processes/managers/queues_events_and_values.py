from multiprocessing import Manager, Process


def work(queue, go, value):
    go.wait()
    value.value += 1
    queue.put(["done", value.value])


if __name__ == "__main__":
    with Manager() as manager:
        queue, go, value, array = manager.Queue(), manager.Event(), manager.Value("i", 41), manager.Array("i", [1, 2])
        process = Process(target=work, args=(queue, go, value))
        process.start()
        print(go.is_set(), queue.empty())
        go.set()
        print(queue.get(), value, value.value)
        process.join()
        array[0] = 5
        print(array[:], len(array), array)
        barrier, semaphore = manager.Barrier(1), manager.BoundedSemaphore(1)
        print(barrier.wait(), barrier.parties, barrier.broken, semaphore.acquire(), semaphore.acquire(False))

# expect: False True
# expect: ['done', 42] Value('i', 42) 42
# expect: array('i', [5, 2]) 2 array('i', [5, 2])
# expect: 0 1 False True False
