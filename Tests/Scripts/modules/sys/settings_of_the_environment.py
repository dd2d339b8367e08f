import os
import subprocess
import sys


def show(code, *options, **variables):
    environment = {key: value for key, value in os.environ.items() if not key.startswith("PYTHON")}
    command = [sys.executable, *options, "-c", code]
    result = subprocess.run(command, env={**environment, **variables}, capture_output=True, text=True)
    print(result.returncode, result.stdout.strip() or result.stderr.strip())


FLAGS = "import sys; f = sys.flags; print(f.debug, f.optimize, f.verbose, f.dont_write_bytecode)"
show(FLAGS, "-E", PYTHONOPTIMIZE="2")  # expect: 0 0 0 0 0
show(FLAGS, PYTHONOPTIMIZE="2", PYTHONDEBUG="yes", PYTHONDONTWRITEBYTECODE="1")  # expect: 0 1 2 0 1
DIGITS = "import sys; print(sys.flags.int_max_str_digits, sys.get_int_max_str_digits())"
show(DIGITS, PYTHONINTMAXSTRDIGITS="700")  # expect: 0 700 700
show(DIGITS, "-Xint_max_str_digits=0", PYTHONINTMAXSTRDIGITS="700")  # expect: 0 0 0
show(DIGITS, PYTHONINTMAXSTRDIGITS="7")
# expect: 1 Fatal Python error: config_init_int_max_str_digits: PYTHONINTMAXSTRDIGITS: invalid limit; must be >= 640 or 0 for unlimited.
# expect: Python runtime state: preinitialized
COUNTS = "import os; print(os.cpu_count(), os.process_cpu_count())"
show(COUNTS, "-X", "cpu_count=4321")  # expect: 0 4321 4321
show("import sys; print(sys.pycache_prefix)", PYTHONPYCACHEPREFIX="there")  # expect: 0 there
show("import sys; print(sys.orig_argv[1:-1])", "-X", "utf8")  # expect: 0 ['-X', 'utf8', '-c']
show("1 / (2 - 2)", "-X", "no_debug_ranges")
# expect: 1 Traceback (most recent call last):
# expect:   File "<string>", line 1, in <module>
# expect:     1 / (2 - 2)
# expect: ZeroDivisionError: division by zero
