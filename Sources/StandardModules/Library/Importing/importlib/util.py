"""What programs need that import on their own terms."""

import _imp
import sys
import types
from importlib._compiled_files import MAGIC_NUMBER
from importlib.machinery import ModuleSpec, NamespaceLoader, SourceFileLoader, SourcelessFileLoader

# What hashes of sources begin with: that of CPython's files, whose hashes they are.
_hash_key = 0x0A0D0DF3
_missing = object()
_kinds = (".py", SourceFileLoader), (".pyc", SourcelessFileLoader)


def cache_from_source(path, debug_override=None, *, optimization=None):
    """Return where the compiled form of a file lies."""
    import os

    if debug_override is not None:
        import warnings

        warnings.warn(
            "the debug_override parameter is deprecated; use 'optimization' instead", DeprecationWarning, stacklevel=2)
        if optimization is not None:
            raise TypeError("debug_override or optimization must be set to None")
        optimization = "" if debug_override else 1
    path = os.fspath(path)
    tag = sys.implementation.cache_tag
    if tag is None:
        raise NotImplementedError("sys.implementation.cache_tag is None")
    folder, name = os.path.split(path)
    if optimization is None:
        optimization = sys.flags.optimize or ""
    optimization = str(optimization)
    if optimization and not optimization.isalnum():
        raise ValueError(f"{optimization!r} is not alphanumeric")
    ending = f".opt-{optimization}" if optimization else ""
    compiled = f"{name.rpartition('.')[0] or name}.{tag}{ending}.pyc"
    if sys.pycache_prefix is None:
        return os.path.join(folder, "__pycache__", compiled)
    return os.path.join(sys.pycache_prefix, os.path.abspath(folder or ".").lstrip("/"), compiled)


def source_from_cache(path):
    """Return the file to which a compiled form belongs."""
    import os

    if sys.implementation.cache_tag is None:
        raise NotImplementedError("sys.implementation.cache_tag is None")
    path = os.fspath(path)
    folder, name = os.path.split(path)
    prefix = sys.pycache_prefix and sys.pycache_prefix.rstrip("/")
    if prefix and folder.startswith(prefix + "/"):
        folder = folder[len(prefix) :]
    else:
        folder, cache = os.path.split(folder)
        if cache != "__pycache__":
            raise ValueError(f"__pycache__ not bottom-level directory in {path!r}")
    if name.count(".") not in (2, 3):
        raise ValueError(f"expected only 2 or 3 dots in {name!r}")
    if name.count(".") == 3:
        level = name.split(".")[-2]
        if not level.startswith("opt-"):
            raise ValueError("optimization portion of filename does not start with 'opt-'")
        if not level[4:].isalnum():
            raise ValueError(f"optimization level {level!r} is not an alphanumeric value")
    return os.path.join(folder, name.partition(".")[0] + ".py")


def source_hash(source_bytes):
    """Return eight bytes that tell one text from another, as compiled files keep them."""
    return _siphash(_hash_key, bytes(source_bytes)).to_bytes(8, "little")


def _siphash(key, data):
    """SipHash with one round for each word and three at the end; the key's second half is 0."""
    mask = 0xFFFFFFFFFFFFFFFF
    state = [key ^ 0x736F6D6570736575, 0x646F72616E646F6D, key ^ 0x6C7967656E657261, 0x7465646279746573]

    def rounds(count):
        v0, v1, v2, v3 = state
        for _ in range(count):
            v0 = v0 + v1 & mask
            v2 = v2 + v3 & mask
            v1 = (v1 << 13 | v1 >> 51) & mask ^ v0
            v3 = (v3 << 16 | v3 >> 48) & mask ^ v2
            v0 = (v0 << 32 | v0 >> 32) & mask
            v2 = v2 + v1 & mask
            v0 = v0 + v3 & mask
            v1 = (v1 << 17 | v1 >> 47) & mask ^ v2
            v3 = (v3 << 21 | v3 >> 43) & mask ^ v0
            v2 = (v2 << 32 | v2 >> 32) & mask
        state[:] = v0, v1, v2, v3

    end = len(data) & ~7
    last = int.from_bytes(data[end:], "little") | (len(data) & 0xFF) << 56
    words = [int.from_bytes(data[at : at + 8], "little") for at in range(0, end, 8)]
    for word in (*words, last):
        state[3] ^= word
        rounds(1)
        state[0] ^= word
    state[2] ^= 0xFF
    rounds(3)
    return state[0] ^ state[1] ^ state[2] ^ state[3]


