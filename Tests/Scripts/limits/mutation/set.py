# Every operation of a set whose callback changes that set meanwhile: six changes for each.
from striking import Evil, evil, key, show, strike, yielding

def fresh(): return set(evil(1, 2, 3, 4))
def replace():
    c.clear()
    c.add(7)
def drop():
    if c: c.pop()
mutations = [lambda: c.clear(), lambda: c.add(len(c) + 100), drop, replace, lambda: c.update(range(50, 60)), lambda: c.discard(3)]

def inplace(op, other):
    global c
    if op == "|": c |= other
    if op == "&": c &= other
    if op == "-": c -= other
    if op == "^": c ^= other
def loop(values, limit=12):
    seen = []
    for x in values:
        seen.append(x.n if isinstance(x, Evil) else x)
        strike()
        if len(seen) > limit: break
    return len(seen)
def size(x): return len(x) if isinstance(x, (set, frozenset)) else x

other = set(evil(2, 3, 8))
show("in", lambda: Evil(3) in c)
show("add", lambda: c.add(Evil(3)))
show("add new", lambda: c.add(Evil(9)))
show("remove", lambda: c.remove(Evil(3)))
show("discard", lambda: c.discard(Evil(9)))
show("==", lambda: c == set(evil(1, 2, 3, 4)))
show("!=", lambda: c != set(evil(1, 2, 3, 5)))
show("<=", lambda: c <= set(evil(1, 2, 3, 4, 5)))
show(">=", lambda: c >= other)
show("|", lambda: size(c | other) > 0)
show("&", lambda: size(c & other) >= 0)
show("-", lambda: size(c - other) >= 0)
show("^", lambda: size(c ^ other) >= 0)
show("union", lambda: size(c.union(yielding([1, 8]))) > 0)
show("intersection", lambda: size(c.intersection(yielding([1, 8]))))
show("difference", lambda: size(c.difference(yielding([1, 8]))) >= 0)
show("symmetric", lambda: size(c.symmetric_difference(yielding([1, 8]))) >= 0)
show("update", lambda: c.update(yielding([1, 8])))
show("intersection_update", lambda: c.intersection_update(yielding([1, 8])))
show("difference_update", lambda: c.difference_update(yielding([1, 8])))
show("symmetric_update", lambda: c.symmetric_difference_update(yielding([1, 8])))
show("issubset", lambda: c.issubset(yielding([1, 2, 3, 4])))
show("issuperset", lambda: c.issuperset(yielding([1, 2])))
show("isdisjoint", lambda: c.isdisjoint(yielding([8, 9])))
show("loop", lambda: loop(c))
show("list", lambda: len(list(yielding(c))))
show("sorted", lambda: len(sorted(c, key=key)))
show("min", lambda: min(c, key=key).n)
show("comprehension", lambda: len({x for x in yielding(c)}))
show("pop", lambda: len([c.pop() for _ in yielding(range(3))]))
show("frozenset", lambda: len(frozenset(yielding(c))))
show("set()", lambda: len(set(c)))
show("copy", lambda: len(c.copy()))
# expect: in | False set() | True {E2, E1, E3, E4, 104, 105, 106} | False {E4} | False {7} | True {E2, E1, E3, E4, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59} | True {E2, E1, E3, E4}
# expect: add | None {E3} | None {E2, E1, E3, E4, 104, 105, 106} | None {E4} | None {E3, 7} | None {E2, E1, E3, E4, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59} | None {E2, E1, E3, E4}
# expect: add new | None {E9} | None {E2, E1, E3, E4, E9, 104, 105, 106} | None {E9, E4} | None {E9, 7} | None {E2, E1, E3, E4, E9, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59} | None {E2, E1, E9, E3, E4}
# expect: remove | KeyError: E3 set() | None {E2, E1, E4, 104, 105, 106} | KeyError: E3 set() | KeyError: E3 {7} | None {E2, E1, E4, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59} | None {E2, E1, E4}
# expect: discard | None set() | None {E2, E1, E3, E4, 104, 105, 106} | None {E4} | None {7} | None {E2, E1, E3, E4, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59} | None {E2, E1, E3, E4}
# expect: == | False set() | False {E2, E1, E3, E4, 104, 105, 106, 107} | False set() | False {7} | False {E2, E1, E3, E4, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59} | True {E2, E1, E3, E4}
# expect: != | True set() | True {E2, E1, E3, E4, 104, 105, 106, 107} | True set() | True {7} | True {E2, E1, E3, E4, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59} | True {E2, E1, E3, E4}
# expect: <= | True set() | False {E2, E1, E3, E4, 104, 105, 106, 107} | True set() | False {7} | False {E2, E1, E3, E4, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59} | True {E2, E1, E3, E4}
# expect: >= | False set() | False {E2, E1, E3, E4, 104, 105, 106, 107} | False {E3, E4} | False {7} | False {E2, E1, E3, E4, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59} | False {E2, E1, E3, E4}
# expect: | | True set() | True {E2, E1, E3, E4, 104, 105, 106, 107} | True set() | True {7} | True {E2, E1, E3, E4, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59} | True {E2, E1, E3, E4}
# expect: & | True set() | True {E2, E1, E3, E4, 104, 105, 106, 107} | True set() | True {7} | True {E2, E1, E3, E4, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59} | True {E2, E1, E3, E4}
# expect: - | True set() | True {E2, E1, E3, E4, 104, 105, 106, 107} | True set() | True {7} | True {E2, E1, E3, E4, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59} | True {E2, E1, E3, E4}
# expect: ^ | True set() | True {E2, E1, E3, E4, 104, 105, 106, 107} | True set() | True {7} | True {E2, E1, E3, E4, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59} | True {E2, E1, E3, E4}
# expect: union | True set() | True {E2, E1, E3, E4, 104, 105, 106} | True {E4} | True {7} | True {E2, E1, E3, E4, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59} | True {E2, E1, E3, E4}
# expect: intersection | 0 set() | 1 {E2, E1, E3, E4, 104, 105, 106} | 0 set() | 0 {7} | 1 {E2, E1, E3, E4, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59} | 1 {E2, E1, E3, E4}
# expect: difference | True set() | True {E2, E1, E3, E4, 104, 105, 106} | True {E4} | True {7} | True {E2, E1, E3, E4, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59} | True {E2, E1, E3, E4}
# expect: symmetric | True set() | True {E2, E1, E3, E4, 104, 105, 106, 107} | True set() | True {7} | True {E2, E1, E3, E4, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59} | True {E2, E1, E3, E4}
# expect: update | None {8} | None {E2, E1, E3, E4, 104, 105, 106, 8} | None {8, E4} | None {8, 7} | None {E2, E1, E3, E4, 8, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59} | None {E2, E1, E3, E4, 8}
# expect: intersection_update | None set() | None {1} | None set() | None set() | None {1} | None {1}
# expect: difference_update | None set() | None {E2, E3, E4, 104, 105} | None set() | None {7} | None {E2, E3, E4, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59} | None {E2, E3, E4}
# expect: symmetric_update | None {8, 1} | None {E2, E3, E4, 104, 105, 8, 107} | None {8, 1, E4} | None {8, 1, 7} | None {E2, E3, E4, 8, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59} | None {E2, E3, E4, 8}
# expect: issubset | True set() | False {E2, E1, E3, E4, 104, 105, 106, 107} | True set() | False {7} | False {E2, E1, E3, E4, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59} | False {E2, E1, E3, E4}
# expect: issuperset | False set() | False {E2, E1, E3, E4, 104, 105, 106} | False {E4} | False {7} | False {E2, E1, E3, E4, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59} | False {E2, E1, E3, E4}
# expect: isdisjoint | True set() | True {E2, E1, E3, E4, 104, 105} | True {E3, E4} | True {7} | True {E2, E1, E3, E4, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59} | True {E2, E1, E3, E4}
# expect: loop | RuntimeError: Set changed size during iteration set() | RuntimeError: Set changed size during iteration {E2, E1, E3, E4, 104} | RuntimeError: Set changed size during iteration {E1, E3, E4} | RuntimeError: Set changed size during iteration {7} | RuntimeError: Set changed size during iteration {E2, E1, E3, E4, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59} | 4 {E2, E1, E3, E4}
# expect: list | RuntimeError: Set changed size during iteration set() | RuntimeError: Set changed size during iteration {E2, E1, E3, E4, 104} | RuntimeError: Set changed size during iteration {E1, E3, E4} | RuntimeError: Set changed size during iteration {7} | RuntimeError: Set changed size during iteration {E2, E1, E3, E4, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59} | 4 {E2, E1, E3, E4}
# expect: sorted | 4 set() | 4 {E2, E1, E3, E4, 104, 105, 106, 107} | 4 set() | 4 {7} | 4 {E2, E1, E3, E4, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59} | 4 {E2, E1, E3, E4}
# expect: min | RuntimeError: Set changed size during iteration set() | RuntimeError: Set changed size during iteration {E2, E1, E3, E4, 104} | RuntimeError: Set changed size during iteration {E1, E3, E4} | RuntimeError: Set changed size during iteration {7} | RuntimeError: Set changed size during iteration {E2, E1, E3, E4, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59} | 4 {E2, E1, E3, E4}
# expect: comprehension | RuntimeError: Set changed size during iteration set() | RuntimeError: Set changed size during iteration {E2, E1, E3, E4, 104, 105} | RuntimeError: Set changed size during iteration {E3, E4} | RuntimeError: Set changed size during iteration {7} | RuntimeError: Set changed size during iteration {E2, E1, E3, E4, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59} | 4 {E2, E1, E3, E4}
# expect: pop | KeyError: 'pop from an empty set' set() | 3 {E4, 103, 104} | KeyError: 'pop from an empty set' set() | 3 set() | 3 {E4, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59} | 3 {E4}
# expect: frozenset | RuntimeError: Set changed size during iteration set() | RuntimeError: Set changed size during iteration {E2, E1, E3, E4, 104, 105} | RuntimeError: Set changed size during iteration {E3, E4} | RuntimeError: Set changed size during iteration {7} | RuntimeError: Set changed size during iteration {E2, E1, E3, E4, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59} | 4 {E2, E1, E3, E4}
# expect: set() | 4 {E2, E1, E3, E4} | 4 {E2, E1, E3, E4} | 4 {E2, E1, E3, E4} | 4 {E2, E1, E3, E4} | 4 {E2, E1, E3, E4} | 4 {E2, E1, E3, E4}
# expect: copy | 4 {E2, E1, E3, E4} | 4 {E2, E1, E3, E4} | 4 {E2, E1, E3, E4} | 4 {E2, E1, E3, E4} | 4 {E2, E1, E3, E4} | 4 {E2, E1, E3, E4}
