import multiprocessing


def consume(tasks):
    while tasks.get() is not None:
        tasks.task_done()
    tasks.task_done()


if __name__ == "__main__":
    tasks = multiprocessing.JoinableQueue()
    process = multiprocessing.Process(target=consume, args=(tasks,))
    process.start()
    for number in range(3):
        tasks.put(number)
    tasks.join()
    print("all done")
    tasks.put(None)
    process.join()
    print(process.exitcode)

# expect: all done
# expect: 0
