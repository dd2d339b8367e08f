def g():
    try:
        yield 1
    finally:
        print("finally")  # expect: finally
        return 7

it = g()
next(it)
print(it.close())  # expect: 7
