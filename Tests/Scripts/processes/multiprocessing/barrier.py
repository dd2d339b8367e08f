import multiprocessing


def meet(barrier, queue):
    barrier.wait(20)
    queue.put("through")


if __name__ == "__main__":
    barrier, queue = multiprocessing.Barrier(2), multiprocessing.SimpleQueue()
    process = multiprocessing.Process(target=meet, args=(barrier, queue))
    process.start()
    print(barrier.wait(20) in (0, 1), barrier.broken)
    print(queue.get())
    process.join()

# expect: True False
# expect: through
