import logging
import sys

sys.stderr = sys.stdout
logging.lastResort = None
logging.getLogger("app").warning("lost")
logging.getLogger("app").warning("lost, too")
adapter = logging.LoggerAdapter(logging.getLogger("app"))
adapter._log(logging.ERROR, "lost", ())
adapter.manager = adapter.manager
print(adapter.manager is logging.Logger.manager)
# expect: No handlers could be found for logger "app"
# expect: True
