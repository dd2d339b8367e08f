// What imports say when they fail: CPython's sentences, and one more in tracebacks where CPython would have
// the module.

/// A ModuleNotFoundError that knows the module's name.
func raiseModuleNotFound(_ message: String, _ name: String) -> Raised {
  let raised = raise(.moduleNotFoundError, message)
  let exception = state.raised.exception
  exception?.setField(ExceptionField.name, makeString(name))
  exception?.setField(ExceptionField.message, makeString(message))
  return raised
}

/// Nobody has a module of this name.
func raiseUnknownModule(_ name: String) -> Raised {
  raiseModuleNotFound("No module named '\(name)'", name)
}

/// Who lacks a module that many scripts import: what is added behind the sentence, or nothing.
func whoLacksModule(_ name: String) -> String {
  if standardModuleNames.contains(name) || standardSubmodules.contains(name) {
    return ": Baton does not have this module of Python's library"
  }
  let root = String(name.prefix { $0 != "." })
  return popularPackages.contains(root) ? ": Baton has no third-party packages" : ""
}

/// The name that a travelling ModuleNotFoundError is about.
func missingModuleName() -> String? {
  state.raised.exception?.field(ExceptionField.name).string?.text
}

/// `from module import name`: the module has no such name.
func raiseCannotImport(_ name: String, from module: Value) -> Raised {
  let namespace = module.module?.namespace
  let owner = namespace?.get(SpecialName.name.name).string?.text ?? "<unknown module name>"
  let file = namespace?.get(SpecialName.file.name).string?.text
  let spec = namespace?.get(SpecialName.spec.name) ?? .unbound
  let isPartial = file != nil && isInitializing(spec)
  let text =
    isPartial
    ? "cannot import name '\(name)' from partially initialized module '\(owner)' "
      + "(most likely due to a circular import) (\(file ?? ""))"
    : "cannot import name '\(name)' from '\(owner)' (\(file ?? "unknown location"))"
  let raised = raise(.importError, text)
  let exception = state.raised.exception
  exception?.setField(ExceptionField.name, makeString(owner))
  exception?.setField(ExceptionField.nameFrom, makeString(name))
  exception?.setField(ExceptionField.message, makeString(text))
  if let file { exception?.setField(ExceptionField.path, makeString(file)) }
  return raised
}

/// The text of the AttributeError for a name that a module does not have.
func missingModuleAttribute(_ module: ModuleObject, _ name: String) -> String {
  guard let owner = module.namespace.get(SpecialName.name.name).string?.text else {
    return "module has no attribute '\(name)'"
  }
  let plain = "module '\(owner)' has no attribute '\(name)'"
  let spec = module.namespace.get(SpecialName.spec.name)
  if spec.isUnbound || spec.isNone { return plain }
  let origin = specOrigin(spec)
  let shadow = origin.flatMap { liesBesideScript($0) ? $0 : nil }
  if let shadow, standardModuleNames.contains(owner) {
    return plain + " (consider renaming '\(shadow)' since it has the same name as the standard "
      + "library module named '\(owner)' and the import system gives it precedence)"
  }
  if isInitializing(spec) {
    if let shadow {
      return plain + " (consider renaming '\(shadow)' if it has the same name as a third-party "
        + "module you intended to import)"
    }
    let place = origin.map { " from '\($0)'" } ?? ""
    return "partially initialized module '\(owner)'\(place) has no attribute '\(name)' "
      + "(most likely due to a circular import)"
  }
  let submodule = loadedModules.get(intern(owner + "." + name))
  if let submodule = submodule.module,
    isInitializing(submodule.namespace.get(SpecialName.spec.name))
  {
    return "cannot access submodule '\(name)' of module '\(owner)' "
      + "(most likely due to a circular import)"
  }
  return plain
}

/// The script's folder as it was put into `sys.path`; nil for code without a file.
package nonisolated(unsafe) var scriptFolder: String?

private func liesBesideScript(_ origin: String) -> Bool {
  guard let scriptFolder, let slash = origin.lastIndex(of: "/") else { return false }
  var folder = origin[..<slash]
  if origin[slash...] == "/__init__.py" {
    guard let outer = folder.lastIndex(of: "/") else { return false }
    folder = folder[..<outer]
  }
  return folder == (scriptFolder.isEmpty ? moduleFiles.currentFolder() : scriptFolder)
}

// MARK: - Names

/// Packages that many scripts import, to tell them from a misspelt name.
private let popularPackages: Set<String> = [
  "IPython", "PIL", "aiofiles", "aiohttp", "aiomysql", "aiopg", "aioredis", "aiosqlite", "anyio",
  "async_timeout", "asyncpg", "attr", "attrs", "boto3", "bs4", "celery", "certifi", "cffi", "click",
  "colorama", "cryptography", "curio", "cv2", "dateutil", "discord", "django", "dotenv", "fastapi",
  "flask", "gevent", "google", "greenlet", "grpc", "httpx", "hypercorn", "jinja2", "jwt", "keras",
  "loguru", "lxml", "matplotlib", "motor", "mypy", "nest_asyncio", "networkx", "nltk", "numpy",
  "openai", "orjson", "pandas", "paramiko", "peewee", "pip", "pkg_resources", "playwright",
  "prometheus_client", "psutil", "psycopg", "psycopg2", "pydantic", "pygame", "pymongo", "pymysql",
  "pytest", "pytest_asyncio", "pytz", "redis", "requests", "rich", "scipy", "selenium",
  "setuptools",
  "simplejson", "six", "sklearn", "sniffio", "socketio", "sqlalchemy", "starlette", "sympy",
  "tenacity", "tensorflow", "torch", "tornado", "tqdm", "trio", "twisted", "typer",
  "typing_extensions", "uvicorn", "uvloop", "websocket", "websockets", "werkzeug", "wheel", "yaml",
  "yarl", "zmq",
]

