import multiprocessing


def square(number):
    return number * number


def add(one, other=10):
    return one + other


if __name__ == "__main__":
    with multiprocessing.Pool(2) as pool:
        print(pool.map(square, range(6)), pool.map(square, []))
        print(pool.apply(add, (1,), {"other": 2}), pool.starmap(add, [(1, 2), (3,)]))
        print(list(pool.imap(square, range(4))), sorted(pool.imap_unordered(square, range(4), 2)))
        result = pool.apply_async(square, (9,))
        print(result.get(20), result.ready(), result.successful())

# expect: [0, 1, 4, 9, 16, 25] []
# expect: 3 [3, 13]
# expect: [0, 1, 4, 9] [0, 1, 4, 9]
# expect: 81 True True
