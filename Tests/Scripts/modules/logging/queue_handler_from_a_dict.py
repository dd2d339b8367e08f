import logging.config


class Recording(logging.handlers.QueueHandler):
    def __init__(self, queue, **options):
        super().__init__(queue)
        self.options = options


logging.config.dictConfig({
    "version": 1,
    "handlers": {
        "out": {"class": "logging.StreamHandler", "stream": "ext://sys.stdout"},
        "queued": {"class": Recording, "handlers": ["out"], "level": "INFO", "colour": "red"},
    },
    "root": {"handlers": ["queued"], "level": "DEBUG"},
})
handler = logging.getHandlerByName("queued")
print(handler.options, len(handler.listener.handlers))
handler.listener.start()
logging.debug("hidden")
logging.info("shown")
handler.listener.stop()
# expect: {'colour': 'red'} 1
# expect: shown
