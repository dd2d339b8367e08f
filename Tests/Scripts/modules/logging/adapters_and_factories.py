import logging
import os
import sys
import tempfile

logging.basicConfig(stream=sys.stdout, format="%(levelname)s %(name)s %(message)s")
logger = logging.getLogger("service")
adapter = logging.LoggerAdapter(logger, {"request": 7})
print(adapter, adapter.name, adapter.manager is logging.root.manager)
adapter.setLevel(logging.INFO)
print(logging.LoggerAdapter(adapter, None))


class Loud(logging.LogRecord):
    def getMessage(self):
        return super().getMessage().upper()


logging.setLogRecordFactory(Loud)
logger.warning("shown %s", "here")
print(logging.getLogRecordFactory() is Loud, logging._logRecordFactory is Loud)
try:
    logging.root.manager.setLoggerClass(int)
except TypeError as error:
    print(error)
with tempfile.TemporaryDirectory() as folder:
    logging.basicConfig(filename=os.path.join(folder, "log"), filemode="wb", force=True)
    print(logging.root.handlers[0].mode, logging.root.handlers[0].errors)
    logging.shutdown()

# expect: <LoggerAdapter service (WARNING)> service True
# expect: <LoggerAdapter service (INFO)>
# expect: WARNING service SHOWN HERE
# expect: True True
# expect: logger not derived from logging.Logger: int
# expect: wb None
