# ours-alone: CPython 3.13 runs out of its native stack here
# Iterators inside of iterators: the innermost is reached through all of them.
def nested(wrap, count=100_000):
    iterator = iter([1])
    for _ in range(count):
        iterator = wrap(iterator)
    return iterator

def generator(inner):
    yield from inner
def loop(inner):
    for x in inner:
        yield x

wraps = [
    lambda i: map(int, i), lambda i: filter(None, i), zip, enumerate, lambda i: (x for x in i),
    generator, loop, lambda i: map(lambda x: x, i),
]
answers = set()
for wrap in wraps:
    try:
        answers.add(len(list(nested(wrap))))
    except RecursionError:
        answers.add(1)
print(answers)  # expect: {1}
