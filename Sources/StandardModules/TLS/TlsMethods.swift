// The methods of connections: data, and what is known of the other end.

import CBaton
import Interpreter

let tlsConnectionMethods: [NativeFunction] = [
  .method("do_handshake", "(self, /)", "Agree with the other end.") {
    (a: Arguments) throws(Raised) in
    let connection = try tlsConnection(a[0])
    let (result, error) = try connection.trying(.handshake, until: connection.deadline) {
      tls.pointee.SSL_do_handshake(connection.handle)
    }
    if result < 1 { throw connection.failure(error, TlsWork.handshake.line) }
    return .none
  },
  .method("read", "(self, size=1024, buffer=None, /)", "Read up to size bytes.", readTls),
  .method("write", "(self, b, /)", "Write the bytes; return how many.") {
    (a: Arguments) throws(Raised) in
    let connection = try tlsConnection(a[0])
    let bytes = Array(try ByteRange(a[1]).bytes)
    var written = 0
    let (result, error) = try connection.trying(.write, until: connection.deadline) {
      tls.pointee.SSL_write_ex(connection.handle, bytes, bytes.count, &written)
    }
    if result < 1 { throw connection.failure(error, TlsWork.write.line) }
    return .int(written)
  },
  .method("pending", "(self, /)", "How many bytes can be read without the other end.") {
    (a: Arguments) throws(Raised) in
    .int(Int(tls.pointee.SSL_pending(try tlsConnection(a[0]).handle)))
  },
  .method("shutdown", "(self, /)", "End TLS.") { (a: Arguments) throws(Raised) in
    try tlsConnection(a[0]).shutDown()
    return .none
  },
  .method("verify_client_post_handshake", "(self, /)", "Ask the client for its certificate.") {
    (a: Arguments) throws(Raised) in
    let connection = try tlsConnection(a[0])
    tls.pointee.ERR_clear_error()
    if tls.pointee.SSL_verify_client_post_handshake(connection.handle) == 0 {
      throw tlsLibraryFailure(2829)
    }
    return .none
  },
]

private let mostOfRecord = 1 << 15

private func readTls(_ a: Arguments) throws(Raised) -> Value {
  let connection = try tlsConnection(a[0])
  var size = a.isGiven(1) ? try toIndex(a[1], overflow: .overflowError) : 1024
  let target = a.isGiven(2) && !a[2].isNone ? try ByteRange(writable: a[2], "read") : nil
  if let target, size <= 0 || size > target.count { size = target.count }
  if size < 0 { throw raise(.valueError, "size should not be negative") }
  if size == 0 { return target == nil ? makeBytes([]) : .int(0) }
  // One call brings one record at most. A callback may let the target move: its bytes are copied afterwards.
  return try withUnsafeTemporary(min(size, mostOfRecord)) { (buffer) throws(Raised) in
    let (result, error) = try connection.trying(.read, until: connection.deadline) {
      tls.pointee.SSL_read(connection.handle, buffer.baseAddress, Int32(buffer.count))
    }
    let hasReceivedEnd: Int32 = 2
    let isEnd =
      error == TlsError.zeroReturn
      && tls.pointee.SSL_get_shutdown(connection.handle) == hasReceivedEnd
    if result < 1, !isEnd { throw connection.failure(error, TlsWork.read.line) }
    let read = UnsafeRawBufferPointer(rebasing: buffer[..<max(0, Int(result))])
    guard let target else {
      return tlsBytes(read.baseAddress?.assumingMemoryBound(to: UInt8.self), read.count)
    }
    let room = target.memory
    room.copyMemory(from: UnsafeRawBufferPointer(rebasing: read[..<min(read.count, room.count)]))
    return .int(read.count)
  }
}

private func withUnsafeTemporary(
  _ count: Int, _ body: (UnsafeMutableRawBufferPointer) throws(Raised) -> Value
) throws(Raised) -> Value {
  let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: count, alignment: 16)
  defer { buffer.deallocate() }
  return try body(buffer)
}

// MARK: - What is known

