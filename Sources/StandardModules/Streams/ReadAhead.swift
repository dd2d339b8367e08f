// What a stream has read from below and nobody has taken yet.
//
// Streams over files are written in Baton's own language. Their lines come from here: a loop over the lines of a
// file that searched and cut them there took ten times what it takes in CPython.

import Interpreter

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Bytes of which the first ones are taken.
final class ReadAhead: Boxed {
  private(set) var bytes: BytesObject
  private(set) var start = 0
  /// A line ends with a line feed and with nothing else, and is taken as it is.
  fileprivate(set) var givesLines = false
  /// Text that is not ASCII is decoded here, as UTF-8.
  fileprivate(set) var decodesUTF8 = false
  /// A loop over the lines of a text has begun and not come to the end: there is no position to tell.
  fileprivate(set) var isStepping = false

  override init() { bytes = emptyBytes() }

  override func trace() { mark(bytes.layout.reference) }

  /// What is left.
  var rest: UnsafeBufferPointer<UInt8> { .init(rebasing: bytes.buffer[start...]) }

  func replace(with other: BytesObject) {
    bytes = other
    start = 0
  }

  func move(to position: Int) { start = min(max(position, 0), bytes.count) }

  /// The next line with its line feed; nil when its end is not there yet.
  var line: UnsafeBufferPointer<UInt8>? {
    let rest = self.rest
    guard let first = rest.baseAddress, let feed = memchr(first, 10, rest.count) else { return nil }
    return .init(start: first, count: UnsafeRawPointer(feed) - UnsafeRawPointer(first) + 1)
  }

  /// Takes bytes of `rest`.
  func take(_ count: Int) -> Value {
    let taken = makeBytes(.init(rebasing: rest[..<count]))
    start += count
    return taken
  }

  /// Takes a line as text; nil when it cannot be decoded here.
  func takeText(_ line: UnsafeBufferPointer<UInt8>) -> Value? {
    let text: Value
    if isASCIIBytes(line) {
      text = makeString(line)
    } else {
      guard decodesUTF8, String(validating: line, as: UTF8.self) != nil else { return nil }
      text = makeString(line)
    }
    start += line.count
    return text
  }
}

private func emptyBytes() -> BytesObject { makeBytes([]).bytes.unsafelyUnwrapped }

let readAheadRow = NativeType(
  name: "_ReadAhead", kind: nil, doc: "What a stream has read and nobody has taken yet.",
  constructor: .function("_ReadAhead", "(cls)", "") { (a: Arguments) throws(Raised) in
    makeNativeInstance(a[0], ReadAhead())
  },
  methods: [
    .getter("data", "The bytes, those that are taken included.") { (a) throws(Raised) in
      try readAhead(a).bytes.value
    },
    .setter("data") { (a) throws(Raised) in
      try readAhead(a).replace(with: try exactBytes(a[1]))
      return .none
    },
    .getter("start", "How many of them are taken.") { (a) throws(Raised) in
      .int(try readAhead(a).start)
    },
    .setter("start") { (a) throws(Raised) in
      try readAhead(a).move(to: try toIndex(a[1]))
      return .none
    },
    .getter("gives_lines", "Lines end with line feeds only.") { (a) throws(Raised) in
      .bool(try readAhead(a).givesLines)
    },
    .setter("gives_lines") { (a) throws(Raised) in
      try readAhead(a).givesLines = try isTrue(a[1])
      return .none
    },
    .getter("decodes_utf8", "The bytes are the stream's own, in UTF-8.") { (a) throws(Raised) in
      .bool(try readAhead(a).decodesUTF8)
    },
    .setter("decodes_utf8") { (a) throws(Raised) in
      try readAhead(a).decodesUTF8 = try isTrue(a[1])
      return .none
    },
    .getter("is_stepping", "A loop over the lines goes on.") { (a) throws(Raised) in
      .bool(try readAhead(a).isStepping)
    },
    .setter("is_stepping") { (a) throws(Raised) in
      try readAhead(a).isStepping = try isTrue(a[1])
      return .none
    },
    .method("take", "(self, end, /)", "Take the bytes up to a position.") { (a) throws(Raised) in
      let ahead = try readAhead(a)
      let end = min(max(try toIndex(a[1]), ahead.start), ahead.bytes.count)
      return ahead.take(end - ahead.start)
    },
    .method("append", "(self, data, /)", "Forget what is taken; add what was read.") {
      (a) throws(Raised) in
      let ahead = try readAhead(a)
      let added = try exactBytes(a[1])
      if ahead.rest.isEmpty {
        ahead.replace(with: added)
      } else {
        try reserve(count: ahead.rest.count + added.count)
        let whole = makeBytes(Array(ahead.rest) + added.buffer)
        ahead.replace(with: whole.bytes.unsafelyUnwrapped)
      }
      return .none
    },
  ], isFinal: true, module: "_io")

