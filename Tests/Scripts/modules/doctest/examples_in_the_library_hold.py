import builtins
import collections
import difflib
import doctest
import typing

for module in (builtins, collections, difflib, typing):
    failed, attempted = doctest.testmod(module)
    print(module.__name__, failed, attempted > 0)
# expect: builtins 0 True
# expect: collections 0 True
# expect: difflib 0 True
# expect: typing 0 True
