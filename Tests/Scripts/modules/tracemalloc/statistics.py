from tracemalloc import DomainFilter, Filter, Snapshot

snapshot = Snapshot(
    [
        (0, 2048, (("a.py", 3), ("main.py", 9)), 2),
        (0, 100, (("a.py", 3),), 1),
        (0, 20 * 1024 * 1024, (("b.py", 7),), 1),
        (5, 1, (("a.py", 4),), 1),
    ],
    2,
)
for statistic in snapshot.statistics("lineno"):
    print(statistic)
for statistic in snapshot.statistics("filename", cumulative=True):
    print(statistic)
print(snapshot.statistics("traceback")[1].traceback.format())
old = Snapshot([(0, 50, (("a.py", 3),), 1), (0, 9, (("c.py", 1),), 1)], 2)
for statistic in snapshot.compare_to(old, "lineno"):
    print(statistic)
print(len(snapshot.filter_traces([Filter(False, "b*")]).traces))
print(snapshot.filter_traces((DomainFilter(True, 5),)).traces[0])
try:
    snapshot.statistics("colour")
except ValueError as error:
    print(error)

# expect: b.py:7: size=20.0 MiB, count=1, average=20.0 MiB
# expect: a.py:3: size=2148 B, count=2, average=1074 B
# expect: a.py:4: size=1 B, count=1, average=1 B
# expect: b.py:0: size=20.0 MiB, count=1, average=20.0 MiB
# expect: a.py:0: size=2149 B, count=3, average=716 B
# expect: main.py:0: size=2048 B, count=1, average=2048 B
# expect: ['  File "main.py", line 9', '  File "a.py", line 3']
# expect: b.py:7: size=20.0 MiB (+20.0 MiB), count=1 (+1), average=20.0 MiB
# expect: a.py:3: size=2148 B (+2098 B), count=2 (+1), average=1074 B
# expect: c.py:1: size=0 B (-9 B), count=0 (-1)
# expect: a.py:4: size=1 B (+1 B), count=1 (+1), average=1 B
# expect: 3
# expect: a.py:4: 1 B
# expect: unknown key_type: 'colour'
