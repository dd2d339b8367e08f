import datetime
import logging
import os
import tempfile
from logging.handlers import TimedRotatingFileHandler

with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "app.log")
    for when, interval, at in (
            ("S", 5, None), ("H", 2, None), ("D", 1, None), ("MIDNIGHT", 1, None), ("W2", 1, None),
            ("midnight", 1, datetime.time(6, 30))):
        handler = TimedRotatingFileHandler(path, when, interval, delay=True, utc=True, atTime=at)
        print(handler.when, handler.interval, handler.suffix, handler.computeRollover(1700000000))
    for when in "X", "W", "W9":
        try:
            TimedRotatingFileHandler(path, when, delay=True)
        except ValueError as error:
            print(error)
    handler = TimedRotatingFileHandler(path, "D", backupCount=1, utc=True)
    logger = logging.getLogger("app")
    logger.addHandler(handler)
    logger.error("one")
    handler.rolloverAt = 86400 * 3
    logger.error("two")
    handler.rolloverAt = 86400 * 5
    logger.error("three")
    handler.close()
    for name in sorted(os.listdir(folder)):
        print(name, open(os.path.join(folder, name)).read().split())
# expect: S 5 %Y-%m-%d_%H-%M-%S 1700000005
# expect: H 7200 %Y-%m-%d_%H 1700007200
# expect: D 86400 %Y-%m-%d 1700086400
# expect: MIDNIGHT 86400 %Y-%m-%d 1700006400
# expect: W2 604800 %Y-%m-%d 1700092800
# expect: MIDNIGHT 86400 %Y-%m-%d 1700029800
# expect: Invalid rollover interval specified: X
# expect: You must specify a day for weekly rollover from 0 to 6 (0 is Monday): W
# expect: Invalid day specified for weekly rollover: W9
# expect: app.log ['three']
# expect: app.log.1970-01-05 ['two']
