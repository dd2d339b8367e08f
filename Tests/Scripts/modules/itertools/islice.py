from itertools import islice

numbers = iter(range(10))
print(list(islice(numbers, 2)), list(islice(numbers, 1, 6, 2)), next(numbers))
for arguments in ((-1,), (1, 2, 0), ("a",)):
    try:
        islice([1], *arguments)
    except ValueError as error:
        print(error)
# expect: [0, 1] [3, 5, 7] 8
# expect: Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.
# expect: Step for islice() must be a positive integer or None.
# expect: Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.