/// Submodules of packages of which Baton has a part.
private let standardSubmodules: Set<String> = [
  "asyncio.base_events", "asyncio.base_futures", "asyncio.base_subprocess", "asyncio.base_tasks",
  "asyncio.constants", "asyncio.coroutines", "asyncio.events", "asyncio.exceptions",
  "asyncio.format_helpers", "asyncio.futures", "asyncio.locks", "asyncio.log", "asyncio.mixins",
  "asyncio.proactor_events", "asyncio.protocols", "asyncio.queues", "asyncio.runners",
  "asyncio.selector_events", "asyncio.sslproto", "asyncio.staggered", "asyncio.streams",
  "asyncio.subprocess", "asyncio.taskgroups", "asyncio.tasks", "asyncio.threads",
  "asyncio.timeouts", "asyncio.transports", "asyncio.trsock", "asyncio.unix_events",
  "asyncio.windows_events", "asyncio.windows_utils", "collections.abc", "concurrent.futures",
  "concurrent.futures.process", "concurrent.futures.thread", "email.message", "email.mime",
  "email.parser", "email.utils", "html.entities", "html.parser", "http.client", "http.cookies",
  "http.server", "importlib.abc", "importlib.metadata", "importlib.resources", "json.decoder",
  "json.encoder", "json.tool", "logging.config", "logging.handlers", "multiprocessing.connection",
  "multiprocessing.managers",
  "multiprocessing.pool", "multiprocessing.shared_memory", "os.path", "unittest.async_case",
  "unittest.case", "unittest.mock", "urllib.error", "urllib.parse", "urllib.request",
  "urllib.response", "urllib.robotparser", "xml.dom", "xml.etree", "xml.sax",
]

/// The modules of Python's library.
package let standardModuleNames: Set<String> = [
  "__future__", "_abc", "_ast", "_asyncio", "_bisect", "_bz2", "_codecs", "_collections",
  "_collections_abc", "_colorize", "_compat_pickle", "_compression", "_contextvars", "_csv",
  "_ctypes", "_curses", "_datetime", "_decimal", "_elementtree", "_functools", "_hashlib",
  "_heapq", "_imp", "_io", "_json", "_locale", "_lzma", "_opcode", "_operator", "_pickle",
  "_posixsubprocess", "_pydatetime", "_pydecimal", "_pyio", "_queue", "_random", "_signal",
  "_socket", "_sqlite3", "_sre", "_ssl", "_stat", "_statistics", "_string", "_strptime",
  "_struct", "_symtable", "_thread", "_threading_local", "_tkinter", "_tokenize", "_tracemalloc",
  "_typing", "_uuid", "_warnings", "_weakref", "_weakrefset", "_zoneinfo", "abc", "antigravity",
  "argparse", "array", "ast", "asyncio",
  "atexit", "base64", "bdb", "binascii", "bisect", "builtins", "bz2", "cProfile", "calendar",
  "cmath", "cmd", "code", "codecs", "codeop", "collections", "colorsys", "compileall", "concurrent",
  "configparser", "contextlib", "contextvars", "copy", "copyreg", "csv", "ctypes", "curses",
  "dataclasses", "datetime", "dbm", "decimal", "difflib", "dis", "doctest", "email", "encodings",
  "ensurepip", "enum", "errno", "faulthandler", "fcntl", "filecmp", "fileinput", "fnmatch",
  "fractions", "ftplib", "functools", "gc", "genericpath", "getopt", "getpass", "gettext", "glob",
  "graphlib", "grp", "gzip", "hashlib", "heapq", "hmac", "html", "http", "idlelib", "imaplib",
  "importlib", "inspect", "io", "ipaddress", "itertools", "json", "keyword", "linecache", "locale",
  "logging", "lzma", "mailbox", "marshal", "math", "mimetypes", "mmap", "modulefinder", "msvcrt",
  "multiprocessing", "netrc", "nt", "ntpath", "nturl2path", "numbers", "opcode", "operator",
  "optparse", "os", "pathlib", "pdb", "pickle", "pickletools", "pkgutil", "platform", "plistlib",
  "poplib", "posix", "posixpath", "pprint", "profile", "pstats", "pty", "pwd", "py_compile",
  "pyclbr", "pydoc", "pydoc_data", "pyexpat", "queue", "quopri", "random", "re", "readline",
  "reprlib", "resource", "rlcompleter", "runpy", "sched", "secrets", "select", "selectors",
  "shelve", "shlex", "shutil", "signal", "site", "smtplib", "socket", "socketserver", "sqlite3",
  "sre_compile", "sre_constants", "sre_parse", "ssl", "stat", "statistics", "string", "stringprep",
  "struct", "subprocess", "symtable", "sys", "sysconfig", "syslog", "tabnanny", "tarfile",
  "tempfile", "termios", "textwrap", "this", "threading", "time", "timeit", "tkinter", "token",
  "tokenize", "tomllib", "trace", "traceback", "tracemalloc", "tty", "turtle", "turtledemo",
  "types", "typing", "unicodedata", "unittest", "urllib", "uuid", "venv", "warnings", "wave",
  "weakref", "webbrowser", "winreg", "winsound", "wsgiref", "xml", "xmlrpc", "zipapp", "zipfile",
  "zipimport", "zlib", "zoneinfo",
]
