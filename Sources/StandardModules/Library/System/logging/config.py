"""Loggers and handlers set up from a dict or a file."""

import functools
import importlib
import io
import logging
import logging.handlers
import os
import re

from logging._listening import DEFAULT_LOGGING_CONFIG_PORT, listen, stopListening

_IDENTIFIER = re.compile("[a-z_][a-z0-9_]*", re.IGNORECASE)


def _options(config):
    """What a factory is called with."""
    for key in config:
        if not _IDENTIFIER.fullmatch(key):
            raise ValueError(f"Not a valid Python identifier: {key!r}")
    return dict(config)


def _resolve(name):
    """The object of a dotted name."""
    first, *rest = name.split(".")
    used = first
    found = importlib.import_module(first)
    for word in rest:
        used += "." + word
        try:
            found = getattr(found, word)
        except AttributeError:
            importlib.import_module(used)
            found = getattr(found, word)
    return found


def _clear():
    logging.shutdown()
    logging._handlers.clear()
    logging._handlerList.clear()


# What an object must have to serve as a queue.
_OF_QUEUES = ("empty", "full", "get", "get_nowait", "put", "put_nowait", "qsize")


# MARK: Dicts

class BaseConfigurator:
    """Resolves what values of a configuration stand for."""

    value_converters = {"ext": "ext_convert", "cfg": "cfg_convert"}
    importer = staticmethod(__import__)

    def __init__(self, config):
        self.config = config

    def resolve(self, s):
        """The object of a dotted name."""
        try:
            return _resolve(s)
        except ImportError as error:
            raise ValueError(f"Cannot resolve {s!r}: {error}") from error

    def ext_convert(self, value):
        return self.resolve(value)

    def cfg_convert(self, value):
        """What stands at another place of the configuration."""
        match = re.match(r"\w+", value)
        if not match:
            raise ValueError(f"Unable to convert {value!r}")
        found = self.config[match[0]]
        rest = value[match.end():]
        while rest:
            match = re.match(r"\.(?P<name>\w+)|\[(?P<index>[^\[\]]*)\]\s*", rest)
            if not match:
                raise ValueError(f"Unable to convert {value!r} at {rest!r}")
            key = match["index"] if match["name"] is None else match["name"]
            found = found[int(key)] if match["index"] and key.isdigit() and isinstance(found, (list, tuple)) else found[key]
            rest = rest[match.end():]
        return self.convert(found)

    def convert(self, value):
        """The value with all that stands for something else resolved."""
        if isinstance(value, dict):
            return {key: self.convert(item) for key, item in value.items()}
        if isinstance(value, list):
            return [self.convert(item) for item in value]
        if isinstance(value, tuple) and not hasattr(value, "_fields"):
            return tuple(map(self.convert, value))
        if isinstance(value, str):
            match = re.fullmatch(r"(?P<prefix>[a-z]+)://(?P<suffix>.*)", value, re.DOTALL)
            if match and match["prefix"] in self.value_converters:
                return getattr(self, self.value_converters[match["prefix"]])(match["suffix"])
        return value

    def configure_custom(self, config):
        """The object that a factory, named by (), makes."""
        config = dict(config)
        factory = config.pop("()")
        if not callable(factory):
            factory = self.resolve(factory)
        properties = config.pop(".", None)
        result = factory(**_options(config))
        for name, value in (properties or {}).items():
            setattr(result, name, value)
        return result


