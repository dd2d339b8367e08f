def inner():
    received = yield 1
    print("inner received", received)
    received = yield 2
    return "inner result"

def outer():
    result = yield from inner()
    print("outer got", result)
    yield 3

it = outer()
print(next(it))  # expect: 1
print(it.send("hello"))
# expect: inner received hello
# expect: 2
print(next(it))
# expect: outer got inner result
# expect: 3
