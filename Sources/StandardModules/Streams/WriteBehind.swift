// What was written to a stream and is not handed on yet.
//
// Small pieces end here without a step of the stream's own code, which took a write to a file to three times what it
// takes in CPython.

import Interpreter

/// Bytes in the order of their writing.
final class WriteBehind: Boxed {
  /// Long bytes that stand alone, which need no copy; `.none` when there are none.
  private var whole = Value.none
  private var bytes: [UInt8] = []
  /// A piece that would make more than so many bytes is left to the stream's own code; all are at 0.
  fileprivate(set) var limit = 0

  override func trace() { mark(whole) }

  var count: Int { whole.bytes?.count ?? bytes.count }

  /// Is there room without handing on?
  func takes(_ count: Int) -> Bool { limit > 0 && count <= limit - self.count }

  func append(_ piece: UnsafeBufferPointer<UInt8>) {
    spread()
    bytes.append(contentsOf: piece)
  }

  func append(_ piece: BytesObject) throws(Raised) {
    if count == 0, piece.count > 4096 { return whole = piece.value }
    try reserve(count: count + piece.count)
    append(piece.buffer)
  }

  func putBack(_ piece: BytesObject) throws(Raised) {
    if count == 0 { return try append(piece) }
    try reserve(count: count + piece.count)
    spread()
    bytes.insert(contentsOf: piece.buffer, at: 0)
  }

  private func spread() {
    guard let long = whole.bytes else { return }
    bytes = Array(long.buffer)
    whole = .none
  }

  func take() -> Value {
    defer {
      whole = .none
      bytes.removeAll(keepingCapacity: bytes.capacity <= 1 << 16)
    }
    return whole.isNone ? makeBytes(bytes) : whole
  }
}

let writeBehindRow = NativeType(
  name: "_WriteBehind", kind: nil, doc: "What was written to a stream and is not handed on yet.",
  constructor: .function("_WriteBehind", "(cls)", "") { (a: Arguments) throws(Raised) in
    makeNativeInstance(a[0], WriteBehind())
  },
  methods: [
    .getter("size", "How many bytes there are.") { (a) throws(Raised) in
      .int(try writeBehind(a).count)
    },
    .getter("limit", "How many bytes there may be.") { (a) throws(Raised) in
      .int(try writeBehind(a).limit)
    },
    .setter("limit") { (a) throws(Raised) in
      try writeBehind(a).limit = try toIndex(a[1])
      return .none
    },
    .method("append", "(self, data, /)", "Add bytes.") { (a) throws(Raised) in
      try writeBehind(a).append(try exactBytes(a[1]))
      return .none
    },
    .method("put_back", "(self, data, /)", "Put bytes before the others.") { (a) throws(Raised) in
      try writeBehind(a).putBack(try exactBytes(a[1]))
      return .none
    },
    .method("take", "(self, /)", "Take all.") { (a) throws(Raised) in try writeBehind(a).take() },
  ], isFinal: true, module: "_io")

private func writeBehind(_ a: Arguments) throws(Raised) -> WriteBehind {
  if let behind = a[0].unwrapped.boxed(WriteBehind.self) { return behind }
  throw raise(.typeError, "expected what was written, not \(typeName(a[0]))")
}

// MARK: - Methods of streams

private nonisolated(unsafe) let attributeName = intern("_behind")

private func writeBehind(of stream: Value) -> WriteBehind? {
  stream.instance?.ownAttribute(attributeName).unwrapped.boxed(WriteBehind.self)
}

/// Methods that the classes of streams take over. What does not fit is left to `_write`; `_note_behind` is told of the
/// first piece.
let writeBehindMethods: [NativeFunction] = [
  .method("write_text", "(self, text, /)", "Write string s to stream.") { (a) throws(Raised) in
    guard let behind = writeBehind(of: a[0]), let text = a[1].string, text.isASCII,
      behind.takes(text.byteCount)
    else { return try call(try getAttribute(a[0], intern("_write")), a[1]) }
    if behind.count == 0 { try noteBehind(a[0]) }
    behind.append(UnsafeBufferPointer(start: text.bytes, count: text.byteCount))
    return .int(text.byteCount)
  },
  .method("write_bytes", "(self, buffer, /)", "Write buffer b to the IO stream.") {
    (a) throws(Raised) in
    guard let behind = writeBehind(of: a[0]), let data = a[1].bytes, !data.isMutable,
      data.count > 0, behind.takes(data.count)
    else { return try call(try getAttribute(a[0], intern("_write")), a[1]) }
    if behind.count == 0 { try noteBehind(a[0]) }
    behind.append(data.buffer)
    return .int(data.count)
  },
]

private func noteBehind(_ stream: Value) throws(Raised) {
  _ = try call(try getAttribute(stream, intern("_note_behind")))
}
