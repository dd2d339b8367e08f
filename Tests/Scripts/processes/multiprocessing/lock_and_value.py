import multiprocessing


def count(number, lock):
    for _ in range(20):
        with lock:
            number.value += 1


if __name__ == "__main__":
    number, lock = multiprocessing.Value("i", 5, lock=False), multiprocessing.Lock()
    processes = [multiprocessing.Process(target=count, args=(number, lock)) for _ in range(3)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    print(number.value)

# expect: 65