class DictConfigurator(BaseConfigurator):
    """Sets loggers and handlers up as a dict says."""

    def configure(self):
        """Set everything up."""
        config = self.config
        if "version" not in config:
            raise ValueError("dictionary doesn't specify a version")
        if config["version"] != 1:
            raise ValueError(f"Unsupported version: {config['version']}")
        if config.get("incremental", False):
            self._configure_incrementally(config)
            return
        disable = config.pop("disable_existing_loggers", True)
        _clear()
        formatters = self._section("formatters", self.configure_formatter)
        filters = self._section("filters", self.configure_filter)
        self._formatters, self._filters = formatters, filters
        handlers = self._handlers = {}
        deferred = []
        for name in sorted(self._part("handlers")):
            try:
                handlers[name] = self._named_handler(name)
            except Exception as error:
                if "target not configured yet" not in str(error.__cause__):
                    raise ValueError(f"Unable to configure handler {name!r}") from error
                deferred.append(name)
        for name in deferred:
            try:
                handlers[name] = self._named_handler(name)
            except Exception as error:
                raise ValueError(f"Unable to configure handler {name!r}") from error
        self._configure_loggers(self._part("loggers"), disable)
        if config.get("root"):
            try:
                self.configure_root(config["root"])
            except Exception as error:
                raise ValueError("Unable to configure root logger") from error

    def _part(self, name):
        """A section; it may stand at another place of the configuration."""
        part = self.config.get(name, {})
        return self.convert(part) if isinstance(part, str) else part

    def _section(self, name, configure):
        made = {}
        for key, value in self._part(name).items():
            try:
                made[key] = configure(value)
            except Exception as error:
                raise ValueError(f"Unable to configure {name[:-1]} {key!r}") from error
        return made

    def _named_handler(self, name):
        handler = self.configure_handler(dict(self.convert(self._part("handlers")[name])))
        handler.name = name
        return handler

    def _configure_incrementally(self, config):
        for name, facts in config.get("handlers", {}).items():
            handler = logging.getHandlerByName(name)
            if handler is None:
                raise ValueError(f"No handler found with name {name!r}")
            if facts.get("level"):
                handler.setLevel(logging._checkLevel(facts["level"]))
        for name, facts in config.get("loggers", {}).items():
            self.configure_logger(name, facts, True)
        if config.get("root"):
            self.configure_root(config["root"], True)

    def _configure_loggers(self, loggers, disable):
        existing = set(logging.root.manager.loggerDict)
        kept = set()
        for name, facts in loggers.items():
            kept.update(child for child in existing if child == name or child.startswith(name + "."))
            children = {child for child in existing if child.startswith(name + ".")} - set(loggers)
            try:
                self.configure_logger(name, facts)
            except Exception as error:
                raise ValueError(f"Unable to configure logger {name!r}") from error
            for child in children:
                logger = logging.root.manager.loggerDict[child]
                if not isinstance(logger, logging.PlaceHolder):
                    logger.setLevel(logging.NOTSET)
                    logger.handlers = []
                    logger.propagate = True
        for name in existing - kept:
            logger = logging.root.manager.loggerDict[name]
            if not isinstance(logger, logging.PlaceHolder):
                logger.disabled = disable

    def configure_formatter(self, config):
        """The formatter of a dict."""
        config = self.convert(config)
        if "()" in config:
            factory = config["()"]
            try:
                return self.configure_custom(config)
            except TypeError as error:
                if "'format'" not in str(error):
                    raise
                config["fmt"] = config.pop("format")
                config["()"] = factory
                return self.configure_custom(config)
        kind = self.resolve(config["class"]) if config.get("class") else logging.Formatter
        options = {"defaults": config["defaults"]} if config.get("defaults") is not None else {}
        if "validate" in config:
            options["validate"] = config["validate"]
        return kind(config.get("format"), config.get("datefmt"), config.get("style", "%"), **options)

    def configure_filter(self, config):
        """The filter of a dict."""
        config = self.convert(config)
        return self.configure_custom(config) if "()" in config else logging.Filter(config.get("name", ""))

    def add_filters(self, filterer, filters):
        """Add filters by name, or as objects."""
        for item in filters:
            try:
                filterer.addFilter(item if callable(item) or callable(getattr(item, "filter", None)) else self._filters[item])
            except Exception as error:
                raise ValueError(f"Unable to add filter {item!r}") from error

    def configure_handler(self, config):
        """The handler of a dict."""
        config = dict(self.convert(config))
        formatter = config.pop("formatter", None)
        if formatter:
            try:
                formatter = self._formatters[formatter]
            except Exception as error:
                raise ValueError(f"Unable to set formatter {formatter!r}") from error
        level, filters = config.pop("level", None), config.pop("filters", None)
        if "()" in config:
            factory = config.pop("()")
            factory = factory if callable(factory) else self.resolve(factory)
        else:
            kind = config.pop("class")
            factory = kind if callable(kind) else self.resolve(kind)
            factory = self._resolve_targets(factory, config) or factory
        properties = config.pop(".", None)
        options = _options(config)
        try:
            made = factory(**options)
        except TypeError as error:
            if "'stream'" not in str(error):
                raise
            options["strm"] = options.pop("stream")
            made = factory(**options)
        if formatter:
            made.setFormatter(formatter)
        if level is not None:
            made.setLevel(logging._checkLevel(level))
        if filters:
            self.add_filters(made, filters)
        for name, value in (properties or {}).items():
            setattr(made, name, value)
        return made

    def _resolve_targets(self, factory, config):
        if not isinstance(factory, type):
            return
        if issubclass(factory, logging.handlers.MemoryHandler) and config.get("target"):
            name = config["target"]
            target = self._handlers.get(name)
            if target is None:
                raise ValueError(f"Unable to set target handler {name!r}") from TypeError("target not configured yet")
            config["target"] = target
            if "flushLevel" in config:
                config["flushLevel"] = logging._checkLevel(config["flushLevel"])
        elif issubclass(factory, logging.handlers.QueueHandler):
            return self._queue_factory(factory, config)

    def _queue_factory(self, kind, config):
        """What makes a handler with its queue and its listener."""
        import queue

        made = self._queue(config.pop("queue")) if "queue" in config else queue.Queue()
        listener = logging.handlers.QueueListener
        if "listener" in config:
            listener = self._listener(config.pop("listener"))
        handlers = []
        for name in config.pop("handlers", ()):
            if name not in self._handlers:
                raise ValueError(f"Required handler {name!r} is not configured yet") from TypeError(
                    "target not configured yet")
            handlers.append(self._handlers[name])
        respect = config.pop("respect_handler_level", False)

        def make(**options):
            listening = listener(made, *handlers, respect_handler_level=respect)
            handler = kind(made, **options)
            handler.listener = listening
            return handler

        return make

    def _queue(self, given):
        if isinstance(given, str):
            factory = self.resolve(given)
            if callable(factory):
                return factory()
        elif isinstance(given, dict) and "()" in given:
            return self.configure_custom(given)
        elif not isinstance(given, dict) and all(callable(getattr(given, name, None)) for name in _OF_QUEUES):
            return given
        raise TypeError(f"Invalid queue specifier {given!r}")

    def _listener(self, given):
        base = logging.handlers.QueueListener
        if isinstance(given, dict) and "()" in given:
            found = self.configure_custom(given)
        else:
            found = self.resolve(given) if isinstance(given, str) else given
            if not isinstance(given, (str, type)) or isinstance(found, type) and not issubclass(found, base):
                raise TypeError(f"Invalid listener specifier {given!r}")
        if not callable(found):
            raise TypeError(f"Invalid listener specifier {given!r}")
        return found

    def _common(self, logger, config, incremental):
        level = config.get("level")
        if level is not None:
            logger.setLevel(logging._checkLevel(level))
        if incremental:
            return
        for handler in logger.handlers[:]:
            logger.removeHandler(handler)
        for name in config.get("handlers") or ():
            try:
                logger.addHandler(self._handlers[name])
            except Exception as error:
                raise ValueError(f"Unable to add handler {name!r}") from error
        if config.get("filters"):
            self.add_filters(logger, config["filters"])

    def configure_logger(self, name, config, incremental=False):
        """Set one logger up."""
        logger = logging.getLogger(name)
        self._common(logger, config, incremental)
        logger.disabled = False
        if config.get("propagate") is not None:
            logger.propagate = config["propagate"]

    def configure_root(self, config, incremental=False):
        """Set the root logger up."""
        self._common(logging.getLogger(), config, incremental)


