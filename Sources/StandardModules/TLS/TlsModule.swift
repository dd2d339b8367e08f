// The module `_tls`: contexts, connections, sessions and buffers of the system's OpenSSL. What scripts see of it is
// made in `Library/Networking/ssl.py` and its parts.

import CBaton
import Interpreter

nonisolated(unsafe) var tlsContextType: Reference!
private nonisolated(unsafe) var connectionType: Reference!
private nonisolated(unsafe) var sessionType: Reference!
private nonisolated(unsafe) var bufferType: Reference!

func makeTlsModule() -> ModuleObject {
  if tlsContextType == nil {
    tlsContextType = makeType(
      "Context", "A context of OpenSSL.",
      tlsContextSettings + tlsContextCertificates + contextCallbacks)
    connectionType = makeType(
      "_SSLSocket", "A connection of OpenSSL.", tlsConnectionMethods + tlsConnectionFacts)
    sessionType = makeType("Session", "A session of OpenSSL.", [])
    bufferType = makeType("Buffer", "Bytes between OpenSSL and a script.", bufferMethods)
  }
  tls = baton_tls_load()
  // Without OpenSSL there is nothing else to call.
  return makeModule(
    "_tls", doc: "Connections by OpenSSL.", [loading] + (tls == nil ? [] : functions))
}

private func makeType(
  _ name: StaticString, _ doc: StaticString,
  _ methods: @autoclosure @escaping () -> [NativeFunction]
) -> Reference {
  makeNativeType(
    NativeType(
      name: name, kind: nil, doc: doc, constructor: nil, methods: methods(), isFinal: true,
      module: "_ssl")
  ).reference
}

private let contextCallbacks: [NativeFunction] = [
  callbackSetter("set_servername_callback", setServernameCallback),
  callbackSetter("set_keylog_callback", setKeylogCallback),
  callbackSetter("set_message_callback", setMessageCallback),
  callbackSetter("set_psk_client_callback", setPskClientCallback),
  callbackSetter("set_psk_server_callback", setPskServerCallback),
  .method("set_psk_hint", "(self, hint, /)", "What clients are told of the keys.") {
    (a: Arguments) throws(Raised) in
    let (handle, hint) = (try tlsContext(a[0]).handle, try tlsOptionalString(a[1]))
    return .bool(withOptional(hint) { tls.pointee.SSL_CTX_use_psk_identity_hint(handle, $0) } != 0)
  },
]

private func callbackSetter(_ name: StaticString, _ set: @escaping (TlsContext, Value) -> Void)
  -> NativeFunction
{
  .method(name, "(self, callback, /)", "Set what OpenSSL calls; None for nothing.") {
    (a: Arguments) throws(Raised) in
    set(try tlsContext(a[0]), a[1])
    return .none
  }
}

// MARK: - Sessions

private final class TlsSession: Boxed {
  let handle: OpaquePointer
  init(_ handle: OpaquePointer) { self.handle = handle }
  deinit { tls.pointee.SSL_SESSION_free(handle) }
}

func makeTlsSession(_ handle: OpaquePointer?) -> Value {
  handle.map { makeBoxed(sessionType, TlsSession($0)) } ?? .none
}

func tlsSession(_ value: Value) throws(Raised) -> OpaquePointer {
  if let session = value.boxed(TlsSession.self) { return session.handle }
  throw raise(.typeError, "Value is not a SSLSession.")
}

/// Identity, time, timeout, whether it has a ticket and the hint for that.
private func sessionFacts(_ a: Arguments) throws(Raised) -> Value {
  let session = try tlsSession(a[0])
  var count: UInt32 = 0
  let identity = tls.pointee.SSL_SESSION_get_id(session, &count)
  return makeTuple([
    tlsBytes(identity, Int(count)), .int(tls.pointee.SSL_SESSION_get_time(session)),
    .int(tls.pointee.SSL_SESSION_get_timeout(session)),
    .bool(tls.pointee.SSL_SESSION_has_ticket(session) != 0),
    .int(Int(tls.pointee.SSL_SESSION_get_ticket_lifetime_hint(session))),
  ])
}

// MARK: - Buffers

private final class TlsBuffer: Boxed {
  let bio: OpaquePointer
  init(_ bio: OpaquePointer) { self.bio = bio }
  deinit { _ = tls.pointee.BIO_free(bio) }

  var count: Int {
    let pending: Int32 = 10
    return tls.pointee.BIO_ctrl(bio, pending, 0, nil)
  }
}

