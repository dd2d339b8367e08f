# exec_module() asks get_code(), and that get_data() and source_to_code().
import importlib.util
import os
import tempfile
from importlib.machinery import SourceFileLoader

path = os.path.join(tempfile.mkdtemp(), "plain.py")
with open(path, "w") as file:
    file.write("value = 1\n")


def load(kind):
    spec = importlib.util.spec_from_file_location("plain", path, loader=kind("plain", path))
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.value


class Reads(SourceFileLoader):
    def get_data(self, path):
        return super().get_data(path).replace(b"1", b"2") if path.endswith(".py") else super().get_data(path)

    def set_data(self, path, data, *, _mode=0o666):
        pass


class Compiles(SourceFileLoader):
    def source_to_code(self, data, path, *, _optimization=-1):
        return compile("value = 3", path, "exec")

    def set_data(self, path, data, *, _mode=0o666):
        pass


class Codes(SourceFileLoader):
    def get_code(self, fullname):
        return compile(f"value = {fullname!r}", "<text>", "exec")


print(load(SourceFileLoader), load(Reads), load(Compiles), load(Codes))  # expect: 1 2 3 plain
