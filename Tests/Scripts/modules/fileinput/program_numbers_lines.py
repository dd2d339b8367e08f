import subprocess
import sys
import tempfile

with tempfile.NamedTemporaryFile("w", suffix=".txt") as file:
    file.write("one\ntwo\n")
    file.flush()
    text = subprocess.run([sys.executable, "-m", "fileinput", file.name], capture_output=True, text=True).stdout
print(text.replace(file.name, "FILE"), end="")
# expect: 1: FILE[1]* one
# expect: 2: FILE[2] two
# expect: 2: FILE[2]