dictConfigClass = DictConfigurator


def dictConfig(config):
    """Set loggers and handlers up as a dict says."""
    dictConfigClass(dict(config)).configure()


# MARK: Files

def fileConfig(fname, defaults=None, disable_existing_loggers=True, encoding=None):
    """Set loggers and handlers up as a file of sections says."""
    import configparser

    parser = fname
    if isinstance(fname, (str, os.PathLike)):
        if not os.path.exists(fname):
            raise FileNotFoundError(f"{fname} doesn't exist")
        if not os.path.getsize(fname):
            raise RuntimeError(f"{fname} is an empty file")
    try:
        if not isinstance(fname, configparser.RawConfigParser):
            parser = configparser.ConfigParser(defaults)
            if hasattr(fname, "readline"):
                parser.read_file(fname)
            else:
                parser.read(fname, encoding=io.text_encoding(encoding))
    except configparser.ParsingError as error:
        raise RuntimeError(f"{fname} is invalid: {error}") from None
    formatters = _file_formatters(parser)
    _clear()
    handlers = _file_handlers(parser, formatters)
    _file_loggers(parser, handlers, disable_existing_loggers)


def _names(text):
    return [name.strip() for name in text.split(",") if name.strip()]


def _evaluated(text):
    return eval(text, vars(logging))


