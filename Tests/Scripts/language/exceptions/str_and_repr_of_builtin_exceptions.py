for error in (ValueError(), ValueError("x"), ValueError("x", 1), KeyError("k"), KeyError(),
              KeyError("a", "b"), IndexError(3), OSError(2, "gone"), StopIteration(5)):
    print(str(error), "|", repr(error), "|", error.args)
# expect:  | ValueError() | ()
# expect: x | ValueError('x') | ('x',)
# expect: ('x', 1) | ValueError('x', 1) | ('x', 1)
# expect: 'k' | KeyError('k') | ('k',)
# expect:  | KeyError() | ()
# expect: ('a', 'b') | KeyError('a', 'b') | ('a', 'b')
# expect: 3 | IndexError(3) | (3,)
# expect: [Errno 2] gone | FileNotFoundError(2, 'gone') | (2, 'gone')
# expect: 5 | StopIteration(5) | (5,)
