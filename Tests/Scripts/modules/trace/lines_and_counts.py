import trace


def total(n):
    result = 0
    for i in range(n):
        result += i
    return result


tracer = trace.Trace(count=1, trace=0)
print(tracer.runfunc(total, 3))  # expect: 3
counts = tracer.results().counts
print([(line, counts[file, line]) for file, line in sorted(counts)])  # expect: [(5, 1), (6, 4), (7, 3), (8, 1)]
trace.Trace(count=0, trace=1).runfunc(total, 0)
# expect:  --- modulename: lines_and_counts, funcname: total
# expect: lines_and_counts.py(5):      result = 0
# expect: lines_and_counts.py(6):      for i in range(n):
# expect: lines_and_counts.py(8):      return result
