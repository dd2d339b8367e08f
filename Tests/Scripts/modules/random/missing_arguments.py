import random


def show(function, *arguments):
    try:
        print(function(*arguments))
    except TypeError as error:
        print(error)


show(random.randint, 1)  # expect: Random.randint() missing 1 required positional argument: 'b'
show(random.randint, 1, 2, 3)  # expect: Random.randint() takes 3 positional arguments but 4 were given
show(random.choice)  # expect: Random.choice() missing 1 required positional argument: 'seq'
show(random.Random(1).sample, [1])  # expect: Random.sample() missing 1 required positional argument: 'k'
