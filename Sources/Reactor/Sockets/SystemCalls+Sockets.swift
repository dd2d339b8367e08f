// The system calls of sockets. None of them waits, except `connect` of a blocking socket: whoever must
// wait does it in `World.block(_:on:seconds:)` and calls again.

import CBaton

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension SystemCalls {
  /// A socket that children do not inherit.
  package static func openSocket(
    family: Int32, type: Int32, protocol number: Int32
  ) throws(SystemCallError) -> Int32 {
    let socket = Int32(try retrying("socket") { Int(baton_socket_open(family, type, number)) })
    OwnSockets.note(socket)
    return socket
  }

  /// Two sockets that are connected to each other.
  package static func openSocketPair(
    family: Int32, type: Int32, protocol number: Int32
  ) throws(SystemCallError) -> (Int32, Int32) {
    var ends: [Int32] = [-1, -1]
    _ = try retrying("socketpair") { Int(baton_socket_pair(family, type, number, &ends)) }
    for end in ends { OwnSockets.note(end) }
    return (ends[0], ends[1])
  }

  /// Gives the socket its own address.
  package static func bind(
    _ socket: Int32, to address: SocketAddress
  ) throws(SystemCallError) {
    var storage = address.storage
    _ = try retrying("bind") { Int(baton_socket_bind(socket, &storage)) }
  }

  /// Lets the socket accept connections; the system may cut the backlog.
  package static func listen(_ socket: Int32, backlog: Int32) throws(SystemCallError) {
    _ = try retrying("listen") { Int(systemListen(socket, backlog)) }
  }

  /// Takes the oldest waiting connection; fails with `wouldBlock` when there is none yet.
  package static func accept(
    _ socket: Int32
  ) throws(SystemCallError) -> (socket: Int32, peer: SocketAddress) {
    var peer = SocketAddress()
    let accepted = Int32(
      try retrying("accept", interruptible: true) {
        Int(baton_socket_accept(socket, &peer.storage))
      })
    OwnSockets.note(accepted)
    return (accepted, peer)
  }

  /// Begins to connect; EINPROGRESS when that goes on in the background.
  package static func connect(
    _ socket: Int32, to address: SocketAddress
  ) throws(SystemCallError) {
    var storage = address.storage
    if baton_socket_connect(socket, &storage) == 0 { return }
    let error = SystemCallError.last("connect")
    // Interrupted, it goes on in the background as well.
    throw error.code == EINTR ? SystemCallError(code: EINPROGRESS, call: "connect") : error
  }

  /// Takes the error that a socket has kept; 0 for none.
  package static func takeSocketError(_ socket: Int32) throws(SystemCallError) -> Int32 {
    var code: Int32 = 0
    var length = socklen_t(MemoryLayout<Int32>.size)
    _ = try retrying("getsockopt") {
      Int(getsockopt(socket, SOL_SOCKET, SO_ERROR, &code, &length))
    }
    return code
  }

  /// Ends one direction or both (`SHUT_RD` ...), for all holders of the connection.
  package static func shutDown(_ socket: Int32, how: Int32) throws(SystemCallError) {
    _ = try retrying("shutdown") { Int(systemShutdown(socket, how)) }
  }

  /// The socket's own address, which the system may have chosen.
  package static func nameOfSocket(_ socket: Int32) throws(SystemCallError) -> SocketAddress {
    var address = SocketAddress()
    _ = try retrying("getsockname") { Int(baton_socket_name(socket, &address.storage)) }
    return address
  }

  /// The address of the other end; fails where there is none.
  package static func peerOfSocket(_ socket: Int32) throws(SystemCallError) -> SocketAddress {
    var address = SocketAddress()
    _ = try retrying("getpeername") { Int(baton_socket_peer(socket, &address.storage)) }
    return address
  }

  // MARK: - Options

  /// An option whose value is a number.
  package static func socketOption(
    _ socket: Int32, level: Int32, name: Int32
  ) throws(SystemCallError) -> Int32 {
    var value: Int32 = 0
    var length = socklen_t(MemoryLayout<Int32>.size)
    _ = try retrying("getsockopt") { Int(getsockopt(socket, level, name, &value, &length)) }
    return value
  }

  /// An option whose value is a structure: its bytes, `count` at most.
  package static func socketOption(
    _ socket: Int32, level: Int32, name: Int32, count: Int
  ) throws(SystemCallError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    var length = socklen_t(count)
    _ = try retrying("getsockopt") { Int(getsockopt(socket, level, name, &bytes, &length)) }
    return Array(bytes[..<min(Int(length), count)])
  }

  /// - Parameter bytes: the value; nil passes only `count`.
  package static func setSocketOption(
    _ socket: Int32, level: Int32, name: Int32, _ bytes: UnsafeRawPointer?, count: Int
  ) throws(SystemCallError) {
    _ = try retrying("setsockopt") {
      Int(setsockopt(socket, level, name, bytes, socklen_t(count)))
    }
  }

  // MARK: - Data

  /// How many bytes have come; 0 is the end of a stream.
  package static func receive(
    _ socket: Int32, into buffer: UnsafeMutableRawBufferPointer, flags: Int32
  ) throws(SystemCallError) -> Int {
    try retrying("recv", interruptible: true) {
      baton_socket_receive(socket, buffer.baseAddress, buffer.count, flags, nil)
    }
  }

  /// What `receive` would return, which is left where it is; never waits.
  package static func peek(
    _ socket: Int32, into buffer: UnsafeMutableRawBufferPointer
  ) throws(SystemCallError) -> Int {
    try receive(socket, into: buffer, flags: Int32(MSG_PEEK) | Int32(MSG_DONTWAIT))
  }

  /// As `receive`, and who has sent them.
  package static func receiveFrom(
    _ socket: Int32, into buffer: UnsafeMutableRawBufferPointer, flags: Int32
  ) throws(SystemCallError) -> (count: Int, from: SocketAddress) {
    var from = SocketAddress()
    let count = try retrying("recvfrom", interruptible: true) {
      baton_socket_receive(socket, buffer.baseAddress, buffer.count, flags, &from.storage)
    }
    return (count, from)
  }

  /// How many bytes were taken, which may be fewer than there are.
  package static func send(
    _ socket: Int32, _ bytes: UnsafeRawBufferPointer, flags: Int32, to address: SocketAddress? = nil
  ) throws(SystemCallError) -> Int {
    guard let address else {
      return try retrying("send", interruptible: true) {
        baton_socket_send(socket, bytes.baseAddress, bytes.count, flags, nil)
      }
    }
    var storage = address.storage
    return try retrying("sendto", interruptible: true) {
      baton_socket_send(socket, bytes.baseAddress, bytes.count, flags, &storage)
    }
  }

  /// Sends several buffers and what accompanies them (`sendmsg`) as one message.
  package static func send(
    _ socket: Int32, _ message: inout baton_message, to address: SocketAddress?
  ) throws(SystemCallError) -> Int {
    guard let address else {
      return try retrying("sendmsg", interruptible: true) {
        baton_socket_send_message(socket, &message, nil)
      }
    }
    var storage = address.storage
    return try retrying("sendmsg", interruptible: true) {
      baton_socket_send_message(socket, &message, &storage)
    }
  }

  /// Fills several buffers from one message (`recvmsg`); flags and what accompanied it stay in
  /// `message`.
  package static func receive(
    _ socket: Int32, _ message: inout baton_message
  ) throws(SystemCallError) -> (count: Int, from: SocketAddress) {
    var from = SocketAddress()
    let whole = message
    let count = try retrying("recvmsg", interruptible: true) {
      message = whole
      return baton_socket_receive_message(socket, &message, &from.storage)
    }
    return (count, from)
  }

  // MARK: - Looking

  /// Looks once, or waits for at most so many seconds (nil: for ever). A signal ends the wait with EINTR.
  /// - Returns: how many descriptors have something to tell.
  package static func look(
    at descriptors: inout [DescriptorPoll], seconds: Double?
  ) throws(SystemCallError) -> Int {
    var entries = descriptors.map { pollfd(fd: $0.descriptor, events: $0.events, revents: 0) }
    let milliseconds = seconds.map { Int32(min(max($0 * 1000, 0), 1e8).rounded(.up)) } ?? -1
    let count = systemPoll(&entries, milliseconds)
    if count < 0 { throw SystemCallError.last("poll") }
    for index in entries.indices { descriptors[index].found = entries[index].revents }
    return Int(count)
  }
}

private func systemListen(_ socket: Int32, _ backlog: Int32) -> Int32 { listen(socket, backlog) }
private func systemShutdown(_ socket: Int32, _ how: Int32) -> Int32 { shutdown(socket, Int32(how)) }
private func systemPoll(_ entries: inout [pollfd], _ milliseconds: Int32) -> Int32 {
  poll(&entries, nfds_t(entries.count), milliseconds)
}
