def g():
    x = yield 1
it = g()
print(type(it).__name__, it.__name__, it.gi_running, it.gi_frame is not None)
# expect: generator g False True
print(list(it), it.gi_frame)  # expect: [1] None
