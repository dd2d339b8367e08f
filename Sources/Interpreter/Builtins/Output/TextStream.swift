// A text stream over a descriptor: bytes out of a buffer, lines into another. How text becomes bytes, where that
// is no copy, is TextStream+Encoding.swift's.
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
  var format: TextFormat { didSet { isPlain = format.keepsASCII } }
  /// ASCII text is copied as it is.
  private(set) var isPlain: Bool
  /// The stream of bytes below; unbound until somebody asks for it.
  var binary = Value.unbound
  /// Nothing may change how later bytes are read.
  var hasRead = false
  private var buffer: UnsafeMutablePointer<UInt8>
  private var count = 0
  private static let capacity = 8192

  // Input: decoded bytes not yet delivered, from `inputStart` on.
  var input: [UInt8] = []
  var inputStart = 0
  var isAtEnd = false

  /// Opens nothing: the descriptor is the process's own.
  package init(name: String, descriptor: Int32, direction: Direction, format: TextFormat) {
    self.name = name
    self.descriptor = descriptor
    self.direction = direction
    isInteractive = isTerminal(descriptor)
    isLineBuffered = isInteractive || descriptor == 2
    isWriteThrough = descriptor == 2 || writesThrough
    self.format = format
    isPlain = format.keepsASCII
    buffer = .allocate(capacity: TextStream.capacity)
  }

  package override func trace() { mark(binary) }

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

  /// Appends text; raises UnicodeEncodeError for what the encoding does not have.
  @inline(__always) func append(_ text: StringObject) throws(Raised) {
    if !text.isASCII || !isPlain, !format.isCopy(text) { return try appendEncoded(text) }
    try append(text.bytes, count: text.byteCount)
  }

  /// Appends the digits of an int to a plain stream.
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
