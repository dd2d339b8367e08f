// What OpenSSL calls in the script while it works. An exception cannot travel through OpenSSL: it is kept, and thrown
// when OpenSSL has returned, or is told of where nobody waits for it.

import CBaton
import Interpreter

enum TlsCallback {
  case password, servername, keylog, message, pskClient, pskServer
}

/// Runs script code for OpenSSL.
/// - Returns: what it returns; nil and the exception when it has failed.
private func run(_ body: () throws(Raised) -> Value) -> (Value?, failure: Value) {
  let depth = state.depth
  do throws(Raised) { return (try body(), .none) } catch {
    state.depth = depth
    let exception = state.raised
    state.raised = .none
    return (nil, exception)
  }
}

/// The connection that OpenSSL speaks of, and the callback of the context that it has now.
private func connection(_ handle: OpaquePointer?, _ kind: TlsCallback) -> (TlsConnection, Value)? {
  guard let handle, let address = tls.pointee.SSL_get_ex_data(handle, 0) else { return nil }
  let connection = Unmanaged<TlsConnection>.fromOpaque(address).takeUnretainedValue()
  guard let callback = connection.currentContext?.callbacks[kind] else { return nil }
  return (connection, callback)
}

// MARK: - Passwords

/// A password is asked for by a function of the script; `.none` leaves the question to OpenSSL.
func setPassword(_ context: TlsContext, _ callback: Value) {
  context.callbacks[.password] = callback.isNone ? nil : callback
  tls.pointee.SSL_CTX_set_default_passwd_cb_userdata(context.handle, context.address)
  tls.pointee.SSL_CTX_set_default_passwd_cb(
    context.handle,
    callback.isNone
      ? nil
      : { (buffer, size, _, address) in
        guard let buffer, let context = TlsContext.at(address) else { return -1 }
        return writePassword(
          context, UnsafeMutableRawBufferPointer(start: buffer, count: Int(size)))
      })
}

private func writePassword(_ context: TlsContext, _ buffer: UnsafeMutableRawBufferPointer) -> Int32
{
  guard let callback = context.callbacks[.password] else { return -1 }
  let (result, failure) = run { () throws(Raised) in
    try call(callback, .int(buffer.count))
  }
  guard let bytes = result?.bytes?.buffer, bytes.count <= buffer.count else {
    context.raised = failure
    return -1
  }
  buffer.copyMemory(from: UnsafeRawBufferPointer(bytes))
  return Int32(bytes.count)
}

// MARK: - Names of servers

private let (isFine, isFatal, isNotMinded): (Int32, Int32, Int32) = (0, 2, 3)
private let (handshakeFailure, internalError): (Int32, Int32) = (40, 80)

func setServernameCallback(_ context: TlsContext, _ callback: Value) {
  context.callbacks[.servername] = callback.isNone ? nil : callback
  _ = tls.pointee.SSL_CTX_callback_ctrl(
    context.handle, TlsCommand.setServernameCallback,
    callback.isNone ? nil : { (handle, alert, address) in askServername(handle, alert, address) })
  _ = tls.pointee.SSL_CTX_ctrl(
    context.handle, TlsCommand.setServernameArgument, 0, context.address)
}

private func askServername(
  _ handle: OpaquePointer?, _ alert: UnsafeMutablePointer<Int32>?,
  _ address: UnsafeMutableRawPointer?
) -> Int32 {
  guard let (connection, callback) = connection(handle, .servername),
    let context = connection.contexts.last
  else { return isNotMinded }
  let name = tlsText(tls.pointee.SSL_get_servername(connection.handle, 0))
  let (result, failure) = run { () throws(Raised) in
    try call(callback, connection.owner, name, context)
  }
  guard let result else {
    reportUnraisable(failure, in: callback)
    alert?.pointee = handshakeFailure
    return isFatal
  }
  if result.isNone { return isFine }
  let (number, wrong) = run { () throws(Raised) in .int(Int(try cNumber(result))) }
  if case .int(let number)? = number {
    alert?.pointee = Int32(truncatingIfNeeded: number)
  } else {
    reportUnraisable(wrong, in: result)
    alert?.pointee = internalError
  }
  return isFatal
}

// MARK: - What is spoken above TLS

