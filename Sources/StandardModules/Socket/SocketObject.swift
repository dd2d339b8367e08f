// A socket as `_socket` has it: a descriptor, what kind it is, and how long its calls may take. `socket.py`
// derives `socket.socket` from it.
//
// No call waits in the kernel. Each is tried at once; when it would block and the socket has patience, the
// thread waits in `waitUntilReady`, the one place for that, and tries again.

import Asyncio
import Interpreter
import Reactor

final class SocketObject: Boxed {
  /// -1 when it is closed.
  var descriptor: Int32 = -1
  var family: Int32 = -1
  var type: Int32 = -1
  var protocolNumber: Int32 = 0
  /// Seconds that a call may take; nil for ever, 0 for not at all.
  var timeout: Double?

  var isClosed: Bool { descriptor < 0 }

  /// The end of a call's time by the loop's clock.
  var deadline: Double? {
    timeout.map { $0 == 0 ? 0 : currentWorld().loopTime("socket.timeout") + $0 }
  }
}

/// Seconds that calls of new sockets may take.
nonisolated(unsafe) var defaultTimeout: Double?

func socketObject(_ a: Arguments) throws(Raised) -> SocketObject {
  guard let socket = a[0].nativeState as? SocketObject else {
    throw raise(.typeError, "a socket is required, not '\(typeName(a[0]))'")
  }
  return socket
}

/// Where a script's thread stands still for descriptors: Ctrl-C and handlers of signals get their turn.
/// - Returns: how many are ready; 0 when the time is over.
func waitUntilReady(
  _ descriptors: inout [DescriptorPoll], until deadline: Double?
) throws(Raised) -> Int {
  let world = currentWorld()
  while true {
    let seconds = deadline.map { max($0 - world.loopTime("socket.wait"), 0) }
    var ready: Result<Int?, SystemCallError> = .success(nil)
    // The bell is the main thread's.
    let mayHear = Interpreter.state.isMainThread
    InterpreterLock.outside {
      do throws(SystemCallError) {
        ready = .success(
          mayHear
            ? try world.block("socket.wait", on: &descriptors, seconds: seconds)
            : try SystemCalls.look(at: &descriptors, seconds: seconds))
      } catch { ready = .failure(error) }
    }
    switch ready {
    case .success(let count?): return count
    case .success(nil): break
    case .failure(let error): if error.kind != .interrupted { throw systemError(error) }
    }
    Interpreter.state.attention = true
    try pollInterrupt()
  }
}

/// Tries a call of a socket until it need not wait any more, or the socket's time is over.
func trying<T>(
  _ socket: SocketObject, _ interest: Interest, until deadline: Double?,
  _ body: () throws(SystemCallError) -> T
) throws(Raised) -> T {
  while true {
    do throws(SystemCallError) { return try body() } catch {
      if error.kind == .interrupted {
        try pollInterrupt()
        continue
      }
      guard error.kind == .wouldBlock, socket.timeout != 0 else { throw systemError(error) }
    }
    var waiting = [DescriptorPoll(socket.descriptor, interest)]
    if try waitUntilReady(&waiting, until: deadline) == 0 {
      throw raise(.timeoutError, "timed out")
    }
  }
}

// MARK: - Making

/// What a class call makes; a script's own `__init__` opens it later.
func makeSocket(_ a: Arguments) throws(Raised) -> Value {
  let made = makeNativeInstance(a[0], SocketObject())
  guard let type = a[0].type, type.lookup(.initialize).native != nil else { return made }
  let roots = try pushRoots([made])
  defer { Interpreter.state.top = roots }
  let positional = a[1].tuple.map { Array($0.buffer) } ?? []
  var keywords: [(Reference, Value)] = []
  if let given = a[2].dict {
    for index in 0..<given.used {
      let entry = given.entries[index]
      if let name = entry.key.asObject { keywords.append((name, entry.value)) }
    }
  }
  _ = try call(
    try getAttribute(made, intern("__init__")), positional: positional, keywords: keywords)
  return made
}

/// `socket.__init__`: opens a new descriptor, or adopts one.
func initializeSocket(_ a: Arguments) throws(Raised) -> Value {
  let socket = try socketObject(a)
  func number(_ index: Int) throws(Raised) -> Int32? {
    guard a.isGiven(index) else { return nil }
    let number = try cNumber(a[index])
    return number == -1 ? nil : number
  }
  let (family, type, protocolNumber) = (try number(1), try number(2), try number(3))
  let isAdopted = a.isGiven(4) && !a[4].isNone
  if isAdopted {
    try adopt(socket, a[4], family, type, protocolNumber)
  } else {
    let kind = (family ?? 2, type ?? SocketFlags.stream, protocolNumber ?? 0)
    socket.descriptor = try asking { () throws(SystemCallError) in
      try SystemCalls.openSocket(family: kind.0, type: kind.1, protocol: kind.2)
    }
    (socket.family, socket.type, socket.protocolNumber) = kind
  }
  let isNonBlocking = socket.type & SocketFlags.nonBlocking != 0
  socket.type &= ~(SocketFlags.nonBlocking | SocketFlags.closedInChildren)
  socket.timeout = isNonBlocking ? 0 : defaultTimeout
  if !isNonBlocking, defaultTimeout != nil { try setBlocking(socket, false) }
  return .none
}

/// Numbers of which the kernel makes flags of a type.
enum SocketFlags {
  static let stream: Int32 = 1
  #if os(Linux)
    static let nonBlocking: Int32 = 0o4000
    static let closedInChildren: Int32 = 0o2000000
    static let options: (level: Int32, domain: Int32?, type: Int32, protocolNumber: Int32?) =
      (1, 39, 3, 38)
  #else
    static let nonBlocking: Int32 = 0
    static let closedInChildren: Int32 = 0
    static let options: (level: Int32, domain: Int32?, type: Int32, protocolNumber: Int32?) =
      (0xffff, nil, 0x1008, nil)
  #endif
}

private func adopt(
  _ socket: SocketObject, _ value: Value, _ family: Int32?, _ type: Int32?,
  _ protocolNumber: Int32?
) throws(Raised) {
  let descriptor = try descriptor(value)
  if descriptor < 0 { throw raise(.valueError, "negative file descriptor") }
  let options = SocketFlags.options
  let name = try asking { () throws(SystemCallError) in
    try SystemCalls.nameOfSocket(descriptor)
  }
  func option(_ name: Int32?) throws(Raised) -> Int32 {
    guard let name else { return 0 }
    return try asking { () throws(SystemCallError) in
      try SystemCalls.socketOption(descriptor, level: options.level, name: name)
    }
  }
  socket.family = family ?? name.family
  if let type { socket.type = type } else { socket.type = try option(options.type) }
  socket.protocolNumber = try option(options.protocolNumber)
  if let protocolNumber { socket.protocolNumber = protocolNumber }
  socket.descriptor = descriptor
  SystemCalls.adoptSocket(descriptor)
}

func setBlocking(_ socket: SocketObject, _ isBlocking: Bool) throws(Raised) {
  let descriptor = socket.descriptor
  try asking { () throws(SystemCallError) in
    try SystemCalls.setNonBlocking(descriptor, !isBlocking)
  }
}
