class A:
    n = 3
    fine = [i for i in range(n)]
    broken = [n for i in range(2)]  # expect-error: NameError: name 'n' is not defined