def decode_source(source_bytes):
    """Return the bytes of a file of source as text."""
    import io
    import tokenize

    data = io.BytesIO(source_bytes)
    encoding, _ = tokenize.detect_encoding(data.readline)
    return bytes(source_bytes).decode(encoding).replace("\r\n", "\n").replace("\r", "\n")


class _LazyModule(types.ModuleType):
    """A module whose code runs when something of it is first asked for."""

    def __getattribute__(self, name):
        spec = object.__getattribute__(self, "__spec__")
        state = spec.loader_state
        with state["lock"]:
            if object.__getattribute__(self, "__class__") is _LazyModule:
                kind = state["class"]
                # The code itself, and modules that it imports, see what there is so far.
                if state["loading"]:
                    return kind.__getattribute__(self, name)
                state["loading"] = True
                names = kind.__getattribute__(self, "__dict__")
                before = state["names"]
                changed = {
                    key: value for key, value in names.items() if key not in before or before[key] is not value}
                spec.loader.exec_module(self)
                if sys.modules.get(spec.name, self) is not self:
                    raise ValueError(
                        f"module object for {spec.name!r} substituted in sys.modules during a lazy load")
                names.update(changed)
                if isinstance(self, _LazyModule):
                    object.__setattr__(self, "__class__", kind)
        return getattr(self, name)

    def __delattr__(self, name):
        # It must be there first.
        self.__getattribute__(name)
        delattr(self, name)


class LazyLoader:
    """Puts the run of a module's code off until something of it is asked for."""

    def __init__(self, loader):
        self._check(loader)
        self.loader = loader

    @staticmethod
    def _check(loader):
        if not hasattr(loader, "exec_module"):
            raise TypeError("loader must define exec_module()")

    @classmethod
    def factory(cls, loader):
        """Return what makes lazy loaders of this kind."""
        cls._check(loader)
        return lambda *args, **kwargs: cls(loader(*args, **kwargs))

    def create_module(self, spec):
        return self.loader.create_module(spec)

    def exec_module(self, module):
        import _thread

        module.__spec__.loader = module.__loader__ = self.loader
        module.__spec__.loader_state = {
            "names": module.__dict__.copy(), "class": module.__class__, "lock": _thread.RLock(), "loading": False,
        }  # fmt: skip
        module.__class__ = _LazyModule


def resolve_name(name, package):
    """Turn a relative name into an absolute one."""
    level = len(name) - len(name.lstrip("."))
    if not level:
        return name
    if not package:
        raise ImportError(
            f"no package specified for {name!r} (required for relative module names)"
        )
    return _imp.resolve_name(name[level:], package, level)


def find_spec(name, package=None):
    """Return the spec of a module without importing it; None if there is no such module."""
    name = resolve_name(name, package)
    if name in sys.modules:
        module = sys.modules[name]
        if module is None:
            return None
        try:
            spec = module.__spec__
        except AttributeError:
            raise ValueError(f"{name}.__spec__ is not set") from None
        if spec is None:
            raise ValueError(f"{name}.__spec__ is None")
        return spec
    path = None
    parent = name.rpartition(".")[0]
    if parent:
        try:
            path = __import__(parent, fromlist=["__path__"]).__path__
        except AttributeError as error:
            raise ModuleNotFoundError(
                f"__path__ attribute not found on {parent!r} while trying to find {name!r}",
                name=name,
            ) from error
    for finder in sys.meta_path:
        if hasattr(finder, "find_spec") and (spec := finder.find_spec(name, path, None)) is not None:
            return spec
    return None


def _own_spec(name, path):
    """The spec of a module that Baton itself finds; None where it finds none."""
    return _with_loader(_imp.find_spec(name, path))


def _with_loader(spec):
    """The spec of a folder without a file, whose loader is made here."""
    if spec is not None and spec.loader is None and spec.submodule_search_locations is not None:
        spec.loader = NamespaceLoader(spec.name, spec.submodule_search_locations)
    return spec


def _complete(spec):
    """Give a spec its loader, and return that."""
    return _with_loader(spec).loader


