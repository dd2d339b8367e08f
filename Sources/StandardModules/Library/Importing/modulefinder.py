"""Which modules a script imports, and theirs, found by reading them: nothing of it runs."""

import ast
import importlib.machinery
import importlib.util
import io
import os
import sys

_SEARCH_ERROR, _PY_SOURCE, _PY_COMPILED, _C_EXTENSION, _PKG_DIRECTORY, _C_BUILTIN, _PY_FROZEN = 0, 1, 2, 3, 5, 6, 7

# Folders that packages add to their `__path__` when they run, by the package's name.
packagePathMap = {}
# Packages that put themselves into sys.modules by another name.
replacePackageMap = {}


def AddPackagePath(packagename, path):
    """Say that a package has its modules in one more folder."""
    packagePathMap.setdefault(packagename, []).append(path)


def ReplacePackage(oldname, newname):
    """Say that a package calls itself by another name."""
    replacePackageMap[oldname] = newname


def _find_module(name, path=None):
    """Return the open file of a module, its path, and suffix, mode and kind."""
    for folder in path or ():
        base = os.path.join(folder, name)
        if os.path.isfile(os.path.join(base, "__init__.py")):
            return None, base, ("", "", _PKG_DIRECTORY)
        for suffix in importlib.machinery.SOURCE_SUFFIXES:
            if os.path.isfile(base + suffix):
                return io.open_code(base + suffix), base + suffix, (suffix, "rb", _PY_SOURCE)
        for suffix in importlib.machinery.EXTENSION_SUFFIXES:
            if os.path.isfile(base + suffix):
                return None, base + suffix, (suffix, "rb", _C_EXTENSION)
    raise ImportError(f"No module named {name!r}", name=name)


class _Reader(ast.NodeVisitor):
    """What a module imports, in order, and the names that it or one of its functions binds globally."""

    def __init__(self):
        self.imports, self.names, self.depth, self.waiting = [], [], 0, []

    def read(self, tree):
        self.visit(tree)
        # The bodies of functions come after what is around them.
        while self.waiting:
            waiting, self.waiting = self.waiting, []
            self.depth = 1
            for body in waiting:
                for statement in body:
                    self.visit(statement)
        return self

    def bind(self, name):
        if not self.depth:
            self.names.append(name)

    def visit_Import(self, node):
        for alias in node.names:
            self.imports.append((0, None, alias.name))
            self.bind(alias.asname or alias.name.partition(".")[0])

    def visit_ImportFrom(self, node):
        self.imports.append((node.level, [alias.name for alias in node.names], node.module or ""))
        for alias in node.names:
            if alias.name != "*":
                self.bind(alias.asname or alias.name)

    def visit_FunctionDef(self, node):
        self.bind(node.name)
        self.waiting.append(node.body)
        for part in [*node.decorator_list, node.args]:
            self.visit(part)

    visit_AsyncFunctionDef = visit_FunctionDef

    def visit_Lambda(self, node):
        self.waiting.append([node.body])
        self.visit(node.args)

    def visit_ClassDef(self, node):
        self.bind(node.name)
        self.generic_visit(node)

    def visit_Global(self, node):
        self.names += node.names

    def visit_Name(self, node):
        if isinstance(node.ctx, ast.Store):
            self.bind(node.id)


class Module:
    """A module that was found: its name, its file, its folders when it is a package."""

    def __init__(self, name, file=None, path=None):
        self.__name__ = name
        self.__file__ = file
        self.__path__ = path
        self.__code__ = None
        # Names that it binds, those of modules that it takes all names of included.
        self.globalnames = {}
        # Modules that it takes all names of, whose names nobody knows.
        self.starimports = {}

    def __repr__(self):
        parts = [repr(self.__name__)]
        parts += [repr(part) for part in (self.__file__, self.__path__) if part is not None]
        return f"Module({', '.join(parts)})"


