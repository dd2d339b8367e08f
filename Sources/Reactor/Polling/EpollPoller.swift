// Readiness on Linux. Level-triggered: a reader that leaves bytes behind is told again, which is
// what scripts written for asyncio expect.

#if os(Linux)
  import CBaton
  import Glibc

  /// What `asyncio` calls the poller in its messages.
  package let selectorName = "EpollSelector"

  /// Waits by epoll.
  package final class EpollPoller: Poller {
    package let wakeUp: WakeUp
    /// -1 while the process has no descriptor for it.
    private var epoll: Int32 = -1
    private var table = InterestTable()
    private let batch = UnsafeMutablePointer<baton_ready_event>.allocate(capacity: batchSize)

    private static let batchSize = 256
    // No descriptor has this token: registrations count up from 1.
    private static let wakeUpToken: UInt64 = 0

    package init() { wakeUp = WakeUp(silent: ()) }

    package func open() throws(SystemCallError) {
      try wakeUp.open()
      if epoll >= 0 { return }
      let opened = baton_epoll_open()
      if opened < 0 { throw SystemCallError(code: -opened, call: "epoll_create1") }
      epoll = baton_move_away(opened)
      OwnDescriptors.add(epoll)
      try listen()
    }

    private func listen() throws(SystemCallError) {
      let result = control(BATON_EPOLL_ADD, wakeUp.readEnd, .readable, token: Self.wakeUpToken)
      if result != 0 { throw SystemCallError(code: -result, call: "epoll_ctl") }
    }

    deinit {
      batch.deallocate()
      close()
    }

    private func close() {
      if epoll < 0 { return }
      OwnDescriptors.remove(epoll)
      try? SystemCalls.close(epoll)
      epoll = -1
    }

    package func renew() {
      table = InterestTable()
      wakeUp.renew()
      if epoll >= 0, baton_epoll_renew(epoll) == 0, (try? listen()) != nil { return }
      close()
      try? open()
    }

    package var count: Int { table.count }

    package func interest(in descriptor: Int32) -> Interest { table.entry(descriptor).interest }

    @discardableResult
    package func register(
      _ descriptor: Int32, _ interest: Interest
    ) throws(SystemCallError) -> UInt32 {
      let old = table.entry(descriptor)
      if interest.isEmpty {
        // The descriptor may be closed already, which has removed it from the kernel's set.
        if !old.interest.isEmpty { _ = control(BATON_EPOLL_REMOVE, descriptor, [], token: 0) }
        table.clear(descriptor)
        return 0
      }
      if !old.interest.isEmpty {
        let token = Self.token(descriptor, old.registration)
        let result = control(BATON_EPOLL_CHANGE, descriptor, interest, token: token)
        if result == 0 {
          table.set(descriptor, interest, registration: old.registration)
          return old.registration
        }
        // ENOENT: closed and opened again without our knowing; it begins anew below.
        table.clear(descriptor)
        if result != -ENOENT { throw SystemCallError(code: -result, call: "epoll_ctl") }
      }
      return try add(descriptor, interest)
    }

    private func add(_ descriptor: Int32, _ interest: Interest) throws(SystemCallError) -> UInt32 {
      try open()
      let registration = table.newRegistration()
      let token = Self.token(descriptor, registration)
      let result = control(BATON_EPOLL_ADD, descriptor, interest, token: token)
      if result != 0 { throw SystemCallError(code: -result, call: "epoll_ctl") }
      table.set(descriptor, interest, registration: registration)
      return registration
    }

    package func wait(
      seconds: Double?, into events: inout [Readiness], around: (() -> Void) -> Void
    ) throws(SystemCallError) -> Bool {
      var count: Int32 = 0
      around { count = baton_epoll_wait(epoll, batch, Int32(Self.batchSize), seconds ?? -1) }
      if count == -EINTR { return true }
      if count < 0 { throw SystemCallError(code: -count, call: "epoll_wait") }
      var woken = false
      for index in 0..<Int(count) {
        let event = batch[index]
        if event.token == Self.wakeUpToken {
          wakeUp.drain()
          woken = true
          continue
        }
        let descriptor = Int32(truncatingIfNeeded: event.token)
        let registration = UInt32(truncatingIfNeeded: event.token >> 32)
        let ready = Interest(rawValue: event.ready)
        if let readiness = table.readiness(descriptor, registration: registration, ready: ready) {
          events.append(readiness)
        }
      }
      return woken
    }

    private func control(
      _ operation: Int, _ descriptor: Int32, _ interest: Interest, token: UInt64
    ) -> Int32 {
      baton_epoll_control(epoll, Int32(operation), descriptor, interest.rawValue, token)
    }

    private static func token(_ descriptor: Int32, _ registration: UInt32) -> UInt64 {
      UInt64(registration) << 32 | UInt64(UInt32(bitPattern: descriptor))
    }
  }
#endif
