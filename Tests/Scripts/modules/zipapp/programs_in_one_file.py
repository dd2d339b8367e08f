# A folder becomes a file that the interpreter runs.
import os
import pathlib
import subprocess
import sys
import tempfile
import zipapp


def run(*arguments):
    result = subprocess.run([sys.executable, *arguments], capture_output=True, text=True)
    print(result.returncode, result.stdout, end="")


with tempfile.TemporaryDirectory() as folder:
    source = pathlib.Path(folder, "app")
    source.mkdir()
    (source / "tool.py").write_text("import sys\ndef main():\n    print('tool', sys.argv[1:], __name__)\n")
    target = os.path.join(folder, "app.pyz")
    zipapp.create_archive(source, target, "/usr/bin/env python3", "tool:main", compressed=True)
    print(zipapp.get_interpreter(target), os.access(target, os.X_OK))  # expect: /usr/bin/env python3 True
    run(target, "a", "b")  # expect: 0 tool ['a', 'b'] tool
    (source / "__main__.py").write_text("import sys, tool\nprint(__name__, __package__ == '')\nsys.exit(3)\n")
    run(str(source))  # expect: 3 __main__ True
    for main in "tool:main", "tool":
        try:
            zipapp.create_archive(source if main == "tool:main" else folder, main=main)
        except zipapp.ZipAppError as error:
            print(error)
    # expect: Cannot specify entry point if the source has __main__.py
    # expect: Invalid entry point: tool
    (source / "__main__.py").unlink()
    result = subprocess.run([sys.executable, source], capture_output=True, text=True)
    print(result.returncode, result.stderr.partition(": ")[2].replace(folder, "FOLDER"), end="")
    # expect: 1 can't find '__main__' module in 'FOLDER/app'
