a = [1, 2, 3]
a.insert(0, "first")
a.insert(100, "last")
a.insert(-1, "before last")
a.insert(-100, "front")
print(a)  # expect: ['front', 'first', 1, 2, 3, 'before last', 'last']