private func readAhead(_ a: Arguments) throws(Raised) -> ReadAhead {
  if let ahead = a[0].unwrapped.boxed(ReadAhead.self) { return ahead }
  throw raise(.typeError, "expected what was read ahead, not \(typeName(a[0]))")
}

/// A `bytes`, of which nobody changes anything.
func exactBytes(_ value: Value) throws(Raised) -> BytesObject {
  if let bytes = value.bytes, !bytes.isMutable { return bytes }
  throw raise(.typeError, "expected bytes, not \(typeName(value))")
}

// MARK: - Methods of streams

private nonisolated(unsafe) let attributeName = intern("_ahead")

/// What a stream has read ahead; nil before it is initialized.
private func readAhead(of stream: Value) -> ReadAhead? {
  stream.instance?.ownAttribute(attributeName).unwrapped.boxed(ReadAhead.self)
}

/// Methods that the classes of streams take over. What is not there is left to the method whose name begins with
/// an underscore.
let readAheadMethods: [NativeFunction] = [
  .method("read_text_line", "(self, size=-1, /)", "Read until newline or EOF.") {
    (a) throws(Raised) in
    if isWithoutLimit(a), let line = nextText(a[0]) { return line }
    return try call(try getAttribute(a[0], intern("_readline")), a.get(1, default: .int(-1)))
  },
  .method("next_text_line", "(self, /)", "Implement next(self).") { (a) throws(Raised) in
    let ahead = readAhead(of: a[0])
    ahead?.isStepping = true
    if let line = nextText(a[0]) { return line }
    return try lineOrEnd(a[0], ahead)
  },
  .method("read_line", "(self, size=-1, /)", "Read and return a line from the stream.") {
    (a) throws(Raised) in
    if isWithoutLimit(a), let line = nextLine(a[0]) { return line }
    return try call(try getAttribute(a[0], intern("_readline")), a.get(1, default: .int(-1)))
  },
  .method("next_line", "(self, /)", "Implement next(self).") { (a) throws(Raised) in
    if let ahead = readAhead(of: a[0]), ahead.givesLines, let line = ahead.line {
      return ahead.take(line.count)
    }
    return try lineOrEnd(a[0])
  },
  .method("read", "(self, size=-1, /)", "Read and return up to size bytes.") { (a) throws(Raised) in
    if case .int(let size) = a[1], size > 0, let ahead = readAhead(of: a[0]),
      size <= ahead.rest.count
    {
      return ahead.take(size)
    }
    return try call(try getAttribute(a[0], intern("_read")), a.get(1, default: .int(-1)))
  },
]

private func isWithoutLimit(_ a: Arguments) -> Bool {
  if case .int(-1) = a[1] { return true }
  return !a.isGiven(1)
}

private func nextText(_ stream: Value) -> Value? {
  guard let ahead = readAhead(of: stream), ahead.givesLines, let line = ahead.line else {
    return nil
  }
  return ahead.takeText(line)
}

private func nextLine(_ stream: Value) -> Value? {
  guard let ahead = readAhead(of: stream), let line = ahead.line else { return nil }
  return ahead.take(line.count)
}

/// What `readline` of the stream's class gives.
private func lineOrEnd(_ stream: Value, _ ahead: ReadAhead? = nil) throws(Raised) -> Value {
  let line = try call(try getAttribute(stream, intern("readline")))
  if try !isTrue(line) {
    ahead?.isStepping = false
    throw raise(.stopIteration, "")
  }
  return line
}
