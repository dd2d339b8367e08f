import random
random.seed(2)
print([random.choice("abcdef") for _ in range(5)], random.choice([1]), random.choice((10, 20, 30)), random.choice(range(100)))
# expect: ['a', 'a', 'a', 'c', 'b'] 1 20 77
print(random.choices([1, 2, 3], k=5), random.choices("ab", weights=[1, 9], k=8), random.choices("xyz", cum_weights=[1, 2, 10], k=4))
# expect: [1, 1, 3, 3, 2] ['b', 'b', 'b', 'b', 'b', 'b', 'b', 'b'] ['z', 'z', 'z', 'z']
