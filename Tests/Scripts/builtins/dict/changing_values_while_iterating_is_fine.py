d = {"a": 1, "b": 2}
for key in d:
    d[key] *= 10
print(d)  # expect: {'a': 10, 'b': 20}
try:
    for key in d.keys():
        del d[key]
except RuntimeError as error:
    print(error)  # expect: dictionary changed size during iteration
