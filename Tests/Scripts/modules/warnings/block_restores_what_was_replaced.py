import warnings

first = warnings.filters


def shown(message, category, *where):
    print("shown", category.__name__, message)


with warnings.catch_warnings():
    print(warnings.filters is first, warnings.filters == first)
    warnings.simplefilter("always")
    warnings.showwarning = shown
    warnings.warn("one")
print(warnings.filters is first, warnings.showwarning is shown)

with warnings.catch_warnings(record=True, module=warnings) as log:
    warnings.simplefilter("always")
    warnings.warn("two", FutureWarning)
    warnings.showwarning("three", UserWarning, "nofile.py", 3)
print([str(one.message) for one in log], log[1].filename, log[1].lineno)
print(warnings.formatwarning("four", UserWarning, "nofile.py", 3), end="")

# expect: False True
# expect: shown UserWarning one
# expect: True False
# expect: ['two', 'three'] nofile.py 3
# expect: nofile.py:3: UserWarning: four
