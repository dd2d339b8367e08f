import logging
import os
import sys

logging.basicConfig(format="%(processName)s %(message)s", stream=sys.stdout)
logging.warning("here")  # expect: MainProcess here
print(logging.LogRecord("n", 10, "p", 1, "m", (), None).process == os.getpid())  # expect: True
