from concurrent.futures import ProcessPoolExecutor


def fail(text):
    raise ValueError(text)


if __name__ == "__main__":
    with ProcessPoolExecutor(1) as pool:
        error = pool.submit(fail, "the reason").exception()
        print(repr(error))  # expect: ValueError('the reason')
        print(type(error.__cause__).__name__)  # expect: _RemoteTraceback
        lines = str(error.__cause__).strip().splitlines()
        print(lines[1], lines[-2])  # expect: Traceback (most recent call last): ValueError: the reason
        print(pool.submit(len, "next").result())  # expect: 4
