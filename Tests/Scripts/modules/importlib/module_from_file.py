import importlib.util

path = __file__.replace("module_from_file", "changing")
spec = importlib.util.spec_from_file_location("other", path)
module = importlib.util.module_from_spec(spec)
print(module.__name__, hasattr(module, "count"))  # expect: other False
spec.loader.exec_module(module)
print(module.count, module.__file__ == path)  # expect: 1 True
