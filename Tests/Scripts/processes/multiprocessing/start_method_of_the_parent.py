import multiprocessing


def child():
    print(multiprocessing.get_start_method(), flush=True)


if __name__ == "__main__":
    multiprocessing.set_start_method("spawn")
    process = multiprocessing.Process(target=child)
    process.start()
    process.join()
    print(process.exitcode)

# expect: spawn
# expect: 0
