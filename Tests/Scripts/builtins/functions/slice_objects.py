s = slice(1, 10, 2)
print(s, s.start, s.stop, s.step, slice(5), slice(None), list(range(20))[s], s.indices(6), slice(1, 2) == slice(1, 2))
# expect: slice(1, 10, 2) 1 10 2 slice(None, 5, None) slice(None, None, None) [1, 3, 5, 7, 9] (1, 6, 2) True
