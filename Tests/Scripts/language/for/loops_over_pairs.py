# A loop over two targets takes the parts of a pair as they come, whoever makes it.


class Place:
    pass


def pairs(source):
    for left, right in source:
        yield right, left


place = Place()
for place.index, place.letter in enumerate("abc", start=2**63 - 2):
    pass
print(place.index == 2**63, place.letter)  # expect: True c
left = zip([1, 2], iter([3]))
for first, second in left:
    print(first, second)  # expect: 1 3
print(list(left), first, second)  # expect: [] 1 3
print(list(pairs({"a": 1, "b": 2}.items())))  # expect: [(1, 'a'), (2, 'b')]
print([a + b for a, b in zip("ab", "cd")], {b: a for a, b in enumerate("xy")})  # expect: ['ac', 'bd'] {'x': 0, 'y': 1}
table = {1: 1}
try:
    for key, value in table.items():
        table[key + 1] = value
except RuntimeError as error:
    print(error, key)  # expect: dictionary changed size during iteration 1
for longer, shorter in (((1, 2), (3,)), ((1,), (2, 3)), ((1,), (2,))):
    try:
        for first, second in zip(longer, shorter, strict=True):
            print(first, second)
    except ValueError as error:
        print(error)
# expect: 1 3
# expect: zip() argument 2 is shorter than argument 1
# expect: 1 2
# expect: zip() argument 2 is longer than argument 1
# expect: 1 2


class Stopping:
    def __iter__(self):
        return self

    def __next__(self):
        raise StopIteration(5)


for first, second in zip([7], Stopping()):
    print("never")
else:
    print("ended", first)  # expect: ended 1
try:
    for first, (second, third) in enumerate([(1, 2), 3]):
        print(first, second, third)  # expect: 0 1 2
except TypeError as error:
    print(error, first)  # expect: cannot unpack non-iterable int object 1
