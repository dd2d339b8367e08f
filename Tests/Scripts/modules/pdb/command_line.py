import os
import subprocess
import sys
import tempfile

PROGRAM = """def double(x):
    y = x * 2
    return y
print(double(4))
"""

with tempfile.TemporaryDirectory() as folder:
    for name, text in ("program.py", PROGRAM), (".pdbrc", "# a remark\nalias pd p %1 * 10\n"):
        with open(os.path.join(folder, name), "w") as file:
            file.write(text)
    done = subprocess.run(
        [sys.executable, "-m", "pdb", "-m", "program"], input="tbreak double\nc\npd x\np $_frame.f_lineno\nc\nq\n",
        capture_output=True, text=True, cwd=folder, env={**os.environ, "HOME": folder})  # fmt: skip
    print(done.returncode, done.stdout.replace(os.path.realpath(folder), ".").rstrip())
# expect: 0 > ./program.py(1)<module>()
# expect: -> def double(x):
# expect: (Pdb) Breakpoint 1 at ./program.py:2
# expect: (Pdb) Deleted breakpoint 1 at ./program.py:2
# expect: > ./program.py(2)double()
# expect: -> y = x * 2
# expect: (Pdb) 40
# expect: (Pdb) 2
# expect: (Pdb) 8
# expect: The program finished and will be restarted
# expect: > ./program.py(1)<module>()
# expect: -> def double(x):
# expect: (Pdb)
