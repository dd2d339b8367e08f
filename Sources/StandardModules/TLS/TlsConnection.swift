// One end of a connection by TLS, over a socket or over two buffers: OpenSSL's SSL, and the one loop in which its calls
// are tried until they need not wait any more.

import Asyncio
import CBaton
import Interpreter
import Reactor

final class TlsConnection: Boxed {
  let handle: OpaquePointer
  /// The script's contexts that it has had, the current one last: OpenSSL may ask each of them.
  fileprivate(set) var contexts: [Value]
  /// The buffers in place of a socket.
  private let buffers: Value
  private let socket: SocketObject?
  private let channel: TlsChannel?
  /// Weakly refers to what scripts see of it.
  private let ownerReference: Value
  /// The name of the server, as the client asks for it.
  let hostName: Value
  let isServer: Bool
  /// What a callback has raised.
  var raised = Value.none
  /// OpenSSL's calls do not nest, and a callback may try.
  private var isBusy = false
  fileprivate var hasSeenZero = false

  init?(
    _ context: TlsContext, _ contextValue: Value, socket: SocketObject?, buffers: Value,
    isServer: Bool, hostName: Value, owner: Value
  ) {
    guard let handle = tls.pointee.SSL_new(context.handle) else { return nil }
    self.handle = handle
    contexts = [contextValue]
    self.buffers = buffers
    self.socket = socket
    self.isServer = isServer
    self.hostName = hostName
    channel = socket.map { TlsChannel($0) }
    ownerReference = owner
    super.init()
    noteForeign(Self.foreignBytes)
    _ = tls.pointee.SSL_set_ex_data(handle, 0, Unmanaged.passUnretained(self).toOpaque())
    let (movingBuffer, retriesAlone) = (2, 4)
    _ = tls.pointee.SSL_ctrl(handle, TlsCommand.setMode, movingBuffer | retriesAlone, nil)
    if isServer {
      // Clients have none: a key that both sides know begins a session without.
      let name = Array("Python".utf8)
      _ = tls.pointee.SSL_set_session_id_context(handle, name, UInt32(name.count))
      tls.pointee.SSL_set_accept_state(handle)
    } else {
      tls.pointee.SSL_set_connect_state(handle)
    }
  }

  /// About what OpenSSL takes for a connection.
  private static let foreignBytes = 40 << 10

  deinit { tls.pointee.SSL_free(handle) }

  override func trace() {
    for context in contexts { mark(context) }
    mark(buffers)
    mark(ownerReference)
    mark(hostName)
    mark(raised)
  }

  /// What scripts see of it, as long as somebody holds that.
  var owner: Value {
    get throws(Raised) { try call(ownerReference) }
  }

  /// OpenSSL's part of the current context.
  var currentContext: TlsContext? {
    guard let context = contexts.last else { return nil }
    do throws(Raised) {
      return try getAttribute(context, intern("_tls")).boxed(TlsContext.self)
    } catch {
      state.raised = .none
      return nil
    }
  }

  /// Gives OpenSSL the way to the other end.
  func connect(_ incoming: OpaquePointer?, _ outgoing: OpaquePointer?) -> Bool {
    if let channel {
      guard let bio = channel.makeBio() else { return false }
      tls.pointee.SSL_set_bio(handle, bio, bio)
    } else {
      guard let incoming, let outgoing else { return false }
      _ = tls.pointee.BIO_up_ref(incoming)
      _ = tls.pointee.BIO_up_ref(outgoing)
      tls.pointee.SSL_set_bio(handle, incoming, outgoing)
    }
    return true
  }

  /// The end of a call's time.
  var deadline: Double? { socket?.deadline }

  // MARK: - Calls

