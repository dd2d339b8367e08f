// System calls of modules: their failures become exceptions, and paths and descriptors are checked.

import Asyncio
import Interpreter
import Reactor

/// Runs a system call; its failure becomes an OSError that names the paths.
func asking<T>(
  _ path: Value = .none, _ other: Value = .none, _ body: () throws(SystemCallError) -> T
) throws(Raised) -> T {
  do throws(SystemCallError) { return try body() } catch {
    throw systemError(error, path, other)
  }
}

/// A path that a script has passed.
struct PathArgument {
  /// Text or bytes.
  let value: Value
  /// What the system is told.
  let text: String

  var isBytes: Bool { value.bytes != nil }

  /// - Parameters:
  ///   - others: what else the function takes, for the message.
  ///   - folder: the open folder from which a relative path counts, `dir_fd`; or None.
  init(
    _ given: Value, _ function: StaticString, _ parameter: StaticString = "path",
    others: StaticString = " or os.PathLike", below folder: Value = .none
  ) throws(Raised) {
    guard let value = try fileSystemPath(given) else {
      throw raise(
        .typeError,
        "\(function): \(parameter) should be string, bytes\(others), not \(typeName(given))")
    }
    self.value = value
    let path = value.string?.text ?? String(decoding: value.bytes!.buffer, as: UTF8.self)
    if path.utf8.contains(0) {
      throw raise(.valueError, "\(function): embedded null character in \(parameter)")
    }
    let start = folder.isNone || path.isEmpty || path.hasPrefix("/") ? "" : try openFolder(folder)
    text = start + path
  }

  /// A name from the system in the form in which the path was given.
  func name(_ text: String) -> Value { isBytes ? makeBytes(Array(text.utf8)) : makeString(text) }
}

/// Where an open folder is found, with a slash behind it.
private func openFolder(_ value: Value) throws(Raised) -> String {
  if try indexNumber(value) == nil {
    throw raise(.typeError, "argument should be integer or None, not \(typeName(value))")
  }
  guard let path = SystemCalls.path(ofOpenFolder: try descriptor(value)) else {
    throw raise(.notImplementedError, "dir_fd unavailable on this platform")
  }
  return path + "/"
}

/// What `os.fspath` returns: text or bytes; nil for what is no path.
func fileSystemPath(_ given: Value) throws(Raised) -> Value? {
  let unwrapped = given.unwrapped
  if unwrapped.string != nil || unwrapped.bytes?.isMutable == false { return unwrapped }
  let name = intern("__fspath__")
  if typeOf(given).lookup(name).isUnbound { return nil }
  let path = try callMethod(given, name, [])
  if path.unwrapped.string != nil || path.unwrapped.bytes?.isMutable == false {
    return path.unwrapped
  }
  throw raise(
    .typeError,
    "expected \(typeName(given)).__fspath__() to return str or bytes, not \(typeName(path))")
}

/// An int that the system takes as a C int.
func cNumber(_ value: Value) throws(Raised) -> Int32 {
  Int32(truncatingIfNeeded: try cIntArgument(value))
}

/// A descriptor that a script has passed.
func descriptor(_ value: Value) throws(Raised) -> Int32 { try cNumber(value) }
