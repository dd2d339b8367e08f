import modulefinder
import os
import tempfile

FILES = {
    "main.py": "import pack.one, sys\nfrom pack import two, missing, value\ndef later():\n    import nowhere\nfrom pack.sub import *\n",
    "pack/__init__.py": "from . import three\nvalue = 1\n",
    "pack/one.py": "from .two import x\nimport pack.sub.deep\n",
    "pack/two.py": "x = 1\n",
    "pack/three.py": "",
    "pack/sub/__init__.py": "from sys import *\n",
    "pack/sub/deep.py": "from ...gone import y\n",
}

with tempfile.TemporaryDirectory() as folder:
    for name, text in FILES.items():
        path = os.path.join(folder, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w") as file:
            file.write(text)
    finder = modulefinder.ModuleFinder(path=[folder])
    finder.run_script(os.path.join(folder, "main.py"))
    for name, module in sorted(finder.modules.items()):
        print(name, sorted(module.globalnames), bool(module.__path__))
    print(finder.any_missing_maybe())
    print(sorted(finder.badmodules["nowhere"]), finder.modules["pack.sub"].starimports)
# expect: __main__ ['later', 'missing', 'pack', 'sys', 'two', 'value'] False
# expect: pack ['three', 'value'] True
# expect: pack.one ['pack', 'x'] False
# expect: pack.sub [] True
# expect: pack.sub.deep ['y'] False
# expect: pack.three [] False
# expect: pack.two ['x'] False
# expect: sys [] False
# expect: (['gone', 'nowhere', 'pack.missing'], [])
# expect: ['__main__'] {'sys': 1}