class ModuleFinder:
    """Finds the modules of scripts; they are in `modules`, those that were not found in `badmodules`."""

    def __init__(self, path=None, debug=0, excludes=None, replace_paths=None):
        self.path = sys.path if path is None else path
        self.modules = {}
        self.badmodules = {}
        self.debug = debug
        self.indent = 0
        self.excludes = [] if excludes is None else excludes
        self.replace_paths = [] if replace_paths is None else replace_paths
        self.processed_paths = []

    # What it does, told to whoever wants to know

    def msg(self, level, str, *args):
        if level <= self.debug:
            print("    " * self.indent + str, *map(repr, args), "")

    def msgin(self, level, *args):
        if level <= self.debug:
            self.indent += 1
            self.msg(level, *args)

    def msgout(self, level, *args):
        if level <= self.debug:
            self.indent -= 1
            self.msg(level, *args)

    # Where to begin

    def run_script(self, pathname):
        """Look at a script."""
        self.msg(2, "run_script", pathname)
        with io.open_code(pathname) as file:
            self.load_module("__main__", file, pathname, ("", "rb", _PY_SOURCE))

    def load_file(self, pathname):
        """Look at a file as the module of its name."""
        name, suffix = os.path.splitext(os.path.basename(pathname))
        with io.open_code(pathname) as file:
            self.load_module(name, file, pathname, (suffix, "rb", _PY_SOURCE))

    def import_hook(self, name, caller=None, fromlist=None, level=-1):
        """Look at a module as an import statement does."""
        self.msg(3, "import_hook", name, caller, fromlist, level)
        head, tail = self.find_head_package(self.determine_parent(caller, level=level), name)
        module = self.load_tail(head, tail)
        if not fromlist:
            return head
        if module.__path__:
            self.ensure_fromlist(module, fromlist)
        return None

    # Names

    def determine_parent(self, caller, level=-1):
        """Return the package that a name is relative to; None when it is absolute."""
        self.msgin(4, "determine_parent", caller, level)
        parent = self._parent(caller, level)
        self.msgout(4, "determine_parent ->", parent)
        return parent

    def _parent(self, caller, level):
        if not caller or level == 0:
            return None
        name = caller.__name__
        if level < 0:
            if caller.__path__:
                return self.modules[name]
            package = name.rpartition(".")[0]
            return self.modules[package] if package else None
        if caller.__path__:
            level -= 1
        if name.count(".") < level:
            raise ImportError("relative importpath too deep")
        return self.modules[name.rsplit(".", level)[0]] if level else self.modules[name]

    def find_head_package(self, parent, name):
        """Return the module of the first part of a name, and the other parts."""
        self.msgin(4, "find_head_package", parent, name)
        head, _, tail = name.partition(".")
        found = None
        for package in [parent, None] if parent else [None]:
            full = f"{package.__name__}.{head}" if package else head
            found = self.import_module(head, full, package)
            if found:
                self.msgout(4, "find_head_package ->", (found, tail))
                return found, tail
        self.msgout(4, "raise ImportError: No module named", full)
        raise ImportError("No module named " + full)

    def load_tail(self, q, tail):
        """Return the module that the other parts of a name lead to."""
        self.msgin(4, "load_tail", q, tail)
        module = q
        for part in tail.split(".") if tail else ():
            name = f"{module.__name__}.{part}"
            module = self.import_module(part, name, module)
            if not module:
                self.msgout(4, "raise ImportError: No module named", name)
                raise ImportError("No module named " + name)
        self.msgout(4, "load_tail ->", module)
        return module

    def ensure_fromlist(self, m, fromlist, recursive=0):
        """Look at the submodules that a list of names asks for."""
        self.msg(4, "ensure_fromlist", m, fromlist, recursive)
        for name in fromlist:
            if name == "*":
                every = not recursive and self.find_all_submodules(m)
                if every:
                    self.ensure_fromlist(m, every, 1)
            elif not hasattr(m, name):
                full = f"{m.__name__}.{name}"
                if not self.import_module(name, full, m):
                    raise ImportError("No module named " + full)

    def find_all_submodules(self, m):
        """Return the names of all modules in the folders of a package."""
        if not m.__path__:
            return None
        names = {}
        for folder in m.__path__:
            try:
                files = os.listdir(folder)
            except OSError:
                self.msg(2, "can't list directory", folder)
                continue
            for file in files:
                suffix = next((one for one in importlib.machinery.all_suffixes() if file.endswith(one)), None)
                if suffix and file != "__init__" + suffix:
                    names[file.removesuffix(suffix)] = True
        return names.keys()

    # Modules

    def import_module(self, partname, fqname, parent):
        """Return a module by its name below a package and its full name; None when it is not there."""
        self.msgin(3, "import_module", partname, fqname, parent)
        module = self.modules.get(fqname)
        if module is None and fqname not in self.badmodules and not (parent and parent.__path__ is None):
            module = self._import_fresh(partname, fqname, parent)
        self.msgout(3, "import_module ->", module)
        return module

    def _import_fresh(self, partname, fqname, parent):
        try:
            file, path, info = self.find_module(partname, parent and parent.__path__, parent)
        except ImportError:
            return None
        try:
            module = self.load_module(fqname, file, path, info)
        finally:
            if file:
                file.close()
        if parent:
            setattr(parent, partname, module)
        return module

    def load_module(self, fqname, fp, pathname, file_info):
        """Read a module that was found."""
        _, _, kind = file_info
        self.msgin(2, "load_module", fqname, fp and "fp", pathname)
        if kind == _PKG_DIRECTORY:
            module = self.load_package(fqname, pathname)
        else:
            source = fp.read() if kind == _PY_SOURCE else None
            code = None if source is None else compile(source, pathname, "exec")
            module = self.add_module(fqname)
            module.__file__ = pathname
            if kind == _C_BUILTIN:
                self._place_in_library(module)
            if code is not None:
                module.__code__ = self.replace_paths_in_code(code) if self.replace_paths else code
                self.scan_source(source, module)
        self.msgout(2, "load_module ->", module)
        return module

    @staticmethod
    def _place_in_library(module):
        """Packages of the library have submodules, though no folders."""
        spec = importlib.util.find_spec(module.__name__)
        if spec is not None and spec.submodule_search_locations is not None:
            module.__path__ = list(spec.submodule_search_locations)

    def load_package(self, fqname, pathname):
        """Read the module of a package."""
        self.msgin(2, "load_package", fqname, pathname)
        fqname = replacePackageMap.get(fqname) or fqname
        module = self.add_module(fqname)
        module.__file__ = pathname
        module.__path__ = [pathname, *packagePathMap.get(fqname, [])]
        file, path, info = self.find_module("__init__", module.__path__)
        try:
            self.load_module(fqname, file, path, info)
        finally:
            if file:
                file.close()
        self.msgout(2, "load_package ->", module)
        return module

    def add_module(self, fqname):
        if fqname not in self.modules:
            self.modules[fqname] = Module(fqname)
        return self.modules[fqname]

    def find_module(self, name, path, parent=None):
        """Return file, path and kind of a module."""
        full = f"{parent.__name__}.{name}" if parent is not None else name
        if full in self.excludes:
            self.msgout(3, "find_module -> Excluded", full)
            raise ImportError(name)
        if path is None and name in sys.builtin_module_names:
            return None, None, ("", "", _C_BUILTIN)
        try:
            return _find_module(name, self.path if path is None else path)
        except ImportError:
            if full.partition(".")[0] in sys.stdlib_module_names and importlib.util.find_spec(full):
                return None, None, ("", "", _C_BUILTIN)
            raise

    # What modules import

    def scan_source(self, source, m):
        """Look at all that a source imports."""
        found = _Reader().read(ast.parse(source))
        m.globalnames.update(dict.fromkeys(found.names, 1))
        for level, names, name in found.imports:
            if level == 0:
                self._import_absolutely(name, names, m)
            elif name:
                self._safe_import_hook(name, m, names, level=level)
            else:
                parent = self.determine_parent(m, level=level)
                self._safe_import_hook(parent.__name__, None, names, level=0)

    def _import_absolutely(self, name, names, m):
        takes_all = names is not None and "*" in names
        names = names and [one for one in names if one != "*"]
        self._safe_import_hook(name, m, names, level=0)
        if not takes_all:
            return
        source = self.modules.get(f"{m.__name__}.{name}") if m.__path__ else None
        source = source or self.modules.get(name)
        if source is not None:
            m.globalnames.update(source.globalnames)
            m.starimports.update(source.starimports)
        if source is None or source.__code__ is None:
            m.starimports[name] = 1

    def _safe_import_hook(self, name, caller, fromlist, level=-1):
        """What an import statement does; what fails is noted."""
        if name in self.badmodules:
            return self._add_badmodule(name, caller)
        try:
            self.import_hook(name, caller, level=level)
        except (ImportError, SyntaxError) as error:
            self.msg(2, type(error).__name__ + ":", str(error))
            return self._add_badmodule(name, caller)
        for sub in fromlist or ():
            full = f"{name}.{sub}"
            if full in self.badmodules:
                self._add_badmodule(full, caller)
                continue
            try:
                self.import_hook(name, caller, [sub], level=level)
            except ImportError as error:
                self.msg(2, "ImportError:", str(error))
                self._add_badmodule(full, caller)

    def _add_badmodule(self, name, caller):
        self.badmodules.setdefault(name, {})[caller.__name__ if caller else "-"] = 1

    # What was found

    def report(self):
        """Print the modules that were found, those that are missing, and those that may be."""
        print(f"\n  {'Name':25} File\n  {'----':25} ----")
        for name, module in sorted(self.modules.items()):
            print("P" if module.__path__ else "m", f"{name:25}", module.__file__ or "")
        missing, maybe = self.any_missing_maybe()
        for names, title in (
            (missing, "Missing modules:"),
            (maybe, "Submodules that appear to be missing, but could also be global names in the parent package:"),
        ):
            if names:
                print("\n" + title)
            for name in names:
                print("?", name, "imported from", ", ".join(sorted(self.badmodules[name])))

    def any_missing(self):
        """Return the names of modules that are or may be missing."""
        missing, maybe = self.any_missing_maybe()
        return missing + maybe

    def any_missing_maybe(self):
        """Return the names of modules that are missing, and of those that may be.

        What is taken from a package may be a submodule or a name that it binds. Where the package takes all
        names of a module that cannot be read, nobody knows.
        """
        missing, maybe = [], []
        for name, callers in self.badmodules.items():
            if name in self.excludes:
                continue
            package_name, _, sub = name.rpartition(".")
            package = self.modules.get(package_name) if package_name else None
            if package is None or package_name in callers:
                missing.append(name)
            elif sub not in package.globalnames:
                (maybe if package.starimports else missing).append(name)
        return sorted(missing), sorted(maybe)

    def replace_paths_in_code(self, co):
        """Return code that says to come from another file."""
        original = new = os.path.normpath(co.co_filename)
        for old, replacement in self.replace_paths:
            if original.startswith(old):
                new = replacement + original[len(old) :]
                break
        if self.debug and original not in self.processed_paths:
            if new != original:
                self.msgout(2, f"co_filename {original!r} changed to {new!r}")
            else:
                self.msgout(2, f"co_filename {original!r} remains unchanged")
            self.processed_paths.append(original)
        return co.replace(co_filename=new)


def test():
    """Report on the script of the command line."""
    import argparse

    parser = argparse.ArgumentParser(prog="python -m modulefinder")
    parser.add_argument("-d", action="count", default=1, dest="debug")
    parser.add_argument("-q", action="store_const", const=0, dest="debug")
    parser.add_argument("-p", action="append", default=[], dest="paths")
    parser.add_argument("-x", action="append", default=[], dest="excludes")
    parser.add_argument("script")
    options = parser.parse_args()
    folders = [folder for path in options.paths for folder in path.split(os.pathsep)]
    path = [*folders, os.path.dirname(options.script), *sys.path[1:]]
    finder = ModuleFinder(path, options.debug, options.excludes)
    finder.run_script(options.script)
    finder.report()
    return finder


if __name__ == "__main__":
    test()
