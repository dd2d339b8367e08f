# Every operation of a list whose callback changes that list meanwhile: six changes for each.
from striking import Evil, evil, key, show, strike, yielding

def fresh(): return evil(3, 1, 2, 5, 4)
def set_slice(): c[:] = evil(7, 8)
def del_slice(): del c[1:]
mutations = [lambda: c.clear(), lambda: c.append(Evil(9)), lambda: c.pop(), lambda: c.insert(0, Evil(0)), set_slice, del_slice]

def assign(index, value): c[index] = value
def delete(index): del c[index]
def iadd(values):
    global c
    c += values
def unpack():
    a, *b = yielding(c)
    return a, b
def loop(values, limit=12):
    seen = []
    for x in values:
        seen.append(x.n)
        strike()
        if len(seen) > limit: break
    return seen

show("sort key", lambda: c.sort(key=key))
show("sort", lambda: c.sort())
show("sorted", lambda: sorted(c))
show("sorted key", lambda: sorted(c, key=key))
show("min", lambda: min(c))
show("max key", lambda: max(c, key=key))
show("index", lambda: c.index(5))
show("index missing", lambda: c.index(77))
show("index range", lambda: c.index(5, Evil(1), Evil(4)))
show("remove", lambda: c.remove(2))
show("remove missing", lambda: c.remove(77))
show("count", lambda: c.count(5))
show("in", lambda: 5 in c)
show("not in", lambda: 77 not in c)
show("==", lambda: c == evil(3, 1, 2, 5, 4))
show("!=", lambda: c != evil(3, 1, 2, 5, 6))
show("<", lambda: c < evil(3, 1, 2, 5, 6))
show("== itself", lambda: c == c[:])
show("extend", lambda: c.extend(yielding(evil(6, 7))))
show("extend itself", lambda: c.extend(x for x in yielding(c[:3])))
show("+=", lambda: iadd(yielding(evil(6, 7))))
show("slice assign", lambda: assign(slice(1, 3), yielding(evil(6, 7, 8))))
show("extended slice assign", lambda: assign(slice(0, 5, 2), yielding(evil(6, 7, 8))))
show("slice assign index", lambda: assign(slice(Evil(1), Evil(3)), evil(6)))
show("slice delete index", lambda: delete(slice(Evil(0), Evil(5), Evil(2))))
show("slice index", lambda: c[Evil(1):Evil(4)])
show("getitem index", lambda: c[Evil(4)])
show("setitem index", lambda: assign(Evil(4), 0))
show("delitem index", lambda: delete(Evil(4)))
show("insert index", lambda: c.insert(Evil(4), 0))
show("pop index", lambda: c.pop(Evil(4)).n)
show("* index", lambda: len(c * Evil(2)))
show("repr", lambda: repr(c))
show("format", lambda: "{0[0]} {0[1]}".format(c))
show("join", lambda: "-".join(str(x) for x in c))
show("percent", lambda: "%s %r" % (c, c))
show("loop", lambda: loop(c))
show("reversed", lambda: loop(reversed(c)))
show("enumerate", lambda: [(i, x.n) for i, x in enumerate(yielding(c))][:9])
show("zip", lambda: [(x.n, y) for x, y in zip(c, yielding(range(5)))])
show("map", lambda: list(map(key, c))[:9])
show("filter", lambda: [x.n for x in filter(None, c)][:9])
show("any", lambda: any(c))
show("all", lambda: all(c))
show("sum", lambda: sum(c))
show("unpack", lambda: unpack())
show("star", lambda: [*yielding(c)][:9])
show("tuple", lambda: tuple(yielding(c))[:9])
show("set", lambda: len(set(c)) >= 0)
show("dict", lambda: len(dict.fromkeys(c)) >= 0)
show("comprehension", lambda: [x.n for x in c if x or True][:9])
# expect: sort key | None [E5, E4, E3, E2, E1] | ValueError: list modified during sort [E5, E4, E3, E2, E1] | IndexError: pop from empty list [E3, E1, E2, E5, E4] | ValueError: list modified during sort [E5, E4, E3, E2, E1] | ValueError: list modified during sort [E5, E4, E3, E2, E1] | None [E5, E4, E3, E2, E1]
# expect: sort | None [E1, E2, E3, E4, E5] | ValueError: list modified during sort [E1, E2, E3, E4, E5] | IndexError: pop from empty list [E3, E1, E2, E5, E4] | ValueError: list modified during sort [E1, E2, E3, E4, E5] | ValueError: list modified during sort [E1, E2, E3, E4, E5] | None [E1, E2, E3, E4, E5]
# expect: sorted | [E1, E2, E3, E4, E5] [] | [E1, E2, E3, E4, E5] [E3, E1, E2, E5, E4, E9, E9, E9, E9] | [E1, E2, E3, E4, E5] [E3] | [E1, E2, E3, E4, E5] [E0, E0, E0, E0, E3, E1, E2, E5, E4] | [E1, E2, E3, E4, E5] [E7, E8] | [E1, E2, E3, E4, E5] [E3]
# expect: sorted key | [E5, E4, E3, E2, E1] [] | [E5, E4, E3, E2, E1] [E3, E1, E2, E5, E4, E9, E9, E9, E9] | [E5, E4, E3, E2, E1] [E3] | [E5, E4, E3, E2, E1] [E0, E0, E0, E0, E3, E1, E2, E5, E4] | [E5, E4, E3, E2, E1] [E7, E8] | [E5, E4, E3, E2, E1] [E3]
# expect: min | <1> [] | <1> [E3, E1, E2, E5, E4, E9, E9, E9, E9] | <1> [E3, E1, E2] | <1> [E0, E0, E0, E0, E3, E1, E2, E5, E4] | <1> [E7, E8] | <1> [E3]
# expect: max key | <3> [] | <1> [E3, E1, E2, E5, E4, E9, E9, E9, E9] | <1> [E3, E1] | <1> [E0, E0, E0, E0, E3, E1, E2, E5, E4] | <3> [E7, E8] | <3> [E3]
# expect: index | ValueError: 5 is not in list [] | 3 [E3, E1, E2, E5, E4, E9, E9, E9, E9] | ValueError: 5 is not in list [E3, E1] | 7 [E0, E0, E0, E0, E3, E1, E2, E5, E4] | ValueError: 5 is not in list [E7, E8] | ValueError: 5 is not in list [E3]
# expect: index missing | ValueError: 77 is not in list [] | ValueError: 77 is not in list [E3, E1, E2, E5, E4, E9, E9, E9, E9] | ValueError: 77 is not in list [E3, E1] | ValueError: 77 is not in list [E0, E0, E0, E0, E3, E1, E2, E5, E4] | ValueError: 77 is not in list [E7, E8] | ValueError: 77 is not in list [E3]
# expect: index range | ValueError: 5 is not in list [] | 3 [E3, E1, E2, E5, E4, E9, E9, E9, E9] | ValueError: 5 is not in list [E3, E1] | ValueError: 5 is not in list [E0, E0, E0, E0, E3, E1, E2, E5, E4] | ValueError: 5 is not in list [E7, E8] | ValueError: 5 is not in list [E3]
# expect: remove | ValueError: list.remove(x): x not in list [] | None [E3, E1, E5, E4, E9, E9, E9] | None [E3, E1] | None [E0, E0, E0, E0, E3, E1, E5, E4] | ValueError: list.remove(x): x not in list [E7, E8] | ValueError: list.remove(x): x not in list [E3]
# expect: remove missing | ValueError: list.remove(x): x not in list [] | ValueError: list.remove(x): x not in list [E3, E1, E2, E5, E4, E9, E9, E9, E9] | ValueError: list.remove(x): x not in list [E3, E1] | ValueError: list.remove(x): x not in list [E0, E0, E0, E0, E3, E1, E2, E5, E4] | ValueError: list.remove(x): x not in list [E7, E8] | ValueError: list.remove(x): x not in list [E3]
# expect: count | 0 [] | 1 [E3, E1, E2, E5, E4, E9, E9, E9, E9] | 0 [E3, E1] | 1 [E0, E0, E0, E0, E3, E1, E2, E5, E4] | 0 [E7, E8] | 0 [E3]
# expect: in | False [] | True [E3, E1, E2, E5, E4, E9, E9, E9, E9] | False [E3, E1] | True [E0, E0, E0, E0, E3, E1, E2, E5, E4] | False [E7, E8] | False [E3]
# expect: not in | True [] | True [E3, E1, E2, E5, E4, E9, E9, E9, E9] | True [E3, E1] | True [E0, E0, E0, E0, E3, E1, E2, E5, E4] | True [E7, E8] | True [E3]
# expect: == | False [] | False [E3, E1, E2, E5, E4, E9, E9, E9, E9] | False [E3, E1] | False [E0, E0, E3, E1, E2, E5, E4] | False [E7, E8] | False [E3]
# expect: != | True [] | True [E3, E1, E2, E5, E4, E9, E9, E9, E9] | True [E3, E1] | True [E0, E0, E3, E1, E2, E5, E4] | True [E7, E8] | True [E3]
# expect: < | True [] | True [E3, E1, E2, E5, E4, E9, E9, E9, E9] | True [E3, E1] | True [E0, E0, E0, E3, E1, E2, E5, E4] | False [E7, E8] | True [E3]
# expect: == itself | True [E3, E1, E2, E5, E4] | True [E3, E1, E2, E5, E4] | True [E3, E1, E2, E5, E4] | True [E3, E1, E2, E5, E4] | True [E3, E1, E2, E5, E4] | True [E3, E1, E2, E5, E4]
# expect: extend | None [E7] | None [E3, E1, E2, E5, E4, E9, E6, E9, E7] | None [E3, E1, E2, E5, E7] | None [E0, E0, E3, E1, E2, E5, E4, E6, E7] | None [E7, E8, E7] | None [E3, E7]
# expect: extend itself | None [E2] | None [E3, E1, E2, E5, E4, E9, E3, E9, E1, E9, E2] | None [E3, E1, E2, E5, E2] | None [E0, E0, E0, E3, E1, E2, E5, E4, E3, E1, E2] | None [E7, E8, E2] | None [E3, E2]
# expect: += | None [E7] | None [E3, E1, E2, E5, E4, E9, E6, E9, E7] | None [E3, E1, E2, E5, E7] | None [E0, E0, E3, E1, E2, E5, E4, E6, E7] | None [E7, E8, E7] | None [E3, E7]
# expect: slice assign | None [E6, E7, E8] | None [E3, E6, E7, E8, E5, E4, E9, E9, E9] | None [E3, E6, E7, E8] | None [E0, E6, E7, E8, E3, E1, E2, E5, E4] | None [E7, E6, E7, E8] | None [E3, E6, E7, E8]
# expect: extended slice assign | ValueError: attempt to assign sequence of size 3 to extended slice of size 0 [] | None [E6, E1, E7, E5, E8, E9, E9, E9] | ValueError: attempt to assign sequence of size 3 to extended slice of size 1 [E3, E1] | None [E6, E0, E7, E3, E8, E2, E5, E4] | ValueError: attempt to assign sequence of size 3 to extended slice of size 1 [E7, E8] | ValueError: attempt to assign sequence of size 3 to extended slice of size 1 [E3]
# expect: slice assign index | None [E6] | None [E3, E6, E5, E4, E9, E9] | None [E3, E6] | None [E0, E6, E1, E2, E5, E4] | None [E7, E6] | None [E3, E6]
# expect: slice delete index | None [] | None [E1, E5, E9, E9, E9] | None [E1] | None [E0, E3, E2, E5, E4] | None [E8] | None []
# expect: slice index | [] [] | [E1, E2, E5] [E3, E1, E2, E5, E4, E9, E9] | [E1, E2] [E3, E1, E2] | [E0, E3, E1] [E0, E0, E3, E1, E2, E5, E4] | [E8] [E7, E8] | [] [E3]
# expect: getitem index | IndexError: list index out of range [] | <4> [E3, E1, E2, E5, E4, E9] | IndexError: list index out of range [E3, E1, E2, E5] | <5> [E0, E3, E1, E2, E5, E4] | IndexError: list index out of range [E7, E8] | IndexError: list index out of range [E3]
# expect: setitem index | IndexError: list assignment index out of range [] | None [E3, E1, E2, E5, 0, E9] | IndexError: list assignment index out of range [E3, E1, E2, E5] | None [E0, E3, E1, E2, 0, E4] | IndexError: list assignment index out of range [E7, E8] | IndexError: list assignment index out of range [E3]
# expect: delitem index | IndexError: list assignment index out of range [] | None [E3, E1, E2, E5, E9] | IndexError: list assignment index out of range [E3, E1, E2, E5] | None [E0, E3, E1, E2, E4] | IndexError: list assignment index out of range [E7, E8] | IndexError: list assignment index out of range [E3]
# expect: insert index | None [0] | None [E3, E1, E2, E5, 0, E4, E9] | None [E3, E1, E2, E5, 0] | None [E0, E3, E1, E2, 0, E5, E4] | None [E7, E8, 0] | None [E3, 0]
# expect: pop index | IndexError: pop from empty list [] | 4 [E3, E1, E2, E5, E9] | IndexError: pop index out of range [E3, E1, E2, E5] | 5 [E0, E3, E1, E2, E4] | IndexError: pop index out of range [E7, E8] | IndexError: pop index out of range [E3]
# expect: * index | 0 [] | 12 [E3, E1, E2, E5, E4, E9] | 8 [E3, E1, E2, E5] | 12 [E0, E3, E1, E2, E5, E4] | 4 [E7, E8] | 2 [E3]
# expect: repr | [E3] [] | [E3, E1, E2, E5, E4, E9, E9, E9, E9] [E3, E1, E2, E5, E4, E9, E9, E9, E9] | [E3, E1, E2] [E3, E1] | [E3, E3, E3, E3, E3, E1, E2, E5, E4] [E0, E0, E0, E0, E3, E1, E2, E5, E4] | [E3, E8] [E7, E8] | [E3] [E3]
# expect: format | IndexError: list index out of range [] | <3> <1> [E3, E1, E2, E5, E4, E9, E9] | <3> <1> [E3, E1, E2] | <3> <3> [E0, E0, E3, E1, E2, E5, E4] | <3> <8> [E7, E8] | IndexError: list index out of range [E3]
# expect: join | E3 [] | E3-E1-E2-E5-E4-E9-E9-E9-E9 [E3, E1, E2, E5, E4, E9, E9, E9, E9] | E3-E1-E2 [E3, E1] | E3-E3-E3-E3-E3-E1-E2-E5-E4 [E0, E0, E0, E0, E3, E1, E2, E5, E4] | E3-E8 [E7, E8] | E3 [E3]
# expect: percent | [E3] [] [] | [E3, E1, E2, E5, E4, E9, E9, E9, E9] [E3, E1, E2, E5, E4, E9, E9, E9, E9] [E3, E1, E2, E5, E4, E9, E9, E9, E9] | [E3, E1, E2] [E3] [E3] | [E3, E3, E3, E3, E3, E1, E2, E5, E4] [E0, E0, E0, E0, E3, E1, E2, E5, E4] [E0, E0, E0, E0, E3, E1, E2, E5, E4] | [E3, E8] [E7, E8] [E7, E8] | [E3] [E3] [E3]
# expect: loop | [3] [] | [3, 1, 2, 5, 4, 9, 9, 9, 9] [E3, E1, E2, E5, E4, E9, E9, E9, E9] | [3, 1, 2] [E3, E1] | [3, 3, 3, 3, 3, 1, 2, 5, 4] [E0, E0, E0, E0, E3, E1, E2, E5, E4] | [3, 8] [E7, E8] | [3] [E3]
# expect: reversed | [4] [] | [4, 5, 2, 1, 3] [E3, E1, E2, E5, E4, E9, E9, E9, E9] | [4, 5, 2, 1, 3] [E3] | [4, 2, 3, 0, 0] [E0, E0, E0, E0, E3, E1, E2, E5, E4] | [4] [E7, E8] | [4] [E3]
# expect: enumerate | [(0, 3)] [] | [(0, 3), (1, 1), (2, 2), (3, 5), (4, 4), (5, 9), (6, 9), (7, 9), (8, 9)] [E3, E1, E2, E5, E4, E9, E9, E9, E9] | [(0, 3), (1, 1), (2, 2)] [E3, E1] | [(0, 3), (1, 3), (2, 3), (3, 3), (4, 3), (5, 1), (6, 2), (7, 5), (8, 4)] [E0, E0, E0, E0, E3, E1, E2, E5, E4] | [(0, 3), (1, 8)] [E7, E8] | [(0, 3)] [E3]
# expect: zip | [(3, 0)] [] | [(3, 0), (1, 1), (2, 2), (5, 3), (4, 4)] [E3, E1, E2, E5, E4, E9, E9, E9, E9] | [(3, 0), (1, 1), (2, 2)] [E3, E1] | [(3, 0), (3, 1), (3, 2), (3, 3), (3, 4)] [E0, E0, E0, E0, E3, E1, E2, E5, E4] | [(3, 0), (8, 1)] [E7, E8] | [(3, 0)] [E3]
# expect: map | [-3] [] | [-3, -1, -2, -5, -4, -9, -9, -9, -9] [E3, E1, E2, E5, E4, E9, E9, E9, E9] | [-3, -1, -2] [E3, E1] | [-3, -3, -3, -3, -3, -1, -2, -5, -4] [E0, E0, E0, E0, E3, E1, E2, E5, E4] | [-3, -8] [E7, E8] | [-3] [E3]
# expect: filter | [] [] | [] [E3, E1, E2, E5, E4, E9, E9, E9, E9] | [] [E3, E1] | [] [E0, E0, E0, E0, E3, E1, E2, E5, E4] | [] [E7, E8] | [] [E3]
# expect: any | False [] | False [E3, E1, E2, E5, E4, E9, E9, E9, E9] | False [E3, E1] | False [E0, E0, E0, E0, E3, E1, E2, E5, E4] | False [E7, E8] | False [E3]
# expect: all | False [] | False [E3, E1, E2, E5, E4, E9] | False [E3, E1, E2, E5] | False [E0, E3, E1, E2, E5, E4] | False [E7, E8] | False [E3]
# expect: sum | 3 [] | 51 [E3, E1, E2, E5, E4, E9, E9, E9, E9] | 6 [E3, E1] | 27 [E0, E0, E0, E0, E3, E1, E2, E5, E4] | 11 [E7, E8] | 3 [E3]
# expect: unpack | (E3, []) [] | (E3, [E1, E2, E5, E4, E9, E9, E9, E9]) [E3, E1, E2, E5, E4, E9, E9, E9, E9] | (E3, [E1, E2]) [E3, E1] | (E3, [E3, E3, E3, E3, E1, E2, E5, E4]) [E0, E0, E0, E0, E3, E1, E2, E5, E4] | (E3, [E8]) [E7, E8] | (E3, []) [E3]
# expect: star | [E3] [] | [E3, E1, E2, E5, E4, E9, E9, E9, E9] [E3, E1, E2, E5, E4, E9, E9, E9, E9] | [E3, E1, E2] [E3, E1] | [E3, E3, E3, E3, E3, E1, E2, E5, E4] [E0, E0, E0, E0, E3, E1, E2, E5, E4] | [E3, E8] [E7, E8] | [E3] [E3]
# expect: tuple | (E3,) [] | (E3, E1, E2, E5, E4, E9, E9, E9, E9) [E3, E1, E2, E5, E4, E9, E9, E9, E9] | (E3, E1, E2) [E3, E1] | (E3, E3, E3, E3, E3, E1, E2, E5, E4) [E0, E0, E0, E0, E3, E1, E2, E5, E4] | (E3, E8) [E7, E8] | (E3,) [E3]
# expect: set | True [] | True [E3, E1, E2, E5, E4, E9, E9, E9, E9] | True [E3, E1] | True [E0, E0, E0, E0, E3, E1, E2, E5, E4] | True [E7, E8] | True [E3]
# expect: dict | True [] | True [E3, E1, E2, E5, E4, E9, E9, E9, E9] | True [E3, E1] | True [E0, E0, E0, E0, E3, E1, E2, E5, E4] | True [E7, E8] | True [E3]
# expect: comprehension | [3] [] | [3, 1, 2, 5, 4, 9, 9, 9, 9] [E3, E1, E2, E5, E4, E9, E9, E9, E9] | [3, 1, 2] [E3, E1] | [3, 3, 3, 3, 3, 1, 2, 5, 4] [E0, E0, E0, E0, E3, E1, E2, E5, E4] | [3, 8] [E7, E8] | [3] [E3]
