// Methods of sockets that carry no data: opening, connecting, options, time.

import Asyncio
import Interpreter
import Reactor

let socketRow = NativeType(
  name: "socket", kind: nil,
  doc: "socket(family=AF_INET, type=SOCK_STREAM, proto=0) -> socket object",
  constructor: .function("socket", "(cls, *args, **kwargs)", "Makes a socket.", makeSocket),
  methods: socketLife + socketConnecting + socketOptions + socketTime + socketSending
    + socketReceiving + socketMessages, module: "_socket")

private let socketLife: [NativeFunction] = [
  .method(
    "__init__", "(self, family=-1, type=-1, proto=-1, fileno=None)", "Open a socket.",
    touches: .network, initializeSocket),
  .method("fileno", "(self, /)", "Return the integer file descriptor of the socket.") {
    (a) throws(Raised) in .int(Int(try socketObject(a).descriptor))
  },
  .method("close", "(self, /)", "Close the socket.") { (a) throws(Raised) in
    let socket = try socketObject(a)
    let descriptor = socket.descriptor
    if descriptor < 0 { return .none }
    socket.descriptor = -1
    do throws(SystemCallError) { try SystemCalls.closeSocket(descriptor) } catch {
      // The other side has gone: there is nothing left to say.
      if error.kind != .connectionReset { throw systemError(error) }
    }
    return .none
  },
  .method("detach", "(self, /)", "Close the socket object without closing its file descriptor.") {
    (a) throws(Raised) in
    let socket = try socketObject(a)
    let descriptor = socket.descriptor
    socket.descriptor = -1
    SystemCalls.releaseSocket(descriptor)
    return .int(Int(descriptor))
  },
  .method("shutdown", "(self, how, /)", "Shut down one or both halves of the connection.") {
    (a) throws(Raised) in
    let (socket, how) = (try socketObject(a), try cNumber(a[1]))
    try asking { () throws(SystemCallError) in
      try SystemCalls.shutDown(socket.descriptor, how: how)
    }
    return .none
  },
  .getter("family", "the socket family") { (a) throws(Raised) in
    .int(Int(try socketObject(a).family))
  },
  .getter("type", "the socket type") { (a) throws(Raised) in .int(Int(try socketObject(a).type)) },
  .getter("proto", "the socket protocol") { (a) throws(Raised) in
    .int(Int(try socketObject(a).protocolNumber))
  },
  .getter("timeout", "the socket timeout") { (a) throws(Raised) in
    timeoutValue(try socketObject(a).timeout)
  },
]

// MARK: - Connecting

private let socketConnecting: [NativeFunction] = [
  .method("bind", "(self, address, /)", "Bind the socket to a local address.", touches: .network) {
    (a) throws(Raised) in
    let socket = try socketObject(a)
    let address = try address(a[1], for: socket, "bind")
    try asking { () throws(SystemCallError) in
      try SystemCalls.bind(socket.descriptor, to: address)
    }
    return .none
  },
  .method(
    "listen", "(self, backlog=128, /)", "Enable a server to accept connections.",
    touches: .network
  ) { (a) throws(Raised) in
    let socket = try socketObject(a)
    let backlog = a.isGiven(1) ? max(try cNumber(a[1]), 0) : 128
    try asking { () throws(SystemCallError) in
      try SystemCalls.listen(socket.descriptor, backlog: backlog)
    }
    return .none
  },
  .method(
    "_accept", "(self, /)", "Wait for an incoming connection; return its descriptor and address.",
    touches: .network
  ) { (a) throws(Raised) in
    let socket = try socketObject(a)
    if socket.timeout == nil {
      // A descriptor that blocks would block the whole loop: look first.
      var waiting = [DescriptorPoll(socket.descriptor, .readable)]
      _ = try waitUntilReady(&waiting, until: nil)
    }
    let (accepted, peer) = try trying(socket, .readable, until: socket.deadline) {
      () throws(SystemCallError) in try SystemCalls.accept(socket.descriptor)
    }
    return makeTuple([.int(Int(accepted)), addressValue(peer)])
  },
  .method(
    "connect", "(self, address, /)", "Connect the socket to a remote address.", touches: .network
  ) { (a) throws(Raised) in
    let socket = try socketObject(a)
    if let error = try connect(socket, try address(a[1], for: socket, "connect")) {
      if error.kind == .timedOut, error.call == "poll" { throw raise(.timeoutError, "timed out") }
      throw systemError(error)
    }
    return .none
  },
  .method(
    "connect_ex", "(self, address, /)",
    "This is like connect(address), but returns an error code instead of raising.",
    touches: .network
  ) { (a) throws(Raised) in
    let socket = try socketObject(a)
    let error = try connect(socket, try address(a[1], for: socket, "connect_ex"))
    guard let error else { return .int(0) }
    return .int(Int(error.call == "poll" ? SystemCallError.wouldBlockCode : error.code))
  },
  .method("getsockname", "(self, /)", "Return the address of the local endpoint.") {
    (a) throws(Raised) in
    let socket = try socketObject(a)
    return addressValue(
      try asking { () throws(SystemCallError) in
        try SystemCalls.nameOfSocket(socket.descriptor)
      })
  },
  .method("getpeername", "(self, /)", "Return the address of the remote endpoint.") {
    (a) throws(Raised) in
    let socket = try socketObject(a)
    return addressValue(
      try asking { () throws(SystemCallError) in
        try SystemCalls.peerOfSocket(socket.descriptor)
      })
  },
]

