import os
import sys

print("before", flush=True)
os.environ["SEEN"] = "env"
os.execvp("sh", ["sh", "-c", "echo $0 $SEEN $1", "name", "argument"])
# expect-exit: 0

# expect: before
# expect: name env argument
