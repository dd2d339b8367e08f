// Loops and threads: a loop runs in one thread at a time, and each thread that runs loops has a world of
// its own for them to wait in. Others reach a loop through `call_soon_threadsafe`.

import Interpreter
import Reactor

extension Scheduler {
  /// The loop begins to run in the current thread: it must wait in that thread's world.
  package func enterThread() {
    thread = InterpreterLock.current
    let own = worldOfThread()
    if own === world { return }
    let interests = outside.descriptors.map { ($0, world.interest(in: $0)) }
    for (descriptor, _) in interests {
      _ = try? world.register(descriptor, [], outstanding: false)
    }
    world = own
    for (descriptor, interest) in interests {
      guard
        let registration = try? own.register(
          descriptor, interest, outstanding: descriptor != outside.selfPipe)
      else {
        continue
      }
      outside.renew(descriptor, registration: registration)
    }
  }

  private func worldOfThread() -> any World {
    let thread = InterpreterLock.current
    if thread.isMain { return currentWorld() }
    if let own = thread.ownWorld { return own }
    guard let own = try? makeWorldOfThread() else {
      // Without descriptors for another poller, the loops of several threads cannot wait at once.
      return currentWorld()
    }
    thread.ownWorld = own
    return own
  }

  private func makeWorldOfThread() throws(SystemCallError) -> any World {
    do { return try currentWorld().another() } catch {
      placeholders = []
      return try currentWorld().another()
    }
  }

  /// Something was scheduled from another thread: the loop must not wait on.
  func wakeFromOtherThread() {
    guard let thread, thread !== InterpreterLock.current else { return }
    if thread.phase == .outside { world.wakeUp.signal() } else { InterpreterLock.wake(thread) }
  }
}

extension OutsideCallbacks {
  var descriptors: Set<Int32> { Set(readers.keys).union(writers.keys) }

  mutating func renew(_ descriptor: Int32, registration: UInt32) {
    if let reader = readers[descriptor] {
      readers[descriptor] = (registration: registration, handle: reader.handle)
    }
    if let writer = writers[descriptor] {
      writers[descriptor] = (registration: registration, handle: writer.handle)
    }
  }
}
