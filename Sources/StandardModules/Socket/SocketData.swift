// Bytes that go through sockets.

import Interpreter
import Reactor

/// The part of a buffer that an argument shows. The bytes may move while script code runs, and a
/// handler may take some away.
struct ByteRange {
  private let storage: BytesObject
  private let offset: Int
  private(set) var count: Int

  /// The bytes of any bytes-like object.
  init(_ value: Value) throws(Raised) {
    guard let buffer = try readableBuffer(value) else {
      throw notBytesLike(value)
    }
    (storage, offset, count) = buffer
  }

  /// Bytes that can be written.
  init(writable value: Value, _ function: StaticString) throws(Raised) {
    guard let buffer = try writableBuffer(value) else {
      throw raise(
        .typeError,
        "\(function)() argument 1 must be read-write bytes-like object, not \(typeName(value))")
    }
    (storage, offset, count) = buffer
  }

  /// What must live as long as the bytes are used.
  var owner: Value { storage.value }

  mutating func shorten(to count: Int) { self.count = count }

  /// Where the bytes lie at this moment.
  var memory: UnsafeMutableRawBufferPointer {
    guard let base = storage.layout.pointee.bytes else { return .init(start: nil, count: 0) }
    return .init(start: base + offset, count: max(0, min(count, storage.count - offset)))
  }

  /// The bytes, valid until script code runs.
  var bytes: Bytes { Bytes(memory.bindMemory(to: UInt8.self)) }
}

private func flags(_ a: Arguments, _ index: Int) throws(Raised) -> Int32 {
  a.isGiven(index) ? try cNumber(a[index]) : 0
}

// MARK: - Sending

let socketSending: [NativeFunction] = [
  .method("send", "(self, data, flags=0, /)", "Send a data string to the socket.") {
    (a) throws(Raised) in
    let (socket, flags) = (try socketObject(a), try flags(a, 2))
    let data = try ByteRange(a[1])
    return .int(try send(socket, data, from: 0, flags, until: socket.deadline))
  },
  .method(
    "sendall", "(self, data, flags=0, /)", "Send a data string to the socket, all of it."
  ) { (a) throws(Raised) in
    let (socket, flags) = (try socketObject(a), try flags(a, 2))
    let (data, deadline) = (try ByteRange(a[1]), socket.deadline)
    var sent = 0
    repeat {
      sent += try send(socket, data, from: sent, flags, until: deadline)
      try pollInterrupt()
      // A handler may have shortened the data meanwhile.
    } while sent < data.memory.count
    return .none
  },
  .method("sendto", "(self, data, flags_or_address, address=None, /)", "Send data to an address.") {
    (a) throws(Raised) in
    let socket = try socketObject(a)
    let data = try ByteRange(a[1])
    let flags = a.isGiven(3) ? try cNumber(a[2]) : 0
    let target = try address(a.isGiven(3) ? a[3] : a[2], for: socket, "sendto")
    let sent = try trying(socket, .writable, until: socket.deadline) {
      () throws(SystemCallError) in
      try SystemCalls.send(
        socket.descriptor, UnsafeRawBufferPointer(data.memory), flags: flags, to: target)
    }
    return .int(sent)
  },
]

/// Sends what lies behind the offset.
private func send(
  _ socket: SocketObject, _ data: ByteRange, from offset: Int, _ flags: Int32,
  until deadline: Double?
) throws(Raised) -> Int {
  try trying(socket, .writable, until: deadline) { () throws(SystemCallError) in
    // The buffer may have moved while script code ran.
    let bytes = data.bytes
    let rest = bytes.slice(min(offset, bytes.count), bytes.count)
    return try SystemCalls.send(socket.descriptor, UnsafeRawBufferPointer(rest), flags: flags)
  }
}

// MARK: - Receiving

