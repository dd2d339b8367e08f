import pickle


class Loop:
    pass


Loop.me = Loop
Loop.__qualname__ = "Loop.me"
print([pickle.loads(pickle.dumps(Loop, protocol)) is Loop for protocol in range(6)])
# expect: [True, True, True, True, True, True]
