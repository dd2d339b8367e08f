import logging
import queue
import sys
from logging.handlers import MemoryHandler, QueueHandler, QueueListener

target = logging.StreamHandler(sys.stdout)
target.setFormatter(logging.Formatter("%(levelname)s %(message)s"))
memory = MemoryHandler(3, flushLevel=logging.ERROR, target=target)
logger = logging.getLogger("memory")
logger.propagate = False
logger.setLevel(logging.DEBUG)
logger.addHandler(memory)
logger.info("one")
logger.info("two")
print("still nothing")
logger.error("grave")
logger.info("later")
memory.close()

records = queue.Queue()
logger = logging.getLogger("queue")
logger.propagate = False
logger.addHandler(QueueHandler(records))
listener = QueueListener(records, target)
listener.start()
logger.warning("through %s", "a queue")
logger.error("failed", exc_info=False)
listener.stop()
# expect: still nothing
# expect: INFO one
# expect: INFO two
# expect: ERROR grave
# expect: INFO later
# expect: WARNING through a queue
# expect: ERROR failed
