def g():
    print("started")
    yield 1
    print("between")
    yield 2
    print("ended")

it = g()
print("made")  # expect: made
print(next(it))
# expect: started
# expect: 1
print(next(it))
# expect: between
# expect: 2
print(next(it, "default"))
# expect: ended
# expect: default
