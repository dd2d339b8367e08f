import sys
print("error", file=sys.stderr)
sys.stderr.write("more\n")
print("out", file=sys.stdout)  # expect: out
sys.stdout.write("written\n")  # expect: written
sys.stdout.flush()
