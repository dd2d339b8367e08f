import importlib.util
import sys
import types


class Loader:
    def create_module(self, spec):
        return types.SimpleNamespace() if spec.name == "odd" else None

    def exec_module(self, module):
        if module.__name__ == "broken":
            raise ValueError("no code")
        module.value = module.__name__.upper()


class Finder:
    def find_spec(self, name, path, target=None):
        print("asked for", name, path)
        if name.startswith(("made", "broken", "odd")):
            return importlib.util.spec_from_loader(name, Loader(), is_package=name == "made")


sys.meta_path.append(Finder())
import string
import made.part

# expect: asked for made None
# expect: asked for made.part []
print(made.value, made.part.value, made.part.__spec__.name, made.part.__package__)
# expect: MADE MADE.PART made.part made
try:
    import broken
except ValueError as error:
    print(error, "broken" in sys.modules)
# expect: asked for broken None
# expect: no code False
import odd

# expect: asked for odd None
print(type(odd).__name__, odd.value)  # expect: SimpleNamespace ODD
try:
    import lost
except ModuleNotFoundError as error:
    print(error)
# expect: asked for lost None
# expect: No module named 'lost'


class Blocker:
    @staticmethod
    def find_spec(name, path=None, target=None):
        if name == "colorsys":
            raise ImportError(f"{name} is not wanted")


sys.meta_path.insert(0, Blocker)
try:
    import colorsys
except ImportError as error:
    print(error)  # expect: colorsys is not wanted
