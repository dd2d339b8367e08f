import doctest
import os
import sys
import tempfile

folder = tempfile.mkdtemp()
with open(os.path.join(folder, "beside.py"), "w") as file:
    file.write("import doctest\ndef run(): return doctest.testfile('examples.txt')\n")
with open(os.path.join(folder, "examples.txt"), "w") as file:
    file.write(">>> 1 + 1\n2\n>>> 'a' * 2\n'aa'\n")
sys.path.insert(0, folder)
import beside

print(beside.run())  # expect: TestResults(failed=0, attempted=2)
