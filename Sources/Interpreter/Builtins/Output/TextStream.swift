// A text stream over a descriptor: UTF-8 out of a buffer, lines into another.
//
// Output is held back in blocks unless it goes to a terminal (then until the end of a line) or to
// standard error (then not at all), as in CPython. `print` appends numbers and text to the buffer
// without making a string first.

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Standard output holds nothing back; set by the executable from its options.
package nonisolated(unsafe) var writesThrough = false

/// What `sys.stdin`, `sys.stdout` and `sys.stderr` are at first.
package final class TextStream: Boxed {
  /// A stream has one only.
  package enum Direction { case input, output }

  let name: String
  let descriptor: Int32
  let direction: Direction
  let isInteractive: Bool
  var isLineBuffered: Bool
  /// Every write goes out at once.
  var isWriteThrough: Bool
  var isClosed = false
  /// How `write` treats lone surrogates.
  var errors: String
  private var buffer: UnsafeMutablePointer<UInt8>
  private var count = 0
  private static let capacity = 8192

  // Input: decoded bytes not yet delivered, from `inputStart` on.
  var input: [UInt8] = []
  var inputStart = 0
  var isAtEnd = false

  /// Opens nothing: the descriptor is the process's own.
  package init(name: String, descriptor: Int32, direction: Direction) {
    self.name = name
    self.descriptor = descriptor
    self.direction = direction
    isInteractive = isTerminal(descriptor)
    isLineBuffered = isInteractive || descriptor == 2
    isWriteThrough = descriptor == 2 || writesThrough
    errors = descriptor == 2 ? "backslashreplace" : "strict"
    buffer = .allocate(capacity: TextStream.capacity)
  }

  deinit { buffer.deallocate() }

  var holdsOutput: Bool { count > 0 }

  /// Hands the held-back bytes to the descriptor.
  package func flush() throws(Raised) {
    guard count > 0 else { return }
    let pending = UnsafeRawBufferPointer(start: buffer, count: count)
    count = 0
    try writeBytes(descriptor, pending)
  }

  /// Appends bytes; more than the buffer holds go out at once.
  @inline(__always) func append(_ bytes: UnsafePointer<UInt8>, count added: Int) throws(Raised) {
    if added > TextStream.capacity &- count { return try appendSlowly(bytes, count: added) }
    memcpy(buffer + count, bytes, added)
    count &+= added
  }

  @inline(never) private func appendSlowly(_ bytes: UnsafePointer<UInt8>, count added: Int)
    throws(Raised)
  {
    try flush()
    if added < TextStream.capacity {
      memcpy(buffer, bytes, added)
      count = added
    } else {
      try writeBytes(descriptor, UnsafeRawBufferPointer(start: bytes, count: added))
    }
  }

  /// Appends text; raises UnicodeEncodeError for lone surrogates.
  @inline(__always) func append(_ text: StringObject) throws(Raised) {
    if !text.isASCII, hasSurrogates(text.buffer) { return try appendReplaced(text) }
    try append(text.bytes, count: text.byteCount)
  }

  /// Appends the digits of an int.
  @inline(__always) func append(_ number: Int) throws(Raised) {
    if TextStream.capacity &- count < 24 { try flush() }
    if number < 0 {
      buffer[count] = UInt8(ascii: "-")
      count &+= 1
    }
    var rest = number.magnitude
    let width = digitCount(rest)
    var position = count &+ width
    count = position
    repeat {
      let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
      position &-= 1
      buffer[position] = UInt8(truncatingIfNeeded: 48 &+ digit)
      rest = quotient
    } while rest != 0
  }

  /// After a write: lines of a terminal go out when they end.
  @inline(__always) func finishWrite() throws(Raised) {
    if isWriteThrough {
      try flush()
    } else if isLineBuffered, count > 0, memchr(buffer, 10, count) != nil {
      try flush()
    }
  }

  private func appendReplaced(_ text: StringObject) throws(Raised) {
    if errors == "strict" { throw surrogateError(text) }
    if let replaced = makeString(replaceSurrogates(text.buffer)).string {
      try append(replaced.bytes, count: replaced.byteCount)
    }
  }

  func checkOpen() throws(Raised) {
    if isClosed { throw raise(.valueError, "I/O operation on closed file.") }
  }
}

/// The stream as scripts hold it.
func makeTextStream(_ stream: TextStream) -> Value {
  makeBoxed(ContainerType.textStream.cell, stream)
}

@inline(__always) private func digitCount(_ number: UInt) -> Int {
  var (count, limit) = (1, UInt(10))
  while number >= limit {
    count &+= 1
    let (next, overflow) = limit.multipliedReportingOverflow(by: 10)
    if overflow { break }
    limit = next
  }
  return count
}

// MARK: - Surrogates

/// Text is WTF-8: a surrogate is the bytes ED A0..BF xx.
private func hasSurrogates(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  surrogateOffset(bytes, from: 0) != nil
}

private func surrogateOffset(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
  guard let base = bytes.baseAddress else { return nil }
  var offset = start
  while offset < bytes.count, let found = memchr(base + offset, 0xED, bytes.count - offset) {
    offset = found - UnsafeMutableRawPointer(mutating: base)
    if offset + 2 < bytes.count, bytes[offset + 1] >= 0xA0 { return offset }
    offset += 1
  }
  return nil
}

private func surrogate(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> String {
  let code = 0xD000 | Int(bytes[offset + 1] & 0x3F) << 6 | Int(bytes[offset + 2] & 0x3F)
  return "\\u" + String(code, radix: 16)
}

private func replaceSurrogates(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
  var result: [UInt8] = []
  var start = 0
  while let offset = surrogateOffset(bytes, from: start) {
    result += bytes[start..<offset]
    result += Array(surrogate(bytes, at: offset).utf8)
    start = offset + 3
  }
  result += bytes[start...]
  return result
}

private func surrogateError(_ text: StringObject) -> Raised {
  let offset = surrogateOffset(text.buffer, from: 0) ?? 0
  var position = 0
  for byte in text.buffer[..<offset] where byte & 0xC0 != 0x80 { position += 1 }
  return raise(
    .unicodeEncodeError,
    "'utf-8' codec can't encode character '\(surrogate(text.buffer, at: offset))' in position "
      + "\(position): surrogates not allowed")
}
