// The world as it is: the system's poller and entropy, and whichever clock was asked for. With a
// seed it is reproducible: random words come from generators derived from the seed and the label,
// so that one more draw in one place does not shift the others.

/// Before a stepped clock jumps, what one socket of this process has sent to another must have arrived. The
/// kernel delivers within the call that sends, as a rule; this is for the exceptions.
private let deliveryGrace = 0.002

private func makePoller() -> any Poller {
  #if os(Linux)
    EpollPoller()
  #else
    KqueuePoller()
  #endif
}

/// Answers from the system, or from a seed.
package final class RealWorld: World {
  package let clock: LoopClock
  package let mailbox: Mailbox
  private let poller: any Poller
  private var outstandingDescriptors: Set<Int32> = []
  private let chance: SharedChance?
  package var aroundWait: (() -> Void) -> Void = { $0() }
  private let shuffles: Bool

  /// Makes a world on the system's own poller, opened if there are descriptors for it; a stepped clock implies seed 0
  /// if none is given.
  package convenience init(
    clock mode: LoopClock.Mode = .real, seed: UInt64? = nil, shuffles: Bool = false
  ) {
    let poller = makePoller()
    try? poller.open()
    self.init(clock: LoopClock(mode), poller: poller, seed: seed, shuffles: shuffles)
  }

  package func another() throws(SystemCallError) -> any World {
    let poller = makePoller()
    try poller.open()
    return RealWorld(sharing: self, poller: poller)
  }

  package func open() throws(SystemCallError) { try poller.open() }

  private init(sharing other: RealWorld, poller: any Poller) {
    clock = other.clock
    chance = other.chance
    shuffles = other.shuffles
    aroundWait = other.aroundWait
    self.poller = poller
    mailbox = Mailbox(wakeUp: poller.wakeUp)
  }

  /// Makes a world from its parts. With `shuffles`, `choose` really chooses.
  package init(clock: LoopClock, poller: any Poller, seed: UInt64?, shuffles: Bool) {
    self.clock = clock
    self.poller = poller
    mailbox = Mailbox(wakeUp: poller.wakeUp)
    chance = (seed ?? (clock.isStepped ? 0 : nil)).map { SharedChance(SeededChance(seed: $0)) }
    self.shuffles = shuffles
  }

  /// The bell that signal handlers ring; see `baton_signals_wake`.
  package var wakeUp: WakeUp { poller.wakeUp }

  // MARK: - Time

  package func loopTime(_ label: StaticString) -> Double { clock.now }

  package func wallTime(_ label: StaticString) -> Int { clock.wallNanoseconds }

  package func processTime(_ label: StaticString) -> Int {
    clock.isStepped ? 0 : SystemCalls.processNanoseconds()
  }

  package func block(_ label: StaticString, seconds: Double) -> Bool {
    if clock.isStepped {
      clock.skip(seconds)
      return !Signals.wantsAttention
    }
    let end = clock.now + seconds
    while !Signals.wantsAttention {
      guard let rest = clock.realTimeout(until: end, outstanding: true), rest > 0 else {
        return true
      }
      // Messages need not be remembered: whoever waits next looks into the mailbox first.
      _ = try? wakeUp.wait(seconds: rest)
    }
    return false
  }

  package func block(
    _ label: StaticString, on descriptors: inout [DescriptorPoll], seconds: Double?
  ) throws(SystemCallError) -> Int? {
    var count = try SystemCalls.look(at: &descriptors, seconds: 0)
    if count > 0 || seconds == 0 { return count }
    let start = SystemCalls.monotonicTime()
    let bell = DescriptorPoll(wakeUp.readEnd, .readable)
    while !Signals.wantsAttention {
      let rest = seconds.map { $0 - (SystemCalls.monotonicTime() - start) }
      if let seconds, let rest, rest <= 0 {
        clock.skip(seconds)
        return 0
      }
      descriptors.append(bell)
      defer { descriptors.removeLast() }
      do { count = try SystemCalls.look(at: &descriptors, seconds: rest) } catch {
        if error.kind != .interrupted { throw error }
        continue
      }
      if descriptors.last?.found != 0 {
        // Messages need not be remembered: whoever waits next looks into the mailbox first.
        wakeUp.drain()
        count -= 1
      }
      if count > 0 { return count }
    }
    return nil
  }

  // MARK: - Chance

  package func randomWord(_ label: StaticString) -> UInt64 {
    if let word = chance?.streams.next(label) { return word }
    var system = SystemRandomNumberGenerator()
    return system.next()
  }

  package func randomBytes(_ label: StaticString, count: Int) -> [UInt8] {
    if chance == nil { return SystemCalls.randomBytes(count) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count)
    while bytes.count < count {
      let word = randomWord(label)
      for shift in stride(from: 0, to: 64, by: 8) where bytes.count < count {
        bytes.append(UInt8(truncatingIfNeeded: word >> UInt64(shift)))
      }
    }
    return bytes
  }

  package func choose(_ label: StaticString, _ bound: Int) -> Int {
    guard shuffles, bound > 1 else { return 0 }
    return Int(randomWord(label) % UInt64(bound))
  }

  // MARK: - Readiness

  @discardableResult
  package func register(
    _ descriptor: Int32, _ interest: Interest, outstanding: Bool
  ) throws(SystemCallError) -> UInt32 {
    let registration = try poller.register(descriptor, interest)
    if outstanding && !interest.isEmpty && !(clock.isStepped && OwnSockets.isInner(descriptor)) {
      outstandingDescriptors.insert(descriptor)
    } else {
      outstandingDescriptors.remove(descriptor)
    }
    return registration
  }

  package func interest(in descriptor: Int32) -> Interest { poller.interest(in: descriptor) }

  package var watchesOutside: Bool { poller.count > 0 }

  package var canBeWoken: Bool { watchesOutside || !mailbox.isEmpty }

  @discardableResult
  package func wait(
    until deadline: Double?, into events: inout [Readiness]
  ) throws(SystemCallError) -> Bool {
    // Work posted before we look is not lost, and work posted later rings.
    let mail = !mailbox.isEmpty || Signals.wantsAttention
    let outstanding = !outstandingDescriptors.isEmpty
    var timeout = mail ? 0 : clock.realTimeout(until: deadline, outstanding: outstanding)
    if timeout == 0, !mail, poller.count > 0, clock.wouldJump(until: deadline) {
      timeout = deliveryGrace
    }
    let before = events.count
    let start = clock.isStepped && outstanding ? SystemCalls.monotonicTime() : 0
    // With no descriptor to look at, a mere look needs no system call: half of a short turn.
    let idle = timeout == 0 && poller.count == 0
    let rung =
      idle
      ? false
      : try poller.wait(
        seconds: timeout, into: &events, around: timeout == 0 ? { $0() } : aroundWait)
    let end = clock.isStepped && outstanding ? SystemCalls.monotonicTime() : 0
    let woken = rung || mail
    clock.waitEnded(
      until: deadline, undisturbed: !woken && events.count == before, outstanding: outstanding,
      realSeconds: end - start)
    return woken
  }

  package func renew() {
    OwnDescriptors.renew()
    poller.renew()
    mailbox.renew()
    outstandingDescriptors = []
  }

  // MARK: - Messages and signals

  package func takeMessages() -> [Mailbox.Message] { mailbox.take() }
}

/// The streams of random words, which the worlds of all threads share.
private final class SharedChance {
  var streams: SeededChance
  init(_ streams: SeededChance) { self.streams = streams }
}
