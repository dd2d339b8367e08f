import sys


class Numbers:
    def __getitem__(self, index):
        return index


numbers = iter(Numbers())
numbers.__setstate__(sys.maxsize - 1)
print(next(numbers) == sys.maxsize - 1)  # expect: True
for _ in range(2):
    try:
        next(numbers)
    except OverflowError as error:
        print(error)
# expect: iter index too large
# expect: iter index too large
