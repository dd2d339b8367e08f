import logging
import os
import tempfile
from logging.handlers import RotatingFileHandler

with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "app.log")
    handler = RotatingFileHandler(path, maxBytes=40, backupCount=2)
    logger = logging.getLogger("app")
    logger.addHandler(handler)
    for number in range(9):
        logger.warning("message number %d", number)
    handler.close()
    for name in sorted(os.listdir(folder)):
        print(name, open(os.path.join(folder, name)).read().split("\n"))
# expect: app.log ['message number 8', '']
# expect: app.log.1 ['message number 6', 'message number 7', '']
# expect: app.log.2 ['message number 4', 'message number 5', '']
