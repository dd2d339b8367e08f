// Bytes that go through sockets.

import Interpreter
import Reactor

/// The bytes of an argument, valid until script code runs.
func bytesArgument(_ value: Value) throws(Raised) -> Bytes {
  if let bytes = value.unwrapped.bytes { return bytes.buffer }
  throw raise(.typeError, "a bytes-like object is required, not '\(typeName(value))'")
}

/// The memory of an argument that can be written, valid until script code runs.
func writableArgument(
  _ value: Value, _ function: StaticString
) throws(Raised) -> UnsafeMutableRawBufferPointer {
  guard let bytes = value.unwrapped.bytes, bytes.isMutable else {
    throw raise(
      .typeError,
      "\(function)() argument 1 must be read-write bytes-like object, not \(typeName(value))")
  }
  return UnsafeMutableRawBufferPointer(start: bytes.layout.pointee.bytes, count: bytes.count)
}

private func flags(_ a: Arguments, _ index: Int) throws(Raised) -> Int32 {
  a.isGiven(index) ? try cNumber(a[index]) : 0
}

// MARK: - Sending

let socketSending: [NativeFunction] = [
  .method("send", "(self, data, flags=0, /)", "Send a data string to the socket.") {
    (a) throws(Raised) in
    let (socket, flags) = (try socketObject(a), try flags(a, 2))
    _ = try bytesArgument(a[1])
    return .int(try send(socket, a[1], from: 0, flags, until: socket.deadline))
  },
  .method(
    "_send_from", "(self, data, start, /)", "Send what lies behind the start, without a copy."
  ) { (a) throws(Raised) in
    let (socket, start) = (try socketObject(a), try toIndex(a[2]))
    let count = try bytesArgument(a[1]).count
    if start < 0 || start > count {
      throw raise(.valueError, "start is not in the data")
    }
    return .int(try send(socket, a[1], from: start, 0, until: socket.deadline))
  },
  .method(
    "sendall", "(self, data, flags=0, /)", "Send a data string to the socket, all of it."
  ) { (a) throws(Raised) in
    let (socket, flags) = (try socketObject(a), try flags(a, 2))
    let deadline = socket.deadline
    var (sent, count) = (0, 0)
    repeat {
      sent += try send(socket, a[1], from: sent, flags, until: deadline)
      try pollInterrupt()
      // A handler may have shortened the data meanwhile.
      count = try bytesArgument(a[1]).count
    } while sent < count
    return .none
  },
  .method("sendto", "(self, data, flags_or_address, address=None, /)", "Send data to an address.") {
    (a) throws(Raised) in
    let socket = try socketObject(a)
    _ = try bytesArgument(a[1])
    let flags = a.isGiven(3) ? try cNumber(a[2]) : 0
    let target = try address(a.isGiven(3) ? a[3] : a[2], for: socket, "sendto")
    let data = a[1]
    let sent = try trying(socket, .writable, until: socket.deadline) {
      () throws(SystemCallError) in
      let bytes = data.unwrapped.bytes?.buffer ?? Bytes(start: nil, count: 0)
      return try SystemCalls.send(
        socket.descriptor, UnsafeRawBufferPointer(bytes), flags: flags, to: target)
    }
    return .int(sent)
  },
]

/// Sends what lies behind the offset.
private func send(
  _ socket: SocketObject, _ data: Value, from offset: Int, _ flags: Int32, until deadline: Double?
) throws(Raised) -> Int {
  try trying(socket, .writable, until: deadline) { () throws(SystemCallError) in
    // The buffer may have moved while script code ran.
    let bytes = data.unwrapped.bytes?.buffer ?? Bytes(start: nil, count: 0)
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
    let (count, flags) = (try room(a, "recv_into"), try flags(a, 3))
    let target = a[1]
    return .int(
      try trying(socket, .readable, until: socket.deadline) { () throws(SystemCallError) in
        try SystemCalls.receive(
          socket.descriptor, into: currentMemory(of: target, count), flags: flags)
      })
  },
  .method(
    "recvfrom_into", "(self, buffer, nbytes=0, flags=0)",
    "Receive into a buffer; also return the sender's address."
  ) { (a) throws(Raised) in
    let socket = try socketObject(a)
    let (count, flags) = (try room(a, "recvfrom_into"), try flags(a, 3))
    let target = a[1]
    let received = try trying(socket, .readable, until: socket.deadline) {
      () throws(SystemCallError) in
      try SystemCalls.receiveFrom(
        socket.descriptor, into: currentMemory(of: target, count), flags: flags)
    }
    return makeTuple([.int(received.count), addressValue(received.from)])
  },
]

/// How many bytes shall be received into the first argument.
private func room(_ a: Arguments, _ function: StaticString) throws(Raised) -> Int {
  let size = try writableArgument(a[1], function).count
  let count = a.isGiven(2) ? try toIndex(a[2]) : 0
  if count < 0 { throw raise(.valueError, "negative buffersize in \(function)") }
  if count > size {
    throw raise(
      .valueError,
      "\(function)" == "recv_into"
        ? "buffer too small for requested bytes"
        : "nbytes is greater than the length of the buffer")
  }
  return count == 0 ? size : count
}

/// The buffer may have moved or shrunk while script code ran.
private func currentMemory(of value: Value, _ count: Int) -> UnsafeMutableRawBufferPointer {
  guard let bytes = value.unwrapped.bytes else { return .init(start: nil, count: 0) }
  return .init(start: bytes.layout.pointee.bytes, count: min(count, bytes.count))
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
