// `sys.stdout.buffer` and `sys.stdin.buffer`: the bytes below a text stream.

let binaryStreamType = NativeType(
  name: "BufferedIO", kind: nil, doc: "A stream of bytes over a descriptor.", constructor: nil,
  methods: [
    .method("write", "(self, data, /)", "Writes bytes; returns their number.", binaryWrite),
    .method("flush", "(self, /)", "Writes out what is held back.", binaryFlush),
    .method("read", "(self, size=-1, /)", "Reads at most size bytes.", binaryRead),
    .method("readline", "(self, size=-1, /)", "Reads a line with its end.", binaryReadLine),
    .method("fileno", "(self, /)", "Returns the descriptor.") { a throws(Raised) in
      .int(Int(try stream(a).text.descriptor))
    },
    .method("isatty", "(self, /)", "Is it a terminal?") { a throws(Raised) in
      .bool(try stream(a).text.isInteractive)
    },
    .getter("closed", "Is it closed?") { a throws(Raised) in .bool(try stream(a).text.isClosed) },
    .getter("name", "The name.") { a throws(Raised) in makeString(try stream(a).text.name) },
  ], isFinal: true, module: "_io")

/// Shares the buffers of its text stream, so that text and bytes keep their order.
final class BinaryStream: Boxed {
  let text: TextStream
  init(_ text: TextStream) { self.text = text }
}

private func stream(_ a: Arguments) throws(Raised) -> BinaryStream {
  if let stream = a[0].boxed(.binaryStream, as: BinaryStream.self) { return stream }
  throw raise(.typeError, "expected a binary stream, not '\(typeName(a[0]))'")
}

private func binaryWrite(_ a: Arguments) throws(Raised) -> Value {
  let stream = try stream(a)
  guard let bytes = try bytesLike(a[1]) else {
    throw notBytesLike(a[1])
  }
  try stream.text.checkOpen()
  if let base = bytes.buffer.baseAddress {
    try stream.text.append(base, count: bytes.count)
    try stream.text.finishWrite()
  }
  return .int(bytes.count)
}

private func binaryFlush(_ a: Arguments) throws(Raised) -> Value {
  try stream(a).text.flush()
  return .none
}

private func binaryRead(_ a: Arguments) throws(Raised) -> Value {
  var limit: Int?
  if a.isGiven(1), !a[1].isNone, case .int(let size) = try integerValue(a[1]), size >= 0 {
    limit = size
  }
  return try stream(a).text.readBinary(limit: limit)
}

private func binaryReadLine(_ a: Arguments) throws(Raised) -> Value {
  try stream(a).text.readBinaryLine()
}
