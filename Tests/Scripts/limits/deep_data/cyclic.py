# Data that contains itself: shown with dots; what has no answer is refused.
a = []
a.append(a)
b = []
b.append(b)
d = {}
d[0] = d
t = ([],)
t[0].append(t)
s = [{}]
s[0]["s"] = s
print(a, d, t, s)  # expect: [[...]] {0: {...}} ([(...)],) [{'s': [...]}]
print(f"{a} {d!r} %s" % (t,), str(s))  # expect: [[...]] {0: {...}} ([(...)],) [{'s': [...]}]
print(a == a, a in a, a.index(a), a.count(a), d == d, t == t)  # expect: True True 0 1 True True
class Node:
    def __repr__(self): return f"Node({self.next})"
    def __eq__(self, other): return self.next == other.next
    def __hash__(self): return hash(self.next)
n, m = Node(), Node()
n.next, m.next = m, n
e = {}
e[0] = e
u = ([],)
u[0].append(u)
actions = [
    lambda: a == b, lambda: a < b, lambda: d == e, lambda: t == u, lambda: repr(n), lambda: n == m,
    lambda: hash(n), lambda: {n}, lambda: sorted([a, b]), lambda: a in [b], lambda: a != b,
]
for action in actions:
    try:
        print("answer", action())
    except RecursionError as error:
        print(str(error)[:32], end="; ")
print()
# expect: maximum recursion depth exceeded; maximum recursion depth exceeded; maximum recursion depth exceeded; maximum recursion depth exceeded; maximum recursion depth exceeded; maximum recursion depth exceeded; maximum recursion depth exceeded; maximum recursion depth exceeded; maximum recursion depth exceeded; maximum recursion depth exceeded; maximum recursion depth exceeded; 
a.extend(a)
d.update(d)
print(a[:] == a, len(a), list(d), a * 2)  # expect: True 2 [0] [[[...], [...]], [[...], [...]], [[...], [...]], [[...], [...]]]
del a, b, d, e, t, u, n, m, s
