# Sorting by keys, of numbers, text, tuples and objects.
import random


class Runner:
    def __init__(self, name, seconds):
        self.name = name
        self.seconds = seconds

    def __lt__(self, other):
        return self.seconds < other.seconds


random.seed(2024)
numbers = [random.randint(0, 10**9) for _ in range(150_000)]
floats = [random.random() for _ in range(100_000)]
words = [f"w{n % 9973}" for n in numbers]
runners = [Runner(word, n % 1000) for word, n in zip(words[:40_000], numbers)]

print(sorted(numbers)[:3], sorted(numbers, reverse=True)[:3])
print(sorted(floats, key=lambda x: -x)[0] == max(floats))
print(sorted(words, key=len)[:2], sorted(words)[-2:])
print(sorted(zip(words, numbers), key=lambda pair: (pair[1] % 100, pair[0]))[0])
print(min(runners).name, [r.name for r in sorted(runners)[-2:]])
