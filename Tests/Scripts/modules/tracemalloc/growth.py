import tracemalloc

print(tracemalloc.is_tracing(), tracemalloc.get_traced_memory())
tracemalloc.start()
data = [str(number) * 20 for number in range(50_000)]
size, peak = tracemalloc.get_traced_memory()
print(tracemalloc.is_tracing(), size > 1_000_000, peak >= size, tracemalloc.get_traceback_limit())
tracemalloc.stop()
print(tracemalloc.is_tracing(), tracemalloc.get_traced_memory())
# expect: False (0, 0)
# expect: True True True 1
# expect: False (0, 0)