func offerProtocols(_ context: TlsContext) {
  let names = context.protocols
  _ = tls.pointee.SSL_CTX_set_alpn_protos(context.handle, names, UInt32(names.count))
  tls.pointee.SSL_CTX_set_alpn_select_cb(
    context.handle,
    { (_, chosen, length, offered, offeredCount, address) in
      guard let context = TlsContext.at(address), !context.protocols.isEmpty else {
        return isNotMinded
      }
      let agreed: Int32 = 1
      // The choice points into the client's list, which lives as long as the handshake needs it.
      let result = context.protocols.withUnsafeBufferPointer { own in
        chosen?.withMemoryRebound(to: UnsafeMutablePointer<UInt8>?.self, capacity: 1) {
          tls.pointee.SSL_select_next_proto(
            $0, length, own.baseAddress, UInt32(own.count), offered, offeredCount)
        }
      }
      return result == agreed ? isFine : isNotMinded
    }, context.address)
}

// MARK: - Looking on

func setKeylogCallback(_ context: TlsContext, _ callback: Value) {
  context.callbacks[.keylog] = callback.isNone ? nil : callback
  tls.pointee.SSL_CTX_set_keylog_callback(
    context.handle,
    callback.isNone
      ? nil
      : { (handle, line) in
        guard let (connection, callback) = connection(handle, .keylog) else { return }
        let (result, failure) = run { () throws(Raised) in try call(callback, tlsText(line)) }
        if result == nil { connection.raised = failure }
      })
}

func setMessageCallback(_ context: TlsContext, _ callback: Value) {
  context.callbacks[.message] = callback.isNone ? nil : callback
  tls.pointee.SSL_CTX_set_msg_callback(
    context.handle,
    callback.isNone
      ? nil
      : { (isWritten, version, kind, bytes, count, handle, _) in
        showMessage(isWritten != 0, version, kind, bytes, count, handle)
      })
}

private func showMessage(
  _ isWritten: Bool, _ version: Int32, _ kind: Int32, _ bytes: UnsafeRawPointer?, _ count: Int,
  _ handle: OpaquePointer?
) {
  guard let (connection, callback) = connection(handle, .message), connection.raised.isNone else {
    return
  }
  let (result, failure) = run { () throws(Raised) in
    let data = tlsBytes(bytes?.assumingMemoryBound(to: UInt8.self), count)
    return try call(
      callback,
      positional: [
        connection.owner, .bool(isWritten), .int(Int(version)), .int(Int(kind)), data,
      ], keywords: [])
  }
  if result == nil { connection.raised = failure }
}

// MARK: - Keys that both sides know

func setPskClientCallback(_ context: TlsContext, _ callback: Value) {
  context.callbacks[.pskClient] = callback.isNone ? nil : callback
  tls.pointee.SSL_CTX_set_psk_client_callback(
    context.handle,
    callback.isNone
      ? nil
      : { (handle, hint, identity, identityCount, key, keyCount) in
        guard let (connection, callback) = connection(handle, .pskClient) else { return 0 }
        let parts = askKey(connection, callback, tlsText(hint))
        guard let parts, parts.identity.count < identityCount, parts.key.count <= keyCount else {
          return 0
        }
        UnsafeMutableRawPointer(identity)?.copyMemory(
          from: parts.identity + [0], byteCount: parts.identity.count + 1)
        UnsafeMutableRawPointer(key)?.copyMemory(from: parts.key, byteCount: parts.key.count)
        return UInt32(parts.key.count)
      })
}

func setPskServerCallback(_ context: TlsContext, _ callback: Value) {
  context.callbacks[.pskServer] = callback.isNone ? nil : callback
  tls.pointee.SSL_CTX_set_psk_server_callback(
    context.handle,
    callback.isNone
      ? nil
      : { (handle, identity, key, keyCount) in
        guard let (connection, callback) = connection(handle, .pskServer) else { return 0 }
        let parts = askKey(connection, callback, tlsText(identity))
        guard let parts, parts.key.count <= keyCount else { return 0 }
        UnsafeMutableRawPointer(key)?.copyMemory(from: parts.key, byteCount: parts.key.count)
        return UInt32(parts.key.count)
      })
}

/// The identity and the key that the script's function returns, both as bytes.
private func askKey(_ connection: TlsConnection, _ callback: Value, _ told: Value) -> (
  identity: [UInt8], key: [UInt8]
)? {
  let (result, failure) = run { () throws(Raised) in try call(callback, told) }
  guard let pair = result?.tuple, pair.count == 2, let identity = pair.buffer[0].bytes,
    let key = pair.buffer[1].bytes
  else {
    if result == nil { reportUnraisable(failure, in: callback) }
    return nil
  }
  return (Array(identity.buffer), Array(key.buffer))
}
