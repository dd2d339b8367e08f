"""Classes and functions of a module, found in its source without running it."""

import ast
import importlib.util
import sys
from importlib.machinery import PathFinder

__all__ = ["readmodule", "readmodule_ex", "Class", "Function"]

_modules = {}


class _Object:
    """Something with a name: where it is, what it is in, and what is in it."""

    def __init__(self, module, name, file, lineno, end_lineno, parent):
        self.module = module
        self.name = name
        self.file = file
        self.lineno = lineno
        self.end_lineno = end_lineno
        self.parent = parent
        self.children = {}
        if parent is not None:
            parent.children[name] = self


class Function(_Object):
    """A function or method."""

    def __init__(self, module, name, file, lineno, parent=None, is_async=False, *, end_lineno=None):
        super().__init__(module, name, file, lineno, end_lineno, parent)
        self.is_async = is_async
        if isinstance(parent, Class):
            parent.methods[name] = lineno


class Class(_Object):
    """A class; `super` has its bases, as objects where they are known and as names else."""

    def __init__(self, module, name, super_, file, lineno, parent=None, *, end_lineno=None):
        super().__init__(module, name, file, lineno, end_lineno, parent)
        self.super = super_ or []
        self.methods = {}


def readmodule(module, path=None):
    """Return the classes of a module by name."""
    return {name: found for name, found in _read(module, path or []).items() if isinstance(found, Class)}


def readmodule_ex(module, path=None):
    """Return the classes and functions of a module by name."""
    return _read(module, path or [])


def _read(module, path, inpackage=None):
    fullname = module if inpackage is None else f"{inpackage}.{module}"
    if fullname in _modules:
        return _modules[fullname]
    tree = {}
    if module in sys.builtin_module_names and inpackage is None:
        _modules[module] = tree
        return tree
    if "." in module:
        package, _, rest = module.rpartition(".")
        parent = _read(package, path, inpackage)
        package = package if inpackage is None else f"{inpackage}.{package}"
        if "__path__" not in parent:
            raise ImportError(f"No package named {package}")
        return _read(rest, parent["__path__"], package)
    search = path if inpackage is not None else path + sys.path
    spec = PathFinder.find_spec(fullname, search)
    if spec is None and inpackage is None:
        spec = importlib.util.find_spec(fullname)
    if spec is None:
        raise ModuleNotFoundError(f"no module named {fullname!r}", name=fullname)
    _modules[fullname] = tree
    if spec.submodule_search_locations is not None:
        tree["__path__"] = spec.submodule_search_locations
    try:
        # What the binary carries is as CPython's frozen modules are: nothing to browse.
        source = None if (spec.origin or "").startswith("<baton>") else spec.loader.get_source(fullname)
    except (AttributeError, ImportError):
        return tree
    if source is not None:
        _Reader(fullname, spec.loader.get_filename(fullname), tree, path, inpackage).visit(ast.parse(source))
    return tree


class _Reader(ast.NodeVisitor):
    def __init__(self, module, file, tree, path, inpackage):
        self.module, self.file, self.tree, self.path, self.inpackage = module, file, tree, path, inpackage
        self.around = []

    def _add(self, made, node):
        if not self.around:
            self.tree[node.name] = made
        self.around.append(made)
        for child in node.body:
            self.visit(child)
        self.around.pop()

    def _parent(self):
        return self.around[-1] if self.around else None

    def _base(self, node):
        name = ast.unparse(node)
        if name in self.tree:
            return self.tree[name]
        *modules, last = name.split(".")
        if modules and modules[-1] in _modules:
            return _modules[modules[-1]].get(last, name)
        return name

    def visit_ClassDef(self, node):
        bases = [self._base(base) for base in node.bases]
        made = Class(
            self.module, node.name, bases, self.file, node.lineno, self._parent(), end_lineno=node.end_lineno)
        self._add(made, node)

    def visit_FunctionDef(self, node, *, is_async=False):
        made = Function(
            self.module, node.name, self.file, node.lineno, self._parent(), is_async, end_lineno=node.end_lineno)
        self._add(made, node)

    def visit_AsyncFunctionDef(self, node):
        self.visit_FunctionDef(node, is_async=True)

    def visit_Import(self, node):
        if node.col_offset != 0:
            return
        for alias in node.names:
            try:
                try:
                    _read(alias.name, self.path, self.inpackage)
                except ImportError:
                    _read(alias.name, [])
            except (ImportError, SyntaxError):
                continue

    def visit_ImportFrom(self, node):
        if node.col_offset != 0:
            return
        try:
            name = "." * node.level + (node.module or "")
            found = _read(name, self.path, self.inpackage)
        except (ImportError, SyntaxError):
            return
        for alias in node.names:
            if alias.name in found:
                self.tree[alias.asname or alias.name] = found[alias.name]
            elif alias.name == "*":
                self.tree.update((name, one) for name, one in found.items() if not name.startswith("_"))


def _main():
    """Print the classes and functions of a file or a module."""
    import os

    name, path = sys.argv[1] if len(sys.argv) > 1 else __file__, []
    if os.path.exists(name):
        path, name = [os.path.dirname(name)], os.path.basename(name).removesuffix(".py")
    _show(readmodule_ex(name, path).values(), 0)


def _show(objects, depth):
    for found in sorted((one for one in objects if isinstance(one, _Object)), key=lambda one: one.lineno):
        if isinstance(found, Class):
            print(f"{'  ' * depth}class {found.name} {found.super} {found.lineno}")
        else:
            print(f"{'  ' * depth}def {found.name} {found.lineno}")
        _show(found.children.values(), depth + 1)


if __name__ == "__main__":
    _main()
