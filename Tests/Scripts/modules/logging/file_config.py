import io
import logging.config

logging.config.fileConfig(io.StringIO("""
[loggers]
keys = root, app
[handlers]
keys = out
[formatters]
keys = plain
[logger_root]
level = WARNING
handlers = out
[logger_app]
level = DEBUG
handlers = out
qualname = app
propagate = 0
[handler_out]
class = StreamHandler
args = (sys.stdout,)
formatter = plain
[formatter_plain]
format = %(levelname)s - %(name)s - %(message)s
"""))
logging.getLogger("app").debug("details")
logging.getLogger("other").info("not shown")
logging.getLogger("other").error("shown")
# expect: DEBUG - app - details
# expect: ERROR - other - shown
