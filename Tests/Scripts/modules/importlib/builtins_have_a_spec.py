import builtins
import importlib.util

print(importlib.util.find_spec("builtins").name, builtins.__spec__.origin)  # expect: builtins built-in
print(importlib.util.find_spec("sys").name)  # expect: sys
