# Tuples take cells of many sizes; what dies makes room for others.
import gc

sizes = [*range(60, 70), *range(70, 4200, 97), 10_000, 100_000]
kept = {}
for turn in range(3):
    for size in sizes:
        for _ in range(4):
            made = tuple(range(turn, size + turn))
        kept[size, turn % 2] = made
    gc.collect()
print(all(items == tuple(range(2 if turn == 0 else 1, size + (2 if turn == 0 else 1))) for (size, turn), items in kept.items()))
print(len(kept) == 2 * len(sizes))
# expect: True
# expect: True
