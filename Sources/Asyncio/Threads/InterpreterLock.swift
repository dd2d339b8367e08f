// The interpreter lock. One script thread holds it: it alone runs script code, allocates, and touches
// values. The lock is never competed for: whoever lets go of it hands it to the thread that has waited
// longest, so the order in which threads run is that of their waiting. On a clock that flows, threads
// whose wait is over take every second turn from those that only compute: a loop beside busy threads
// answers after a turn or two, however many they are.
//
// A thread lets go when it waits for another one (`park`), in a system call that may block
// (`outside`), and at a safepoint when its time is over while others wait (`takeTurns`): after the
// switch interval, which a ticker of the system measures, or, on a clock that is stepped, after so many
// safepoints, so that two runs are alike.
//
// Time. Parked threads may have deadlines, in the loop's time. On a clock that flows each sleeps until
// its own. A stepped clock stands still while anybody runs; when all threads are parked it jumps
// to the first deadline. While a thread is outside, the jump waits for as long as a real clock would:
// the thread with the first deadline watches over that.

import Interpreter
import Reactor

/// Who runs. Everything here is called by the thread that holds the lock, unless it says otherwise.
package enum InterpreterLock {
  /// Guards `book`, and with it each thread's phase.
  private static let mutex = Lock()

  private struct Book {
    /// Nil while all threads are parked or outside.
    var holder: ScriptThread?
    /// Threads that wait for their turn. Empty while nobody holds the lock.
    var ready: [ScriptThread] = []
    /// Those among them that have waited for something else before, on a clock that flows.
    var woken: [ScriptThread] = []
    var wasLastWoken = false
    /// Parked threads that have a deadline, in the order in which they were parked.
    var sleepers: [ScriptThread] = []
    /// Parked threads that have none.
    var idleCount = 0
    var outsideCount = 0
    /// How often the lock has changed hands.
    var turns = 0
    /// The process ends: no other thread runs any more.
    var isFrozen = false

    var hasReady: Bool { !ready.isEmpty || !woken.isEmpty }

    mutating func takeNext() -> ScriptThread? {
      wasLastWoken = !woken.isEmpty && (ready.isEmpty || !wasLastWoken)
      if wasLastWoken { return woken.removeFirst() }
      return ready.isEmpty ? nil : ready.removeFirst()
    }
  }

  private nonisolated(unsafe) static var book = Book()
  /// Threads that were started and have not ended, and the main one.
  package private(set) nonisolated(unsafe) static var threadCount = 1
  /// Those beside the main one, in the order of their starts.
  private nonisolated(unsafe) static var started: [ScriptThread] = []
  private nonisolated(unsafe) static var safepoints = 0

  /// Safepoints of a turn on a clock that is stepped.
  private static let safepointsInTurn = 1000

  /// The process's main thread; made at the first use, by itself.
  package private(set) nonisolated(unsafe) static var main: ScriptThread = {
    let thread = ScriptThread(main: currentWorld().wakeUp)
    passTurn = takeTurns
    freezeThreads = freeze
    return thread
  }()

  private static var clock: LoopClock { currentWorld().clock }

  /// The thread that runs.
  package static var current: ScriptThread { book.holder ?? main }

  /// The threads that have not ended. Called by the thread that holds the lock.
  package static var threads: [ScriptThread] { [main] + started.filter { $0 !== main } }

  /// There is no other thread: nothing needs to be let go of.
  package static var isAlone: Bool { threadCount == 1 || book.isFrozen }

  /// The loop's time, in which deadlines are.
  package static var time: Double { clock.now }

  // MARK: - Waiting

  /// Lets others run until somebody wakes this thread or the time is `deadline`. May return early.
  /// - Parameter hearsMail: the thread waits for its loop's messages as well.
  static func park(until deadline: Double?, hearsMail: Bool = false) {
    let me = current
    if book.isFrozen { return parkFrozen(me, until: deadline) }
    ThreadState.letGo {
      mutex.acquire()
      me.phase = .parked
      me.hearsMail = hearsMail
      me.deadline = deadline
      if deadline == nil { book.idleCount += 1 } else { book.sleepers.append(me) }
      passOn()
      awaitTurn(me)
      mutex.release()
    }
  }

  /// At the process's end nobody is left who could wake the thread, but signals.
  private static func parkFrozen(_ me: ScriptThread, until deadline: Double?) {
    if clock.isStepped, let deadline { return clock.skip(deadline - clock.now) }
    _ = me.parker.wait(seconds: clock.realTimeout(until: deadline, outstanding: true))
  }

  /// Lets a parked thread run again when its turn comes.
  package static func wake(_ thread: ScriptThread) {
    locked { if thread.phase == .parked { admit(thread) } }
  }

  /// Runs a system call that may block, or other work that touches no value, while others run.
  package static func outside(_ body: () -> Void) {
    if isAlone { return body() }
    ThreadState.letGo {
      let me = current
      mutex.acquire()
      me.phase = .outside
      book.outsideCount += 1
      passOn()
      mutex.release()
      body()
      mutex.acquire()
      book.outsideCount -= 1
      admit(me, isCaller: true)
      awaitTurn(me)
      mutex.release()
    }
  }

  // MARK: - Turns

  /// At a safepoint, when another thread waits.
  private static func takeTurns() {
    if clock.isStepped {
      safepoints += 1
      if safepoints < safepointsInTurn { return }
    }
    yieldTurn()
  }

  /// Lets the others that are ready run first.
  static func yieldTurn() {
    isTurnWanted = false
    if isAlone || !hasReady { return }
    ThreadState.letGo {
      let me = current
      mutex.acquire()
      me.phase = .ready
      book.ready.append(me)
      passOn()
      awaitTurn(me)
      mutex.release()
    }
  }

  /// Does a thread wait for its turn?
  package static var hasReady: Bool { locked { book.hasReady } }

  /// Could another thread still do something by itself?
  package static var othersMayRun: Bool {
    threadCount > 1 && !book.isFrozen && locked { threadCount - 1 > book.idleCount }
  }

  /// The first deadline of the threads that are parked.
  static var firstDeadline: Double? { locked { firstSleeper?.deadline } }

  /// The clock has gone on by other means: wakes those whose deadlines have passed.
  static func admitDue() {
    locked {
      let now = clock.now
      for thread in book.sleepers where thread.deadline.unsafelyUnwrapped <= now { admit(thread) }
    }
  }

  // MARK: - Beginning and ending

  /// Starts a thread, which runs the body when its turn comes.
  /// - Parameter roots: values that the body needs; they are marked until it ends.
  package static func start(
    roots: [Value], stackBytes: Int, _ body: @escaping (ScriptThread) -> Void
  ) throws(SystemCallError) -> ScriptThread {
    if book.holder == nil { book.holder = main }
    if !clock.isStepped { Ticker.start() }
    let thread = try ScriptThread()
    thread.state.roots = roots
    nonisolated(unsafe) let body = body
    do throws(SystemCallError) {
      try thread.begin(stackBytes: stackBytes) { run(thread, body) }
    } catch {
      thread.state.discard()
      throw error
    }
    locked {
      threadCount += 1
      started.append(thread)
      book.ready.append(thread)
      noteWaiting()
    }
    return thread
  }

  /// The life of a thread of the system. Not yet the holder.
  private static func run(_ thread: ScriptThread, _ body: (ScriptThread) -> Void) {
    thread.nativeNumber = NativeThread.currentNumber
    guard let bounds = try? NativeThread.currentStackBounds() else {
      preconditionFailure("a thread knows its stack")
    }
    mutex.acquire()
    awaitTurn(thread)
    mutex.release()
    thread.state.begin(stackBounds: bounds)
    body(thread)
    mutex.acquire()
    thread.phase = .ended
    threadCount -= 1
    started.removeAll { $0 === thread }
    thread.state.end()
    passOn()
    mutex.release()
  }

  /// Forks, while no other thread is in the middle of changing hands.
  package static func fork() throws(SystemCallError) -> Int32 {
    let me = current
    mutex.acquire()
    defer { mutex.release() }
    let child = try SystemCalls.fork()
    if child == 0 { becomeOnlyThread(me) }
    return child
  }

  /// As `fork`, for a child that becomes another program after the body has run there.
  package static func spawn(
    _ request: SpawnRequest, _ prepare: @escaping () -> Bool
  ) throws(SystemCallError) -> Int32 {
    let me = current
    mutex.acquire()
    defer { mutex.release() }
    return try SystemCalls.spawn(request) {
      becomeOnlyThread(me)
      mutex.release()
      return prepare()
    }
  }

  /// The calling thread is the only one that a child has, and its main one.
  private static func becomeOnlyThread(_ me: ScriptThread) {
    // They may stand in lists of waiters: whoever gave one of them the turn would wait for ever.
    for thread in threads where thread !== me { thread.phase = .ended }
    book = Book()
    threadCount = 1
    for thread in started { thread.parker.renew() }
    started = []
    isTurnWanted = false
    main = me
    book.holder = me
    ThreadState.forgetOthers()
    Ticker.forget()
  }

  /// The process ends: whoever does not run now never will.
  private static func freeze() {
    locked {
      book.isFrozen = true
      isTurnWanted = false
    }
  }

  // MARK: - Under the mutex

  private static func locked<Result>(_ body: () -> Result) -> Result {
    mutex.acquire()
    defer { mutex.release() }
    return body()
  }

  /// The holder gives the lock to the next thread, or to nobody.
  private static func passOn() {
    book.turns += 1
    book.holder = book.takeNext()
    if let next = book.holder {
      next.parker.wake()
    } else if clock.isStepped {
      goOn()
    }
  }

  /// A thread no longer waits for anything but its turn; it gets the lock when nobody holds it.
  /// - Parameter isCaller: it is awake. A bell rung all the same would end its next wait at once, and that
  ///   wait would ring again: a main thread that waited for others spun.
  private static func admit(_ thread: ScriptThread, isCaller: Bool = false) {
    if thread.phase == .parked {
      if thread.deadline == nil {
        book.idleCount -= 1
      } else {
        book.sleepers.removeAll { $0 === thread }
      }
    }
    thread.phase = .ready
    thread.isSummoned = false
    if book.holder == nil {
      book.holder = thread
      if !isCaller { thread.parker.wake() }
    } else {
      if clock.isStepped { book.ready.append(thread) } else { book.woken.append(thread) }
      noteWaiting()
    }
  }

  /// Somebody waits while somebody runs.
  private static func noteWaiting() {
    if book.isFrozen { return }
    if !clock.isStepped { return Ticker.noteWaiting() }
    isTurnWanted = true
    Signals.requestAttention()
  }

  /// Sleeps until the calling thread holds the lock.
  private static func awaitTurn(_ me: ScriptThread) {
    while book.holder !== me {
      let seconds = secondsToSleep(me)
      let start = clock.isStepped && seconds != nil ? SystemCalls.monotonicTime() : 0
      mutex.release()
      let isWoken = me.parker.wait(seconds: seconds)
      let slept = start > 0 ? SystemCalls.monotonicTime() - start : 0
      mutex.acquire()
      if me.phase == .parked { look(me, isWoken: isWoken, slept: slept) }
    }
    me.phase = .running
    safepoints = 0
    isTurnWanted = clock.isStepped && book.hasReady
  }

  /// For how long a thread may sleep; nil is until somebody wakes it.
  private static func secondsToSleep(_ me: ScriptThread) -> Double? {
    guard me.phase == .parked, let deadline = me.deadline else { return nil }
    if clock.isStepped, book.holder != nil || book.outsideCount == 0 || firstSleeper !== me {
      return nil
    }
    return clock.realTimeout(until: deadline, outstanding: true)
  }

  /// A parked thread has woken without holding the lock.
  private static func look(_ me: ScriptThread, isWoken: Bool, slept: Double) {
    // A signal, or a message for the loop: the bell that summons may have rung for it, too.
    if me.isMain, isWoken, !me.isSummoned || Signals.wantsAttention || hasMail(me) {
      return admit(me, isCaller: true)
    }
    me.isSummoned = false
    guard let deadline = me.deadline else { return }
    if clock.isStepped {
      guard book.holder == nil, firstSleeper === me else { return }
      clock.waitEnded(
        until: deadline, undisturbed: true, outstanding: book.outsideCount > 0, realSeconds: slept)
    }
    if deadline <= clock.now { admit(me, isCaller: true) }
  }

  private static func hasMail(_ me: ScriptThread) -> Bool {
    me.hearsMail && !currentWorld().mailbox.isEmpty
  }

  // MARK: - Stepped time, under the mutex

  /// The parked thread with the first deadline; of several, the one that was parked first.
  private static var firstSleeper: ScriptThread? {
    book.sleepers.min { $0.deadline.unsafelyUnwrapped < $1.deadline.unsafelyUnwrapped }
  }

  /// Nobody runs: the clock jumps to the first deadline, at once unless somebody is outside.
  private static func goOn() {
    guard let first = firstSleeper, let deadline = first.deadline else { return }
    if book.outsideCount == 0 {
      clock.waitEnded(until: deadline, undisturbed: true, outstanding: false, realSeconds: 0)
      if deadline <= clock.now { return admit(first) }
    }
    first.isSummoned = true
    first.parker.wake()
  }

  // MARK: - The ticker

  /// A thread of the system that ends turns on clocks that flow. It sleeps while nobody waits.
  private enum Ticker {
    private static let parker = Parker()
    private nonisolated(unsafe) static var isStarted = false
    private nonisolated(unsafe) static var isResting = false
    /// What scripts may ask for would keep a processor busy with ticking.
    private static let shortestInterval = 0.0001
    /// Intervals without anybody waiting, after which it rests.
    private static let patience = 20

    static func start() {
      if isStarted { return }
      // Where no thread can be had the next one that is started tries again.
      guard let thread = try? NativeThread(stackSize: 256 << 10, smallest: 64 << 10, { tick() })
      else { return }
      thread.detach()
      isStarted = true
    }

    /// In a child of a fork it is not there.
    static func forget() {
      isStarted = false
      isResting = false
      parker.renew()
    }

    static func noteWaiting() {
      if !isResting { return }
      isResting = false
      parker.wake()
    }

    private static func tick() {
      // A signal that the script's threads block must stay pending.
      Signals.receive(false)
      var turns = 0
      var quiet = 0
      while true {
        _ = parker.wait(seconds: quiet > patience ? nil : max(switchInterval, shortestInterval))
        locked {
          quiet = book.hasReady ? 0 : quiet + 1
          isResting = quiet > patience
          if quiet == 0, book.turns == turns, !book.isFrozen {
            isTurnWanted = true
            Signals.requestAttention()
          }
          turns = book.turns
        }
      }
    }
  }

  /// Seconds after which the holder gives way (`sys.setswitchinterval`).
  package nonisolated(unsafe) static var switchInterval = 0.005
}
