import random
for action in (lambda: random.choice([]), lambda: random.randint(5, 1), lambda: random.randrange(0), lambda: random.sample([1], 2),
               lambda: random.choices([], k=1), lambda: random.randint(1.5, 2), lambda: random.shuffle((1, 2)), lambda: random.sample({1, 2}, 1),
               lambda: random.getrandbits(-1)):
    try:
        action()
    except (IndexError, ValueError, TypeError) as error:
        print(type(error).__name__, error)
# expect: IndexError Cannot choose from an empty sequence
# expect: ValueError empty range in randrange(5, 2)
# expect: ValueError empty range for randrange()
# expect: ValueError Sample larger than population or is negative
# expect: IndexError list index out of range
# expect: TypeError 'float' object cannot be interpreted as an integer
# expect: TypeError 'tuple' object does not support item assignment
# expect: TypeError Population must be a sequence.  For dicts or sets, use sorted(d).
# expect: ValueError number of bits must be non-negative