def _file_formatters(parser):
    formatters = {}
    for name in _names(parser["formatters"]["keys"]):
        section = parser["formatter_" + name]
        kind = _resolve(section["class"]) if section.get("class") else logging.Formatter
        raw = functools.partial(section.get, raw=True, fallback=None)
        defaults = raw("defaults")
        options = {} if defaults is None else {"defaults": _evaluated(defaults)}
        formatters[name] = kind(raw("format"), raw("datefmt"), raw("style") or "%", **options)
    return formatters


def _file_handlers(parser, formatters):
    handlers = {}
    targets = []
    for name in _names(parser["handlers"]["keys"]):
        section = parser["handler_" + name]
        try:
            kind = _evaluated(section["class"])
        except (AttributeError, NameError):
            kind = _resolve(section["class"])
        made = kind(*_evaluated(section.get("args", "()")), **_evaluated(section.get("kwargs", "{}")))
        made.name = name
        if section.get("level"):
            made.setLevel(section["level"])
        if section.get("formatter"):
            made.setFormatter(formatters[section["formatter"]])
        if isinstance(made, logging.handlers.MemoryHandler) and section.get("target"):
            targets.append((made, section["target"]))
        handlers[name] = made
    for made, target in targets:
        made.setTarget(handlers[target])
    return handlers


def _file_loggers(parser, handlers, disable):
    names = _names(parser["loggers"]["keys"])
    names.remove("root")
    section = parser["logger_root"]
    root = logging.root
    if section.get("level"):
        root.setLevel(section["level"])
    for handler in root.handlers[:]:
        root.removeHandler(handler)
    for name in _names(section["handlers"]):
        root.addHandler(handlers[name])
    existing = set(root.manager.loggerDict)
    kept = set()
    for name in names:
        section = parser["logger_" + name]
        logger = logging.getLogger(section["qualname"])
        kept.update(child for child in existing if child == logger.name or child.startswith(logger.name + "."))
        if section.get("level"):
            logger.setLevel(section["level"])
        for handler in logger.handlers[:]:
            logger.removeHandler(handler)
        logger.propagate = section.getint("propagate", 1)
        logger.disabled = False
        for handler in _names(section["handlers"]):
            logger.addHandler(handlers[handler])
    for name in existing - kept:
        logger = root.manager.loggerDict[name]
        if not isinstance(logger, logging.PlaceHolder):
            logger.disabled = disable
