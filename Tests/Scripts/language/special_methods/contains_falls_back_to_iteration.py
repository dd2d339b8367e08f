class OnlyIter:
    def __iter__(self):
        yield from [1, 2]

class OnlyGetitem:
    def __getitem__(self, i):
        if i > 2: raise IndexError
        return i

print(1 in OnlyIter(), 5 in OnlyIter(), 2 in OnlyGetitem(), 9 not in OnlyGetitem())
# expect: True False True True
try:
    1 in object()
except TypeError as error:
    print(error)  # expect: argument of type 'object' is not iterable
