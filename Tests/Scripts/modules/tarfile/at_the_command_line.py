import os
import pathlib
import subprocess
import sys
import tarfile
import tempfile


def run(*arguments):
    done = subprocess.run([sys.executable, "-m", "tarfile", *arguments], capture_output=True, text=True)
    print(done.returncode, done.stdout.split(), repr(done.stderr.strip()[-60:]))


os.chdir(tempfile.mkdtemp())
pathlib.Path("one.txt").write_text("one")
run("-c", "made.tgz", "one.txt")
run("-l", "made.tgz")
run("-v", "--filter", "data", "-e", "made.tgz", "out")
print(pathlib.Path("out/one.txt").read_text())
run("-l", "one.txt")
with tarfile.open("paths.tar", "w") as archive:
    archive.add(pathlib.Path("one.txt"), pathlib.Path("folder/two.txt"))
    print(archive.getnames())
# expect: 0 [] ''
# expect: 0 ['one.txt'] ''
# expect: 0 ["'made.tgz'", 'file', 'is', 'extracted', 'into', "'out'", 'directory.'] ''
# expect: one
# expect: 1 [] "'one.txt' is not a tar archive."
# expect: ['folder/two.txt']
