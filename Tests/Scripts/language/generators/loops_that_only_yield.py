# `for ...: yield ...` runs as one statement.


def traced():
    try:
        yield 1
        yield 2
    finally:
        print("inner closed")


def passing(items):
    for item in items:
        yield item
    else:
        yield "end"


def some(items):
    for item in items:
        if item > 1:
            yield item
    else:
        yield "else"


print(list(passing([1, 2])), list(some([1, 2, 3])))  # expect: [1, 2, 'end'] [2, 3, 'else']
g = passing(traced())
print(next(g), g.gi_frame.f_lineno, g.gi_frame.f_locals["item"])  # expect: 1 14 1
try:
    g.throw(KeyError("thrown"))
except KeyError as error:
    print(error, error.__traceback__.tb_next.tb_lineno, g.gi_frame)  # expect: 'thrown' 14 None
# expect: inner closed
g = some(n / (n - 3) for n in range(9))
try:
    print(list(g))
except ZeroDivisionError:
    print(next(g, "over"))  # expect: over
g = (x for x in traced() if x)
print(next(g), g.send("ignored"), next(g, "over"))  # expect: inner closed
# expect: 1 2 over
loops = (a + b for a in "ab" for b in passing("c"))
print(next(loops), next(loops), next(loops))  # expect: ac aend bc
loops.close()
print(list(loops))  # expect: []
g = (len(x) for x in ([1], None))
print(next(g))  # expect: 1
try:
    next(g)
except TypeError as error:
    print(error, next(g, "over"))  # expect: object of type 'NoneType' has no len() over
