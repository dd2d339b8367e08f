# `for key, value in d.items()` sees changes of values; a change of the size ends it.
d = {"a": 1, "b": 2, "c": 3}
for key, value in d.items():
    d[key] = value * 10
print(d)  # expect: {'a': 10, 'b': 20, 'c': 30}
try:
    for key, value in d.items():
        d[key + "x"] = value
except RuntimeError as error:
    print(error)  # expect: dictionary changed size during iteration
for key, value in {}.items():
    print("never")
else:
    print("else")  # expect: else
for key, value in {1: 2, 3: 4}.items():
    if key == 3:
        break
print(key, value)  # expect: 3 4
d = {1: 1, 2: 2}
try:
    for key, value in d.items():
        del d[key]
        d[key] = 0
except RuntimeError as error:
    print(error, d)  # expect: dictionary keys changed during iteration {1: 0, 2: 0}
try:
    for key, value in {1: 2}.items():
        value.missing
except AttributeError as error:
    print(key, error.__traceback__.tb_lineno)  # expect: 1 28
