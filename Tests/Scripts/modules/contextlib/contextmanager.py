from contextlib import contextmanager


@contextmanager
def managed(name):
    "Manages."
    print("enter", name)
    try:
        yield name * 2
    except ValueError as error:
        print("caught", error)
    finally:
        print("exit", name)


with managed("a") as value:
    print(value)
with managed("b"):
    raise ValueError("gone")
try:
    with managed("c"):
        raise KeyError("k")
except KeyError as error:
    print("passed", error)
print(managed.__name__, managed.__doc__)
# expect: enter a
# expect: aa
# expect: exit a
# expect: enter b
# expect: caught gone
# expect: exit b
# expect: enter c
# expect: exit c
# expect: passed 'k'
# expect: managed Manages.
