# Whoever asks for a ByteString is told that it goes away.
import collections.abc
import typing
import warnings

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    print(isinstance(b"", collections.abc.ByteString), isinstance("", typing.ByteString))  # expect: True False
    print(issubclass(bytes, collections.abc.ByteString))  # expect: True
for one in caught:
    print(one.category.__name__, one.message)
# expect: DeprecationWarning 'collections.abc.ByteString' is deprecated and slated for removal in Python 3.14
# expect: DeprecationWarning 'typing.ByteString' is deprecated and slated for removal in Python 3.14
