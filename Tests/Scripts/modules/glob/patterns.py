import glob
import os
import tempfile

with tempfile.TemporaryDirectory() as folder:
    os.chdir(folder)
    os.makedirs("d/e")
    for name in ("a.py", "b.txt", "d/c.py", "d/e/f.py", ".hidden.py"):
        open(name, "w").close()
    print(sorted(glob.glob("*")), sorted(glob.glob("*.py")), sorted(glob.glob("d/*")))
    print(sorted(glob.glob("**/*.py", recursive=True)), sorted(glob.iglob("d/**", recursive=True)))
    print(glob.glob("nope*"), glob.glob("a.py"), sorted(glob.glob("[ab].*")), sorted(glob.glob("*", root_dir="d")))
    print(glob.escape("a[b]*?"), glob.glob(".*"))
    os.chdir("/")

# expect: ['a.py', 'b.txt', 'd'] ['a.py'] ['d/c.py', 'd/e']
# expect: ['a.py', 'd/c.py', 'd/e/f.py'] ['d/', 'd/c.py', 'd/e', 'd/e/f.py']
# expect: [] ['a.py'] ['a.py', 'b.txt'] ['c.py', 'e']
# expect: a[[]b][*][?] ['.hidden.py']
