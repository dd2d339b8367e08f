d = {"a": 1, "b": 2}
for key in d:
    print(key, d[key])
# expect: a 1
# expect: b 2
for key, value in d.items():
    print(key, value)
# expect: a 1
# expect: b 2
for i, (key, value) in enumerate(d.items()):
    print(i, key, value)
# expect: 0 a 1
# expect: 1 b 2
