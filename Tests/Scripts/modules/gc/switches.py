import gc

print(gc.isenabled())
gc.disable()
print(gc.isenabled())
gc.enable()
print(gc.isenabled(), gc.get_threshold(), gc.get_debug(), gc.garbage)
gc.set_threshold(500, 5)
print(gc.get_threshold())
print(len(gc.get_count()), [sorted(row) for row in gc.get_stats()][0])
try:
    gc.collect(3)
except ValueError as error:
    print(error)
# expect: True
# expect: False
# expect: True (2000, 10, 10) 0 []
# expect: (500, 5, 10)
# expect: 3 ['collected', 'collections', 'uncollectable']
# expect: invalid generation