let tlsConnectionFacts: [NativeFunction] = [
  .getter("context", "The context.") { (a: Arguments) throws(Raised) in
    try tlsConnection(a[0]).contexts.last ?? .none
  },
  .setter("context") { (a: Arguments) throws(Raised) in
    try tlsConnection(a[0]).change(to: a[1])
    return .none
  },
  .getter("owner", "What scripts see of it.") { (a: Arguments) throws(Raised) in
    try tlsConnection(a[0]).owner
  },
  .getter("server_side", "Whether it is the server.") { (a: Arguments) throws(Raised) in
    .bool(try tlsConnection(a[0]).isServer)
  },
  .getter("server_hostname", "The name of the server.") { (a: Arguments) throws(Raised) in
    try tlsConnection(a[0]).hostName
  },
  .getter("session_reused", "Whether an earlier session goes on.") {
    (a: Arguments) throws(Raised) in
    .bool(tls.pointee.SSL_session_reused(try tlsConnection(a[0]).handle) != 0)
  },
  .method("is_agreed", "(self, /)", "Whether the handshake is done.") {
    (a: Arguments) throws(Raised) in
    .bool(tls.pointee.SSL_is_init_finished(try tlsConnection(a[0]).handle) != 0)
  },
  .method("verifies", "(self, /)", "Whether the peer's certificate was asked for.") {
    (a: Arguments) throws(Raised) in
    .bool(tls.pointee.SSL_get_verify_mode(try tlsConnection(a[0]).handle) & 1 != 0)
  },
  .method("peer_certificate", "(self, /)", "The peer's certificate as bytes.") {
    (a: Arguments) throws(Raised) in
    let handle = try tlsConnection(a[0]).handle
    guard let certificate = tls.pointee.SSL_get1_peer_certificate(handle) else { return .none }
    defer { tls.pointee.X509_free(certificate) }
    return tlsEncoded(certificate)
  },
  .method("chain", "(self, is_verified, /)", "The certificates above the peer's as bytes.") {
    (a: Arguments) throws(Raised) in
    let handle = try tlsConnection(a[0]).handle
    let stack =
      try isTrue(a[1])
      ? tls.pointee.SSL_get0_verified_chain(handle) : tls.pointee.SSL_get_peer_cert_chain(handle)
    guard let stack else { return .none }
    return makeTuple(tlsStack(stack).map(tlsEncoded))
  },
  .method("cipher", "(self, /)", "Name, version and bits of the cipher.") {
    (a: Arguments) throws(Raised) in
    let handle = try tlsConnection(a[0]).handle
    return tls.pointee.SSL_get_current_cipher(handle).map(cipherFacts) ?? .none
  },
  .method("shared_ciphers", "(self, /)", "Those that the client offers too.") {
    (a: Arguments) throws(Raised) in
    let handle = try tlsConnection(a[0]).handle
    guard let offered = tls.pointee.SSL_get_client_ciphers(handle) else { return .none }
    let theirs = tlsStack(offered)
    let shared = tlsStack(tls.pointee.SSL_get_ciphers(handle)).filter(theirs.contains)
    return makeList(shared.map(cipherFacts)).value
  },
  .method("version", "(self, /)", "The version of the protocol.") { (a: Arguments) throws(Raised) in
    let handle = try tlsConnection(a[0]).handle
    if tls.pointee.SSL_is_init_finished(handle) == 0 { return .none }
    return tlsText(tls.pointee.SSL_get_version(handle))
  },
  .method("compression", "(self, /)", "Nothing is compressed.") { (a: Arguments) throws(Raised) in
    .none
  },
  .method("selected_alpn_protocol", "(self, /)", "What is spoken above TLS.") {
    (a: Arguments) throws(Raised) in
    var (start, count): (UnsafePointer<UInt8>?, UInt32) = (nil, 0)
    tls.pointee.SSL_get0_alpn_selected(try tlsConnection(a[0]).handle, &start, &count)
    guard let start else { return .none }
    return try utf8Text(Bytes(start: start, count: Int(count)))
  },
  .method("finished", "(self, is_peers, /)", "The end of a handshake as bytes.") {
    (a: Arguments) throws(Raised) in
    let (handle, isPeers) = (try tlsConnection(a[0]).handle, try isTrue(a[1]))
    var bytes = [UInt8](repeating: 0, count: 128)
    let count =
      isPeers
      ? tls.pointee.SSL_get_peer_finished(handle, &bytes, bytes.count)
      : tls.pointee.SSL_get_finished(handle, &bytes, bytes.count)
    return makeBytes(Array(bytes[..<min(count, bytes.count)]))
  },
  .method("get_session", "(self, /)", "The session.") { (a: Arguments) throws(Raised) in
    makeTlsSession(tls.pointee.SSL_get1_session(try tlsConnection(a[0]).handle))
  },
  .method("set_session", "(self, session, /)", "Go on with an earlier session.") {
    (a: Arguments) throws(Raised) in
    let (connection, session) = (try tlsConnection(a[0]), try tlsSession(a[1]))
    guard let copy = tls.pointee.SSL_SESSION_dup(session) else { throw tlsLibraryFailure(2955) }
    defer { tls.pointee.SSL_SESSION_free(copy) }
    if tls.pointee.SSL_set_session(connection.handle, copy) == 0 { throw tlsLibraryFailure(2966) }
    return .none
  },
]

private func cipherFacts(_ cipher: OpaquePointer) -> Value {
  makeTuple([
    tlsText(tls.pointee.SSL_CIPHER_get_name(cipher)),
    tlsText(tls.pointee.SSL_CIPHER_get_version(cipher)),
    .int(Int(tls.pointee.SSL_CIPHER_get_bits(cipher, nil))),
  ])
}