private func buffer(_ value: Value) throws(Raised) -> TlsBuffer {
  if let buffer = value.boxed(TlsBuffer.self) { return buffer }
  throw raise(.typeError, "expected a buffer, not '\(typeName(value))'")
}

private let setsEndValue: Int32 = 130

private func makeBuffer() throws(Raised) -> Value {
  guard let bio = tls.pointee.BIO_new(tls.pointee.BIO_s_mem()) else {
    throw raise(.memoryError, "")
  }
  // An empty buffer that has not ended says "later".
  _ = tls.pointee.BIO_ctrl(bio, setsEndValue, -1, nil)
  return makeBoxed(bufferType, TlsBuffer(bio))
}

private let bufferMethods: [NativeFunction] = [
  .method("count", "(self, /)", "How many bytes there are.") { (a: Arguments) throws(Raised) in
    .int(try buffer(a[0]).count)
  },
  .method("end", "(self, /)", "No bytes follow.") { (a: Arguments) throws(Raised) in
    _ = tls.pointee.BIO_ctrl(try buffer(a[0]).bio, setsEndValue, 0, nil)
    return .none
  },
  .method("read", "(self, size, /)", "Take bytes from the front.") {
    (a: Arguments) throws(Raised) in
    let (buffer, size) = (try buffer(a[0]), try toIndex(a[1]))
    let count = min(size < 0 ? buffer.count : size, buffer.count, Int(Int32.max))
    try reserve(count: count)
    var bytes = [UInt8](repeating: 0, count: count)
    if count > 0 { _ = tls.pointee.BIO_read(buffer.bio, &bytes, Int32(count)) }
    return makeBytes(bytes)
  },
  .method("write", "(self, b, /)", "Add bytes at the end.") { (a: Arguments) throws(Raised) in
    let (buffer, range) = (try buffer(a[0]), try ByteRange(a[1]))
    guard let count = Int32(exactly: range.count) else {
      throw raise(.overflowError, "string longer than \(Int32.max) bytes")
    }
    if count == 0 { return .int(0) }
    let written = tls.pointee.BIO_write(buffer.bio, range.memory.baseAddress, count)
    if written < 0 { throw tlsLibraryFailure(225) }
    return .int(Int(written))
  },
]

// MARK: - The module

private func wrap(_ a: Arguments) throws(Raised) -> Value {
  guard let context = try getAttribute(a[0], intern("_tls")).boxed(TlsContext.self) else {
    throw raise(.typeError, "expected a context, not '\(typeName(a[0]))'")
  }
  let socket = a[1].nativeState as? SocketObject
  let buffers = a[2].tuple.map { Array($0.buffer) } ?? []
  let isServer = try isTrue(a[3])
  tls.pointee.ERR_clear_error()
  let connection = TlsConnection(
    context, a[0], socket: socket, buffers: a[2], isServer: isServer, hostName: a[4], owner: a[6])
  guard let connection else { throw tlsLibraryFailure(850) }
  let value = makeBoxed(connectionType, connection)
  let (incoming, outgoing) = (
    try buffers.first.map(buffer)?.bio, try buffers.last.map(buffer)?.bio
  )
  if !connection.connect(incoming, outgoing) { throw raise(.memoryError, "") }
  askLater(context, connection)
  try setName(connection.handle, a[4], address: a[5], isChecked: try isTrue(a[7]))
  return value
}

/// Certificates that are asked for after the handshake.
private func askLater(_ context: TlsContext, _ connection: TlsConnection) {
  guard context.asksLater else { return }
  let handle = connection.handle
  if !connection.isServer { return tls.pointee.SSL_set_post_handshake_auth(handle, 1) }
  let (asks, later): (Int32, Int32) = (1, 8)
  let mode = tls.pointee.SSL_get_verify_mode(handle)
  if mode & asks != 0 { tls.pointee.SSL_set_verify(handle, mode | later, nil) }
}

/// Whom the client wants to speak to: a name, or an address that is no name.
private func setName(
  _ handle: OpaquePointer, _ name: Value, address: Value, isChecked: Bool
) throws(Raised) {
  if name.isNone { return }
  var text = try tlsString(name)
  var isSet = true
  if address.isNone {
    isSet = tls.pointee.SSL_ctrl(handle, TlsCommand.setHostName, 0, &text) != 0
  }
  if isSet, isChecked {
    let parameters = tls.pointee.SSL_get0_param(handle)
    if address.isNone {
      isSet = tls.pointee.X509_VERIFY_PARAM_set1_host(parameters, text, text.count - 1) != 0
    } else {
      let bytes = Array(try bytesArgument(address).buffer)
      isSet = tls.pointee.X509_VERIFY_PARAM_set1_ip(parameters, bytes, bytes.count) != 0
    }
  }
  if !isSet { throw tlsLibraryFailure(776) }
}

