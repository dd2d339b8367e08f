# `python -m doctest FILE`
import os
import subprocess
import sys
import tempfile

with tempfile.TemporaryDirectory() as folder:
    for name, text in (("good.txt", ">>> 1 + 1\n2\n"), ("bad.py", '""">>> 1 + 1\n3\n"""\n')):
        with open(os.path.join(folder, name), "w") as file:
            file.write(text)
        command = [sys.executable, "-m", "doctest", os.path.join(folder, name)]
        ended = subprocess.run(command, capture_output=True, text=True, cwd=folder)
        print(ended.returncode, "1 of   1 in" in ended.stdout, "***Test Failed*** 1 failure." in ended.stdout)
# expect: 0 False False
# expect: 1 True True
