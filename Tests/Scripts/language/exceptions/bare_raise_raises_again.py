def f():
    try:
        raise ValueError("again")
    except ValueError:
        print("handling")  # expect: handling
        raise

try:
    f()
except ValueError as error:
    print(error)  # expect: again
