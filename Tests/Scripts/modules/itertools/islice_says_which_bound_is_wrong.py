import itertools


def refusal(*bounds):
    try:
        itertools.islice("abc", *bounds)
    except ValueError as error:
        print(error)


refusal("x")  # expect: Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.
refusal("x", "y")  # expect: Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.
refusal("x", 2)  # expect: Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.
refusal(1, -5)  # expect: Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.
refusal(1, 2, 0)  # expect: Step for islice() must be a positive integer or None.
