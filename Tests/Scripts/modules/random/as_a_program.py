# What `python -m random` prints is what main() returns: a choice, a whole number, or a real one.
import random
import subprocess
import sys

for arguments in ("a b c", "--choice x y", "-i 5", "5", "-f 2.5", "2.5"):
    random.seed(0)
    print(arguments, "->", random.main(arguments.split()))
# expect: a b c -> b
# expect: --choice x y -> y
# expect: -i 5 -> 4
# expect: 5 -> 4
# expect: -f 2.5 -> 2.1110546288126204
# expect: 2.5 -> 2.1110546288126204
done = subprocess.run([sys.executable, "-m", "random", "-c", "only"], capture_output=True, text=True)
print(done.stdout, end="")  # expect: only
done = subprocess.run([sys.executable, "-m", "random"], capture_output=True, text=True)
print(done.stdout.splitlines()[0])  # expect: usage: random.py [-h] [-c CHOICE [CHOICE ...] | -i N | -f N] [input ...]
