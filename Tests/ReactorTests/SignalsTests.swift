// Signals set flags and wake the loop; nothing runs in their handlers.

import CBaton
import Reactor
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension ReactorTests {
  @Suite struct SignalsTests {
    /// Raises a signal in a thread that lets it through: the threads that run tests block all.
    func deliver(_ signal: Int32) throws {
      let thread = try NativeThread(stackSize: 1 << 20, smallest: 1 << 16) {
        var set = sigset_t()
        sigemptyset(&set)
        sigaddset(&set, signal)
        pthread_sigmask(SIG_UNBLOCK, &set, nil)
        raise(signal)
      }
      thread.join()
    }

    @Test func anInterruptSetsTheFlagAndWakesTheLoop() throws {
      let world = RealWorld()
      baton_signals_wake(world.wakeUp.writeEnd)
      try Signals.watchInterrupt()
      defer {
        try? Signals.restore(SIGINT)
        baton_signals_wake(-1)
      }
      #expect(!Signals.interruptPending)
      try deliver(SIGINT)
      #expect(Signals.interruptPending)
      var events: [Readiness] = []
      #expect(try world.wait(until: nil, into: &events))
      #expect(Signals.takePending() == 1 << UInt64(SIGINT))
      #expect(Signals.takeInterrupt())
      #expect(!Signals.takeInterrupt())
      #expect(Signals.takePending() == 0)
    }

    @Test func otherSignalsAreOnlyNoted() throws {
      try Signals.watch(SIGUSR1)
      try Signals.watch(SIGUSR2)
      try deliver(SIGUSR1)
      try deliver(SIGUSR2)
      #expect(Signals.takePending() == 1 << UInt64(SIGUSR1) | 1 << UInt64(SIGUSR2))
      #expect(!Signals.interruptPending)
      try Signals.restore(SIGUSR1)
      try Signals.restore(SIGUSR2)
    }

    @Test func refusesSignalsThatCannotBeCaught() {
      for signal in [0, -1, 64, SIGKILL] {
        #expect(throws: SystemCallError.self) { try Signals.watch(signal) }
      }
    }
  }
}
