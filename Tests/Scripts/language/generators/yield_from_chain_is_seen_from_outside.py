# The links between fresh generators dissolve when somebody looks, throws or closes.
def leaf(n):
    try:
        got = yield n
        yield got
    except ValueError as error:
        yield f"leaf caught {error}"
    finally:
        print("leaf ends")


def middle():
    result = yield from leaf(1)
    print("middle got", result)
    return "from middle"


def root():
    result = yield from middle()
    yield result


g = root()
print(next(g))  # expect: 1
print(g.gi_yieldfrom.__name__, g.gi_yieldfrom.gi_yieldfrom.__name__)  # expect: middle leaf
print(g.send("sent"))  # expect: sent
print(next(g))
# expect: leaf ends
# expect: middle got None
# expect: from middle
g = root()
next(g)
print(g.throw(ValueError("thrown")))  # expect: leaf caught thrown
g.close()  # expect: leaf ends
