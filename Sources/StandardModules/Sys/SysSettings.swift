// Settings of `sys` that programs read and write, and where this Python says it is installed.

import Asyncio
import Interpreter

let sysSettings: [NativeFunction] = [
  .function(
    "getswitchinterval", "()", "Return the current thread switch interval."
  ) { _ in .double(InterpreterLock.switchInterval) },
  .function(
    "setswitchinterval", "(interval, /)",
    "Set the ideal thread switching delay inside the Python interpreter."
  ) { (a: Arguments) throws(Raised) in
    let interval = try real(a[0])
    if interval <= 0 { throw raise(.valueError, "switch interval must be strictly positive") }
    InterpreterLock.switchInterval = interval
    return .none
  },
  .function(
    "get_coroutine_origin_tracking_depth", "()",
    "Check status of origin tracking for coroutine objects in this thread."
  ) { _ in .int(originDepth) },
  .function(
    "set_coroutine_origin_tracking_depth", "(depth)",
    "Enable or disable origin tracking for coroutine objects in this thread."
  ) { (a: Arguments) throws(Raised) in
    let depth = try toIndex(a[0])
    if depth < 0 { throw raise(.valueError, "depth must be >= 0") }
    // What shows the lines must not be loaded in the middle of a finalisation.
    if depth > 0 { _ = try importModule("linecache") }
    originDepth = depth
    return .none
  },
  .function("addaudithook", "(hook)", "Adds a new audit hook callback.") {
    (a: Arguments) throws(Raised) in
    do throws(Raised) { try audit("sys.addaudithook", []) } catch {
      // A hook may keep others out without a word.
      guard catchRaised(.exception) else { throw error }
      return .none
    }
    if auditHooks == nil {
      let hooks = makeList()
      auditHooks = hooks
      addRoots { mark(hooks.value) }
    }
    auditHooks?.append(a[0])
    return .none
  },
  .function("audit", "(event, /, *args)", "Passes the event to any hooks that are attached.") {
    (a: Arguments) throws(Raised) in
    if let hooks = auditHooks { try tell(hooks, a[0], a[1]) }
    return .none
  },
  .function("_is_gil_enabled", "()", "Return True if the GIL is currently enabled.") { _ in
    .bool(true)
  },
]

func sysLocations() -> [(StaticString, Value)] {
  let prefix = makeString(installationFolder())
  return [
    ("abiflags", makeString("")), ("api_version", .int(1013)),
    ("copyright", makeString("Copyright (c) 2026 the Baton authors")),
    ("base_exec_prefix", prefix), ("base_prefix", prefix), ("exec_prefix", prefix),
    ("prefix", prefix), ("platlibdir", makeString("lib")), ("_framework", makeString("")),
    ("pycache_prefix", startOptions.cacheFolder.map { makeString($0) } ?? .none),
    ("_git", makeTuple([makeString("CPython"), makeString(""), makeString("")])),
    ("meta_path", makeMetaPath()), ("path_hooks", makePathHooks()),
    ("path_importer_cache", makeDict().value),
    ("orig_argv", makeList(CommandLine.arguments.map { makeString($0) }).value),
  ]
}

/// The folder above that of the executable.
private func installationFolder() -> String {
  let parts = executablePath.split(separator: "/")
  return parts.count < 3 ? "/usr" : "/" + parts.dropLast(2).joined(separator: "/")
}
