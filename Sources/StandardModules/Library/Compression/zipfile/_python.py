"""Zip files of Python modules, each in its compiled form."""

import os
import sys

from zipfile._archive import ZipFile
from zipfile._records import ZIP_STORED

__name__ = "zipfile"


class PyZipFile(ZipFile):
    """A zip file that takes modules and packages."""

    def __init__(self, file, mode="r", compression=ZIP_STORED, allowZip64=True, optimize=-1):
        ZipFile.__init__(self, file, mode=mode, compression=compression, allowZip64=allowZip64)
        self._optimize = optimize

    def writepy(self, pathname, basename="", filterfunc=None):
        """Add a module, the modules of a folder, or a package with all its packages."""
        pathname = os.fspath(pathname)
        if self._is_left_out(pathname, filterfunc, "path" if os.path.isdir(pathname) else "file"):
            return
        if not os.path.isdir(pathname):
            if not pathname.endswith(".py"):
                raise RuntimeError('Files added with writepy() must end with ".py"')
            self._add(pathname, basename, "Adding file")
        elif os.path.isfile(start := os.path.join(pathname, "__init__.py")):
            name = os.path.basename(pathname)
            basename = f"{basename}/{name}" if basename else name
            self._tell("Adding package in", pathname, "as", basename)
            self._add(start, basename)
            self._add_folder(pathname, basename, filterfunc, is_package=True)
        else:
            self._tell("Adding files from directory", pathname)
            self._add_folder(pathname, basename, filterfunc, is_package=False)

    def _add_folder(self, folder, basename, filterfunc, is_package):
        for name in sorted(os.listdir(folder)):
            path = os.path.join(folder, name)
            if is_package and name == "__init__.py":
                continue
            if is_package and os.path.isdir(path):
                if os.path.isfile(os.path.join(path, "__init__.py")):
                    self.writepy(path, basename, filterfunc=filterfunc)
            elif name.endswith(".py") and not self._is_left_out(path, filterfunc, "file"):
                self._add(path, basename)

    def _is_left_out(self, path, filterfunc, kind):
        if not filterfunc or filterfunc(path):
            return False
        self._tell(kind, repr(path), "skipped by filterfunc")
        return True

    def _add(self, path, basename, word="Adding"):
        file, name = self._get_codename(path[:-3], basename)
        self._tell(word, name)
        self.write(file, name)

    def _tell(self, *words):
        if self.debug:
            print(*words)

    def _compile(self, path, optimize):
        import py_compile

        self._tell("Compiling", path)
        try:
            py_compile.compile(path, doraise=True, optimize=optimize)
        except py_compile.PyCompileError as error:
            print(error.msg)
            return False
        return True

    def _get_codename(self, pathname, basename):
        """The file of a module to be added, compiled if need be, and its name in the zip file."""
        import importlib.util

        source = pathname + ".py"
        caches = [importlib.util.cache_from_source(source, optimization=level or "") for level in range(3)]
        if self._optimize == -1:
            candidates, wanted = [pathname + ".pyc", *caches], caches[min(sys.flags.optimize, 2)]
        elif self._optimize in (0, 1, 2):
            wanted = caches[self._optimize]
            candidates = [wanted]
        else:
            raise ValueError(f"invalid value for 'optimize': {self._optimize!r}")
        age = os.stat(source).st_mtime
        file = next((one for one in candidates if os.path.isfile(one) and os.stat(one).st_mtime >= age), None)
        name = os.path.basename(pathname) + ".pyc"
        if file is None:
            file = wanted
            if not self._compile(source, self._optimize):
                file, name = source, os.path.basename(source)
        return file, f"{basename}/{name}" if basename else name
