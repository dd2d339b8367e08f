// The methods of `sys.stdin`, `sys.stdout` and `sys.stderr`.

let textStreamType = NativeType(
  name: "TextIOWrapper", kind: nil, doc: "A stream of text over a descriptor.", constructor: nil,
  methods: [
    .method("write", "(self, text, /)", "Writes text; returns its length.", streamWrite),
    .method("writelines", "(self, lines, /)", "Writes each line.", streamWriteLines),
    .method("flush", "(self, /)", "Writes out what is held back.", streamFlush),
    .method("read", "(self, size=-1, /)", "Reads at most size characters.", streamRead),
    .method("readline", "(self, size=-1, /)", "Reads a line with its end.", streamReadLine),
    .method("readlines", "(self, hint=-1, /)", "Reads all lines.", streamReadLines),
    .method("close", "(self, /)", "Flushes and closes the stream.", streamClose),
    .method("fileno", "(self, /)", "Returns the descriptor.") { a throws(Raised) in
      .int(Int(try stream(a).descriptor))
    },
    .method("isatty", "(self, /)", "Is it a terminal?") { a throws(Raised) in
      .bool(try stream(a).isInteractive)
    },
    .method("readable", "(self, /)", "Can it be read?") { a throws(Raised) in
      .bool(try stream(a).direction == .input)
    },
    .method("writable", "(self, /)", "Can it be written?") { a throws(Raised) in
      .bool(try stream(a).direction == .output)
    },
    .method("seekable", "(self, /)", "Can its position be set?") { _ in .bool(false) },
    .method("detach", "(self, /)", "Returns the stream of bytes below.") { a throws(Raised) in
      let stream = try stream(a)
      try stream.flush()
      return makeBinary(below: stream)
    },
    .method(
      "reconfigure",
      """
      (self, *, encoding=None, errors=None, newline=None, line_buffering=None, write_through=None)
      """,
      "Changes how text becomes bytes, and buffering.", streamReconfigure),
    .method("__iter__", "(self, /)", "Returns itself.") { a in a[0] },
    .method("__next__", "(self, /)", "Returns the next line.", streamNext),
    .method("__enter__", "(self, /)", "Returns itself.") { a in a[0] },
    .method("__exit__", "(self, /, *args)", "Closes the stream.", streamClose),
    .method("__repr__", "(self, /)", "Returns the canonical text.", streamRepr),
    .getter("encoding", "The name of the encoding.") { a throws(Raised) in
      makeString(try stream(a).format.encoding)
    },
    .getter("errors", "How encoding errors are treated.") { a throws(Raised) in
      makeString(try stream(a).format.errors)
    },
    .getter("name", "The name.") { a throws(Raised) in makeString(try stream(a).name) },
    .getter("mode", "How it was opened.") { a throws(Raised) in makeString(try stream(a).mode) },
    .getter("closed", "Is it closed?") { a throws(Raised) in .bool(try stream(a).isClosed) },
    .getter("newlines", "Kinds of line ends seen.") { _ in .none },
    .getter("line_buffering", "Does it write out line by line?") { a throws(Raised) in
      .bool(try stream(a).isLineBuffered)
    },
    .getter("write_through", "Does it write out at once?") { _ in .bool(false) },
    .getter("buffer", "The stream of bytes below.") { a throws(Raised) in
      makeBinary(below: try stream(a))
    },
  ], isFinal: true, module: "_io")

extension TextStream {
  fileprivate var mode: String { direction == .input ? "r" : "w" }
}

private func stream(_ a: Arguments) throws(Raised) -> TextStream {
  if let stream = a[0].boxed(.textStream, as: TextStream.self) { return stream }
  throw raise(.typeError, "expected a text stream, not '\(typeName(a[0]))'")
}

private func streamWrite(_ a: Arguments) throws(Raised) -> Value {
  let stream = try stream(a)
  guard let text = a[1].unwrapped.string else {
    throw raise(.typeError, "write() argument must be str, not \(argumentTypeName(a[1]))")
  }
  try stream.write(text)
  return .int(text.codePointCount)
}

extension TextStream {
  /// `write`.
  package func write(_ text: StringObject) throws(Raised) {
    try checkOpen()
    if direction == .input { throw try unsupported("not writable") }
    try append(text)
    try finishWrite()
  }
}

private func streamWriteLines(_ a: Arguments) throws(Raised) -> Value {
  let stream = try stream(a)
  var walk = try Walk(a[1])
  while let line = try walk.next() {
    guard let text = line.unwrapped.string else {
      throw raise(.typeError, "write() argument must be str, not \(argumentTypeName(line))")
    }
    try stream.write(text)
  }
  return .none
}

private func streamFlush(_ a: Arguments) throws(Raised) -> Value {
  let stream = try stream(a)
  try stream.checkOpen()
  try stream.flush()
  return .none
}

private func streamClose(_ a: Arguments) throws(Raised) -> Value {
  let stream = try stream(a)
  if !stream.isClosed { try stream.flush() }
  stream.isClosed = true
  return .none
}

private func sizeLimit(_ value: Value) throws(Raised) -> Int? {
  if value.isUnbound || value.isNone { return nil }
  guard case .int(let size) = try integerValue(value), size >= 0 else { return nil }
  return size
}

private func streamRead(_ a: Arguments) throws(Raised) -> Value {
  try stream(a).readText(limit: try sizeLimit(a[1]))
}

private func streamReadLine(_ a: Arguments) throws(Raised) -> Value {
  let stream = try stream(a)
  if let limit = try sizeLimit(a[1]) { return try stream.readLine(limit: limit) }
  return try stream.readLine() ?? .object(state.emptyString)
}

private func streamReadLines(_ a: Arguments) throws(Raised) -> Value {
  let stream = try stream(a)
  let hint = try sizeLimit(a[1]) ?? 0
  let lines = makeList()
  var size = 0
  while hint == 0 || size < hint, let line = try stream.readLine() {
    lines.append(line)
    size += line.string?.codePointCount ?? 0
  }
  return lines.value
}

private func streamNext(_ a: Arguments) throws(Raised) -> Value {
  if let line = try stream(a).readLine() { return line }
  throw raise(.stopIteration, "")
}

private func streamReconfigure(_ a: Arguments) throws(Raised) -> Value {
  let stream = try stream(a)
  try stream.flush()
  try stream.change(
    encoding: a.get(1, default: .none).string?.text, errors: a.get(2, default: .none).string?.text,
    newline: a.isGiven(3) ? a[3] : nil)
  if a.isGiven(4), !a[4].isNone { stream.isLineBuffered = try isTrue(a[4]) }
  if a.isGiven(5), !a[5].isNone { stream.isWriteThrough = try isTrue(a[5]) }
  return .none
}

private func streamRepr(_ a: Arguments) throws(Raised) -> Value {
  let stream = try stream(a)
  return makeString(
    "<_io.TextIOWrapper name='\(stream.name)' mode='\(stream.mode)' "
      + "encoding='\(stream.format.encoding)'>")
}
