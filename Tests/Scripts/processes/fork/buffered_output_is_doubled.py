import os
import subprocess
import sys

code = "import os; print('held back'); child = os.fork(); child and os.wait()"
environment = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}
print(subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True).stdout)
print(subprocess.run([sys.executable, "-u", "-c", code], capture_output=True).stdout)

# expect: b'held back\nheld back\n'
# expect: b'held back\n'
