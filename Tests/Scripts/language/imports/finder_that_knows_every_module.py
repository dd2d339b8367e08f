# It is not asked for what the loaders of other modules need.
import colorsys
import importlib.util
import sys


class Finder:
    def find_spec(self, name, path=None, target=None):
        return importlib.util.spec_from_loader(name, self)

    def create_module(self, spec):
        return None

    def exec_module(self, module):
        module.is_made = True


sys.meta_path.insert(0, Finder())
import anything

print(anything.is_made)
print(colorsys.__loader__.is_package("colorsys"))
# expect: True
# expect: False
