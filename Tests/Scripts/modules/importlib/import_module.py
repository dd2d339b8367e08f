import importlib

print(importlib.import_module("math").__name__)  # expect: math
print(importlib.import_module(".util", "importlib").__name__)  # expect: importlib.util
for name, package in ((".x", None), ("..x", "importlib"), (".x", "importlib")):
    try:
        importlib.import_module(name, package)
    except (TypeError, ImportError) as error:
        print(error)
# expect: the 'package' argument is required to perform a relative import for '.x'
# expect: attempted relative import beyond top-level package
# expect: No module named 'importlib.x'
