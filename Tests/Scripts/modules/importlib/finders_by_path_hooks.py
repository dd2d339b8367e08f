# PathFinder asks the hooks for the finder of an entry once, and keeps it; without hooks nothing is found.
import importlib
import importlib.machinery as machinery
import importlib.util as util
import sys


class Finder:
    def find_spec(self, name, target=None):
        return util.spec_from_loader(name, self, origin="nowhere") if name == "hooked" else None

    def invalidate_caches(self):
        print("forgets")


def hook(entry):
    if entry != "/hooked":
        raise ImportError
    print("asked")
    return Finder()


sys.path_hooks.append(hook)
for _ in range(2):
    print(machinery.PathFinder.find_spec("hooked", ["/hooked", None]).origin)
# expect: asked
# expect: nowhere
# expect: nowhere
print(machinery.PathFinder.find_spec("other", ["/hooked"]))  # expect: None
importlib.invalidate_caches()  # expect: forgets
del sys.path_hooks[:]
sys.path_importer_cache.clear()
print(machinery.PathFinder.find_spec("os"), util.spec_from_loader("x", None, origin="o").has_location)  # expect: None False
