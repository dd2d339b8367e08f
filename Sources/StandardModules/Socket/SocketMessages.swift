// `sendmsg` and `recvmsg`: data in several parts, with ancillary data such as descriptors. The library's
// `socket.py` makes lists of what scripts pass.

import Asyncio
import CBaton
import Interpreter
import Reactor

let socketMessages: [NativeFunction] = [
  .method(
    "_sendmsg", "(self, buffers, ancdata, flags, address, /)",
    "Send the bytes of a list of buffers with a list of ancillary data."
  ) { (a) throws(Raised) in
    let (socket, flags) = (try socketObject(a), try cNumber(a[3]))
    let target = a[4].isNone ? nil : try address(a[4], for: socket, "sendmsg")
    var ancillary = try ancillaryBytes(a[2])
    let parts = try byteRanges(a[1])
    return .int(
      try trying(socket, .writable, until: socket.deadline) { () throws(SystemCallError) in
        try sendParts(socket, parts, &ancillary, flags, target)
      })
  },
  .method(
    "recvmsg", "(self, bufsize, ancbufsize=0, flags=0, /)",
    "Receive normal data (up to bufsize bytes) and ancillary data from the socket."
  ) { (a) throws(Raised) in
    let (socket, size) = (try socketObject(a), try toIndex(a[1]))
    if size < 0 { throw raise(.valueError, "negative buffer size in recvmsg()") }
    try reserve(count: size)
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: size, alignment: 16)
    defer { buffer.deallocate() }
    let received = try receive(socket, buffer, a, ancillaryIndex: 2)
    let start = buffer.baseAddress?.assumingMemoryBound(to: UInt8.self)
    let data = makeBytes(Bytes(start: start, count: min(received.count, size)))
    return makeTuple([data] + received.rest)
  },
  .method(
    "_recvmsg_into", "(self, buffer, ancbufsize=0, flags=0, /)",
    "Receive normal data into a buffer, and ancillary data."
  ) { (a) throws(Raised) in
    let socket = try socketObject(a)
    let buffer = try ByteRange(writable: a[1], "recvmsg_into").memory
    let received = try receive(socket, buffer, a, ancillaryIndex: 2)
    return makeTuple([.int(received.count)] + received.rest)
  },
]

// MARK: - Sending

/// What the parts of a message show, not copied: of a view that is sent bit by bit the rest comes each time.
/// Whatever holds the bytes takes the part's place in the list, where the collector sees it.
private func byteRanges(_ list: Value) throws(Raised) -> [ByteRange] {
  guard let list = list.list else { throw raise(.typeError, "a list is required") }
  if list.count > 1024 { throw systemError(SystemCallError.messageTooLong) }
  var ranges: [ByteRange] = []
  for index in 0..<list.count {
    let range = try ByteRange(list.items[index])
    list.items[index] = range.owner
    ranges.append(range)
  }
  return ranges
}

private func sendParts(
  _ socket: SocketObject, _ ranges: [ByteRange], _ ancillary: inout [UInt8], _ flags: Int32,
  _ target: SocketAddress?
) throws(SystemCallError) -> Int {
  var parts: [iovec] = []
  for range in ranges {
    let memory = range.memory
    parts.append(iovec(iov_base: memory.baseAddress, iov_len: memory.count))
  }
  var result: Result<Int, SystemCallError> = .success(0)
  parts.withUnsafeMutableBufferPointer { parts in
    ancillary.withUnsafeMutableBytes { ancillary in
      var message = baton_message(
        parts: parts.baseAddress, part_count: parts.count, ancillary: ancillary.baseAddress,
        ancillary_count: ancillary.count, flags: flags)
      do throws(SystemCallError) {
        result = .success(try SystemCalls.send(socket.descriptor, &message, to: target))
      } catch {
        result = .failure(error)
      }
    }
  }
  return try result.get()
}

/// The list of (level, type, data) as the kernel wants it.
private func ancillaryBytes(_ list: Value) throws(Raised) -> [UInt8] {
  guard let list = list.list else { throw raise(.typeError, "a list is required") }
  var size = 0
  var pieces: [(level: Int32, type: Int32, data: Value)] = []
  for index in 0..<list.count {
    guard let piece = list.items[index].unwrapped.tuple, piece.count == 3 else {
      throw raise(.typeError, "[sendmsg() ancillary data items] must be 3-tuples")
    }
    pieces.append((try cNumber(piece[0]), try cNumber(piece[1]), piece[2]))
    size += baton_ancillary_space(try ByteRange(piece[2]).count)
  }
  var bytes = [UInt8](repeating: 0, count: size)
  var offset = 0
  for piece in pieces {
    let data = try ByteRange(piece.data).bytes
    offset = bytes.withUnsafeMutableBytes {
      baton_ancillary_append(
        $0.baseAddress!, offset, piece.level, piece.type, data.baseAddress, data.count)
    }
  }
  return bytes
}

// MARK: - Receiving

/// Receives into memory that stays where it is.
private func receive(
  _ socket: SocketObject, _ buffer: UnsafeMutableRawBufferPointer, _ a: Arguments,
  ancillaryIndex: Int
) throws(Raised) -> (count: Int, rest: [Value]) {
  let size = a.isGiven(ancillaryIndex) ? try toIndex(a[ancillaryIndex]) : 0
  if size < 0 { throw raise(.valueError, "invalid ancillary data buffer length") }
  let flags = a.isGiven(ancillaryIndex + 1) ? try cNumber(a[ancillaryIndex + 1]) : 0
  try reserve(count: size)
  let ancillary = UnsafeMutableRawBufferPointer.allocate(byteCount: size, alignment: 16)
  defer { ancillary.deallocate() }
  var part = iovec(iov_base: buffer.baseAddress, iov_len: buffer.count)
  return try withUnsafeMutablePointer(to: &part) { (part) throws(Raised) in
    var message = baton_message(
      parts: part, part_count: 1, ancillary: ancillary.baseAddress, ancillary_count: size,
      flags: flags)
    let received = try trying(socket, .readable, until: socket.deadline) {
      () throws(SystemCallError) in try SystemCalls.receive(socket.descriptor, &message)
    }
    return (
      received.count,
      [ancillaryList(message), .int(Int(message.flags)), addressValue(received.from)]
    )
  }
}

private func ancillaryList(_ message: baton_message) -> Value {
  let list = makeList()
  var message = message
  var piece = baton_ancillary()
  var offset = baton_ancillary_next(&message, 0, &piece)
  while offset != 0 {
    let data = makeBytes(Bytes(start: piece.data, count: piece.count))
    list.append(makeTuple([.int(Int(piece.level)), .int(Int(piece.type)), data]))
    offset = baton_ancillary_next(&message, offset, &piece)
  }
  return list.value
}
