import logging
import sys

logging.basicConfig(stream=sys.stdout, level=logging.INFO)
logging.debug("hidden")
logging.info("shown %s %d", "a", 1)
log = logging.getLogger("app.db")
log.warning("from %(name)s", {"name": "dict"})
log.setLevel(logging.ERROR)
log.warning("hidden")
log.error("bad")
print(log, log.parent.name, logging.getLogger("app") is log.parent, logging.getLevelName(20), logging.getLevelName("INFO"))
# expect: INFO:root:shown a 1
# expect: WARNING:app.db:from dict
# expect: ERROR:app.db:bad
# expect: <Logger app.db (ERROR)> root True INFO 20