let socketReceiving: [NativeFunction] = [
  .method("recv", "(self, buffersize, flags=0, /)", "Receive up to buffersize bytes.") {
    (a) throws(Raised) in
    let (socket, count) = (try socketObject(a), try toIndex(a[1]))
    if count < 0 { throw raise(.valueError, "negative buffersize in recv") }
    let flags = try flags(a, 2)
    return try receiving(count) { (buffer) throws(Raised) in
      try trying(socket, .readable, until: socket.deadline) { () throws(SystemCallError) in
        try SystemCalls.receive(socket.descriptor, into: buffer, flags: flags)
      }
    }
  },
  .method("recvfrom", "(self, buffersize, flags=0, /)", "Receive data and the sender's address.") {
    (a) throws(Raised) in
    let (socket, count) = (try socketObject(a), try toIndex(a[1]))
    if count < 0 { throw raise(.valueError, "negative buffersize in recvfrom") }
    let flags = try flags(a, 2)
    var from = Value.none
    let data = try receiving(count) { (buffer) throws(Raised) in
      let received = try trying(socket, .readable, until: socket.deadline) {
        () throws(SystemCallError) in
        try SystemCalls.receiveFrom(socket.descriptor, into: buffer, flags: flags)
      }
      from = addressValue(received.from)
      return received.count
    }
    return makeTuple([data, from])
  },
  .method("recv_into", "(self, buffer, nbytes=0, flags=0)", "Receive into a buffer.") {
    (a) throws(Raised) in
    let socket = try socketObject(a)
    let (target, flags) = (try room(a, "recv_into"), try flags(a, 3))
    return .int(
      try trying(socket, .readable, until: socket.deadline) { () throws(SystemCallError) in
        try SystemCalls.receive(socket.descriptor, into: target.memory, flags: flags)
      })
  },
  .method(
    "recvfrom_into", "(self, buffer, nbytes=0, flags=0)",
    "Receive into a buffer; also return the sender's address."
  ) { (a) throws(Raised) in
    let socket = try socketObject(a)
    let (target, flags) = (try room(a, "recvfrom_into"), try flags(a, 3))
    let received = try trying(socket, .readable, until: socket.deadline) {
      () throws(SystemCallError) in
      try SystemCalls.receiveFrom(socket.descriptor, into: target.memory, flags: flags)
    }
    return makeTuple([.int(received.count), addressValue(received.from)])
  },
]

/// The part of the first argument that shall be received into.
private func room(_ a: Arguments, _ function: StaticString) throws(Raised) -> ByteRange {
  var room = try ByteRange(writable: a[1], function)
  let count = a.isGiven(2) ? try toIndex(a[2]) : 0
  if count < 0 { throw raise(.valueError, "negative buffersize in \(function)") }
  if count > room.count {
    throw raise(
      .valueError,
      "\(function)" == "recv_into"
        ? "buffer too small for requested bytes"
        : "nbytes is greater than the length of the buffer")
  }
  if count != 0 { room.shorten(to: count) }
  return room
}

/// Where most data is received: allocating for the most that could come would cost more than receiving.
private nonisolated(unsafe) let commonBuffer = UnsafeMutableRawBufferPointer.allocate(
  byteCount: commonSize, alignment: 16)
private let commonSize = 256 * 1024

/// Bytes that a body has received into memory of the size.
private func receiving(
  _ count: Int, _ body: (UnsafeMutableRawBufferPointer) throws(Raised) -> Int
) throws(Raised) -> Value {
  if count <= commonSize && !isCommonBufferTaken {
    // A handler that runs while we wait may receive too.
    isCommonBufferTaken = true
    defer { isCommonBufferTaken = false }
    return bytesValue(commonBuffer, try body(.init(rebasing: commonBuffer[..<count])))
  }
  try reserve(count: count)
  let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: count, alignment: 16)
  defer { buffer.deallocate() }
  return bytesValue(buffer, try body(buffer))
}

private nonisolated(unsafe) var isCommonBufferTaken = false

private func bytesValue(_ buffer: UnsafeMutableRawBufferPointer, _ count: Int) -> Value {
  let start = buffer.baseAddress?.assumingMemoryBound(to: UInt8.self)
  // With MSG_TRUNC the kernel tells of more than there was room for.
  return makeBytes(Bytes(start: start, count: min(count, buffer.count)))
}
