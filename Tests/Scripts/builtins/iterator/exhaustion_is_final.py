data = [1, 2]
it = iter(data)
print(list(it))  # expect: [1, 2]
data.append(3)
print(list(it), next(it, "none"))  # expect: [] none
d = iter({"a": 1})
print(next(d), next(d, None), next(d, None))  # expect: a None None
z = zip([1], [2])
print(list(z), list(z))  # expect: [(1, 2)] []
