# What only hands on the items of another iterator hands on its StopIteration, value included.
class Ended:
    def __iter__(self):
        return self

    def __next__(self):
        raise StopIteration(42)


def small(x):
    if x < 3:
        return x
    raise StopIteration(444)


def delegating():
    print((yield from map(small, range(100))))


for iterator in enumerate(Ended()), map(str, Ended()), zip(Ended()), map(small, [5]):
    try:
        next(iterator)
    except StopIteration as end:
        print(type(iterator).__name__, end.args)
# expect: enumerate (42,)
# expect: map (42,)
# expect: zip (42,)
# expect: map (444,)
print(list(delegating()))
# expect: 444
# expect: [0, 1, 2]
print(list(map(small, range(9))), [x for x in filter(small, range(9))])  # expect: [0, 1, 2] [1, 2]
