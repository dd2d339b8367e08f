// The module `_files`: descriptors of files, on which the library's `io` builds its file objects. And
// the built-in `open`, which loads `io` at its first call.

import Asyncio
import Interpreter
import Reactor

private let filesFunctions: [NativeFunction] = [
  .function("open", "(path, flags, /)", "Open a file; return its descriptor.", touches: .files) {
    (a: Arguments) throws(Raised) in
    let (path, flags) = (try PathArgument(a[0], "open"), try cNumber(a[1]))
    return .int(
      try asking(a[0]) { () throws(SystemCallError) in
        let descriptor = try SystemCalls.open(path.system, flags: flags, mode: 0o666)
        if SystemCalls.isDirectory(descriptor) {
          try SystemCalls.close(descriptor)
          throw SystemCalls.directoryError
        }
        return Int(descriptor)
      })
  },
  .function("read", "(fd, size, /)", "Read at most size bytes.", touches: .files) {
    (a: Arguments) throws(Raised) in try readBytes(try descriptor(a[0]), try toIndex(a[1]))
  },
  .function("write", "(fd, data, /)", "Write bytes, as many as there is room for.", touches: .files)
  {
    (a: Arguments) throws(Raised) in .int(try writeBytes(try descriptor(a[0]), a[1]))
  },
  .function("seek", "(fd, offset, whence, /)", "Move the position.", touches: .files) {
    (a: Arguments) throws(Raised) in
    let (offset, whence) = (try toIndex(a[1]), try toIndex(a[2]))
    if whence < 0 || whence > 2 { throw raise(.valueError, "invalid whence") }
    let descriptor = try descriptor(a[0])
    return .int(
      try asking { () throws(SystemCallError) in
        try SystemCalls.seek(descriptor, offset, whence: Int32(whence))
      })
  },
  .function("truncate", "(fd, size, /)", "Set the size.", touches: .files) {
    (a: Arguments) throws(Raised) in
    let (descriptor, size) = (try descriptor(a[0]), try toIndex(a[1]))
    try asking { () throws(SystemCallError) in try SystemCalls.truncate(descriptor, to: size) }
    return .none
  },
  .function("close", "(fd, /)", "Close the descriptor.", touches: .files) {
    (a: Arguments) throws(Raised) in
    let descriptor = try descriptor(a[0])
    try asking { () throws(SystemCallError) in try SystemCalls.close(descriptor) }
    return .none
  },
  .function(
    "register_flush", "(dirty, flush, /)", "Name the dict of dirty streams and what writes them.",
    registerFlush),
  .function("isatty", "(fd, /)", "Is it a terminal?", touches: .files) {
    (a: Arguments) throws(Raised) in .bool(SystemCalls.isTerminal(try descriptor(a[0])))
  },
]

/// Streams with bytes that have not gone out, and the function that writes them.
private nonisolated(unsafe) var dirtyFiles = Value.none
private nonisolated(unsafe) var flushFiles = Value.none
private nonisolated(unsafe) var isRooted = false

private func registerFlush(_ a: Arguments) throws(Raised) -> Value {
  if !isRooted {
    isRooted = true
    addRoots {
      mark(dirtyFiles)
      mark(flushFiles)
    }
  }
  (dirtyFiles, flushFiles) = (a[0], a[1])
  return .none
}

/// Writes what file objects hold back, before anybody looks at the files. CPython has no need of it:
/// there, a file that nobody refers to any more is closed at once.
func flushDirtyFiles() throws(Raised) {
  if let dirty = dirtyFiles.dict, dirty.count > 0 { _ = try call(flushFiles) }
}

func makeFilesModule() -> ModuleObject {
  makeModule("_files", doc: "Descriptors of files.", filesFunctions)
}

/// `open` as a built-in name.
func installOpen() {
  let open = NativeFunction.function(
    "open",
    "(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None)",
    "Open file and return a stream.  Raise OSError upon failure.", touches: .files
  ) { (a: Arguments) throws(Raised) in
    let mode = a.get(1, default: .none).string?.text ?? "r"
    try audit("open", [a[0], makeString(mode.filter { $0 != "b" && $0 != "t" }), .int(0)])
    let implementation = try getAttribute(try importModule("io"), intern("_open"))
    let names = [
      "file", "mode", "buffering", "encoding", "errors", "newline", "closefd", "opener",
    ]
    var keywords: [(Reference, Value)] = []
    for (index, name) in names.enumerated() where a.isGiven(index) {
      keywords.append((intern(name), a[index]))
    }
    return try call(implementation, positional: [], keywords: keywords)
  }
  DictObject(state.builtins).set(intern("open"), makeNative(open))
}
