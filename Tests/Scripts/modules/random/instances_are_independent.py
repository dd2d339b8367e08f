import random
a, b = random.Random(1), random.Random(1)
print(a.random() == b.random(), a.randint(1, 100), b.randint(1, 100), a.choice("abc"))  # expect: True 98 98 a
random.seed(1)
print(random.random() == random.Random(1).random())  # expect: True
state = a.getstate()
first = [a.random() for _ in range(3)]
a.setstate(state)
print(first == [a.random() for _ in range(3)])  # expect: True
