import os
import subprocess
import sys

script = "import warnings; warnings.warn('told'); print('went on')"


def run(options, listed):
    environment = {**os.environ, "PYTHONWARNINGS": listed}
    done = subprocess.run(
        [sys.executable, *options, "-c", script], env=environment, capture_output=True, text=True
    )
    print(done.stdout.strip() or done.stderr.splitlines()[-1])
    if "Invalid" in done.stderr:
        print(done.stderr.splitlines()[0])


run(["-W", "error"], "")  # expect: UserWarning: told
run([], "error,ignore::ImportWarning")  # expect: UserWarning: told
run(["-W", "ignore::UserWarning"], "error")  # expect: went on
run(["-W", "error:tol:UserWarning:__main__:1"], "")  # expect: UserWarning: told
run(["-W", "error:::other"], "")  # expect: went on
run(["-W", "foo"], "")
# expect: went on
# expect: Invalid -W option ignored: invalid action: 'foo'