/// The number, names and dotted form of an object identifier; None for an unknown one.
private func describeObject(_ object: OpaquePointer?) -> Value {
  guard let object else { return .none }
  let number = tls.pointee.OBJ_obj2nid(object)
  var text = [CChar](repeating: 0, count: 256)
  let count = tls.pointee.OBJ_obj2txt(&text, Int32(text.count), object, 1)
  return makeTuple([
    .int(Int(number)), tlsText(tls.pointee.OBJ_nid2sn(number)),
    tlsText(tls.pointee.OBJ_nid2ln(number)), count > 0 ? tlsText(text) : .none,
  ])
}

private let loading = NativeFunction.function(
  "load", "()", "Whether the system has OpenSSL 3."
) { (a: Arguments) throws(Raised) in .bool(tls != nil) }

private let functions: [NativeFunction] = [
  .function("version", "()", "The name and number of the OpenSSL that is running.") {
    (a: Arguments) throws(Raised) in
    makeTuple([
      tlsText(tls.pointee.OpenSSL_version(0)), .int(Int(tls.pointee.OpenSSL_version_num())),
    ])
  },
  .function("context", "(protocol, /)", "A new context.", makeTlsContext),
  .function("buffer", "()", "A new buffer.") { (a: Arguments) throws(Raised) in try makeBuffer() },
  .function(
    "wrap", "(context, socket, buffers, is_server, hostname, address, owner, checks, /)",
    "A new connection over a socket or two buffers.", wrap),
  .function("session_facts", "(session, /)", "What is known of a session.", sessionFacts),
  .function("first_certificate", "(path, /)", "The first certificate of a file.", firstCertificate),
  .function("random", "(count, /)", "Random bytes.") { (a: Arguments) throws(Raised) in
    let count = try cNumber(a[0])
    if count < 0 { throw raise(.valueError, "num must be positive") }
    try reserve(count: Int(count))
    var bytes = [UInt8](repeating: 0, count: Int(count))
    tls.pointee.ERR_clear_error()
    if count > 0, tls.pointee.RAND_bytes(&bytes, count) != 1 { throw tlsLibraryFailure(5274) }
    return makeBytes(bytes)
  },
  .function("add_entropy", "(bytes, entropy, /)", "Mix bytes into the source of random ones.") {
    (a: Arguments) throws(Raised) in
    let (bytes, entropy) = (try ByteRange(a[0]), try real(a[1]))
    guard let count = Int32(exactly: bytes.count) else {
      throw raise(.overflowError, "string longer than \(Int32.max) bytes")
    }
    tls.pointee.RAND_add(bytes.memory.baseAddress, count, entropy)
    return .none
  },
  .function("is_seeded", "()", "Whether there are random bytes.") { (a: Arguments) throws(Raised) in
    .bool(tls.pointee.RAND_status() != 0)
  },
  .function("object_of_text", "(text, by_name, /)", "An object identifier by its text.") {
    (a: Arguments) throws(Raised) in
    let object = tls.pointee.OBJ_txt2obj(try tlsString(a[0]), try isTrue(a[1]) ? 0 : 1)
    tls.pointee.ERR_clear_error()
    defer { if let object { tls.pointee.ASN1_OBJECT_free(object) } }
    return describeObject(object)
  },
  .function("object_of_number", "(number, /)", "An object identifier by OpenSSL's number.") {
    (a: Arguments) throws(Raised) in
    let object = tls.pointee.OBJ_nid2obj(try cNumber(a[0]))
    tls.pointee.ERR_clear_error()
    return describeObject(object)
  },
  .function("default_paths", "()", "Where the system's certificates are.") {
    (a: Arguments) throws(Raised) in
    makeTuple([
      tlsText(tls.pointee.X509_get_default_cert_file_env()),
      tlsText(tls.pointee.X509_get_default_cert_file()),
      tlsText(tls.pointee.X509_get_default_cert_dir_env()),
      tlsText(tls.pointee.X509_get_default_cert_dir()),
    ])
  },
]