def _complete_all():
    """Modules that came before this one, and all that come after it, know their loaders."""
    for module in list(sys.modules.values()):
        names = getattr(module, "__dict__", {})
        spec = names.get("__spec__")
        if type(spec) is ModuleSpec and spec.loader is None:
            names["__loader__"] = _complete(spec)
    _imp.complete_specs(_complete)


def spec_from_loader(name, loader, *, origin=None, is_package=None):
    """Make a spec for a loader."""
    if origin is None:
        origin = getattr(loader, "_ORIGIN", None)
    if not origin and hasattr(loader, "get_filename"):
        if is_package is None:
            return spec_from_file_location(name, loader=loader)
        return spec_from_file_location(name, loader=loader, submodule_search_locations=[] if is_package else None)
    if is_package is None:
        is_package = _is_package(loader, name)
    return ModuleSpec(name, loader, origin=origin, is_package=is_package)


def spec_from_file_location(
    name, location=None, *, loader=None, submodule_search_locations=_missing
):
    """Make a spec for a file; a loader that is no other's is chosen by the name of the file."""
    import os

    if location is None:
        location = "<unknown>"
        if hasattr(loader, "get_filename"):
            try:
                location = loader.get_filename(name)
            except ImportError:
                pass
    else:
        location = os.path.abspath(os.fspath(location))
    if loader is None:
        kind = next((kind for ending, kind in _kinds if location.endswith(ending)), None)
        if kind is None:
            return None
        loader = kind(name, location)
    spec = ModuleSpec(name, loader, origin=location)
    spec.has_location = True
    if submodule_search_locations is _missing:
        submodule_search_locations = [] if _is_package(loader, name) else None
    if submodule_search_locations == [] and location:
        submodule_search_locations.append(os.path.dirname(location))
    spec.submodule_search_locations = submodule_search_locations
    return spec


def _is_package(loader, name):
    try:
        return loader.is_package(name)
    except (AttributeError, ImportError):
        return False


def module_from_spec(spec):
    """Make the module of a spec; its loader has not run its code yet."""
    loader = spec.loader
    module = None
    if hasattr(loader, "create_module"):
        module = loader.create_module(spec)
    elif hasattr(loader, "exec_module"):
        raise ImportError("loaders that define exec_module() must also define create_module()")
    if module is None:
        module = type(sys)(spec.name)
    _describe(module, spec)
    return module


def _describe(module, spec):
    """Give a module what it has not said of itself."""
    told = {"__name__": spec.name, "__loader__": spec.loader, "__package__": spec.parent}
    if spec.submodule_search_locations is not None:
        told["__path__"] = spec.submodule_search_locations
    if spec.has_location:
        told["__file__"] = spec.origin
        if spec.cached is not None:
            told["__cached__"] = spec.cached
    for name, value in told.items():
        if getattr(module, name, None) is None:
            setattr(module, name, value)
    module.__spec__ = spec


def _own_finder(path):
    """What finds the modules of a folder as Baton itself does."""
    from importlib.machinery import FileFinder

    return FileFinder.path_hook((SourceFileLoader, [".py"]), (SourcelessFileLoader, [".pyc"]))(path)


def _find_by_hooks(name, path):
    """The spec of a module that a hook of a script finds; None when none does before Baton's own search."""
    for entry in path:
        try:
            finder = sys.path_importer_cache[entry]
        except KeyError:
            finder = sys.path_importer_cache[entry] = _finder_of(entry)
        if finder is None:
            if _imp.find_spec(name, [entry]) is not None:
                return None
        elif (spec := finder.find_spec(name)) is not None:
            return spec
    return None


def _finder_of(entry):
    """What a hook of a script makes of an entry of sys.path; None when it is Baton's to look there."""
    for hook in sys.path_hooks:
        if getattr(hook, "__name__", None) == "path_hook_for_FileFinder" and type(hook) is type(len):
            import os

            if os.path.isdir(entry or ".") or entry.startswith("<baton>"):
                return None
            continue
        try:
            return hook(entry)
        except ImportError:
            continue
    return None


def _load_found(spec, name):
    """Load what a finder in sys.meta_path has found."""
    loader = spec.loader
    if loader is not None and not hasattr(loader, "exec_module"):
        return loader.load_module(name)
    module = module_from_spec(spec)
    sys.modules[name] = module
    if loader is not None:
        try:
            loader.exec_module(module)
        except BaseException:
            sys.modules.pop(name, None)
            raise
    module = sys.modules.pop(name)
    sys.modules[name] = module
    return module


_complete_all()
