// `add_reader` and `add_writer`: callbacks for what comes from outside. Handlers of signals are such callbacks, of the
// loop's own pair of sockets (`asyncio/unix_events.py`).

import Interpreter
import Reactor

/// Whom a descriptor's readiness calls; kept in the loop as handles.
struct OutsideCallbacks {
  /// By descriptor.
  var readers: [Int32: (registration: UInt32, handle: Reference)] = [:]
  var writers: [Int32: (registration: UInt32, handle: Reference)] = [:]
  /// The end of the loop's own pair of sockets from which it reads. Nobody outside need write to the other end: the
  /// loop does not count it among what can wake it.
  var selfPipe: Int32 = -1

  var isEmpty: Bool { readers.isEmpty && writers.isEmpty }

  /// It reads what has woken the loop: signals, calls from other threads.
  func isSelfPipe(_ handle: HandleObject) -> Bool {
    selfPipe >= 0 && readers[selfPipe]?.handle == handle.cell
  }

  func markAll() {
    for entry in readers.values { mark(entry.handle) }
    for entry in writers.values { mark(entry.handle) }
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
func descriptor(_ value: Value) throws(Raised) -> Int32 {
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
  try scheduler.watch(descriptor, interest, handle)
  return handle.value
}

extension Scheduler {
  /// The handle is called from now on when the descriptor is ready.
  func watch(_ descriptor: Int32, _ interest: Interest, _ handle: HandleObject) throws(Raised) {
    let present = world.interest(in: descriptor)
    do {
      let registration = try world.register(
        descriptor, present.union(interest), outstanding: descriptor != outside.selfPipe)
      setHandle(descriptor, interest, (registration, handle.cell))
    } catch {
      throw systemError(error)
    }
  }

  /// The callback for a descriptor from now on; the one before is cancelled.
  private func setHandle(
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
        enqueueDue(ReadyEntry(.handle, reader.handle))
      }
      if event.ready.contains(.writable), let writer = outside.writers[event.descriptor] {
        enqueueDue(ReadyEntry(.handle, writer.handle))
      }
    }
  }

  /// Forgets descriptors: the loop is closed.
  func releaseOutside() {
    for descriptor in Array(outside.readers.keys) + Array(outside.writers.keys) {
      _ = try? world.register(descriptor, [], outstanding: false)
    }
    outside = OutsideCallbacks()
  }
}
