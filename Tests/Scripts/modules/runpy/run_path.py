import os
import runpy
import sys
import tempfile

with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "program.py")
    with open(path, "w") as file:
        file.write("import sys\nresult = (__name__, given * 2, sys.argv[0] == __file__)\n")
    found = runpy.run_path(path, {"given": 21}, run_name="__main__")
    print(found["result"], __name__)
    os.mkdir(os.path.join(folder, "pack"))
    for name, text in ("__init__", ""), ("__main__", "print('main of', __package__)"), ("other", "x = __name__"):
        with open(os.path.join(folder, "pack", name + ".py"), "w") as file:
            file.write(text)
    sys.path.insert(0, folder)
    runpy.run_module("pack")
    print(runpy.run_module("pack.other", alter_sys=True)["x"])
    try:
        runpy.run_module("pack.none")
    except ImportError as error:
        print(error)
# expect: ('__main__', 42, True) __main__
# expect: main of pack
# expect: pack.other
# expect: No module named pack.none
