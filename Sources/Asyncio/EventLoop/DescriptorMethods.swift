// `add_reader`, `add_writer` and `add_signal_handler`: callbacks for what comes from outside.

import Interpreter
import Reactor

/// Whom a descriptor's readiness or a signal calls; kept in the loop as handles.
struct OutsideCallbacks {
  /// By descriptor.
  var readers: [Int32: (registration: UInt32, handle: Reference)] = [:]
  var writers: [Int32: (registration: UInt32, handle: Reference)] = [:]
  /// By signal, in the order of their numbers.
  var signals: [(signal: Int32, handle: Reference)] = []

  var isEmpty: Bool { readers.isEmpty && writers.isEmpty && signals.isEmpty }

  func markAll() {
    for entry in readers.values { mark(entry.handle) }
    for entry in writers.values { mark(entry.handle) }
    for entry in signals { mark(entry.handle) }
  }
}

let descriptorMethods: [NativeFunction] = [
  adding("add_reader", "Call the callback when the descriptor is readable.", .readable),
  adding("add_writer", "Call the callback when the descriptor is writable.", .writable),
  removing("remove_reader", "End what add_reader began.", .readable),
  removing("remove_writer", "End what add_writer began.", .writable),
  // The same for the library's own transports, whose descriptors scripts must not touch.
  .method("_add_reader", "(self, fd, callback, *args)", "As add_reader; returns the handle.") {
    (a) throws(Raised) in try addDescriptor(a, .readable)
  },
  .method("_add_writer", "(self, fd, callback, *args)", "As add_writer; returns the handle.") {
    (a) throws(Raised) in try addDescriptor(a, .writable)
  },
  removing("_remove_reader", "As remove_reader.", .readable),
  removing("_remove_writer", "As remove_writer.", .writable),
  .method("_is_watched", "(self, fd, writing, /)", "Is somebody called for the descriptor?") {
    (a) throws(Raised) in
    let (scheduler, descriptor) = (try scheduler(a), try descriptor(a[1]))
    let outside = scheduler.outside
    return .bool(
      try isTrue(a[2])
        ? outside.writers[descriptor] != nil : outside.readers[descriptor] != nil)
  },
]

private func adding(
  _ name: StaticString, _ doc: String, _ interest: Interest
) -> NativeFunction {
  .method(name, "(self, fd, callback, *args)", doc) { (a) throws(Raised) in
    _ = try addDescriptor(a, interest)
    return .none
  }
}

private func removing(
  _ name: StaticString, _ doc: String, _ interest: Interest
) -> NativeFunction {
  .method(name, "(self, fd)", doc) { (a) throws(Raised) in
    let scheduler = try scheduler(a)
    if scheduler.isClosed { return .bool(false) }
    return .bool(scheduler.remove(try descriptor(a[1]), interest))
  }
}

/// A number, or something with a `fileno`.
private func descriptor(_ value: Value) throws(Raised) -> Int32 {
  var number = value.unwrapped.asInt
  if number == nil, let method = try findAttribute(value, intern("fileno")) {
    // As `int()`: a stand-in for a file may give any object.
    number = try toInt(try call(method)).asInt
  }
  guard let number, let descriptor = Int32(exactly: number) else {
    throw raise(.valueError, "Invalid file object: \(try reprText(value))")
  }
  if descriptor < 0 { throw raise(.valueError, "Invalid file descriptor: \(descriptor)") }
  return descriptor
}

private func addDescriptor(_ a: Arguments, _ interest: Interest) throws(Raised) -> Value {
  let scheduler = try openScheduler(a)
  let descriptor = try descriptor(a[1])
  let handle = HandleObject(scheduler, a[2], a[3], context: try contextArgument(.none))
  let roots = try pushRoots([handle.value])
  defer { state.top = roots }
  let present = scheduler.world.interest(in: descriptor)
  do {
    let registration = try scheduler.world.register(
      descriptor, present.union(interest), outstanding: true)
    scheduler.setHandle(descriptor, interest, (registration, handle.cell))
  } catch {
    throw raiseSystemError(error.code)
  }
  return handle.value
}

/// An OSError with the system's code, as CPython raises it.
private func raiseSystemError(_ code: Int32) -> Raised {
  do throws(Raised) {
    let text = makeString(SystemCallError(code: code, call: "").message)
    let error = try call(.object(exceptionType(.osError)), .int(Int(code)), text)
    return raise(value: error)
  } catch {
    return error
  }
}

