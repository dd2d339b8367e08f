import os
import subprocess
import sys
import tempfile

PROGRAM = """def double(x):
    y = x * 2
    return y
print(double(4))
"""
COMMANDS = """b double
c
p x, $_frame.f_lineno
[x * n for n in range(3)]
r
exceptions
ll 1
c
q
"""


def debug(*arguments, commands=COMMANDS):
    done = subprocess.run(
        [sys.executable, "-m", "pdb", *arguments], input=commands, capture_output=True, text=True, cwd=folder,
        env={**os.environ, "HOME": folder})  # fmt: skip
    print(done.returncode, done.stdout.replace(os.path.realpath(folder), ".").rstrip())


with tempfile.TemporaryDirectory() as folder:
    with open(os.path.join(folder, "program.py"), "w") as file:
        file.write(PROGRAM)
    debug("program.py")
    with open(os.path.join(folder, ".pdbrc"), "w") as file:
        file.write("# a remark\nalias pd p %1 * 10\n")
    debug("-m", "program", commands="tbreak 3\nc\npd y\nq\n")
    debug("missing.py")
# expect: 0 > ./program.py(1)<module>()
# expect: -> def double(x):
# expect: (Pdb) Breakpoint 1 at ./program.py:2
# expect: (Pdb) > ./program.py(2)double()
# expect: -> y = x * 2
# expect: (Pdb) (4, 2)
# expect: (Pdb) [0, 4, 8]
# expect: (Pdb) --Return--
# expect: > ./program.py(3)double()->8
# expect: -> return y
# expect: (Pdb) Did not find chained exceptions. To move between exceptions, pdb/post_mortem must be given an exception object rather than a traceback.
# expect: (Pdb) *** Invalid argument: 1
# expect:       Usage: ll | longlist
# expect: (Pdb) 8
# expect: The program finished and will be restarted
# expect: > ./program.py(1)<module>()
# expect: -> def double(x):
# expect: (Pdb)
# expect: 0 > ./program.py(1)<module>()
# expect: -> def double(x):
# expect: (Pdb) Breakpoint 1 at ./program.py:3
# expect: (Pdb) Deleted breakpoint 1 at ./program.py:3
# expect: > ./program.py(3)double()
# expect: -> return y
# expect: (Pdb) 80
# expect: (Pdb)
# expect: 1 Error: missing.py does not exist
