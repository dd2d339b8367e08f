// The module `_files`: descriptors of files, on which the library's `io` builds its file objects. And
// the built-in `open`, which loads `io` at its first call.

import Interpreter
import Reactor

private let filesFunctions: [NativeFunction] = [
  .function("open", "(path, flags, /)", "Open a file; return its descriptor.", touches: .files) {
    (a: Arguments) throws(Raised) in
    guard let path = a[0].string?.text else { throw raise(.typeError, "path must be str") }
    let flags = SystemCalls.OpenFlags(rawValue: try toIndex(a[1]))
    do throws(SystemCallError) {
      let descriptor = try SystemCalls.open(path, flags)
      if SystemCalls.isDirectory(descriptor) {
        try SystemCalls.close(descriptor)
        throw SystemCalls.directoryError
      }
      return .int(Int(descriptor))
    } catch { throw fileError(error, a[0]) }
  },
  .function("read", "(fd, size, /)", "Read at most size bytes.", touches: .files) {
    (a: Arguments) throws(Raised) in
    let size = try toIndex(a[1])
    try reserve(count: size)
    var bytes = [UInt8](repeating: 0, count: size)
    let descriptor = try descriptor(a)
    do throws(SystemCallError) {
      let count = try bytes.withUnsafeMutableBytesTyped { (buffer) throws(SystemCallError) in
        try SystemCalls.read(descriptor, into: buffer)
      }
      return makeBytes(Array(bytes[..<count]))
    } catch { throw fileError(error) }
  },
  .function("write", "(fd, data, /)", "Write all bytes.", touches: .files) {
    (a: Arguments) throws(Raised) in
    guard let data = a[1].bytes else { throw raise(.typeError, "data must be bytes") }
    let result = SystemCalls.writeAll(try descriptor(a), UnsafeRawBufferPointer(data.buffer))
    if let error = result.error { throw fileError(error) }
    return .int(result.count)
  },
  .function("seek", "(fd, offset, whence, /)", "Move the position.", touches: .files) {
    (a: Arguments) throws(Raised) in
    let (offset, whence) = (try toIndex(a[1]), try toIndex(a[2]))
    if whence < 0 || whence > 2 { throw raise(.valueError, "invalid whence") }
    let descriptor = try descriptor(a)
    do throws(SystemCallError) {
      return .int(try SystemCalls.seek(descriptor, offset, whence: Int32(whence)))
    } catch { throw fileError(error) }
  },
  .function("truncate", "(fd, size, /)", "Set the size.", touches: .files) {
    (a: Arguments) throws(Raised) in
    let (descriptor, size) = (try descriptor(a), try toIndex(a[1]))
    do throws(SystemCallError) { try SystemCalls.truncate(descriptor, to: size) } catch {
      throw fileError(error)
    }
    return .none
  },
  .function("close", "(fd, /)", "Close the descriptor.", touches: .files) {
    (a: Arguments) throws(Raised) in
    let descriptor = try descriptor(a)
    do throws(SystemCallError) { try SystemCalls.close(descriptor) } catch {
      throw fileError(error)
    }
    return .none
  },
  .function("isatty", "(fd, /)", "Is it a terminal?", touches: .files) {
    (a: Arguments) throws(Raised) in .bool(SystemCalls.isTerminal(try descriptor(a)))
  },
]

extension Array where Element == UInt8 {
  fileprivate mutating func withUnsafeMutableBytesTyped(
    _ body: (UnsafeMutableRawBufferPointer) throws(SystemCallError) -> Int
  ) throws(SystemCallError) -> Int {
    var result: Result<Int, SystemCallError> = .success(0)
    withUnsafeMutableBytes { buffer in
      do throws(SystemCallError) { result = .success(try body(buffer)) } catch {
        result = .failure(error)
      }
    }
    return try result.get()
  }
}

private func descriptor(_ a: Arguments) throws(Raised) -> Int32 {
  guard let descriptor = Int32(exactly: try toIndex(a[0])) else {
    throw raise(.overflowError, "signed integer is greater than maximum")
  }
  return descriptor
}

/// The OSError of the class that the error number asks for.
private func fileError(_ error: SystemCallError, _ path: Value = .none) -> Raised {
  do throws(Raised) {
    if error.kind == .interrupted { try pollInterrupt() }
    let type = Value.object(exceptionType(.osError))
    let (code, message) = (Value.int(Int(error.code)), makeString(error.message))
    let exception =
      path.isNone ? try call(type, code, message) : try call(type, code, message, path)
    return raise(value: exception)
  } catch {
    return error
  }
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
