// Readiness on macOS. Reading and writing are two filters there; one registration covers both, and
// their events are joined, so that the loop sees what it sees on Linux.

#if canImport(Darwin)
  import Darwin

  /// What `asyncio` calls the poller in its messages.
  package let selectorName = "KqueueSelector"

  /// Waits by kqueue.
  package final class KqueuePoller: Poller {
    package let wakeUp: WakeUp
    /// -1 while the process has no descriptor for it.
    private var queue: Int32 = -1
    private var table = InterestTable()
    private let batch = UnsafeMutablePointer<kevent>.allocate(capacity: batchSize)

    private static let batchSize = 256
    // No descriptor has this token: registrations count up from 1.
    private static let wakeUpToken: UInt32 = 0

    package init() { wakeUp = WakeUp(silent: ()) }

    package func open() throws(SystemCallError) {
      try wakeUp.open()
      if queue >= 0 { return }
      queue = kqueue()
      if queue < 0 { throw SystemCallError.last("kqueue") }
      _ = fcntl(queue, F_SETFD, FD_CLOEXEC)
      OwnDescriptors.add(queue)
      try change(wakeUp.readEnd, EVFILT_READ, EV_ADD, Self.wakeUpToken)
    }

    deinit {
      batch.deallocate()
      if queue < 0 { return }
      OwnDescriptors.remove(queue)
      try? SystemCalls.close(queue)
    }

    /// A queue is not inherited: its number is free in the child.
    package func renew() {
      table = InterestTable()
      wakeUp.renew()
      if queue >= 0 { OwnDescriptors.remove(queue) }
      queue = -1
      try? open()
    }

    package var count: Int { table.count }

    package func interest(in descriptor: Int32) -> Interest { table.entry(descriptor).interest }

    @discardableResult
    package func register(
      _ descriptor: Int32, _ interest: Interest
    ) throws(SystemCallError) -> UInt32 {
      try open()
      let old = table.entry(descriptor)
      let registration = old.interest.isEmpty ? table.newRegistration() : old.registration
      do throws(SystemCallError) {
        try apply(descriptor, EVFILT_READ, .readable, interest, old.interest, registration)
        try apply(descriptor, EVFILT_WRITE, .writable, interest, old.interest, registration)
      } catch {
        remove(descriptor, [.readable, .writable])
        table.clear(descriptor)
        throw error
      }
      if interest.isEmpty {
        table.clear(descriptor)
        return 0
      }
      table.set(descriptor, interest, registration: registration)
      return registration
    }

    /// Adds again what is there already: a descriptor closed and opened without our knowing then
    /// counts as registered, as it must.
    private func apply(
      _ descriptor: Int32, _ filter: Int32, _ part: Interest, _ new: Interest, _ old: Interest,
      _ registration: UInt32
    ) throws(SystemCallError) {
      if new.contains(part) {
        try change(descriptor, filter, EV_ADD, registration)
      } else if old.contains(part) {
        remove(descriptor, part)
      }
    }

    /// Failures do not matter: closing a descriptor has removed its filters already.
    private func remove(_ descriptor: Int32, _ parts: Interest) {
      if parts.contains(.readable) { try? change(descriptor, EVFILT_READ, EV_DELETE, 0) }
      if parts.contains(.writable) { try? change(descriptor, EVFILT_WRITE, EV_DELETE, 0) }
    }

    private func change(
      _ descriptor: Int32, _ filter: Int32, _ action: Int32, _ registration: UInt32
    ) throws(SystemCallError) {
      var event = kevent()
      // A negative descriptor becomes a number that no table holds: the kernel says EBADF.
      event.ident = UInt(UInt32(bitPattern: descriptor))
      event.filter = Int16(filter)
      event.flags = UInt16(action)
      event.udata = UnsafeMutableRawPointer(bitPattern: UInt(registration))
      _ = try SystemCalls.retrying("kevent") { Int(kevent(queue, &event, 1, nil, 0, nil)) }
    }

    package func wait(
      seconds: Double?, into events: inout [Readiness], around: (() -> Void) -> Void
    ) throws(SystemCallError) -> Bool {
      var count: Int32 = 0
      var error = SystemCallError(code: 0, call: "kevent")
      around {
        count = collect(seconds)
        if count < 0 { error = SystemCallError.last("kevent") }
      }
      if count < 0 {
        if error.kind == .interrupted { return true }
        throw error
      }
      var woken = false
      for index in 0..<Int(count) {
        let event = batch[index]
        let registration = UInt32(truncatingIfNeeded: UInt(bitPattern: event.udata))
        if registration == Self.wakeUpToken {
          wakeUp.drain()
          woken = true
          continue
        }
        append(event, registration, to: &events)
      }
      return woken
    }

    private func collect(_ seconds: Double?) -> Int32 {
      guard let seconds else {
        return kevent(queue, nil, 0, batch, Int32(Self.batchSize), nil)
      }
      let bounded = min(max(seconds, 0), LoopClock.longestWait)
      let whole = bounded.rounded(.down)
      // Rounded up, so that a loop never spins because it woke too early.
      let fraction = ((bounded - whole) * 1e9).rounded(.up)
      var timeout = timespec(tv_sec: Int(whole), tv_nsec: min(Int(fraction), 999_999_999))
      return kevent(queue, nil, 0, batch, Int32(Self.batchSize), &timeout)
    }

    /// The end of a stream makes both sides ready, as on Linux, within what was asked for.
    private func append(
      _ event: kevent, _ registration: UInt32, to events: inout [Readiness]
    ) {
      let descriptor = Int32(truncatingIfNeeded: event.ident)
      var ready: Interest = Int32(event.filter) == EVFILT_WRITE ? .writable : .readable
      if Int32(event.flags) & (EV_EOF | EV_ERROR) != 0 && ready == .writable {
        ready.insert(.readable)
      }
      guard
        let readiness = table.readiness(descriptor, registration: registration, ready: ready)
      else { return }
      // The two filters of one descriptor come as two events, mostly next to each other.
      if let last = events.last, last.registration == registration {
        events[events.count - 1] = Readiness(
          descriptor: descriptor, registration: registration,
          ready: last.ready.union(readiness.ready))
      } else {
        events.append(readiness)
      }
    }
  }
#endif
