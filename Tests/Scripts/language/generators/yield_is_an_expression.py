def g():
    x = yield
    y = (yield x) or "nothing"
    print("got", y)
    yield [(yield), (yield)]

it = g()
next(it)
print(it.send(1))  # expect: 1
print(it.send(None))
# expect: got nothing
# expect: None
it.send("a")
print(it.send("b"))  # expect: ['a', 'b']
