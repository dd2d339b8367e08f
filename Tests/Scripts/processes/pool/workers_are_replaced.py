import multiprocessing
import os


def who(_):
    return os.getpid()


if __name__ == "__main__":
    with multiprocessing.Pool(1, maxtasksperchild=1) as pool:
        print(len(set(pool.map(who, range(3), chunksize=1))))  # expect: 3
