import os
import subprocess
import sys

CODE = """
import sys
f = sys.flags
print(f.dev_mode, f.ignore_environment, f.isolated, f.safe_path, f.no_user_site, sys.warnoptions, sys._xoptions)
"""


def show(*options, **variables):
    environment = {**os.environ, **variables}
    subprocess.run([sys.executable, *options, "-c", CODE], env=environment, check=True)


show()  # expect: False 0 0 False 0 [] {}
show("-X", "dev", "-Xname=value")  # expect: True 0 0 False 0 ['default'] {'dev': True, 'name': 'value'}
show("-I", "-W", "error")  # expect: False 1 1 True 1 ['error'] {}
show(PYTHONDEVMODE="1", PYTHONWARNINGS="once,ignore")  # expect: True 0 0 False 0 ['default', 'once', 'ignore'] {}
show("-E", PYTHONDEVMODE="1", PYTHONWARNINGS="once")  # expect: False 1 0 False 0 [] {}
show("-bb", PYTHONSAFEPATH="1")  # expect: False 0 0 True 0 ['error::BytesWarning'] {}
