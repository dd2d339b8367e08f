import multiprocessing


def fails(number):
    raise ValueError(f"no {number}")


if __name__ == "__main__":
    pool = multiprocessing.Pool(1)
    try:
        pool.apply(fails, (1,))
    except ValueError as error:
        print(repr(error), "in fails" in str(error.__cause__))
    seen = []
    pool.apply_async(fails, (2,), error_callback=seen.append).wait(20)
    pool.map_async(str, [1, 2], callback=seen.append).wait(20)
    pool.close()
    try:
        pool.apply(str, (1,))
    except ValueError as error:
        print(error)
    pool.join()
    print(seen)

# expect: ValueError('no 1') True
# expect: Pool not running
# expect: [ValueError('no 2'), ['1', '2']]
