// `io.BytesIO`: a binary stream in memory. Its bytes are those of a hidden bytearray, into which
// `getbuffer()` lets others look.

import Interpreter

final class BytesIOObject: MemoryStream {
  private(set) var storage = makeBytes([], isMutable: true).bytes.unsafelyUnwrapped

  override func trace() { mark(storage.layout.reference) }

  var count: Int { storage.count }

  func begin() throws(Raised) {
    try storage.checkResizable()
    storage = makeBytes([], isMutable: true).bytes.unsafelyUnwrapped
    position = 0
    isClosed = false
  }

  func close() throws(Raised) {
    try storage.checkResizable()
    storage = makeBytes([], isMutable: true).bytes.unsafelyUnwrapped
    isClosed = true
  }

  override var closedMessage: String { "I/O operation on closed file." }

  /// Writes a bytes-like object over what stands at the position.
  func write(_ data: Value) throws(Raised) -> Int {
    try checkOpen()
    try storage.checkResizable()
    guard let source = try readableBuffer(data) else {
      throw notBytesLike(data)
    }
    if source.count == 0 { return 0 }
    try pad()
    let over = min(source.count, storage.count - position)
    if source.storage.layout == storage.layout {
      let copy = Array(source.storage.buffer[source.offset..<source.offset + source.count])
      try replaceBytes(storage, from: position, count: over, with: copy)
    } else {
      let part = source.storage.buffer[source.offset..<source.offset + source.count]
      try replaceBytes(storage, from: position, count: over, with: .init(rebasing: part))
    }
    position += source.count
    return source.count
  }

  /// Zeros between the end and a position behind it.
  private func pad() throws(Raised) {
    if position <= storage.count { return }
    let gap = position - storage.count
    try reserve(count: position)
    try replaceBytes(
      storage, from: storage.count, count: 0, with: Array(repeating: 0, count: gap))
  }

  func read(_ limit: Int) throws(Raised) -> Value {
    try checkOpen()
    let left = max(storage.count - position, 0)
    return take(limit < 0 ? left : min(limit, left))
  }

  private func take(_ count: Int) -> Value {
    if count == 0 { return makeBytes([]) }
    defer { position += count }
    return makeBytes(.init(rebasing: storage.buffer[position..<position + count]))
  }

  func readLine(_ limit: Int) throws(Raised) -> Value {
    try checkOpen()
    let left = max(storage.count - position, 0)
    let most = limit < 0 ? left : min(limit, left)
    if most == 0 { return makeBytes([]) }
    let part = storage.buffer[position..<position + most]
    return take(part.firstIndex(of: 10).map { $0 + 1 - position } ?? most)
  }

  /// Copies into a buffer; how many bytes.
  func read(into target: Value) throws(Raised) -> Int {
    try checkOpen()
    guard let (buffer, offset, room) = try writableBuffer(target) else {
      throw raise(
        .typeError,
        "readinto() argument must be read-write bytes-like object, not \(typeName(target))")
    }
    let count = min(room, max(storage.count - position, 0))
    for index in 0..<count {
      buffer.layout.pointee.bytes?[offset + index] = storage.buffer[position + index]
    }
    position += count
    return count
  }

  func truncate(to size: Int) throws(Raised) {
    if size < storage.count {
      try replaceBytes(storage, from: size, count: storage.count - size, with: [])
    }
  }
}
