// The interface of event loops as asyncio documents it. Loops of scripts derive from it; the library's own
// derive from it too.

import Interpreter

private struct AbstractMethod {
  let name: StaticString
  let signature: StaticString
  let doc: String
  var isCoroutine = false
}

private func plain(
  _ name: StaticString, _ signature: StaticString, _ doc: String
) -> AbstractMethod { AbstractMethod(name: name, signature: signature, doc: doc) }

private func coroutine(
  _ name: StaticString, _ signature: StaticString, _ doc: String
) -> AbstractMethod {
  AbstractMethod(name: name, signature: signature, doc: doc, isCoroutine: true)
}

private let abstractMethods: [AbstractMethod] = [
  plain("run_forever", "(self)", "Run until stop() is called."),
  plain("run_until_complete", "(self, future)", "Run until the future is done."),
  plain("stop", "(self)", "Stop the loop after the current turn."),
  plain("is_running", "(self)", "Return True while the loop runs."),
  plain("is_closed", "(self)", "Return True if the loop was closed."),
  plain("close", "(self)", "Close the loop."),
  coroutine("shutdown_asyncgens", "(self)", "Shutdown all active asynchronous generators."),
  coroutine("shutdown_default_executor", "(self)", "Shut the default executor down."),
  plain("_timer_handle_cancelled", "(self, handle)", "A timer was cancelled."),
  plain(
    "call_soon", "(self, callback, *args, context=None)", "Call the callback in the next turn."),
  plain(
    "call_later", "(self, delay, callback, *args, context=None)", "Call the callback after a delay."
  ),
  plain("call_at", "(self, when, callback, *args, context=None)", "Call the callback at a time."),
  plain("time", "(self)", "Return the time of the loop's clock in seconds."),
  plain("create_future", "(self)", "Create a future attached to the loop."),
  plain(
    "create_task", "(self, coro, *, name=None, context=None)",
    "Schedule a coroutine and return its task."),
  plain(
    "call_soon_threadsafe", "(self, callback, *args, context=None)",
    "As call_soon, from any thread."),
  plain(
    "run_in_executor", "(self, executor, func, *args)", "Call the function in a thread."),
  plain(
    "set_default_executor", "(self, executor)", "Set what run_in_executor(None) uses."),
  coroutine(
    "getaddrinfo", "(self, host, port, *, family=0, type=0, proto=0, flags=0)",
    "Look an address up."),
  coroutine("getnameinfo", "(self, sockaddr, flags=0)", "Look a name up."),
  coroutine(
    "create_connection",
    "(self, protocol_factory, host=None, port=None, *, ssl=None, family=0, proto=0, flags=0, sock=None, local_addr=None, server_hostname=None, ssl_handshake_timeout=None, ssl_shutdown_timeout=None, happy_eyeballs_delay=None, interleave=None)",
    "Open a connection."),
  coroutine(
    "create_server",
    "(self, protocol_factory, host=None, port=None, *, family=0, flags=1, sock=None, backlog=100, ssl=None, reuse_address=None, reuse_port=None, keep_alive=None, ssl_handshake_timeout=None, ssl_shutdown_timeout=None, start_serving=True)",
    "Listen for connections."),
  coroutine(
    "sendfile", "(self, transport, file, offset=0, count=None, *, fallback=True)",
    "Send a file through a transport."),
  coroutine(
    "start_tls",
    "(self, transport, protocol, sslcontext, *, server_side=False, server_hostname=None, ssl_handshake_timeout=None, ssl_shutdown_timeout=None)",
    "Upgrade a transport to TLS."),
  coroutine(
    "create_unix_connection",
    "(self, protocol_factory, path=None, *, ssl=None, sock=None, server_hostname=None, ssl_handshake_timeout=None, ssl_shutdown_timeout=None)",
    "Open a connection to a Unix socket."),
  coroutine(
    "create_unix_server",
    "(self, protocol_factory, path=None, *, sock=None, backlog=100, ssl=None, ssl_handshake_timeout=None, ssl_shutdown_timeout=None, start_serving=True)",
    "Listen at a Unix socket."),
  coroutine(
    "connect_accepted_socket",
    "(self, protocol_factory, sock, *, ssl=None, ssl_handshake_timeout=None, ssl_shutdown_timeout=None)",
    "Serve an accepted connection."),
  coroutine(
    "create_datagram_endpoint",
    "(self, protocol_factory, local_addr=None, remote_addr=None, *, family=0, proto=0, flags=0, reuse_address=None, reuse_port=None, allow_broadcast=None, sock=None)",
    "Open a datagram socket."),
  coroutine(
    "connect_read_pipe", "(self, protocol_factory, pipe)", "Read from a pipe."),
  coroutine(
    "connect_write_pipe", "(self, protocol_factory, pipe)", "Write to a pipe."),
  coroutine(
    "subprocess_shell",
    "(self, protocol_factory, cmd, *, stdin=-1, stdout=-1, stderr=-1, **kwargs)",
    "Run a shell command."),
  coroutine(
    "subprocess_exec",
    "(self, protocol_factory, *args, stdin=-1, stdout=-1, stderr=-1, **kwargs)",
    "Run a program."),
  plain(
    "add_reader", "(self, fd, callback, *args)",
    "Call the callback when the descriptor is readable."),
  plain("remove_reader", "(self, fd)", "End what add_reader began."),
  plain(
    "add_writer", "(self, fd, callback, *args)",
    "Call the callback when the descriptor is writable."),
  plain("remove_writer", "(self, fd)", "End what add_writer began."),
  coroutine("sock_recv", "(self, sock, nbytes)", "Receive from a socket."),
  coroutine("sock_recv_into", "(self, sock, buf)", "Receive into a buffer."),
  coroutine("sock_recvfrom", "(self, sock, bufsize)", "Receive a datagram."),
  coroutine(
    "sock_recvfrom_into", "(self, sock, buf, nbytes=0)", "Receive a datagram into a buffer."),
  coroutine("sock_sendall", "(self, sock, data)", "Send all the data."),
  coroutine("sock_sendto", "(self, sock, data, address)", "Send a datagram."),
  coroutine("sock_connect", "(self, sock, address)", "Connect a socket."),
  coroutine("sock_accept", "(self, sock)", "Accept a connection."),
  coroutine(
    "sock_sendfile", "(self, sock, file, offset=0, count=None, *, fallback=None)",
    "Send a file through a socket."),
  plain("add_signal_handler", "(self, sig, callback, *args)", "Call the callback on a signal."),
  plain("remove_signal_handler", "(self, sig)", "End what add_signal_handler began."),
  plain("set_task_factory", "(self, factory)", "Set what makes tasks."),
  plain("get_task_factory", "(self)", "Return what makes tasks, or None."),
  plain("get_exception_handler", "(self)", "Return the handler of exceptions in callbacks."),
  plain("set_exception_handler", "(self, handler)", "Set the handler of exceptions in callbacks."),
  plain("default_exception_handler", "(self, context)", "Show the exception."),
  plain("call_exception_handler", "(self, context)", "Call the exception handler."),
  plain("get_debug", "(self)", "Return the debug mode."),
  plain("set_debug", "(self, enabled)", "Set the debug mode."),
]

let abstractEventLoopRow = NativeType(
  name: "AbstractEventLoop", kind: nil, doc: "Abstract event loop.", constructor: nil,
  methods: abstractMethods.filter { !$0.isCoroutine }.map { method in
    .method(method.name, method.signature, method.doc) { (_) throws(Raised) in
      throw raise(.notImplementedError, "")
    }
  }, module: "asyncio.events")

let abstractEventLoopCoroutines: [NativeCoroutine] =
  abstractMethods.filter(\.isCoroutine).map { method in
    .init(method.name, method.signature, method.doc) { (_) throws(Raised) in
      throw raise(.notImplementedError, "")
    }
  }
