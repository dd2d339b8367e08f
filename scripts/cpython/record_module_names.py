"""Prints the public names of CPython's standard modules, a line each. Use scripts/record-module-names."""

import importlib
import sys
import types
import warnings

warnings.simplefilter("ignore")

# Windows, macOS, graphics, packaging, and modules that print or open something when imported.
LEFT_OUT = {
    "antigravity", "this", "idlelib", "tkinter", "turtle", "turtledemo", "ensurepip", "venv", "msvcrt",
    "winreg", "winsound", "nt", "_winapi", "winapi", "lib2to3", "pydoc_data", "curses", "dbm", "ctypes",
}
SUBMODULES = [
    "asyncio.exceptions", "asyncio.subprocess", "collections.abc", "concurrent.futures", "email.message",
    "email.utils", "html.entities", "html.parser", "http.client", "http.cookies", "http.server",
    "importlib.util", "json.decoder", "json.encoder", "logging.config", "logging.handlers",
    "multiprocessing.connection", "multiprocessing.pool", "multiprocessing.shared_memory", "os.path",
    "unittest.mock", "urllib.error", "urllib.parse", "urllib.request", "xml.dom.minidom",
    "xml.etree.ElementTree", "xml.sax",
]


def public_names(module):
    if hasattr(module, "__all__"):
        return sorted(set(module.__all__))
    return sorted(
        name
        for name, value in vars(module).items()
        if not name.startswith("_")
        and not isinstance(value, types.ModuleType)
        and getattr(value, "__module__", module.__name__) in (module.__name__, "_" + module.__name__, "builtins")
    )


def main():
    roots = [name for name in sys.stdlib_module_names if not name.startswith("_") and name not in LEFT_OUT]
    for name in sorted(roots + SUBMODULES):
        try:
            module = importlib.import_module(name)
        except ImportError:
            continue
        print(f"{name}: {' '.join(public_names(module))}".rstrip())


main()