  /// Tries a call of OpenSSL until it need not wait any more.
  /// - Returns: what it has returned, and what `SSL_get_error` says.
  func trying(_ work: TlsWork, until deadline: Double?, _ body: () -> Int32) throws(Raised) -> (
    result: Int32, error: Int32
  ) {
    if let socket, socket.isClosed { throw work.closed() }
    while true {
      let (result, error) = try attempt(body)
      guard let socket, socket.timeout != 0,
        error == TlsError.wantsRead || error == TlsError.wantsWrite
      else { return (result, error) }
      let interest: Interest = error == TlsError.wantsRead ? .readable : .writable
      var waiting = [DescriptorPoll(socket.descriptor, interest)]
      if try waitUntilReady(&waiting, until: deadline) == 0 {
        throw raise(.timeoutError, work.timedOut(isReading: interest == .readable))
      }
      if socket.isClosed { throw tlsRefusal("Underlying socket has been closed.") }
    }
  }

  private func attempt(_ body: () -> Int32) throws(Raised) -> (Int32, Int32) {
    if isBusy { throw tlsRefusal("The connection is in use by the callback that it waits for.") }
    isBusy = true
    tls.pointee.ERR_clear_error()
    channel?.begin()
    let result = body()
    let error = result > 0 ? TlsError.none : tls.pointee.SSL_get_error(handle, result)
    isBusy = false
    if !raised.isNone {
      let exception = raised
      raised = .none
      tls.pointee.ERR_clear_error()
      throw raise(value: exception)
    }
    return (result, error)
  }

  /// The exception for what a call has ended with.
  func failure(_ error: Int32, _ line: Int) -> Raised {
    let code = tls.pointee.ERR_peek_last_error()
    tls.pointee.ERR_clear_error()
    let syscall: Int32 = 5
    if error == syscall, code == 0, let cause = channel?.error { return systemError(cause) }
    let verdict = tls.pointee.SSL_get_verify_result(handle)
    return tlsFailure(
      "connection_failure",
      [
        .int(Int(error)), .int(Int(code)), reason(code), .int(line), .int(verdict),
        tlsText(tls.pointee.X509_verify_cert_error_string(verdict)), hostName,
      ])
  }
}

/// What a script asks a connection to do, for the words of its failures.
enum TlsWork {
  case handshake, read, write, shutdown

  /// The line that CPython names.
  var line: Int {
    switch self {
    case .handshake: 1020
    case .read: 2580
    case .write: 2427
    case .shutdown: 2706
    }
  }

  func timedOut(isReading: Bool) -> String {
    switch self {
    case .handshake: "_ssl.c:1003: The handshake operation timed out"
    case .read: "The read operation timed out"
    case .write: "The write operation timed out"
    case .shutdown: "The \(isReading ? "read" : "write") operation timed out"
    }
  }

  func closed() -> Raised {
    switch self {
    case .handshake: tlsFailure("gone", [.int(988)])
    case .read: tlsFailure("gone", [.int(2506)])
    case .write: tlsRefusal("Underlying socket has been closed.")
    case .shutdown: tlsFailure("gone", [.int(2626)])
    }
  }
}

func tlsConnection(_ value: Value) throws(Raised) -> TlsConnection {
  if let connection = value.boxed(TlsConnection.self) { return connection }
  throw raise(.typeError, "expected a connection, not '\(typeName(value))'")
}

extension TlsConnection {
  /// Another context, while the handshake asks for one.
  func change(to context: Value) throws(Raised) {
    guard let native = try getAttribute(context, intern("_tls")).boxed(TlsContext.self) else {
      throw raise(.typeError, "The value must be a SSLContext")
    }
    if tls.pointee.SSL_set_SSL_CTX(handle, native.handle) == nil { throw tlsLibraryFailure(2230) }
    contexts.append(context)
  }

  /// Says that nothing follows, and waits once for the other end to say so.
  func shutDown() throws(Raised) {
    let deadline = deadline
    var zeros = 0
    while true {
      if hasSeenZero { tls.pointee.SSL_set_read_ahead(handle, 0) }
      let (result, error) = try trying(.shutdown, until: deadline) {
        tls.pointee.SSL_shutdown(handle)
      }
      if result > 0 { return }
      if result < 0 { throw failure(error, TlsWork.shutdown.line) }
      zeros += 1
      if zeros > 1 { return }
      hasSeenZero = true
    }
  }
}
