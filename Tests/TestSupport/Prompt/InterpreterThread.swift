// One interpreter for all tests of a process, on a thread of its own with a large stack, because
// the interpreter's state is one global and belongs to one thread.

import Asyncio
import Interpreter
import Reactor
import StandardModules

/// Runs work on the interpreter's thread, one piece after the other.
package final class InterpreterThread: @unchecked Sendable {
  package static let shared = InterpreterThread()

  private let lock = Lock()
  private let arrivals: WakeUp
  private var work: [@Sendable () -> Void] = []

  private init() {
    do {
      arrivals = try WakeUp()
      _ = try NativeThread { [self] in
        hostInterpreterForTests()
        while true { runNext() }
      }
    } catch {
      preconditionFailure("the tests need a thread: \(error.message)")
    }
  }

  /// Starts a piece of work; nobody waits for it.
  package func start(_ body: @escaping @Sendable () -> Void) {
    lock.acquire()
    work.append(body)
    lock.release()
    arrivals.signal()
  }

  private func runNext() {
    _ = try? SystemCalls.wait(for: arrivals.readEnd, readable: true, seconds: nil)
    arrivals.drain()
    lock.acquire()
    let taken = work
    work = []
    lock.release()
    for body in taken { body() }
  }
}

private func hostInterpreterForTests() {
  do {
    startInterpreter(stackBounds: try NativeThread.currentStackBounds(), stress: 0)
  } catch {
    preconditionFailure("the thread knows its stack: \(error.message)")
  }
  // As on a terminal: output leaves at the end of each line.
  isTerminal = { _ in true }
  installStandardStreams()
  installAsyncio()
  installFutureMethods()
  installStandardModules()
}
