"""Modules that lie in zip files: an entry of sys.path may be such a file, or a folder in one.

Import statements ask _find() about entries that are no folders of the system.
"""

import os
import sys
import zipfile

from importlib.machinery import ModuleSpec

__all__ = ["ZipImportError", "zipimporter"]


class ZipImportError(ImportError):
    """A zip file cannot be read, or does not hold a module."""


# By the path of a zip file: what is known of each of its members.
_zip_directory_cache = {}
# How the file was when that was read.
_states = {}
# Compiled files come first, as long as they belong to their source: ending, is it compiled, is it a package.
_kinds = (("/__init__.pyc", True, True), ("/__init__.py", False, True), (".pyc", True, False), (".py", False, False))


def _read_directory(archive):
    """By name: path, compression, size in the file, size, offset, time, date and checksum of each member."""
    try:
        with zipfile.ZipFile(archive) as file:
            members = file.infolist()
    except OSError as error:
        raise ZipImportError(f"can't open Zip file: {archive!r}", path=archive) from error
    except (zipfile.BadZipFile, NotImplementedError, UnicodeDecodeError) as error:
        raise ZipImportError(f"not a Zip file: {archive!r}", path=archive) from error
    known = {}
    for one in members:
        year, month, day, hour, minute, second = one.date_time
        known[one.filename] = (
            f"{archive}/{one.filename}", one.compress_type, one.compress_size, one.file_size, one.header_offset,
            hour << 11 | minute << 5 | second // 2, year - 1980 << 9 | month << 5 | day, one.CRC,
        )  # fmt: skip
    return known


def _get_data(archive, entry):
    """The bytes of a member."""
    _, compression, size, _, offset, *_ = entry
    if size < 0:
        raise ZipImportError("negative data size")
    with open(archive, "rb") as file:
        file.seek(offset)
        head = file.read(30)
        if len(head) != 30:
            raise EOFError("EOF read where not expected")
        if head[:4] != b"PK\3\4":
            raise ZipImportError(f"bad local file header: {archive!r}", path=archive)
        # The name and what else is told of it stand before the data.
        skipped = int.from_bytes(head[26:28], "little") + int.from_bytes(head[28:30], "little")
        file.seek(offset + 30 + skipped)
        data = file.read(size)
    if len(data) != size:
        raise OSError("zipimport: can't read data")
    if not compression:
        return data
    import zlib

    return zlib.decompress(data, -15)


def _seconds(date, time):
    """The time of a member, as compiled files keep that of their source."""
    from time import mktime

    return mktime((
        (date >> 9) + 1980, date >> 5 & 15, date & 31, time >> 11, time >> 5 & 63, (time & 31) * 2, -1, -1, -1))


