import cProfile

ticks = 0


def timer():
    return ticks


def work():
    global ticks
    ticks += 5


profile = cProfile.Profile(timer, 0.5)
profile.runcall(work)
profile.create_stats()
for (file, line, name), (primitive, calls, own, total, callers) in profile.stats.items():
    if name == "work":
        print(line, primitive, calls, own, total, callers)
print(sorted(name for _, _, name in profile.stats))

# expect: 10 1 1 2.5 2.5 {}
# expect: ["<method 'disable' of '_lsprof.Profiler' objects>", 'work']
