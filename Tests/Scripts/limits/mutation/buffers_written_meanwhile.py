# ours-alone: CPython 3.13 writes into memory that the callback has freed
from striking import Evil, evil, outcomes, yielding

def fresh(): return bytearray(b"abcdef")
mutations = [lambda: c.clear(), lambda: c.extend(b"z" * 5000), lambda: c.pop()]
def assign(index, value): c[index] = value
def delete(index): del c[index]
def alive(action):
    for result in outcomes(action):
        assert not isinstance(result, str) or result.startswith(("IndexError", "ValueError")), result
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
