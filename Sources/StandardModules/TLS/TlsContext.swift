// What the connections of one kind share: OpenSSL's SSL_CTX. `Library/Networking/_ssl_contexts.py` makes of it what
// scripts see.

import CBaton
import Interpreter

final class TlsContext: Boxed {
  let handle: OpaquePointer
  /// Called by OpenSSL while a handshake runs; `.none` when there is none.
  var callbacks: [TlsCallback: Value] = [:]
  /// What this side speaks above TLS, with lengths before the names; OpenSSL asks a server when a client offers some.
  var protocols: [UInt8] = []
  /// What a callback has raised while no connection was there to keep it.
  var raised = Value.none
  /// Must a client be asked for its certificate only when the server says so?
  var asksLater = false

  init(_ handle: OpaquePointer) {
    self.handle = handle
    noteForeign(Self.foreignBytes)
  }

  /// About what OpenSSL takes for a context.
  private static let foreignBytes = 32 << 10

  deinit { tls.pointee.SSL_CTX_free(handle) }

  override func trace() {
    for callback in callbacks.values { mark(callback) }
    mark(raised)
  }

  var address: UnsafeMutableRawPointer { Unmanaged.passUnretained(self).toOpaque() }

  static func at(_ address: UnsafeMutableRawPointer?) -> TlsContext? {
    address.map { Unmanaged<TlsContext>.fromOpaque($0).takeUnretainedValue() }
  }

  /// Throws what a callback has raised, or OpenSSL's own failure.
  func failure(_ line: Int) -> Raised {
    let exception = raised
    raised = .none
    if exception.isNone { return tlsLibraryFailure(line) }
    tls.pointee.ERR_clear_error()
    return raise(value: exception)
  }
}

func tlsContext(_ value: Value) throws(Raised) -> TlsContext {
  if let context = value.boxed(TlsContext.self) { return context }
  throw raise(.typeError, "expected a context, not '\(typeName(value))'")
}

/// A context with CPython's settings.
func makeTlsContext(_ a: Arguments) throws(Raised) -> Value {
  let (client, server): (Int32, Int32) = (16, 17)
  let version = try cNumber(a[0])
  let method =
    version == client
    ? tls.pointee.TLS_client_method()
    : version == server ? tls.pointee.TLS_server_method() : tls.pointee.TLS_method()
  tls.pointee.ERR_clear_error()
  guard let handle = tls.pointee.SSL_CTX_new(method) else { throw tlsLibraryFailure(3121) }
  let context = TlsContext(handle)
  let releasesBuffers = 0x10
  _ = tls.pointee.SSL_CTX_ctrl(handle, TlsCommand.setMode, releasesBuffers, nil)
  let trustedFirst: UInt = 0x8000
  _ = tls.pointee.X509_VERIFY_PARAM_set_flags(tls.pointee.SSL_CTX_get0_param(handle), trustedFirst)
  tls.pointee.SSL_CTX_set_post_handshake_auth(handle, 0)
  return makeBoxed(tlsContextType, context)
}

// MARK: - Settings

