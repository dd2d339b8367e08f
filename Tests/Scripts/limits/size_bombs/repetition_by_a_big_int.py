for action in (lambda: [0] * 10 ** 30, lambda: "x" * 10 ** 30, lambda: [1][10 ** 30], lambda: "x"[10 ** 30]):
    try:
        action()
    except (OverflowError, IndexError) as error:
        print(type(error).__name__, error)
# expect: OverflowError cannot fit 'int' into an index-sized integer
# expect: OverflowError cannot fit 'int' into an index-sized integer
# expect: IndexError cannot fit 'int' into an index-sized integer
# expect: IndexError cannot fit 'int' into an index-sized integer
