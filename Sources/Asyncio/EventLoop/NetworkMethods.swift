// The loop's methods for the network. They are written in Baton's own language, in `asyncio.base_events`,
// `asyncio.selector_events` and `asyncio.unix_events`, which are loaded when a script calls the first of them:
// the rows here step aside for the functions of those modules.

import Interpreter

/// Rows of `BaseEventLoop`.
let connectionMethods: [NativeFunction] = [
  forwarding(
    "create_connection",
    "(self, protocol_factory, host=None, port=None, *, ssl=None, family=0, proto=0, flags=0, sock=None, local_addr=None, server_hostname=None, ssl_handshake_timeout=None, ssl_shutdown_timeout=None, happy_eyeballs_delay=None, interleave=None, all_errors=False)",
    "Open a connection."),
  forwarding(
    "create_server",
    "(self, protocol_factory, host=None, port=None, *, family=0, flags=1, sock=None, backlog=100, ssl=None, reuse_address=None, reuse_port=None, keep_alive=None, ssl_handshake_timeout=None, ssl_shutdown_timeout=None, start_serving=True)",
    "Listen for connections."),
  forwarding(
    "create_datagram_endpoint",
    "(self, protocol_factory, local_addr=None, remote_addr=None, *, family=0, proto=0, flags=0, reuse_port=None, allow_broadcast=None, sock=None)",
    "Open a datagram socket."),
  forwarding(
    "connect_accepted_socket",
    "(self, protocol_factory, sock, *, ssl=None, ssl_handshake_timeout=None, ssl_shutdown_timeout=None)",
    "Serve an accepted connection."),
  forwarding("connect_read_pipe", "(self, protocol_factory, pipe)", "Read from a pipe."),
  forwarding("connect_write_pipe", "(self, protocol_factory, pipe)", "Write to a pipe."),
  forwardingAll("subprocess_shell", "Run a shell command."),
  forwardingAll("subprocess_exec", "Run a program."),
  forwarding(
    "getaddrinfo", "(self, host, port, *, family=0, type=0, proto=0, flags=0)",
    "Look an address up."),
  forwarding("getnameinfo", "(self, sockaddr, flags=0)", "Look a name up."),
  forwarding(
    "sendfile", "(self, transport, file, offset=0, count=None, *, fallback=True)",
    "Send a file through a transport."),
  forwarding(
    "sock_sendfile", "(self, sock, file, offset=0, count=None, *, fallback=True)",
    "Send a file through a socket."),
  forwarding(
    "start_tls",
    "(self, transport, protocol, sslcontext, *, server_side=False, server_hostname=None, ssl_handshake_timeout=None, ssl_shutdown_timeout=None)",
    "Upgrade a transport to TLS."),
]

/// Rows of `BaseSelectorEventLoop`.
let socketMethods: [NativeFunction] = [
  forwarding("sock_recv", "(self, sock, n)", "Receive from a socket."),
  forwarding("sock_recv_into", "(self, sock, buf)", "Receive into a buffer."),
  forwarding("sock_recvfrom", "(self, sock, bufsize)", "Receive a datagram."),
  forwarding(
    "sock_recvfrom_into", "(self, sock, buf, nbytes=0)", "Receive a datagram into a buffer."),
  forwarding("sock_sendall", "(self, sock, data)", "Send all the data."),
  forwarding("sock_sendto", "(self, sock, data, address)", "Send a datagram."),
  forwarding("sock_connect", "(self, sock, address)", "Connect a socket."),
  forwarding("sock_accept", "(self, sock)", "Accept a connection."),
]

/// Rows of the Unix loop.
let unixSocketMethods: [NativeFunction] = [
  forwarding(
    "create_unix_connection",
    "(self, protocol_factory, path=None, *, ssl=None, sock=None, server_hostname=None, ssl_handshake_timeout=None, ssl_shutdown_timeout=None)",
    "Open a connection to a Unix socket."),
  forwarding(
    "create_unix_server",
    "(self, protocol_factory, path=None, *, sock=None, backlog=100, ssl=None, ssl_handshake_timeout=None, ssl_shutdown_timeout=None, start_serving=True, cleanup_socket=True)",
    "Listen at a Unix socket."),
]

private func forwarding(
  _ name: StaticString, _ signature: StaticString, _ doc: String
) -> NativeFunction {
  let own = OwnRow()
  let row = NativeFunction.method(name, signature, doc, touches: .network) { (a) throws(Raised) in
    guard let parameters = own.row?.parameters else { return .none }
    // The modules put their functions into the classes: the method is another one then.
    _ = try importModule("asyncio.unix_events")
    var keywords: [(Reference, Value)] = []
    for parameter in parameters.positional.dropFirst() + parameters.keywordOnly
    where a.isGiven(parameter.slot) {
      keywords.append((parameter.name, a[parameter.slot]))
    }
    return try call(try getAttribute(a[0], intern(name)), positional: [], keywords: keywords)
  }
  own.row = row
  return row
}

/// For methods whose own signature has `*args` or `**kwargs`.
private func forwardingAll(_ name: StaticString, _ doc: String) -> NativeFunction {
  .method(name, "(self, protocol_factory, *args, **kwargs)", doc, touches: .processes) {
    (a) throws(Raised) in
    _ = try importModule("asyncio.unix_events")
    var keywords: [(Reference, Value)] = []
    if let dict = a[3].dict {
      for position in 0..<dict.used {
        guard let keyword = dict.entries[position].key.string else { continue }
        keywords.append((intern(keyword), dict.entries[position].value))
      }
    }
    let arguments = [a[1]] + (a[2].tuple.map { Array($0.buffer) } ?? [])
    return try call(
      try getAttribute(a[0], intern(name)), positional: arguments, keywords: keywords)
  }
}

/// Lets a row's body see its parameters.
private final class OwnRow: @unchecked Sendable {
  weak var row: NativeFunction?
}

let extensionFunctions: [NativeFunction] = [
  .function(
    "_extend", "(cls, body, /)", "Put the functions of a class body into a class of the library."
  ) { (a) throws(Raised) in
    guard let type = a[0].type, let body = a[1].type else {
      throw raise(.typeError, "two classes are required")
    }
    type.info.unsettle()
    let additions = body.info.namespace
    for index in 0..<additions.used {
      let entry = additions.entries[index]
      guard let name = entry.key.asObject, entry.key.string?.text.hasPrefix("__") == false
      else { continue }
      type.info.namespace.set(name, entry.value)
    }
    state.typeEpoch += 1
    return a[0]
  }
]