let tlsContextSettings: [NativeFunction] = [
  .method("get_options", "(self, /)", "Its switches.") { (a: Arguments) throws(Raised) in
    .int(Int(tls.pointee.SSL_CTX_get_options(try tlsContext(a[0]).handle)))
  },
  .method("change_options", "(self, cleared, set, /)", "Change switches.") {
    (a: Arguments) throws(Raised) in
    let handle = try tlsContext(a[0]).handle
    let (cleared, set) = (try toIndex(a[1]), try toIndex(a[2]))
    _ = tls.pointee.SSL_CTX_clear_options(handle, UInt64(truncatingIfNeeded: cleared))
    _ = tls.pointee.SSL_CTX_set_options(handle, UInt64(truncatingIfNeeded: set))
    return .none
  },
  .method("get_verify_mode", "(self, /)", "Whether the peer is asked for a certificate.") {
    (a: Arguments) throws(Raised) in
    .int(Int(tls.pointee.SSL_CTX_get_verify_mode(try tlsContext(a[0]).handle)))
  },
  .method("set_verify_mode", "(self, mode, /)", "Ask the peer for a certificate.") {
    (a: Arguments) throws(Raised) in
    tls.pointee.SSL_CTX_set_verify(try tlsContext(a[0]).handle, try cNumber(a[1]), nil)
    return .none
  },
  .method("get_verify_flags", "(self, /)", "How certificates are looked at.") {
    (a: Arguments) throws(Raised) in
    let parameters = tls.pointee.SSL_CTX_get0_param(try tlsContext(a[0]).handle)
    return .int(Int(tls.pointee.X509_VERIFY_PARAM_get_flags(parameters)))
  },
  .method(
    "change_verify_flags", "(self, cleared, set, /)", "Change how certificates are looked at."
  ) { (a: Arguments) throws(Raised) in
    let parameters = tls.pointee.SSL_CTX_get0_param(try tlsContext(a[0]).handle)
    let (cleared, set) = (try toIndex(a[1]), try toIndex(a[2]))
    let isDone =
      tls.pointee.X509_VERIFY_PARAM_clear_flags(parameters, UInt(truncatingIfNeeded: cleared)) != 0
      && tls.pointee.X509_VERIFY_PARAM_set_flags(parameters, UInt(truncatingIfNeeded: set)) != 0
    if !isDone { throw tlsLibraryFailure(3409) }
    return .none
  },
  .method("set_host_flags", "(self, flags, /)", "How names of hosts are compared.") {
    (a: Arguments) throws(Raised) in
    let parameters = tls.pointee.SSL_CTX_get0_param(try tlsContext(a[0]).handle)
    tls.pointee.X509_VERIFY_PARAM_set_hostflags(
      parameters, UInt32(truncatingIfNeeded: try toIndex(a[1])))
    return .none
  },
  .method("get_version", "(self, is_maximum, /)", "The first or last version; 0 for any.") {
    (a: Arguments) throws(Raised) in
    let command =
      try isTrue(a[1]) ? TlsCommand.getMaximumVersion : TlsCommand.getMinimumVersion
    return .int(tls.pointee.SSL_CTX_ctrl(try tlsContext(a[0]).handle, command, 0, nil))
  },
  .method("set_version", "(self, is_maximum, version, /)", "Set the first or last version.") {
    (a: Arguments) throws(Raised) in
    let command =
      try isTrue(a[1]) ? TlsCommand.setMaximumVersion : TlsCommand.setMinimumVersion
    let (handle, version) = (try tlsContext(a[0]).handle, Int(try cNumber(a[2])))
    return .bool(tls.pointee.SSL_CTX_ctrl(handle, command, version, nil) != 0)
  },
  .method("set_ciphers", "(self, ciphers, /)", "Set the ciphers up to TLS 1.2.") {
    (a: Arguments) throws(Raised) in
    let (handle, ciphers) = (try tlsContext(a[0]).handle, try tlsString(a[1]))
    let isDone = tls.pointee.SSL_CTX_set_cipher_list(handle, ciphers) != 0
    tls.pointee.ERR_clear_error()
    return .bool(isDone)
  },
  .method("ciphers", "(self, /)", "What it says of each cipher.") { (a: Arguments) throws(Raised) in
    guard let connection = tls.pointee.SSL_new(try tlsContext(a[0]).handle) else {
      throw tlsLibraryFailure(3360)
    }
    defer { tls.pointee.SSL_free(connection) }
    return makeTuple(tlsStack(tls.pointee.SSL_get_ciphers(connection)).map(describeCipher))
  },
  .method("set_curve", "(self, name, /)", "Set the group of elliptic curves.") {
    (a: Arguments) throws(Raised) in
    let (handle, name) = (try tlsContext(a[0]).handle, try tlsString(a[1]))
    var number = tls.pointee.OBJ_sn2nid(name)
    if number == 0 { return .bool(false) }
    tls.pointee.ERR_clear_error()
    if tls.pointee.SSL_CTX_ctrl(handle, TlsCommand.setGroups, 1, &number) == 0 {
      throw tlsLibraryFailure(4356)
    }
    return .bool(true)
  },
  .method("set_protocols", "(self, names, /)", "What is spoken above TLS, with lengths.") {
    (a: Arguments) throws(Raised) in
    let context = try tlsContext(a[0])
    context.protocols = Array(try bytesArgument(a[1]).buffer)
    offerProtocols(context)
    return .none
  },
  .method("set_late_authentication", "(self, on, /)", "Ask clients later.") {
    (a: Arguments) throws(Raised) in
    let context = try tlsContext(a[0])
    context.asksLater = try isTrue(a[1])
    tls.pointee.SSL_CTX_set_post_handshake_auth(context.handle, context.asksLater ? 1 : 0)
    return .none
  },
  .method("get_tickets", "(self, /)", "How many tickets a session gets.") {
    (a: Arguments) throws(Raised) in
    .int(tls.pointee.SSL_CTX_get_num_tickets(try tlsContext(a[0]).handle))
  },
  .method("set_tickets", "(self, count, /)", "Set how many tickets a session gets.") {
    (a: Arguments) throws(Raised) in
    let (handle, count) = (try tlsContext(a[0]).handle, max(0, Int(try cNumber(a[1]))))
    return .bool(tls.pointee.SSL_CTX_set_num_tickets(handle, count) != 0)
  },
  .method("security_level", "(self, /)", "How strong keys must be.") {
    (a: Arguments) throws(Raised) in
    .int(Int(tls.pointee.SSL_CTX_get_security_level(try tlsContext(a[0]).handle)))
  },
  .method("session_counts", "(self, /)", "What has happened to sessions.") {
    (a: Arguments) throws(Raised) in
    let (handle, counters) = (try tlsContext(a[0]).handle, Int32(12))
    return makeTuple(
      (0..<counters).map {
        .int(tls.pointee.SSL_CTX_ctrl(handle, TlsCommand.countSessions + $0, 0, nil))
      })
  },
]

/// The fields of a cipher in the order of `get_ciphers`.
private func describeCipher(_ cipher: OpaquePointer) -> Value {
  func name(_ number: Int32) -> Value {
    number == 0 ? .none : tlsText(tls.pointee.OBJ_nid2ln(number))
  }
  var (bits, text) = (Int32(0), [CChar](repeating: 0, count: 512))
  let strength = tls.pointee.SSL_CIPHER_get_bits(cipher, &bits)
  _ = tls.pointee.SSL_CIPHER_description(cipher, &text, Int32(text.count))
  return makeTuple([
    .int(Int(tls.pointee.SSL_CIPHER_get_id(cipher))),
    tlsText(tls.pointee.SSL_CIPHER_get_name(cipher)),
    tlsText(tls.pointee.SSL_CIPHER_get_version(cipher)), tlsText(text), .int(Int(strength)),
    .int(Int(bits)), .bool(tls.pointee.SSL_CIPHER_is_aead(cipher) != 0),
    name(tls.pointee.SSL_CIPHER_get_cipher_nid(cipher)),
    name(tls.pointee.SSL_CIPHER_get_digest_nid(cipher)),
    name(tls.pointee.SSL_CIPHER_get_kx_nid(cipher)),
    name(tls.pointee.SSL_CIPHER_get_auth_nid(cipher)),
  ])
}
