// `sys.stdout.buffer` and `sys.stdin.buffer`: the bytes below a text stream.

let binaryStreamType = NativeType(
  name: "BufferedIO", kind: nil, doc: "A stream of bytes over a descriptor.", constructor: nil,
  methods: [
    .method("write", "(self, data, /)", "Writes bytes; returns their number.") { a throws(Raised) in
      .int(try write(a[1], to: try stream(a)))
    },
    .method("writelines", "(self, lines, /)", "Writes each of them.", binaryWriteLines),
    .method("flush", "(self, /)", "Writes out what is held back.", binaryFlush),
    .method("close", "(self, /)", "Flushes and closes the stream.", binaryClose),
    .method("detach", "(self, /)", "Returns what lies below: itself.") { a in a[0] },
    .method("read", "(self, size=-1, /)", "Reads at most size bytes.", binaryRead),
    .method("read1", "(self, size=-1, /)", "Reads what is there, at most size bytes.") {
      a throws(Raised) in
      try stream(a).text.readAvailable(limit: try sizeLimit(a[1]), takes: true)
    },
    .method("peek", "(self, size=0, /)", "Returns what is there, which stays.") {
      a throws(Raised) in
      try stream(a).text.readAvailable(limit: nil, takes: false)
    },
    .method("readinto", "(self, buffer, /)", "Reads into a buffer.", binaryReadInto),
    .method("readline", "(self, size=-1, /)", "Reads a line with its end.") { a throws(Raised) in
      try stream(a).text.readBinaryLine(limit: try sizeLimit(a[1]))
    },
    .method("readlines", "(self, hint=-1, /)", "Reads all lines.", binaryReadLines),
    .method("__iter__", "(self, /)", "Returns itself.") { a in a[0] },
    .method("__next__", "(self, /)", "Returns the next line.") { a throws(Raised) in
      let line = try stream(a).text.readBinaryLine(limit: nil)
      if line.bytes?.count == 0 { throw raise(.stopIteration, "") }
      return line
    },
    .method("__enter__", "(self, /)", "Returns itself.") { a in a[0] },
    .method("__exit__", "(self, /, *args)", "Closes the stream.", binaryClose),
    .method("__repr__", "(self, /)", "Returns the canonical text.") { a throws(Raised) in
      let text = try stream(a).text
      return makeString(
        "<_io.Buffered\(text.direction == .input ? "Reader" : "Writer") name='\(text.name)'>")
    },
    .method("readable", "(self, /)", "Can it be read?") { a throws(Raised) in
      .bool(try stream(a).text.direction == .input)
    },
    .method("writable", "(self, /)", "Can it be written?") { a throws(Raised) in
      .bool(try stream(a).text.direction == .output)
    },
    .method("seekable", "(self, /)", "Can its position be set?") { _ in .bool(false) },
    .method("fileno", "(self, /)", "Returns the descriptor.") { a throws(Raised) in
      .int(Int(try stream(a).text.descriptor))
    },
    .method("isatty", "(self, /)", "Is it a terminal?") { a throws(Raised) in
      .bool(try stream(a).text.isInteractive)
    },
    .getter("closed", "Is it closed?") { a throws(Raised) in .bool(try stream(a).text.isClosed) },
    .getter("name", "The name.") { a throws(Raised) in makeString(try stream(a).text.name) },
    .getter("mode", "How it was opened.") { a throws(Raised) in
      makeString(try stream(a).text.direction == .input ? "rb" : "wb")
    },
    .getter("raw", "The stream without a buffer: itself.") { a in a[0] },
  ], isFinal: true, module: "_io")

/// Shares the buffers of its text stream, so that text and bytes keep their order.
final class BinaryStream: Boxed {
  let text: TextStream
  init(_ text: TextStream) { self.text = text }
}

/// The one that a text stream has.
func makeBinary(below text: TextStream) -> Value {
  if text.binary.isUnbound {
    text.binary = makeBoxed(ContainerType.binaryStream.cell, BinaryStream(text))
  }
  return text.binary
}

private func stream(_ a: Arguments) throws(Raised) -> BinaryStream {
  if let stream = a[0].boxed(.binaryStream, as: BinaryStream.self) { return stream }
  throw raise(.typeError, "expected a binary stream, not '\(typeName(a[0]))'")
}

private func write(_ data: Value, to stream: BinaryStream) throws(Raised) -> Int {
  guard let bytes = try bytesLike(data) else { throw notBytesLike(data) }
  try stream.text.checkOpen()
  if stream.text.direction == .input { throw try unsupported("not writable") }
  if let base = bytes.buffer.baseAddress {
    try stream.text.append(base, count: bytes.count)
    try stream.text.finishWrite()
  }
  return bytes.count
}

private func binaryWriteLines(_ a: Arguments) throws(Raised) -> Value {
  let stream = try stream(a)
  var walk = try Walk(a[1])
  while let line = try walk.next() { _ = try write(line, to: stream) }
  return .none
}

private func binaryClose(_ a: Arguments) throws(Raised) -> Value {
  let text = try stream(a).text
  if !text.isClosed { try text.flush() }
  text.isClosed = true
  return .none
}

private func binaryFlush(_ a: Arguments) throws(Raised) -> Value {
  try stream(a).text.flush()
  return .none
}

private func sizeLimit(_ value: Value) throws(Raised) -> Int? {
  if value.isUnbound || value.isNone { return nil }
  guard case .int(let size) = try integerValue(value), size >= 0 else { return nil }
  return size
}

private func binaryRead(_ a: Arguments) throws(Raised) -> Value {
  try stream(a).text.readBinary(limit: try sizeLimit(a[1]))
}

private func binaryReadInto(_ a: Arguments) throws(Raised) -> Value {
  let stream = try stream(a)
  guard let target = try bytesLike(a[1]), target.isMutable else {
    throw raise(
      .typeError,
      "readinto() argument must be read-write bytes-like object, not \(argumentTypeName(a[1]))")
  }
  let data = try stream.text.readBinary(limit: target.buffer.count)
  guard let bytes = data.bytes?.buffer, let start = target.buffer.baseAddress else {
    return .int(0)
  }
  UnsafeMutablePointer(mutating: start).update(from: bytes.baseAddress ?? start, count: bytes.count)
  return .int(bytes.count)
}

private func binaryReadLines(_ a: Arguments) throws(Raised) -> Value {
  let stream = try stream(a)
  let limit = try sizeLimit(a[1]) ?? 0
  let lines = makeList()
  var size = 0
  while limit == 0 || size < limit {
    let line = try stream.text.readBinaryLine(limit: nil)
    guard let count = line.bytes?.count, count > 0 else { break }
    lines.append(line)
    size += count
  }
  return lines.value
}
