import logging.config

config = logging.config.BaseConfigurator({"rows": [{"a key ": 7, "": 8}], "name": "x"})
print(config.convert("cfg://rows[0][a key ]"), config.convert("cfg://rows[0][]"), config.convert("cfg://name"))
logging.config.dictConfig({
    "version": 1,
    "formatters": "cfg://kept",
    "kept": {"short": {"format": "%(levelname)s %(message)s"}},
    "handlers": {"out": {"class": "logging.StreamHandler", "stream": "ext://sys.stdout", "formatter": "short"}},
    "root": {"handlers": ["out"], "level": "INFO"},
})
logging.info("formatted")
for wrong in ({"9": 1}, {"class": "logging.handlers.QueueHandler", "queue": object()}):
    handler = {"class": "logging.StreamHandler", **wrong}
    try:
        logging.config.dictConfig({"version": 1, "handlers": {"out": handler}})
    except ValueError as error:
        print(error, "|", type(error.__cause__).__name__)
# expect: 7 8 x
# expect: INFO formatted
# expect: Unable to configure handler 'out' | ValueError
# expect: Unable to configure handler 'out' | TypeError
