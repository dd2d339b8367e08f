from multiprocessing import Manager


def square(number):
    return number * number


if __name__ == "__main__":
    with Manager() as manager, manager.Pool(2) as pool:
        print(pool.map(square, range(4)), pool.apply(square, (5,)))
        print(pool.apply_async(square, (6,)).get(), list(pool.imap(square, [7])))

# expect: [0, 1, 4, 9] 25
# expect: 36 [49]
