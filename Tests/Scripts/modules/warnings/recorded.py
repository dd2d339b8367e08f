import warnings

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    warnings.warn("old", DeprecationWarning)
    warnings.warn("plain")
print([(str(w.message), w.category.__name__) for w in caught])
with warnings.catch_warnings():
    warnings.simplefilter("error")
    try:
        warnings.warn("now an error")
    except UserWarning as error:
        print(repr(error))
for action in (lambda: warnings.warn("x", int), lambda: warnings.simplefilter("never")):
    try:
        action()
    except (TypeError, ValueError) as error:
        print(error)
# expect: [('old', 'DeprecationWarning'), ('plain', 'UserWarning')]
# expect: UserWarning('now an error')
# expect: category must be a Warning subclass, not 'type'
# expect: invalid action: 'never'
