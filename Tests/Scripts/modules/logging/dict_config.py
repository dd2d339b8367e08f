import logging.config

old = logging.getLogger("old")
logging.config.dictConfig({
    "version": 1,
    "formatters": {"short": {"format": "{levelname}:{name}:{message}", "style": "{"}},
    "filters": {"only": {"name": "app.part"}},
    "handlers": {
        "out": {"class": "logging.StreamHandler", "stream": "ext://sys.stdout", "formatter": "short", "level": "INFO"},
        "some": {"class": "logging.StreamHandler", "stream": "ext://sys.stdout", "filters": ["only"]},
        "kept": {"class": "logging.handlers.MemoryHandler", "capacity": 10, "target": "out", "flushLevel": "ERROR"},
    },
    "loggers": {"app": {"level": "DEBUG", "handlers": ["some"], "propagate": True}},
    "root": {"level": "WARNING", "handlers": ["kept"]},
})
logging.getLogger("app.part").debug("details")
logging.getLogger("app").info("information")
print(old.disabled, logging.getHandlerByName("out"), sorted(logging.getHandlerNames()))
logging.error("grave")
logging.config.dictConfig({"version": 1, "incremental": True, "root": {"level": "CRITICAL"}})
print(logging.getLogger().level)
for config in (
        {}, {"version": 2}, {"version": 1, "handlers": {"h": {"class": "none.At.All"}}},
        {"version": 1, "root": {"handlers": ["missing"]}}):
    try:
        logging.config.dictConfig(config)
    except ValueError as error:
        print(error)
# expect: details
# expect: True <StreamHandler <stdout> (INFO)> ['kept', 'out', 'some']
# expect: DEBUG:app.part:details
# expect: INFO:app:information
# expect: ERROR:root:grave
# expect: 50
# expect: dictionary doesn't specify a version
# expect: Unsupported version: 2
# expect: Unable to configure handler 'h'
# expect: Unable to configure root logger
