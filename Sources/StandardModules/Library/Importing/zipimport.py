"""Modules that lie in zip files: an entry of sys.path may be such a file, or a folder in one.

Import statements ask _find() about entries that are no folders of the system.
"""

import os
import zipfile

from importlib.machinery import ModuleSpec

__all__ = ["ZipImportError", "zipimporter"]


class ZipImportError(ImportError):
    """A zip file cannot be read, or does not hold a module."""


class zipimporter:
    """Finds and loads the modules of one zip file, or of one folder in it."""

    def __init__(self, path):
        path = os.fsdecode(path)
        if not path:
            raise ZipImportError("archive path is empty", path=path)
        archive, prefix = path, ""
        while not os.path.exists(archive):
            archive, _, name = archive.rpartition("/")
            prefix = f"{name}/{prefix}"
            if not archive:
                raise ZipImportError(f"not a Zip file: {path!r}", path=path)
        if not os.path.isfile(archive):
            raise ZipImportError(f"not a Zip file: {path!r}", path=path)
        self.archive, self.prefix = archive, prefix
        self._state = None
        self._refresh()

    def _refresh(self):
        """Read the names again when the file is another one."""
        try:
            stats = os.stat(self.archive)
            state = stats.st_mtime_ns, stats.st_size
            if state == self._state:
                return
            with zipfile.ZipFile(self.archive) as file:
                self._names = dict.fromkeys(file.namelist())
        except (OSError, zipfile.BadZipFile) as error:
            raise ZipImportError(f"not a Zip file: {self.archive!r}", path=self.archive) from error
        self._state = state

    def _get_files(self):
        """The names of the members, as packages ask for them."""
        self._refresh()
        return self._names

    def _look(self, tail):
        """The member of a module and whether it is a package; the member is None for mere folders."""
        stem = self.prefix + tail
        if f"{stem}/__init__.py" in self._names:
            return f"{stem}/__init__.py", True
        if f"{stem}.py" in self._names:
            return f"{stem}.py", False
        if f"{stem}/" in self._names:
            return None, True
        return None

    def _known(self, fullname):
        found = self._look(fullname.rpartition(".")[2])
        if found is None or found[0] is None:
            raise ZipImportError(f"can't find module {fullname!r}", name=fullname)
        return found

    def find_spec(self, fullname, target=None):
        """The spec of a module; None when it is not there."""
        tail = fullname.rpartition(".")[2]
        found = self._look(tail)
        if found is None:
            return None
        member, is_package = found
        if member is None:
            spec = ModuleSpec(fullname, None, is_package=True)
        else:
            spec = ModuleSpec(fullname, self, origin=f"{self.archive}/{member}", is_package=is_package)
            spec.has_location = True
        if is_package:
            spec.submodule_search_locations = [f"{self.archive}/{self.prefix}{tail}"]
        return spec

    def create_module(self, spec):
        return None

    def exec_module(self, module):
        exec(self.get_code(module.__name__), module.__dict__)

    def load_module(self, fullname):
        from importlib.abc import Loader

        return Loader.load_module(self, fullname)

    def get_filename(self, fullname):
        """The path of a module, as if the zip file were a folder."""
        return f"{self.archive}/{self._known(fullname)[0]}"

    def is_package(self, fullname):
        return self._known(fullname)[1]

    def get_data(self, pathname):
        """The bytes of a member, named from the zip file's own path or from inside."""
        name = pathname.removeprefix(self.archive + "/")
        with zipfile.ZipFile(self.archive) as file:
            if name not in file.NameToInfo:
                raise OSError(0, "", name)
            return file.read(name)

    def get_source(self, fullname):
        from importlib.util import decode_source

        return decode_source(self.get_data(self._known(fullname)[0]))

    def get_code(self, fullname):
        return compile(self.get_data(self._known(fullname)[0]), self.get_filename(fullname), "exec", dont_inherit=True)

    def invalidate_caches(self):
        """Look at the zip file again."""
        self._refresh()

    def __repr__(self):
        return f'<zipimporter object "{self.archive}/{self.prefix}">'


_importers = {}


def _importer(entry):
    """What finds modules below a path in a zip file; None when it is in none."""
    try:
        known = _importers.get(entry)
        if known is None:
            known = _importers[entry] = zipimporter(entry)
        else:
            known._refresh()
        return known
    except ZipImportError:
        _importers.pop(entry, None)
        return None


def _find(entry, tail):
    """(path, bytes, folder, importer) of a module below an entry; without bytes a mere folder, without folder no package."""
    importer = _importer(entry)
    found = importer._look(tail) if importer else None
    if found is None:
        return None
    member, is_package = found
    folder = f"{importer.archive}/{importer.prefix}{tail}" if is_package else None
    if member is None:
        return None, None, folder, importer
    return f"{importer.archive}/{member}", importer.get_data(member), folder, importer


def _text(path):
    """The bytes of a member by its path; None when it is in no zip file."""
    importer = _importer(path.rpartition("/")[0])
    try:
        return importer and importer.get_data(path)
    except OSError:
        return None
