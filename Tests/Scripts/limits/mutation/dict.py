# Every operation of a dict whose callback changes that dict meanwhile: six changes for each.
from striking import Evil, evil, key, show, strike, yielding

def fresh(): return {e: e.n for e in evil(1, 2, 3, 4)}
def grow(): c[len(c) + 100] = 0
def replace():
    for k in list(c)[1:]: c.pop(k, 0)
    c[7] = 7
def drop_last():
    if c: c.popitem()
mutations = [lambda: c.clear(), grow, drop_last, replace, lambda: c.update(dict.fromkeys(range(50, 60))), lambda: c.__setitem__(4, 4)]

def assign(key, value): c[key] = value
def delete(key): del c[key]
def ior(other):
    global c
    c |= other
def loop(values, limit=12):
    seen = []
    for x in values:
        seen.append(x.n if isinstance(x, Evil) else x)
        strike()
        if len(seen) > limit: break
    return seen
def dicts(*numbers): return {Evil(n): Evil(n) for n in numbers}

show("get", lambda: c.get(Evil(3)))
show("get missing", lambda: c.get(Evil(9)))
show("[]", lambda: c[Evil(3)])
show("[] missing", lambda: c[Evil(9)])
show("set", lambda: assign(Evil(3), 0))
show("set new", lambda: assign(Evil(9), 0))
show("del", lambda: delete(Evil(3)))
show("pop", lambda: c.pop(Evil(3)))
show("pop missing", lambda: c.pop(Evil(9), "none"))
show("setdefault", lambda: c.setdefault(Evil(3), 0))
show("setdefault new", lambda: c.setdefault(Evil(9), 0))
show("in", lambda: Evil(3) in c)
show("==", lambda: c == fresh())
show("== values", lambda: dicts(1, 2) == c)
show("!=", lambda: c != {1: 1, 2: 2, 3: 3, 4: 5})
show("update", lambda: c.update(dicts(3, 4, 5)))
show("update pairs", lambda: c.update(yielding([(1, 1), (8, 8)])))
show("update itself", lambda: c.update(c))
show("|", lambda: len(c | dicts(8, 9)))
show("|=", lambda: ior(dicts(8, 9)))
show("dict()", lambda: len(dict(c)))
show("copy", lambda: len(c.copy()))
show("fromkeys", lambda: len(dict.fromkeys(yielding(c))))
show("loop", lambda: loop(c))
show("loop values", lambda: loop(c.values()))
show("loop items", lambda: [b for a, b in yielding(c.items())])
show("loop reversed", lambda: loop(reversed(c)))
show("list", lambda: list(yielding(c)))
show("sorted", lambda: sorted(c, key=key))
show("min", lambda: min(c, key=key))
show("keys ==", lambda: c.keys() == {1, 2, 3, 4})
show("keys &", lambda: len(c.keys() & evil(1, 2, 9)))
show("keys |", lambda: len(c.keys() | evil(1, 2, 9)) > 0)
show("keys -", lambda: len(c.keys() - evil(1, 2)))
show("keys disjoint", lambda: c.keys().isdisjoint(yielding([8, 9])))
show("items in", lambda: (Evil(3), 3) in c.items())
show("values in", lambda: Evil(4) in c.values())
show("repr", lambda: repr(c))
show("repr items", lambda: repr(c.items()))
show("format", lambda: "{0}".format(c))
show("comprehension", lambda: {k: 1 for k in yielding(c)})
show("popitem", lambda: [c.popitem()[1] for _ in yielding(range(3))])
show("len", lambda: len([1 for _ in yielding(c) if len(c)]))
# expect: get | None {} | 3 {E1: 1, E2: 2, E3: 3, E4: 4, 104: 0, 105: 0, 106: 0, 107: 0} | None {E1: 1, E2: 2} | None {E1: 1, 7: 7} | 3 {E1: 1, E2: 2, E3: 3, E4: 4, 50: None, 51: None, 52: None, 53: None, 54: None, 55: None, 56: None, 57: None, 58: None, 59: None} | 3 {E1: 1, E2: 2, E3: 3, E4: 4, 4: 4}
# expect: get missing | None {} | None {E1: 1, E2: 2, E3: 3, E4: 4, 104: 0, 105: 0, 106: 0, 107: 0} | None {E1: 1, E2: 2} | None {E1: 1, 7: 7} | None {E1: 1, E2: 2, E3: 3, E4: 4, 50: None, 51: None, 52: None, 53: None, 54: None, 55: None, 56: None, 57: None, 58: None, 59: None} | None {E1: 1, E2: 2, E3: 3, E4: 4, 4: 4}
# expect: [] | KeyError: E3 {} | 3 {E1: 1, E2: 2, E3: 3, E4: 4, 104: 0, 105: 0, 106: 0, 107: 0} | KeyError: E3 {E1: 1} | KeyError: E3 {E1: 1, 7: 7} | 3 {E1: 1, E2: 2, E3: 3, E4: 4, 50: None, 51: None, 52: None, 53: None, 54: None, 55: None, 56: None, 57: None, 58: None, 59: None} | 3 {E1: 1, E2: 2, E3: 3, E4: 4, 4: 4}
# expect: [] missing | KeyError: E9 {} | KeyError: E9 {E1: 1, E2: 2, E3: 3, E4: 4, 104: 0, 105: 0, 106: 0, 107: 0} | KeyError: E9 {E1: 1} | KeyError: E9 {E1: 1, 7: 7} | KeyError: E9 {E1: 1, E2: 2, E3: 3, E4: 4, 50: None, 51: None, 52: None, 53: None, 54: None, 55: None, 56: None, 57: None, 58: None, 59: None} | KeyError: E9 {E1: 1, E2: 2, E3: 3, E4: 4, 4: 4}
# expect: set | None {E3: 0} | None {E1: 1, E2: 2, E3: 0, E4: 4, 104: 0, 105: 0, 106: 0, 107: 0} | None {E1: 1, E2: 2, E3: 0} | None {E1: 1, 7: 7, E3: 0} | None {E1: 1, E2: 2, E3: 0, E4: 4, 50: None, 51: None, 52: None, 53: None, 54: None, 55: None, 56: None, 57: None, 58: None, 59: None} | None {E1: 1, E2: 2, E3: 0, E4: 4, 4: 4}
# expect: set new | None {E9: 0} | None {E1: 1, E2: 2, E3: 3, E4: 4, 104: 0, 105: 0, 106: 0, 107: 0, E9: 0} | None {E1: 1, E2: 2, E9: 0} | None {E1: 1, 7: 7, E9: 0} | None {E1: 1, E2: 2, E3: 3, E4: 4, 50: None, 51: None, 52: None, 53: None, 54: None, 55: None, 56: None, 57: None, 58: None, 59: None, E9: 0} | None {E1: 1, E2: 2, E3: 3, E4: 4, 4: 4, E9: 0}
# expect: del | KeyError: E3 {} | None {E1: 1, E2: 2, E4: 4, 104: 0, 105: 0, 106: 0, 107: 0} | KeyError: E3 {E1: 1} | KeyError: E3 {E1: 1, 7: 7} | None {E1: 1, E2: 2, E4: 4, 50: None, 51: None, 52: None, 53: None, 54: None, 55: None, 56: None, 57: None, 58: None, 59: None} | None {E1: 1, E2: 2, E4: 4, 4: 4}
# expect: pop | KeyError: E3 {} | 3 {E1: 1, E2: 2, E4: 4, 104: 0, 105: 0, 106: 0, 107: 0} | KeyError: E3 {E1: 1} | KeyError: E3 {E1: 1, 7: 7} | 3 {E1: 1, E2: 2, E4: 4, 50: None, 51: None, 52: None, 53: None, 54: None, 55: None, 56: None, 57: None, 58: None, 59: None} | 3 {E1: 1, E2: 2, E4: 4, 4: 4}
# expect: pop missing | none {} | none {E1: 1, E2: 2, E3: 3, E4: 4, 104: 0, 105: 0, 106: 0, 107: 0} | none {E1: 1, E2: 2} | none {E1: 1, 7: 7} | none {E1: 1, E2: 2, E3: 3, E4: 4, 50: None, 51: None, 52: None, 53: None, 54: None, 55: None, 56: None, 57: None, 58: None, 59: None} | none {E1: 1, E2: 2, E3: 3, E4: 4, 4: 4}
# expect: setdefault | 0 {E3: 0} | 3 {E1: 1, E2: 2, E3: 3, E4: 4, 104: 0, 105: 0, 106: 0, 107: 0} | 0 {E1: 1, E2: 2, E3: 0} | 0 {E1: 1, 7: 7, E3: 0} | 3 {E1: 1, E2: 2, E3: 3, E4: 4, 50: None, 51: None, 52: None, 53: None, 54: None, 55: None, 56: None, 57: None, 58: None, 59: None} | 3 {E1: 1, E2: 2, E3: 3, E4: 4, 4: 4}
# expect: setdefault new | 0 {E9: 0} | 0 {E1: 1, E2: 2, E3: 3, E4: 4, 104: 0, 105: 0, 106: 0, 107: 0, E9: 0} | 0 {E1: 1, E2: 2, E9: 0} | 0 {E1: 1, 7: 7, E9: 0} | 0 {E1: 1, E2: 2, E3: 3, E4: 4, 50: None, 51: None, 52: None, 53: None, 54: None, 55: None, 56: None, 57: None, 58: None, 59: None, E9: 0} | 0 {E1: 1, E2: 2, E3: 3, E4: 4, 4: 4, E9: 0}
# expect: in | False {} | True {E1: 1, E2: 2, E3: 3, E4: 4, 104: 0, 105: 0, 106: 0, 107: 0} | False {E1: 1, E2: 2} | False {E1: 1, 7: 7} | True {E1: 1, E2: 2, E3: 3, E4: 4, 50: None, 51: None, 52: None, 53: None, 54: None, 55: None, 56: None, 57: None, 58: None, 59: None} | True {E1: 1, E2: 2, E3: 3, E4: 4, 4: 4}
# expect: == | False {} | False {E1: 1, E2: 2, E3: 3, E4: 4, 104: 0, 105: 0, 106: 0, 107: 0} | False {} | False {E1: 1, 7: 7} | False {E1: 1, E2: 2, E3: 3, E4: 4, 50: None, 51: None, 52: None, 53: None, 54: None, 55: None, 56: None, 57: None, 58: None, 59: None} | False {E1: 1, E2: 2, E3: 3, E4: 4, 4: 4}
# expect: == values | False {} | False {E1: 1, E2: 2, E3: 3, E4: 4, 104: 0, 105: 0} | False {} | False {E1: 1, 7: 7} | False {E1: 1, E2: 2, E3: 3, E4: 4, 50: None, 51: None, 52: None, 53: None, 54: None, 55: None, 56: None, 57: None, 58: None, 59: None} | False {E1: 1, E2: 2, E3: 3, E4: 4, 4: 4}
# expect: != | False {} | True {E1: 1, E2: 2, E3: 3, E4: 4, 104: 0} | True {E1: 1, E2: 2, E3: 3} | True {E1: 1, 7: 7} | True {E1: 1, E2: 2, E3: 3, E4: 4, 50: None, 51: None, 52: None, 53: None, 54: None, 55: None, 56: None, 57: None, 58: None, 59: None} | True {E1: 1, E2: 2, E3: 3, E4: 4, 4: 4}
# expect: update | None {E3: E3, E4: E4, E5: E5} | None {E1: 1, E2: 2, E3: E3, E4: E4, 104: 0, 105: 0, 106: 0, 107: 0, E5: E5} | None {E3: E3, E4: E4, E5: E5} | None {E1: 1, 7: 7, E3: E3, E4: E4, E5: E5} | None {E1: 1, E2: 2, E3: E3, E4: E4, 50: None, 51: None, 52: None, 53: None, 54: None, 55: None, 56: None, 57: None, 58: None, 59: None, E5: E5} | None {E1: 1, E2: 2, E3: E3, E4: E4, 4: 4, E5: E5}
# expect: update pairs | None {8: 8} | None {E1: 1, E2: 2, E3: 3, E4: 4, 104: 0, 105: 0, 106: 0, 107: 0, 8: 8} | None {E1: 1, 8: 8} | None {E1: 1, 7: 7, 8: 8} | None {E1: 1, E2: 2, E3: 3, E4: 4, 50: None, 51: None, 52: None, 53: None, 54: None, 55: None, 56: None, 57: None, 58: None, 59: None, 8: 8} | None {E1: 1, E2: 2, E3: 3, E4: 4, 4: 4, 8: 8}
# expect: update itself | None {E1: 1, E2: 2, E3: 3, E4: 4} | None {E1: 1, E2: 2, E3: 3, E4: 4} | None {E1: 1, E2: 2, E3: 3, E4: 4} | None {E1: 1, E2: 2, E3: 3, E4: 4} | None {E1: 1, E2: 2, E3: 3, E4: 4} | None {E1: 1, E2: 2, E3: 3, E4: 4}
# expect: | | 2 {} | 8 {E1: 1, E2: 2, E3: 3, E4: 4, 104: 0, 105: 0, 106: 0, 107: 0} | 4 {} | 4 {E1: 1, 7: 7} | 16 {E1: 1, E2: 2, E3: 3, E4: 4, 50: None, 51: None, 52: None, 53: None, 54: None, 55: None, 56: None, 57: None, 58: None, 59: None} | 7 {E1: 1, E2: 2, E3: 3, E4: 4, 4: 4}
# expect: |= | None {E8: E8, E9: E9} | None {E1: 1, E2: 2, E3: 3, E4: 4, 104: 0, 105: 0, 106: 0, 107: 0, E8: E8, E9: E9} | None {E1: 1, E9: E9} | None {E1: 1, 7: 7, E8: E8, E9: E9} | None {E1: 1, E2: 2, E3: 3, E4: 4, 50: None, 51: None, 52: None, 53: None, 54: None, 55: None, 56: None, 57: None, 58: None, 59: None, E8: E8, E9: E9} | None {E1: 1, E2: 2, E3: 3, E4: 4, 4: 4, E8: E8, E9: E9}
# expect: dict() | 4 {E1: 1, E2: 2, E3: 3, E4: 4} | 4 {E1: 1, E2: 2, E3: 3, E4: 4} | 4 {E1: 1, E2: 2, E3: 3, E4: 4} | 4 {E1: 1, E2: 2, E3: 3, E4: 4} | 4 {E1: 1, E2: 2, E3: 3, E4: 4} | 4 {E1: 1, E2: 2, E3: 3, E4: 4}
# expect: copy | 4 {E1: 1, E2: 2, E3: 3, E4: 4} | 4 {E1: 1, E2: 2, E3: 3, E4: 4} | 4 {E1: 1, E2: 2, E3: 3, E4: 4} | 4 {E1: 1, E2: 2, E3: 3, E4: 4} | 4 {E1: 1, E2: 2, E3: 3, E4: 4} | 4 {E1: 1, E2: 2, E3: 3, E4: 4}
# expect: fromkeys | RuntimeError: dictionary changed size during iteration {} | RuntimeError: dictionary changed size during iteration {E1: 1, E2: 2, E3: 3, E4: 4, 104: 0, 105: 0} | RuntimeError: dictionary changed size during iteration {E1: 1, E2: 2} | RuntimeError: dictionary changed size during iteration {E1: 1, 7: 7} | RuntimeError: dictionary changed size during iteration {E1: 1, E2: 2, E3: 3, E4: 4, 50: None, 51: None, 52: None, 53: None, 54: None, 55: None, 56: None, 57: None, 58: None, 59: None} | RuntimeError: dictionary changed size during iteration {E1: 1, E2: 2, E3: 3, E4: 4, 4: 4}
# expect: loop | RuntimeError: dictionary changed size during iteration {} | RuntimeError: dictionary changed size during iteration {E1: 1, E2: 2, E3: 3, E4: 4, 104: 0} | RuntimeError: dictionary changed size during iteration {E1: 1, E2: 2, E3: 3} | RuntimeError: dictionary changed size during iteration {E1: 1, 7: 7} | RuntimeError: dictionary changed size during iteration {E1: 1, E2: 2, E3: 3, E4: 4, 50: None, 51: None, 52: None, 53: None, 54: None, 55: None, 56: None, 57: None, 58: None, 59: None} | RuntimeError: dictionary changed size during iteration {E1: 1, E2: 2, E3: 3, E4: 4, 4: 4}
# expect: loop values | RuntimeError: dictionary changed size during iteration {} | RuntimeError: dictionary changed size during iteration {E1: 1, E2: 2, E3: 3, E4: 4, 104: 0} | RuntimeError: dictionary changed size during iteration {E1: 1, E2: 2, E3: 3} | RuntimeError: dictionary changed size during iteration {E1: 1, 7: 7} | RuntimeError: dictionary changed size during iteration {E1: 1, E2: 2, E3: 3, E4: 4, 50: None, 51: None, 52: None, 53: None, 54: None, 55: None, 56: None, 57: None, 58: None, 59: None} | RuntimeError: dictionary changed size during iteration {E1: 1, E2: 2, E3: 3, E4: 4, 4: 4}
# expect: loop items | RuntimeError: dictionary changed size during iteration {} | RuntimeError: dictionary changed size during iteration {E1: 1, E2: 2, E3: 3, E4: 4, 104: 0} | RuntimeError: dictionary changed size during iteration {E1: 1, E2: 2, E3: 3} | RuntimeError: dictionary changed size during iteration {E1: 1, 7: 7} | RuntimeError: dictionary changed size during iteration {E1: 1, E2: 2, E3: 3, E4: 4, 50: None, 51: None, 52: None, 53: None, 54: None, 55: None, 56: None, 57: None, 58: None, 59: None} | RuntimeError: dictionary changed size during iteration {E1: 1, E2: 2, E3: 3, E4: 4, 4: 4}
# expect: loop reversed | RuntimeError: dictionary changed size during iteration {} | RuntimeError: dictionary changed size during iteration {E1: 1, E2: 2, E3: 3, E4: 4, 104: 0} | RuntimeError: dictionary changed size during iteration {E1: 1, E2: 2, E3: 3} | RuntimeError: dictionary changed size during iteration {E1: 1, 7: 7} | RuntimeError: dictionary changed size during iteration {E1: 1, E2: 2, E3: 3, E4: 4, 50: None, 51: None, 52: None, 53: None, 54: None, 55: None, 56: None, 57: None, 58: None, 59: None} | RuntimeError: dictionary changed size during iteration {E1: 1, E2: 2, E3: 3, E4: 4, 4: 4}
# expect: list | RuntimeError: dictionary changed size during iteration {} | RuntimeError: dictionary changed size during iteration {E1: 1, E2: 2, E3: 3, E4: 4, 104: 0} | RuntimeError: dictionary changed size during iteration {E1: 1, E2: 2, E3: 3} | RuntimeError: dictionary changed size during iteration {E1: 1, 7: 7} | RuntimeError: dictionary changed size during iteration {E1: 1, E2: 2, E3: 3, E4: 4, 50: None, 51: None, 52: None, 53: None, 54: None, 55: None, 56: None, 57: None, 58: None, 59: None} | RuntimeError: dictionary changed size during iteration {E1: 1, E2: 2, E3: 3, E4: 4, 4: 4}
# expect: sorted | [E4, E3, E2, E1] {} | [E4, E3, E2, E1] {E1: 1, E2: 2, E3: 3, E4: 4, 104: 0, 105: 0, 106: 0, 107: 0} | [E4, E3, E2, E1] {} | [E4, E3, E2, E1] {E1: 1, 7: 7} | [E4, E3, E2, E1] {E1: 1, E2: 2, E3: 3, E4: 4, 50: None, 51: None, 52: None, 53: None, 54: None, 55: None, 56: None, 57: None, 58: None, 59: None} | [E4, E3, E2, E1] {E1: 1, E2: 2, E3: 3, E4: 4, 4: 4}
# expect: min | RuntimeError: dictionary changed size during iteration {} | RuntimeError: dictionary changed size during iteration {E1: 1, E2: 2, E3: 3, E4: 4, 104: 0} | RuntimeError: dictionary changed size during iteration {E1: 1, E2: 2, E3: 3} | RuntimeError: dictionary changed size during iteration {E1: 1, 7: 7} | RuntimeError: dictionary changed size during iteration {E1: 1, E2: 2, E3: 3, E4: 4, 50: None, 51: None, 52: None, 53: None, 54: None, 55: None, 56: None, 57: None, 58: None, 59: None} | RuntimeError: dictionary changed size during iteration {E1: 1, E2: 2, E3: 3, E4: 4, 4: 4}
# expect: keys == | RuntimeError: dictionary changed size during iteration {} | RuntimeError: dictionary changed size during iteration {E1: 1, E2: 2, E3: 3, E4: 4, 104: 0, 105: 0} | RuntimeError: dictionary changed size during iteration {E1: 1, E2: 2} | RuntimeError: dictionary changed size during iteration {E1: 1, 7: 7} | RuntimeError: dictionary changed size during iteration {E1: 1, E2: 2, E3: 3, E4: 4, 50: None, 51: None, 52: None, 53: None, 54: None, 55: None, 56: None, 57: None, 58: None, 59: None} | RuntimeError: dictionary changed size during iteration {E1: 1, E2: 2, E3: 3, E4: 4, 4: 4}
# expect: keys & | 0 {} | 2 {E1: 1, E2: 2, E3: 3, E4: 4, 104: 0, 105: 0, 106: 0, 107: 0} | 1 {} | 1 {E1: 1, 7: 7} | 2 {E1: 1, E2: 2, E3: 3, E4: 4, 50: None, 51: None, 52: None, 53: None, 54: None, 55: None, 56: None, 57: None, 58: None, 59: None} | 2 {E1: 1, E2: 2, E3: 3, E4: 4, 4: 4}
# expect: keys | | True {} | True {E1: 1, E2: 2, E3: 3, E4: 4, 104: 0, 105: 0, 106: 0, 107: 0} | True {} | True {E1: 1, 7: 7} | True {E1: 1, E2: 2, E3: 3, E4: 4, 50: None, 51: None, 52: None, 53: None, 54: None, 55: None, 56: None, 57: None, 58: None, 59: None} | True {E1: 1, E2: 2, E3: 3, E4: 4, 4: 4}
# expect: keys - | 1 {} | 4 {E1: 1, E2: 2, E3: 3, E4: 4, 104: 0, 105: 0, 106: 0, 107: 0} | 1 {} | 2 {E1: 1, 7: 7} | 12 {E1: 1, E2: 2, E3: 3, E4: 4, 50: None, 51: None, 52: None, 53: None, 54: None, 55: None, 56: None, 57: None, 58: None, 59: None} | 3 {E1: 1, E2: 2, E3: 3, E4: 4, 4: 4}
# expect: keys disjoint | True {} | True {E1: 1, E2: 2, E3: 3, E4: 4, 104: 0, 105: 0} | True {E1: 1, E2: 2} | True {E1: 1, 7: 7} | True {E1: 1, E2: 2, E3: 3, E4: 4, 50: None, 51: None, 52: None, 53: None, 54: None, 55: None, 56: None, 57: None, 58: None, 59: None} | True {E1: 1, E2: 2, E3: 3, E4: 4, 4: 4}
# expect: items in | False {} | True {E1: 1, E2: 2, E3: 3, E4: 4, 104: 0, 105: 0, 106: 0, 107: 0} | False {E1: 1, E2: 2} | False {E1: 1, 7: 7} | True {E1: 1, E2: 2, E3: 3, E4: 4, 50: None, 51: None, 52: None, 53: None, 54: None, 55: None, 56: None, 57: None, 58: None, 59: None} | True {E1: 1, E2: 2, E3: 3, E4: 4, 4: 4}
# expect: values in | RuntimeError: dictionary changed size during iteration {} | RuntimeError: dictionary changed size during iteration {E1: 1, E2: 2, E3: 3, E4: 4, 104: 0} | RuntimeError: dictionary changed size during iteration {E1: 1, E2: 2, E3: 3} | RuntimeError: dictionary changed size during iteration {E1: 1, 7: 7} | RuntimeError: dictionary changed size during iteration {E1: 1, E2: 2, E3: 3, E4: 4, 50: None, 51: None, 52: None, 53: None, 54: None, 55: None, 56: None, 57: None, 58: None, 59: None} | RuntimeError: dictionary changed size during iteration {E1: 1, E2: 2, E3: 3, E4: 4, 4: 4}
# expect: repr | {E1: 1} {} | {E1: 1, E2: 2, E3: 3, E4: 4, 104: 0, 105: 0, 106: 0, 107: 0} {E1: 1, E2: 2, E3: 3, E4: 4, 104: 0, 105: 0, 106: 0, 107: 0} | {E1: 1, E2: 2} {E1: 1, E2: 2} | {E1: 1, 7: 7} {E1: 1, 7: 7} | {E1: 1, E2: 2, E3: 3, E4: 4, 50: None, 51: None, 52: None, 53: None, 54: None, 55: None, 56: None, 57: None, 58: None, 59: None} {E1: 1, E2: 2, E3: 3, E4: 4, 50: None, 51: None, 52: None, 53: None, 54: None, 55: None, 56: None, 57: None, 58: None, 59: None} | {E1: 1, E2: 2, E3: 3, E4: 4, 4: 4} {E1: 1, E2: 2, E3: 3, E4: 4, 4: 4}
# expect: repr items | dict_items([(E1, 1), (E2, 2), (E3, 3), (E4, 4)]) {} | dict_items([(E1, 1), (E2, 2), (E3, 3), (E4, 4)]) {E1: 1, E2: 2, E3: 3, E4: 4, 104: 0, 105: 0, 106: 0, 107: 0} | dict_items([(E1, 1), (E2, 2), (E3, 3), (E4, 4)]) {} | dict_items([(E1, 1), (E2, 2), (E3, 3), (E4, 4)]) {E1: 1, 7: 7} | dict_items([(E1, 1), (E2, 2), (E3, 3), (E4, 4)]) {E1: 1, E2: 2, E3: 3, E4: 4, 50: None, 51: None, 52: None, 53: None, 54: None, 55: None, 56: None, 57: None, 58: None, 59: None} | dict_items([(E1, 1), (E2, 2), (E3, 3), (E4, 4)]) {E1: 1, E2: 2, E3: 3, E4: 4, 4: 4}
# expect: format | {E1: 1} {} | {E1: 1, E2: 2, E3: 3, E4: 4, 104: 0, 105: 0, 106: 0, 107: 0} {E1: 1, E2: 2, E3: 3, E4: 4, 104: 0, 105: 0, 106: 0, 107: 0} | {E1: 1, E2: 2} {E1: 1, E2: 2} | {E1: 1, 7: 7} {E1: 1, 7: 7} | {E1: 1, E2: 2, E3: 3, E4: 4, 50: None, 51: None, 52: None, 53: None, 54: None, 55: None, 56: None, 57: None, 58: None, 59: None} {E1: 1, E2: 2, E3: 3, E4: 4, 50: None, 51: None, 52: None, 53: None, 54: None, 55: None, 56: None, 57: None, 58: None, 59: None} | {E1: 1, E2: 2, E3: 3, E4: 4, 4: 4} {E1: 1, E2: 2, E3: 3, E4: 4, 4: 4}
# expect: comprehension | RuntimeError: dictionary changed size during iteration {} | RuntimeError: dictionary changed size during iteration {E1: 1, E2: 2, E3: 3, E4: 4, 104: 0, 105: 0} | RuntimeError: dictionary changed size during iteration {E1: 1, E2: 2} | RuntimeError: dictionary changed size during iteration {E1: 1, 7: 7} | RuntimeError: dictionary changed size during iteration {E1: 1, E2: 2, E3: 3, E4: 4, 50: None, 51: None, 52: None, 53: None, 54: None, 55: None, 56: None, 57: None, 58: None, 59: None} | RuntimeError: dictionary changed size during iteration {E1: 1, E2: 2, E3: 3, E4: 4, 4: 4}
# expect: popitem | KeyError: 'popitem(): dictionary is empty' {} | [0, 0, 0] {E1: 1, E2: 2, E3: 3, E4: 4} | KeyError: 'popitem(): dictionary is empty' {} | KeyError: 'popitem(): dictionary is empty' {} | [None, None, None] {E1: 1, E2: 2, E3: 3, E4: 4, 50: None, 51: None, 52: None, 53: None, 54: None, 55: None, 56: None, 57: None, 58: None} | [4, 4, 4] {E1: 1, E2: 2, E3: 3, E4: 4}
# expect: len | RuntimeError: dictionary changed size during iteration {} | RuntimeError: dictionary changed size during iteration {E1: 1, E2: 2, E3: 3, E4: 4, 104: 0} | RuntimeError: dictionary changed size during iteration {E1: 1, E2: 2, E3: 3} | RuntimeError: dictionary changed size during iteration {E1: 1, 7: 7} | RuntimeError: dictionary changed size during iteration {E1: 1, E2: 2, E3: 3, E4: 4, 50: None, 51: None, 52: None, 53: None, 54: None, 55: None, 56: None, 57: None, 58: None, 59: None} | RuntimeError: dictionary changed size during iteration {E1: 1, E2: 2, E3: 3, E4: 4, 4: 4}
