import multiprocessing
import os


def work(queue, lock, number):
    with lock:
        queue.put((number, os.getppid()))
    if number == 2:
        os._exit(7)


if __name__ == "__main__":
    context = multiprocessing.get_context("forkserver")
    queue, lock = context.SimpleQueue(), context.Lock()
    processes = [context.Process(target=work, args=(queue, lock, number)) for number in range(3)]
    for process in processes:
        process.start()
    got = sorted(queue.get() for _ in processes)
    for process in processes:
        process.join()
    print([number for number, _ in got], [process.exitcode for process in processes])
    # All have one parent, which is not this process.
    print(len({parent for _, parent in got}), os.getpid() in {parent for _, parent in got})
    print(multiprocessing.get_all_start_methods())

# expect: [0, 1, 2] [0, 0, 7]
# expect: 1 False
# expect: ['fork', 'spawn', 'forkserver']