class zipimporter:
    """Finds and loads the modules of one zip file, or of one folder in it."""

    def __init__(self, path):
        if not isinstance(path, str):
            raise TypeError(f"expected str, not {type(path)!r}")
        if not path:
            raise ZipImportError("archive path is empty", path=path)
        prefix = ""
        while not os.path.exists(path):
            parent, name = os.path.split(path)
            if parent == path:
                raise ZipImportError("not a Zip file", path=path)
            path, prefix = parent, f"{name}/{prefix}" if name else prefix
        if not os.path.isfile(path):
            raise ZipImportError("not a Zip file", path=path)
        self.archive, self.prefix = path, prefix
        self._refresh()

    def _refresh(self):
        """Read the names again when the file is another one."""
        try:
            known = os.stat(self.archive)
        except OSError as error:
            raise ZipImportError(f"can't open Zip file: {self.archive!r}", path=self.archive) from error
        state = known.st_mtime_ns, known.st_size
        if self.archive not in _zip_directory_cache or _states.get(self.archive) != state:
            _zip_directory_cache.pop(self.archive, None)
            _zip_directory_cache[self.archive] = _read_directory(self.archive)
            _states[self.archive] = state

    def _get_files(self):
        """What is known of the members, by their names."""
        if self.archive not in _zip_directory_cache:
            try:
                _zip_directory_cache[self.archive] = _read_directory(self.archive)
            except ZipImportError:
                return {}
        return _zip_directory_cache[self.archive]

    def _stem(self, fullname):
        return self.prefix + fullname.rpartition(".")[2]

    def _members(self, fullname):
        """Iterate over the members that may hold a module: name, is it compiled, is it a package."""
        stem, files = self._stem(fullname), self._get_files()
        for ending, is_compiled, is_package in _kinds:
            if stem + ending in files:
                yield stem + ending, is_compiled, is_package

    def _compiled(self, member, fullname):
        """The code of a compiled member; None when it does not belong to its source any more."""
        from importlib._compiled_files import classify_pyc, compile_bytecode, validate_hash_pyc
        from importlib.util import source_hash

        files = self._get_files()
        path, source = files[member][0], files.get(member[:-1])
        data = _get_data(self.archive, files[member])
        details = {"name": fullname, "path": member}
        flags = classify_pyc(data, fullname, details)
        if flags & 1:
            import _imp

            checked = _imp.check_hash_based_pycs
            if source is not None and checked != "never" and (flags & 2 or checked == "always"):
                validate_hash_pyc(data, source_hash(_get_data(self.archive, source)), fullname, details)
        elif source is not None:
            # Zip files count even seconds only.
            time, size = int.from_bytes(data[8:12], "little"), int.from_bytes(data[12:16], "little")
            if abs(time - _seconds(source[6], source[5])) > 1 or size != source[3]:
                return None
        try:
            return compile_bytecode(data[16:], fullname, path)
        except ImportError:
            raise TypeError(f"compiled module {path!r} is not a code object") from None

    def _choose(self, fullname):
        """The member that a module is loaded from, its code where it is compiled, and whether it is a package."""
        reason = None
        for member, is_compiled, is_package in self._members(fullname):
            if not is_compiled:
                return member, None, is_package
            try:
                code = self._compiled(member, fullname)
            except ImportError as error:
                reason = error
                continue
            if code is not None:
                return member, code, is_package
        if reason is not None:
            raise ZipImportError(f"module load failed: {reason}", name=fullname) from reason
        raise ZipImportError(f"can't find module {fullname!r}", name=fullname)

    def find_spec(self, fullname, target=None):
        """The spec of a module; None when it is not there."""
        folder = f"{self.archive}/{self._stem(fullname)}"
        if any(self._members(fullname)):
            member, _, is_package = self._choose(fullname)
            spec = ModuleSpec(fullname, self, origin=f"{self.archive}/{member}", is_package=is_package)
            spec.has_location = True
        elif self._stem(fullname) + "/" in self._get_files():
            spec, is_package = ModuleSpec(fullname, None, is_package=True), True
        else:
            return None
        if is_package:
            spec.submodule_search_locations = [folder]
        return spec

    def create_module(self, spec):
        return None

    def exec_module(self, module):
        exec(self.get_code(module.__name__), module.__dict__)

    def load_module(self, fullname):
        """Load a module by its name."""
        import warnings

        warnings.warn(
            "zipimport.zipimporter.load_module() is deprecated and slated for removal in Python 3.12; "
            "use exec_module() instead", DeprecationWarning)  # fmt: skip
        from importlib.util import _load_found

        self.get_code(fullname)
        return _load_found(self.find_spec(fullname), fullname)

    def get_filename(self, fullname):
        """The path of a module, as if the zip file were a folder."""
        return f"{self.archive}/{self._choose(fullname)[0]}"

    def is_package(self, fullname):
        for _, _, is_package in self._members(fullname):
            return is_package
        raise ZipImportError(f"can't find module {fullname!r}", name=fullname)

    def get_data(self, pathname):
        """The bytes of a member, named from the zip file's own path or from inside."""
        name = pathname.removeprefix(self.archive + "/")
        entry = self._get_files().get(name)
        if entry is None:
            raise OSError(0, "", name)
        return _get_data(self.archive, entry)

    def get_source(self, fullname):
        """The text of a module; None where it is only there compiled."""
        ending = "/__init__.py" if self.is_package(fullname) else ".py"
        entry = self._get_files().get(self._stem(fullname) + ending)
        return None if entry is None else _get_data(self.archive, entry).decode()

    def get_code(self, fullname):
        member, code, _ = self._choose(fullname)
        if code is not None:
            return code
        return compile(self.get_data(member), f"{self.archive}/{member}", "exec", dont_inherit=True)

    def get_resource_reader(self, fullname):
        """What reads the files beside a module."""
        from importlib.resources.readers import ZipReader

        return ZipReader(self, fullname)

    def invalidate_caches(self):
        """Look at the zip file again."""
        _zip_directory_cache.pop(self.archive, None)

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
        sys.path_importer_cache.setdefault(entry, known)
        return known
    except ZipImportError:
        _importers.pop(entry, None)
        return None


def _find(entry, tail):
    """(path, bytes, folder, importer) of a module below an entry: without bytes it is compiled, without path it is a
    mere folder, without folder it is no package."""
    importer = _importer(entry)
    if importer is None:
        return None
    folder = f"{importer.archive}/{importer.prefix}{tail}"
    if any(importer._members(tail)):
        member, code, is_package = importer._choose(tail)
        data = importer.get_data(member) if code is None else None
        return f"{importer.archive}/{member}", data, folder if is_package else None, importer
    if importer._stem(tail) + "/" in importer._get_files():
        return None, None, folder, importer
    return None


def _text(path):
    """The bytes of a member by its path; None when it is in no zip file."""
    importer = _importer(path.rpartition("/")[0])
    try:
        return importer and importer.get_data(path)
    except OSError:
        return None
