import os
import subprocess
import sys

code = "import os; print(os.getpid() == os.getsid(0), os.getpgid(0) == os.getpid(), oct(os.umask(0)))"
for options in ({"start_new_session": True, "umask": 0o27}, {"process_group": 0, "umask": 0o22}):
    print(subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, **options).stdout.strip())

# expect: True True 0o27
# expect: False True 0o22
