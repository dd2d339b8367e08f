import logging
import multiprocessing.util
import sys

logger = multiprocessing.util.get_logger()
logger.setLevel(multiprocessing.util.SUBDEBUG)
handler = logging.StreamHandler(sys.stdout)
handler.setFormatter(logging.Formatter("%(levelname)s %(filename)s:%(lineno)d %(message)s"))
logger.addHandler(handler)
multiprocessing.util.info("one")  # expect: INFO log_names_the_caller.py:10 one
multiprocessing.util.sub_warning("two")  # expect: Level 25 log_names_the_caller.py:11 two
logger.setLevel(logging.CRITICAL)
