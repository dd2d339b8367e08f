"""Compares what inspect.signature says of the library's functions and classes under CPython and under baton.

    scripts/signatures [MODULE ...]

Without a module, all that CPython names as its own and that both can import. BATON=... chooses the binary,
PYTHON=... the CPython. What only one of them has is not told.
"""

import importlib
import inspect
import json
import os
import pathlib
import re
import subprocess
import sys
import warnings

ROOT = pathlib.Path(__file__).resolve().parents[2]
# Modules below packages that programs import.
BELOW = (
    "collections.abc concurrent.futures email.message email.policy email.utils html.parser http.client "
    "http.cookies http.server importlib.util logging.handlers os.path unittest.mock urllib.parse urllib.request "
    "xml.dom.minidom xml.etree.ElementTree xmlrpc.client"
).split()
SKIPPED = {"antigravity", "idlelib", "this", "turtle", "turtledemo", "lib2to3", "test"}


def signature(item):
    try:
        return re.sub(r" at 0x[0-9a-f]+", "", str(inspect.signature(item)))
    except (TypeError, ValueError) as error:
        return type(error).__name__


def methods(name, cls):
    for key, value in list(vars(cls).items()):
        function = value.__func__ if isinstance(value, (classmethod, staticmethod)) else value
        if not key.startswith("_") and callable(function) and not isinstance(function, type):
            yield f"{name}.{key}", signature(function)


def of_module(name):
    module = importlib.import_module(name)
    for key, item in list(vars(module).items()):
        if key.startswith("_") or inspect.ismodule(item) or not callable(item):
            continue
        home = getattr(item, "__module__", None) or ""
        if isinstance(item, type):
            if isinstance(home, str) and home.lstrip("_").split(".")[0] == name.split(".")[0]:
                yield f"{name}.{key}", signature(item)
                yield from methods(f"{name}.{key}", item)
        else:
            yield f"{name}.{key}", signature(item)


def show(names):
    """What the interpreter that runs this says, as JSON."""
    warnings.simplefilter("ignore")
    found = {}
    for name in names:
        try:
            found.update(of_module(name))
        except Exception:  # whatever a module of another system does here
            pass
    json.dump(found, sys.stdout)


def ask(command, names):
    run = subprocess.run([*command, __file__, "--show", *names], capture_output=True, text=True, check=True)
    return json.loads(run.stdout[run.stdout.index("{") :])


def main(names):
    known = sorted(name for name in sys.stdlib_module_names if not name.startswith("_"))
    names = names or [name for name in known if name not in SKIPPED] + BELOW
    theirs = ask([sys.executable, "-B"], names)
    ours = ask([os.environ.get("BATON") or str(ROOT / ".build/debug/baton")], names)
    different = [name for name in theirs if name in ours and theirs[name] != ours[name]]
    for name in different:
        print(f"{name}\n    CPython {theirs[name]}\n    Baton   {ours[name]}")
    print(f"{len(different)} of {sum(name in ours for name in theirs)} differ")


if sys.argv[1:2] == ["--show"]:
    show(sys.argv[2:])
else:
    main(sys.argv[1:])
