# Variables refer to each other by parentheses or braces; two dollars are one, and numbers are numbers.
import os
import subprocess
import sys
import tempfile
from sysconfig.__main__ import _parse_makefile

path = os.path.join(tempfile.mkdtemp(), "Makefile")
with open(path, "w") as file:
    file.write("one=a$(TWO)\nTWO=b${three}\nthree = 42\n# no=1\nfour=$/x\nfive=d$$5\n")
print(sorted(_parse_makefile(path).items(), key=lambda one: one[0].lower()))
# expect: [('five', 'd$5'), ('four', '$/x'), ('one', 'ab42'), ('three', 42), ('TWO', 'b42')]
shown = subprocess.run([sys.executable, "-m", "sysconfig"], capture_output=True, text=True).stdout.splitlines()
print(shown[1:5])  # expect: ['Python version: "3.13"', 'Current installation scheme: "posix_prefix"', '', 'Paths: ']
