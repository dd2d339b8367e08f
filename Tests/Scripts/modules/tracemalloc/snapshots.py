import tracemalloc

try:
    tracemalloc.take_snapshot()
except RuntimeError as error:
    print(error)  # expect: the tracemalloc module must be tracing memory allocations to take a snapshot
tracemalloc.start()
first = tracemalloc.take_snapshot()
data = [bytes(1000) for _ in range(1000)]
second = tracemalloc.take_snapshot()
print(sum(one.size for one in second.statistics("lineno")) > 900_000)  # expect: True
difference = second.compare_to(first, "filename")[0]
print(difference.size_diff > 900_000, type(difference).__name__)  # expect: True StatisticDiff
tracemalloc.stop()
print(tracemalloc.Snapshot([], 1).statistics("lineno"))  # expect: []
