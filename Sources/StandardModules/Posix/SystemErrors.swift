// System calls of modules: their failures become exceptions, and paths and descriptors are checked.

import Asyncio
import BigInt
import Interpreter
import Reactor

/// Runs a system call; its failure becomes an OSError that names the paths.
func asking<T>(
  _ path: Value = .none, _ other: Value = .none, _ body: () throws(SystemCallError) -> T
) throws(Raised) -> T {
  do throws(SystemCallError) { return try body() } catch {
    guard error.kind == .tooManyFiles, finaliseForDescriptors() else {
      throw systemError(error, path, other)
    }
  }
  do throws(SystemCallError) { return try body() } catch {
    throw systemError(error, path, other)
  }
}

/// A path that a script has passed.
struct PathArgument {
  /// Text or bytes.
  let value: Value
  let system: SystemPath

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
    let path = try systemBytes(value)
    if path.contains(0) {
      throw raise(.valueError, "\(function): embedded null character in \(parameter)")
    }
    let isRelative = path.first.map { $0 != UInt8(ascii: "/") } ?? false
    let start = folder.isNone || !isRelative ? [] : Array(try openFolder(folder).utf8)
    system = systemPath(start + path)
  }

  /// A name from the system in the form in which the path was given.
  func name(_ bytes: [UInt8]) throws(Raised) -> Value {
    isBytes ? makeBytes(bytes) : try makeSystemString(bytes)
  }
}

/// With the zero that the system wants.
func systemPath(_ bytes: [UInt8]) -> SystemPath { bytes.map { CChar(bitPattern: $0) } + [0] }

/// `os.fsencode` of text or bytes: escaped bytes become what they were.
func systemBytes(_ value: Value) throws(Raised) -> [UInt8] {
  if let bytes = value.bytes { return Array(bytes.buffer) }
  guard let text = value.string else { throw notAPath(value) }
  if text.isASCII { return Array(text.buffer) }
  let encoded = try encode(text, encoding: "utf-8", errors: "surrogateescape")
  return encoded.bytes.map { Array($0.buffer) } ?? []
}

/// `os.fsdecode`: bytes that are no UTF-8 are escaped as surrogates.
func makeSystemString(_ bytes: [UInt8]) throws(Raised) -> Value {
  if bytes.withUnsafeBufferPointer({ isASCIIBytes($0) }) { return makeString(bytes) }
  let value = makeBytes(bytes)
  guard let cell = value.bytes else { return value }
  return try decode(cell, encoding: "utf-8", errors: "surrogateescape")
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
  let method = typeOf(given).lookup(name)
  if method.isUnbound || method.isNone { return nil }
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

/// The number of a user (`uid`) or a group (`gid`); -1 leaves it as it is. What the system's type does not hold
/// must not become another one's number.
func accountNumber(_ value: Value, _ name: String) throws(Raised) -> Int {
  guard let index = try indexNumber(value) else {
    throw raise(.typeError, "\(name) should be integer, not \(typeName(value))")
  }
  guard let number = index.asInt else {
    let isLarge = (index.bigInt?.number ?? 0) > 0
    throw raise(
      .overflowError, "\(name) is \(isLarge ? "greater than maximum" : "less than minimum")")
  }
  guard (-1...Int(UInt32.max)).contains(number) else {
    throw raise(.overflowError, "\(name) is less than minimum")
  }
  return number
}
