import cProfile
import pstats


def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


def work():
    return sorted([fib(3), fib(4)], key=abs)


profile = cProfile.Profile()
profile.enable()
work()
profile.disable()
stats = pstats.Stats(profile).strip_dirs()
for (file, line, name), (primitive, calls, own, total, callers) in sorted(stats.stats.items()):
    print(file, line, name, primitive, calls, sorted((c[2], n[:2]) for c, n in callers.items()))
print(stats.total_calls, stats.prim_calls, stats.sort_stats("ncalls").fcn_list[0])
print(profile.runcall(fib, 5), pstats.SortKey("ncalls"))

# expect: counts.py 5 fib 2 14 [('fib', (12, 4)), ('work', (2, 2))]
# expect: counts.py 9 work 1 1 []
# expect: ~ 0 <built-in method builtins.sorted> 1 1 [('work', (1, 1))]
# expect: ~ 0 <method 'disable' of '_lsprof.Profiler' objects> 1 1 []
# expect: 17 5 ('counts.py', 5, 'fib')
# expect: 5 calls
