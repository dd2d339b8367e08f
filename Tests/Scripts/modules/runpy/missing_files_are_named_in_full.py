import os
import runpy

try:
    runpy.run_path("nowhere.py")
except FileNotFoundError as error:
    print(error.filename == os.path.abspath("nowhere.py"), error.strerror)

# expect: True No such file or directory
