import multiprocessing
import os


def fails():
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
    raise ValueError("told on standard error")


if __name__ == "__main__":
    process = multiprocessing.Process(target=fails)
    process.start()
    process.join()
    print(process.exitcode)  # expect: 1
