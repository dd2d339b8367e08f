# Dictionaries and sets: counting, grouping, deleting, keys of tuples, the algebra of sets.

from collections import Counter, defaultdict

numbers = {}
for i in range(120_000):
    numbers[i * 7 % 100_003] = i
total = 0
for key, value in numbers.items():
    total += key ^ value
for key in list(numbers)[::3]:
    del numbers[key]
print(total, len(numbers), sum(numbers.values()), max(numbers, key=numbers.get))

words = "the quick brown fox jumps over the lazy dog and the cat sat on the mat".split()
counts = {}
groups = defaultdict(list)
for i in range(100_000):
    word = words[i * i % len(words)]
    counts[word] = counts.get(word, 0) + 1
    groups[len(word)].append(i)
print(sorted(counts.items(), key=lambda entry: (-entry[1], entry[0]))[:3])
print({size: len(group) for size, group in sorted(groups.items())})
print(Counter(words * 500).most_common(2))

evens, threes = set(range(0, 60_000, 2)), set(range(0, 60_000, 3))
for _ in range(10):
    mixed = evens & threes | evens - threes ^ threes
print(len(mixed), len({i % 1000 for i in range(100_000)}), len({str(i): i for i in range(50_000)}))
grid = {(i, j): i * j for i in range(200) for j in range(200)}
print(sum(grid[i, j] for i in range(200) for j in range(200) if (j, i) in grid))