/// Connects, and waits for that as long as the socket has patience.
/// - Returns: the failure; one of `poll` when its time was over.
private func connect(
  _ socket: SocketObject, _ address: SocketAddress
) throws(Raised) -> SystemCallError? {
  let descriptor = socket.descriptor
  // A descriptor that blocks would block the whole loop.
  let blocks = socket.timeout == nil && descriptor >= 0
  if blocks { try setBlocking(socket, false) }
  let failure = attempt { () throws(SystemCallError) in
    try SystemCalls.connect(descriptor, to: address)
  }
  if blocks { try setBlocking(socket, true) }
  guard let failure, failure.kind == .wouldBlock, socket.timeout != 0 else { return failure }
  var waiting = [DescriptorPoll(descriptor, .writable)]
  if try waitUntilReady(&waiting, until: socket.deadline) == 0 {
    return SystemCallError(code: SystemCallError.timedOutCode, call: "poll")
  }
  var code: Int32 = 0
  let lost = attempt { () throws(SystemCallError) in
    code = try SystemCalls.takeSocketError(descriptor)
  }
  return lost ?? (code == 0 ? nil : SystemCallError(code: code, call: "connect"))
}

private func attempt(_ body: () throws(SystemCallError) -> Void) -> SystemCallError? {
  do throws(SystemCallError) { try body() } catch { return error }
  return nil
}

// MARK: - Options

private let socketOptions: [NativeFunction] = [
  .method("getsockopt", "(self, level, option, buffersize=0, /)", "Get a socket option.") {
    (a) throws(Raised) in
    let (socket, level, name) = (try socketObject(a), try cNumber(a[1]), try cNumber(a[2]))
    let count = a.isGiven(3) ? Int(try cNumber(a[3])) : 0
    if count == 0 {
      return .int(
        Int(
          try asking { () throws(SystemCallError) in
            try SystemCalls.socketOption(socket.descriptor, level: level, name: name)
          }))
    }
    if count < 0 || count > 1024 { throw raise(.osError, "getsockopt buflen out of range") }
    return makeBytes(
      try asking { () throws(SystemCallError) in
        try SystemCalls.socketOption(socket.descriptor, level: level, name: name, count: count)
      })
  },
  .method("setsockopt", "(self, level, option, value, optlen=0, /)", "Set a socket option.") {
    (a) throws(Raised) in
    let (socket, level, name) = (try socketObject(a), try cNumber(a[1]), try cNumber(a[2]))
    let value = a[3].unwrapped
    var isNumber = false
    if value.bytes == nil, !value.isNone { isNumber = try indexNumber(a[3]) != nil }
    if a.isGiven(4) {
      guard value.isNone else {
        throw raise(
          .typeError, "setsockopt() argument 3 must be None, not \(argumentTypeName(a[3]))")
      }
      let count = Int(try cNumber(a[4]))
      try setOption(socket, level, name, nil, count)
    } else if isNumber {
      var number = try cNumber(a[3])
      try setOption(socket, level, name, &number, MemoryLayout<Int32>.size)
    } else {
      let bytes = try ByteRange(a[3]).bytes
      try setOption(socket, level, name, bytes.baseAddress, bytes.count)
    }
    return .none
  },
]

private func setOption(
  _ socket: SocketObject, _ level: Int32, _ name: Int32, _ bytes: UnsafeRawPointer?, _ count: Int
) throws(Raised) {
  try asking { () throws(SystemCallError) in
    try SystemCalls.setSocketOption(
      socket.descriptor, level: level, name: name, bytes, count: count)
  }
}

// MARK: - Time

private let socketTime: [NativeFunction] = [
  .method("setblocking", "(self, flag, /)", "Set the socket to blocking or non-blocking.") {
    (a) throws(Raised) in
    let (socket, blocks) = (try socketObject(a), try isTrue(a[1]))
    socket.timeout = blocks ? nil : 0
    try setBlocking(socket, blocks)
    return .none
  },
  .method("getblocking", "(self, /)", "Returns True if socket is in blocking mode.") {
    (a) throws(Raised) in
    let socket = try socketObject(a)
    if socket.isClosed { throw systemError(SystemCallError.badDescriptor) }
    return .bool(socket.timeout != 0)
  },
  .method("settimeout", "(self, timeout, /)", "Set a timeout on socket operations.") {
    (a) throws(Raised) in
    let (socket, timeout) = (try socketObject(a), try timeoutSeconds(a[1]))
    socket.timeout = timeout
    try setBlocking(socket, timeout == nil)
    return .none
  },
  .method("gettimeout", "(self, /)", "Returns the timeout in seconds associated with socket.") {
    (a) throws(Raised) in timeoutValue(try socketObject(a).timeout)
  },
]

func timeoutValue(_ timeout: Double?) -> Value { timeout.map { .double($0) } ?? .none }

/// None, or a number of seconds.
func timeoutSeconds(_ value: Value) throws(Raised) -> Double? {
  if value.isNone { return nil }
  // Nanoseconds in 64 bits.
  let limit = 9_223_372_036.0
  let seconds: Double
  if case .double(let number) = value.unwrapped {
    if number.isNaN { throw raise(.valueError, "Invalid value NaN (not a number)") }
    seconds = number
  } else {
    seconds = Double(try integer(value))
  }
  if abs(seconds) > limit {
    throw raise(.overflowError, "timestamp out of range for platform time_t")
  }
  if seconds < 0 { throw raise(.valueError, "Timeout value out of range") }
  return seconds
}