extension Scheduler {
  /// The callback for a descriptor from now on; the one before is cancelled.
  fileprivate func setHandle(
    _ descriptor: Int32, _ interest: Interest, _ entry: (registration: UInt32, handle: Reference)
  ) {
    let old =
      interest == .readable
      ? outside.readers.updateValue(entry, forKey: descriptor)
      : outside.writers.updateValue(entry, forKey: descriptor)
    if let old { HandleObject(old.handle)?.cancel() }
  }

  /// Ends a callback for a descriptor.
  /// - Returns: whether there was one.
  func remove(_ descriptor: Int32, _ interest: Interest) -> Bool {
    let isReader = interest == .readable
    let old =
      isReader
      ? outside.readers.removeValue(forKey: descriptor)
      : outside.writers.removeValue(forKey: descriptor)
    guard let old else { return false }
    HandleObject(old.handle)?.cancel()
    let left = world.interest(in: descriptor).subtracting(interest)
    // A descriptor that was closed meanwhile has left the poller by itself.
    _ = try? world.register(descriptor, left, outstanding: !left.isEmpty)
    return true
  }

  /// Queues the callbacks of what has become ready.
  func queueReady(_ events: [Readiness]) {
    for event in events {
      if event.ready.contains(.readable), let reader = outside.readers[event.descriptor] {
        enqueue(ReadyEntry(.handle, reader.handle))
      }
      if event.ready.contains(.writable), let writer = outside.writers[event.descriptor] {
        enqueue(ReadyEntry(.handle, writer.handle))
      }
    }
  }

  /// Queues the callbacks of signals that have come.
  func queueSignals() {
    let pending = world.takeSignals()
    if pending == 0 { return }
    for (signal, handle) in outside.signals where pending & (1 << UInt64(signal)) != 0 {
      enqueue(ReadyEntry(.handle, handle))
    }
  }

  /// Has `add_signal_handler` been called for Ctrl-C?
  package var handlesInterrupt: Bool { outside.signals.contains { $0.signal == interruptSignal } }

  /// Gives signals back and forgets descriptors: the loop is closed.
  func releaseOutside() {
    for (signal, _) in outside.signals { try? Signals.restore(signal) }
    for descriptor in Array(outside.readers.keys) + Array(outside.writers.keys) {
      _ = try? world.register(descriptor, [], outstanding: false)
    }
    outside = OutsideCallbacks()
  }
}

// MARK: - Signals

let signalMethods: [NativeFunction] = [
  .method(
    "add_signal_handler", "(self, sig, callback, *args)", "Call the callback on a signal."
  ) { (a) throws(Raised) in
    let scheduler = try openScheduler(a)
    if a[2].coroutine != nil || isCoroutineFunction(a[2]) {
      throw raise(.typeError, "coroutines cannot be used with add_signal_handler()")
    }
    let signal = try signalNumber(a[1])
    if !state.isMainThread {
      throw raise(
        .runtimeError, "set_wakeup_fd only works in main thread of the main interpreter")
    }
    let handle = HandleObject(scheduler, a[2], a[3], context: try contextArgument(.none))
    do { try Signals.watch(signal) } catch {
      throw raise(.runtimeError, "sig \(signal) cannot be caught")
    }
    scheduler.outside.signals.removeAll { $0.signal == signal }
    scheduler.outside.signals.append((signal, handle.cell))
    scheduler.outside.signals.sort { $0.signal < $1.signal }
    return .none
  },
  .method("remove_signal_handler", "(self, sig)", "End what add_signal_handler began.") {
    (a) throws(Raised) in
    let scheduler = try scheduler(a)
    let signal = try signalNumber(a[1])
    let count = scheduler.outside.signals.count
    scheduler.outside.signals.removeAll { $0.signal == signal }
    if scheduler.outside.signals.count == count { return .bool(false) }
    if signal == interruptSignal {
      try? Signals.watchInterrupt()
    } else {
      try? Signals.restore(signal)
    }
    return .bool(true)
  },
]

private let interruptSignal: Int32 = 2
private let signalCount = 64

private func signalNumber(_ value: Value) throws(Raised) -> Int32 {
  guard let number = value.unwrapped.asInt else {
    throw raise(.typeError, "sig must be an int, not \(try reprText(value))")
  }
  guard number > 0, number <= signalCount else {
    throw raise(.valueError, "invalid signal number \(number)")
  }
  return Int32(number)
}
