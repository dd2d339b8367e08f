import logging


class Keep(logging.Handler):
    def emit(self, record):
        print("kept", self.format(record), record.levelname)


log = logging.getLogger("x")
log.addHandler(Keep(logging.WARNING))
log.propagate = False
log.addFilter(lambda record: "secret" not in record.getMessage())
log.warning("public")
log.warning("secret")
log.info("low")
logging.disable(logging.CRITICAL)
log.critical("disabled")
logging.disable(logging.NOTSET)
logging.LoggerAdapter(log, {"user": "me"}).error("adapted")
# expect: kept public WARNING
# expect: kept adapted ERROR
