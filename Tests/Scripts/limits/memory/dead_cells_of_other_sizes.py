# What dies makes room for cells of other sizes too.
import resource


def megabytes():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


count = 0
before = None
for items in [30, 25, *range(2, 25)]:
    made = list(zip(*[range(30_000)] * items))
    count += len(made)
    del made
    if before is None:
        before = megabytes()
print(count, megabytes() - before < 60)  # expect: 750000 True
