# While a module's code runs late, the code and its loader see the module; what is deleted stays so.
import importlib.util as util
import sys


class Late:
    def find_spec(self, name, path, target=None):
        return util.spec_from_loader(name, util.LazyLoader(self)) if name == "late_module" else None

    def create_module(self, spec):
        return None

    def exec_module(self, module):
        print("runs", module.__name__)
        exec("import late_module\nseen = late_module.__name__", module.__dict__)


sys.meta_path.insert(0, Late())
import late_module

print("imported")  # expect: imported
# expect: runs late_module
print(late_module.seen)  # expect: late_module
del late_module.seen
print(hasattr(late_module, "seen"))  # expect: False
try:
    util.LazyLoader.factory(object)
except TypeError as error:
    print(error)  # expect: loader must define exec_module()
