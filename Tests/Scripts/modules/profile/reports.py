import cProfile
import io
import pstats
import re


def leaf():
    return sum(range(3))


def branch(depth):
    if depth:
        branch(depth - 1)
    return leaf()


profile = cProfile.Profile(timer=iter(range(1000)).__next__)
profile.enable()
branch(2)
profile.disable()
out = io.StringIO()
stats = pstats.Stats(profile, stream=out).strip_dirs().sort_stats(pstats.SortKey.NAME)
stats.print_stats()
stats.print_stats("leaf", 1)
stats.print_callers("leaf")
stats.print_callees("branch")
text = re.sub(r" +\d+\.\d{3}", " T", out.getvalue())
print("\n".join(line for line in text.splitlines() if line.strip()))
other = io.StringIO()
added = pstats.Stats(profile, profile, stream=other)
print(added.total_calls == 2 * stats.total_calls, sorted(added.get_stats_profile().func_profiles)[-2:])

# expect:          10 function calls (8 primitive calls) in T seconds
# expect:    Ordered by: function name
# expect:    ncalls  tottime  percall  cumtime  percall filename:lineno(function)
# expect:         3 T T T T {built-in method builtins.sum}
# expect:         1 T T T T {method 'disable' of '_lsprof.Profiler' objects}
# expect:       3/1 T T T T reports.py:11(branch)
# expect:         3 T T T T reports.py:7(leaf)
# expect:          10 function calls (8 primitive calls) in T seconds
# expect:    Ordered by: function name
# expect:    List reduced from 4 to 1 due to restriction <'leaf'>
# expect:    ncalls  tottime  percall  cumtime  percall filename:lineno(function)
# expect:         3 T T T T reports.py:7(leaf)
# expect:    Ordered by: function name
# expect:    List reduced from 4 to 1 due to restriction <'leaf'>
# expect: Function            was called by...
# expect:                         ncalls  tottime  cumtime
# expect: reports.py:7(leaf)  <-       3 T T  reports.py:11(branch)
# expect:    Ordered by: function name
# expect:    List reduced from 4 to 1 due to restriction <'branch'>
# expect: Function               called...
# expect:                            ncalls  tottime  cumtime
# expect: reports.py:11(branch)  ->       3 T T  reports.py:7(leaf)
# expect:                               2/1 T T  reports.py:11(branch)
# expect: True ['branch', 'leaf']
