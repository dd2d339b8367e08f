d = {1: "int"}
d[1.0] = "float"
d[True] = "bool"
print(d, d[1], 1.0 in d, {0: "a", False: "b", 0.0: "c"})  # expect: {1: 'bool'} bool True {0: 'c'}
