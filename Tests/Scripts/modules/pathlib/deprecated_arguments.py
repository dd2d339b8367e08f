import warnings
from pathlib import PurePath

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    print(PurePath("a/b/c").relative_to("a", "b"), PurePath("a/b").is_relative_to("a", "b"))
    print(PurePath("a").is_reserved())
for warning in caught:
    print(warning.category.__name__, str(warning.message), warning.filename == __file__)

# expect: c True
# expect: False
# expect: DeprecationWarning support for supplying more than one positional argument to pathlib.PurePath.relative_to() is deprecated and scheduled for removal in Python 3.14 True
# expect: DeprecationWarning support for supplying more than one argument to pathlib.PurePath.is_relative_to() is deprecated and scheduled for removal in Python 3.14 True
# expect: DeprecationWarning pathlib.PurePath.is_reserved() is deprecated and scheduled for removal in Python 3.15. Use os.path.isreserved() to detect reserved paths on Windows. True
