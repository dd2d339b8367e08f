class Odd(Exception):
    def __new__(cls):
        return cls


def catching():
    try:
        yield 1
    except TypeError as error:
        print("inside:", error)
    yield 2


walk = catching()
next(walk)
print(walk.throw(Odd))

# expect: inside: calling <class '__main__.Odd'> should have returned an instance of BaseException, not type
# expect: 2
