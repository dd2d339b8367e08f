# A hook makes finders for the entries of sys.path that it knows; the others are searched as ever.
import importlib.abc
import importlib.util
import sys

SOURCES = {"greeting": "text = 'hello'", "nested": "import greeting\nloud = greeting.text.upper()"}


class Loader(importlib.abc.Loader):
    def exec_module(self, module):
        exec(SOURCES[module.__name__], module.__dict__)


class Finder:
    def __init__(self, entry):
        if not entry.startswith("memory:"):
            raise ImportError(entry)
        print("hook for", entry)

    def find_spec(self, name, target=None):
        if name in SOURCES:
            return importlib.util.spec_from_loader(name, Loader())


sys.path_hooks.insert(0, Finder)
sys.path.append("memory:texts")
import nested  # expect: hook for memory:texts
import colorsys

print(nested.loud, colorsys.__name__)  # expect: HELLO colorsys
try:
    import missing_everywhere
except ModuleNotFoundError as error:
    print(error)  # expect: No module named 'missing_everywhere'
print(type(sys.path_importer_cache["memory:texts"]).__name__)  # expect: Finder
