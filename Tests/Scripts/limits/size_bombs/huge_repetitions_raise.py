for action in (lambda: [0] * 10 ** 18, lambda: "x" * 10 ** 18, lambda: (1,) * 2 ** 62, lambda: b"x" * 2 ** 62, lambda: "ab" * (2 ** 63 - 1)):
    try:
        action()
    except (MemoryError, OverflowError) as error:
        print(type(error).__name__)
# expect: MemoryError
# expect: MemoryError
# expect: MemoryError
# expect: MemoryError
# expect: OverflowError
