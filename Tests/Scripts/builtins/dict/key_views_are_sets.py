a, b = {"x": 1, "y": 2}, {"y": 3, "z": 4}
print(a.keys() & b.keys(), sorted(a.keys() | b.keys()), a.keys() - b.keys(), sorted(a.keys() ^ b), a.keys() == {"x", "y"})
# expect: {'y'} ['x', 'y', 'z'] {'x'} ['x', 'z'] True
print(a.items() & {("x", 1)}, a.keys() <= {"x", "y", "z"}, a.keys().isdisjoint(["q"]))
# expect: {('x', 1)} True True
