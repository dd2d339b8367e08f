import pathlib
import subprocess
import sys
import tempfile


def run(content):
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder, "script.py")
        path.write_bytes(content)
        ended = subprocess.run([sys.executable, path], capture_output=True, text=True)
        print(ended.returncode, ended.stderr.replace(str(path), "script.py"), end="")


run(b'print("caf\xe9")\n')
run(b"# coding: klingon\nprint(1)\n")
run(b"\xef\xbb\xbf# coding: latin_1\nprint(1)\n")
run(b"\xef\xbb\xbf# coding: UTF_8\nprint(1)\n")
run(b"\xef\xbb\xbf# coding: utf8\nprint(1)\n")
# expect: 1 SyntaxError: Non-UTF-8 code starting with '\xe9' in file script.py on line 1, but no encoding declared; see https://peps.python.org/pep-0263/ for details
# expect: 1 SyntaxError: encoding problem: klingon
# expect: 1 SyntaxError: encoding problem: iso-8859-1 with BOM
# expect: 0 1 SyntaxError: encoding problem: utf8 with BOM
