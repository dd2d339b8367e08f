import os
from concurrent.futures import ProcessPoolExecutor


def square(number):
    return number * number


if __name__ == "__main__":
    with ProcessPoolExecutor(2) as pool:
        print(pool.submit(square, 12).result())  # expect: 144
        print(list(pool.map(square, range(7), chunksize=3)))  # expect: [0, 1, 4, 9, 16, 25, 36]
        print(list(pool.map(pow, [2, 3], [5, 2])))  # expect: [32, 9]
        print(pool.submit(os.getpid).result() != os.getpid())  # expect: True
    try:
        pool.submit(square, 1)
    except RuntimeError as error:
        print(error)  # expect: cannot schedule new futures after shutdown
