// The methods of `io.BytesIO`.

import Interpreter

let bytesIORow = NativeType(
  name: "BytesIO", kind: nil, doc: "Buffered I/O implementation using an in-memory bytes buffer.",
  constructor: .function("BytesIO", "(cls, initial_bytes=b'')", "", makeBytesIO),
  methods: byteTransfers + bytePositions + memoryStreamMethods + byteStreamState, module: "_io")

private func makeBytesIO(_ a: Arguments) throws(Raised) -> Value {
  let stream = BytesIOObject()
  let value = makeNativeInstance(a[0], stream)
  if a.isGiven(1), !a[1].isNone {
    let roots = try pushRoots([value])
    defer { state.top = roots }
    _ = try stream.write(a[1])
    stream.position = 0
  }
  return value
}

private func stream(_ a: Arguments) throws(Raised) -> BytesIOObject { try memoryStream(a) }

private func openStream(_ a: Arguments) throws(Raised) -> BytesIOObject {
  let stream = try stream(a)
  try stream.checkOpen()
  return stream
}

private let byteTransfers: [NativeFunction] = [
  .method("write", "(self, b, /)", "Write bytes to file.") { (a) throws(Raised) in
    .int(try stream(a).write(a[1]))
  },
  .method("writelines", "(self, lines, /)", "Write lines to the file.") { (a) throws(Raised) in
    let stream = try openStream(a)
    let iterator = try makeIterator(a[1])
    let roots = try pushRoots([iterator])
    defer { state.top = roots }
    while let line = try iteratorNext(iterator) { _ = try stream.write(line) }
    return .none
  },
  .method("read", "(self, size=-1, /)", "Read at most size bytes, returned as a bytes object.") {
    (a) throws(Raised) in
    try stream(a).read(try sizeOrNone(a[1]))
  },
  .method("read1", "(self, size=-1, /)", "Read at most size bytes, returned as a bytes object.") {
    (a) throws(Raised) in
    try stream(a).read(try sizeOrNone(a[1]))
  },
  .method("readinto", "(self, buffer, /)", "Read bytes into buffer.") { (a) throws(Raised) in
    .int(try stream(a).read(into: a[1]))
  },
  .method("readline", "(self, size=-1, /)", "Next line from the file, as a bytes object.") {
    (a) throws(Raised) in
    try stream(a).readLine(try sizeOrNone(a[1]))
  },
  .method("readlines", "(self, size=None, /)", "List of bytes objects, each a line.") {
    (a) throws(Raised) in
    let stream = try openStream(a)
    let limit = try sizeOrNone(a[1])
    let list = makeList()
    let start = stream.position
    while stream.position < stream.count, limit <= 0 || stream.position - start < limit {
      try list.makeRoom(for: 1)
      list.append(try stream.readLine(-1))
    }
    return list.value
  },
  .method("getvalue", "(self, /)", "Retrieve the entire contents of the object.") {
    (a) throws(Raised) in
    makeBytes(try openStream(a).storage.buffer)
  },
  .method("getbuffer", "(self, /)", "Get a read-write view over the contents.") {
    (a) throws(Raised) in
    let stream = try openStream(a)
    let view = try getAttribute(try importModule("builtins"), intern("memoryview"))
    return try call(view, stream.storage.value)
  },
  .method("__next__", "(self, /)", "Implement next(self).") { (a) throws(Raised) in
    let line = try stream(a).readLine(-1)
    if line.bytes?.count == 0 { throw raise(.stopIteration, "") }
    return line
  },
]

private let bytePositions: [NativeFunction] = [
  .method("tell", "(self, /)", "Current file position, an integer.") { (a) throws(Raised) in
    .int(try openStream(a).position)
  },
  .method("seek", "(self, pos, whence=0, /)", "Change stream position.") { (a) throws(Raised) in
    let stream = try stream(a)
    let offset = try toIndex(a[1], overflow: .overflowError)
    let whence = a.isGiven(2) ? try cIntArgument(a[2]) : 0
    try stream.checkOpen()
    if whence == 0, offset < 0 { throw raise(.valueError, "negative seek value \(offset)") }
    if !(0...2).contains(whence) {
      throw raise(.valueError, "invalid whence (\(whence), should be 0, 1 or 2)")
    }
    let base = [0, stream.position, stream.count][whence]
    let (position, overflow) = base.addingReportingOverflow(offset)
    if overflow { throw raise(.overflowError, "new position too large") }
    stream.position = max(position, 0)
    return .int(stream.position)
  },
  .method("truncate", "(self, size=None, /)", "Truncate the file to at most size bytes.") {
    (a) throws(Raised) in
    let stream = try openStream(a)
    try stream.storage.checkResizable()
    let size = a.isGiven(1) && !a[1].isNone ? try sizeOrNone(a[1]) : stream.position
    if size < 0 { throw raise(.valueError, "negative size value \(size)") }
    try stream.truncate(to: size)
    return .int(size)
  },
]

private let byteStreamState: [NativeFunction] = [
  whenOpen("isatty", "Always returns False.", .bool(false)),
  whenOpen("flush", "Does nothing.", .none),
  .method("close", "(self, /)", "Disable all I/O operations.") { (a) throws(Raised) in
    try stream(a).close()
    return .none
  },
  .method("__getstate__", "(self, /)", "The contents, position and attributes.") {
    (a) throws(Raised) in
    let stream = try openStream(a)
    return makeTuple([
      makeBytes(stream.storage.buffer), .int(stream.position), attributes(of: a[0]),
    ])
  },
  .method("__setstate__", "(self, state, /)", "Puts back what __getstate__ told.", setState),
]

private func setState(_ a: Arguments) throws(Raised) -> Value {
  let stream = try openStream(a)
  guard let given = a[1].unwrapped.tuple, given.count >= 3 else {
    throw raise(
      .typeError,
      "\(typeName(a[0])).__setstate__ argument should be 3-tuple, got \(typeName(a[1]))")
  }
  try stream.begin()
  _ = try stream.write(given[0])
  try stream.restorePosition(given[1], ordinal: "second")
  try restoreAttributes(a[0], given[2])
  return .none
}
