import random
random.seed(1)
print([random.randint(1, 6) for _ in range(10)], [random.randrange(10) for _ in range(10)], [random.randrange(0, 100, 5) for _ in range(5)])
# expect: [2, 5, 1, 3, 1, 4, 4, 4, 6, 4] [3, 1, 7, 0, 6, 6, 9, 0, 7, 4] [35, 90, 15, 50, 0]
print(random.randint(0, 10 ** 20), random.randint(-5, 5), random.randrange(2 ** 40))
# expect: 92703113672226432739 3 841303493337
