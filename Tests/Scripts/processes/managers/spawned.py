import multiprocessing


def work(shared, number):
    shared.append(number)


if __name__ == "__main__":
    context = multiprocessing.get_context("spawn")
    with context.Manager() as manager:
        shared = manager.list()
        process = context.Process(target=work, args=(shared, 3))
        process.start()
        process.join()
        print(shared, process.exitcode)  # expect: [3] 0
