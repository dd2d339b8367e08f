import importlib.resources
import importlib.util
import pathlib
import sys
import tempfile
from importlib.resources.readers import FileReader

with tempfile.TemporaryDirectory() as folder:
    package = pathlib.Path(folder, "parcel")
    package.mkdir()
    (package / "__init__.py").write_text("")
    (package / "label.txt").write_text("fragile")
    sys.path.insert(0, folder)
    import parcel

    reader = importlib.util.find_spec("parcel").loader.get_resource_reader("parcel")
    print(type(reader) is FileReader, reader.files() == package)  # expect: True True
    print(reader.open_resource("label.txt").read(), reader.is_resource("none"))  # expect: b'fragile' False

    class Elsewhere:
        def get_resource_reader(self, name):
            return self

        def files(self):
            return pathlib.Path("/elsewhere")

    parcel.__spec__.loader = Elsewhere()
    print(importlib.resources.files(parcel))  # expect: /elsewhere
print(importlib.util.source_hash(b"x = 1\n").hex())  # expect: e786e2893651120e
print(importlib.util.source_hash(b"x = 1\nprint(x)\n" * 30).hex())  # expect: 7d8a1c0cffb1e418


class Plain:
    def exec_module(self, module):
        pass


spec = importlib.util.spec_from_file_location("crate", "/port/crate.py", loader=Plain())
print(spec.origin, spec.submodule_search_locations)  # expect: /port/crate.py None
spec = importlib.util.spec_from_file_location("crate", "/port/crate.py", submodule_search_locations=[])
print(spec.submodule_search_locations)  # expect: ['/port']
spec = importlib.util.spec_from_file_location("crate", "/port/crate/__init__.py", submodule_search_locations=None)
print(spec.submodule_search_locations)  # expect: None
