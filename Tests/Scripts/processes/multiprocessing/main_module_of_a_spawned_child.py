import os
import sys
import tempfile
from multiprocessing import spawn

FILES = {
    "__init__": "",
    "tool": "def twice(x): return 2 * x\n",
    "app": "from .tool import twice\nprint(__name__, __package__, __spec__.name, twice(21))\n",
    "__main__": "print('no child runs this')\n",
}

with tempfile.TemporaryDirectory() as folder:
    package = os.path.join(folder, "pkg")
    os.mkdir(package)
    for name, text in FILES.items():
        with open(os.path.join(package, name + ".py"), "w") as file:
            file.write(text)
    sys.path.insert(0, folder)
    spawn.prepare({"init_main_from_name": "pkg.__main__"})
    print(sys.modules["__main__"].__name__)  # expect: __main__
    spawn.prepare({"init_main_from_name": "pkg.app"})  # expect: __mp_main__ pkg pkg.app 42
    print(sys.modules["__main__"].__name__)  # expect: __mp_main__
