# ours-alone: CPython 3.13 writes into memory that the callback has freed
budget = 0
def strike():
    global budget
    if budget:
        budget -= 1
        mutate()

class Evil:
    def __init__(self, n): self.n = n
    def __eq__(self, other):
        strike()
        return self.n == (other.n if isinstance(other, Evil) else other)
    def __lt__(self, other):
        strike()
        return self.n < (other.n if isinstance(other, Evil) else other)
    def __hash__(self):
        strike()
        return self.n % 2
    def __repr__(self):
        strike()
        return f"E{self.n}"
    def __index__(self):
        strike()
        return self.n
    def __bool__(self):
        strike()
        return self.n > 90
    def __radd__(self, other):
        strike()
        return other + self.n
    def __format__(self, spec):
        strike()
        return f"<{self.n}>"

def evil(*numbers): return [Evil(n) for n in numbers]
def yielding(values):
    for value in values:
        strike()
        yield value
def key(x):
    strike()
    return -x.n if isinstance(x, Evil) else 0

def show(name, action):
    global c, budget, mutate
    said = []
    for mutation in mutations:
        c, mutate, budget = fresh(), mutation, 4
        try:
            result = action()
        except Exception as error:
            result = f"{type(error).__name__}: {error}"
        budget = 0
        said.append(f"{result} {c}" if result is not c else f"{c}")
    print(name, *said, sep=" | ")
def fresh(): return bytearray(b"abcdef")
mutations = [lambda: c.clear(), lambda: c.extend(b"z" * 5000), lambda: c.pop()]
def assign(index, value): c[index] = value
def delete(index): del c[index]
def alive(action):
    global c, budget, mutate
    for mutation in mutations:
        c, mutate, budget = fresh(), mutation, 4
        try:
            action()
        except (IndexError, ValueError):
            pass
        budget = 0
        len(bytes(c))
for action in (
    lambda: assign(Evil(5), 65), lambda: assign(5, Evil(66)), lambda: assign(slice(Evil(1), Evil(4)), b"ZZ"),
    lambda: assign(slice(1, 3), evil(65, 66, 67)), lambda: assign(slice(0, 6, 2), evil(65, 66, 67)),
    lambda: delete(slice(Evil(0), Evil(6), Evil(2))), lambda: c.find(Evil(101)), lambda: Evil(101) in c,
    lambda: c.join(yielding([b"1", b"2"])), lambda: c.insert(Evil(5), Evil(65)), lambda: c.__imul__(Evil(2)),
):
    alive(action)
print("alive")
# expect: alive
