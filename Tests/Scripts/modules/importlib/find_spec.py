import importlib.util

spec = importlib.util.find_spec("changing")
print(spec.name, spec.origin.endswith("/changing.py"), repr(spec.parent))  # expect: changing True ''
print(importlib.util.find_spec("no_such_module"))  # expect: None
print(importlib.util.find_spec("importlib.util").name)  # expect: importlib.util
