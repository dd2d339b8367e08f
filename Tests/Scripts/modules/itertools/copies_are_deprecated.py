import itertools
import warnings

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    print(itertools.islice([], 2).__reduce__()[0] is itertools.islice)  # expect: True
print(caught[0].category.__name__, caught[0].message)
# expect: DeprecationWarning Pickle, copy, and deepcopy support will be removed from itertools in Python 3.14.
try:
    itertools.pairwise("ab").__reduce_ex__(2)
except TypeError as error:
    print(error)  # expect: cannot pickle 'itertools.pairwise' object
