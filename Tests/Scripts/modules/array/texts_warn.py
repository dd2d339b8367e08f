import array
import warnings

with warnings.catch_warnings(record=True) as found:
    warnings.simplefilter("always")
    print(array.array("u", "ab"), array.array("w", "cd"))
print([str(one.message) for one in found])

# expect: array('u', 'ab') array('w', 'cd')
# expect: ["The 'u' type code is deprecated and will be removed in Python 3.16"]
