def g():
    try:
        yield 1
    except GeneratorExit:
        print("closing")  # expect: closing
        raise
    finally:
        print("finally")  # expect: finally

it = g()
next(it)
print(it.close())  # expect: None
print(it.close())  # expect: None
print(next(it, "exhausted"))  # expect: exhausted
