# A reader that knows names only is one that has files(); what a zip file has is read from there.
import importlib.resources as resources
import io
import os
import sys
import tempfile
import types
import warnings
import zipfile
from importlib.machinery import ModuleSpec


class Old(resources.ResourceReader):
    def get_resource_reader(self, name):
        return self

    def open_resource(self, resource):
        return io.BytesIO(b"of " + resource.encode())

    def resource_path(self, resource):
        raise FileNotFoundError

    def is_resource(self, name):
        return name == "a.txt"

    def contents(self):
        return iter(["a.txt", "b"])


package = types.ModuleType("old")
package.__spec__ = ModuleSpec("old", Old(), is_package=True)
root = resources.files(package)
print([(one.name, one.is_file()) for one in root.iterdir()])  # expect: [('a.txt', True), ('b', False)]
print((root / "a.txt").read_text(), (root / "b" / "c").is_dir())  # expect: of a.txt False

folder = tempfile.mkdtemp()
with zipfile.ZipFile(os.path.join(folder, "packed.zip"), "w") as packed:
    packed.writestr("inside/__init__.py", "")
    packed.writestr("inside/data.txt", "packed text")
sys.path.insert(0, os.path.join(folder, "packed.zip"))
print(resources.read_text("inside", "data.txt"), resources.is_resource("inside", "none"))  # expect: packed text False
with warnings.catch_warnings(record=True) as found:
    warnings.simplefilter("always")
    resources.files(package="inside")
print(found[0].message)  # expect: First parameter to files is renamed to 'anchor'
