import random

for call in (
    lambda: random.random(1),
    lambda: random.getrandbits(),
    lambda: random.getrandbits(1, 2),
    lambda: random.Random(1).random(seed=1),
    lambda: random.randint(1),
    lambda: random.shuffle(),
):
    try:
        call()
    except TypeError as error:
        print(error)

# expect: Random.random() takes no arguments (1 given)
# expect: Random.getrandbits() takes exactly one argument (0 given)
# expect: Random.getrandbits() takes exactly one argument (2 given)
# expect: Random.random() takes no keyword arguments
# expect: Random.randint() missing 1 required positional argument: 'b'
# expect: Random.shuffle() missing 1 required positional argument: 'x'
