// The one door for chance. Everything that could make two runs of a script differ is asked for
// here, with a label: a recorder stands in front of this protocol and writes the answers down, a
// replayer gives them back, a sandbox refuses them. Nobody above reads a clock, draws a random
// seed, polls a descriptor or breaks a tie in any other way.

/// The outside of the loop.
package protocol World: AnyObject {
  // MARK: Time

  /// The loop's monotonic time in seconds.
  func loopTime(_ label: StaticString) -> Double

  /// Nanoseconds since 1970.
  func wallTime(_ label: StaticString) -> Int

  /// Nanoseconds of processor time that the process has used.
  func processTime(_ label: StaticString) -> Int

  /// How time passes, for those who command it.
  var clock: LoopClock { get }

  /// Blocks the loop's thread, as `time.sleep` does. False if an interrupt has ended it early.
  func block(_ label: StaticString, seconds: Double) -> Bool

  /// Blocks the loop's thread until a descriptor is ready, at most for so many seconds (nil: for ever).
  ///
  /// Returns how many are ready; nil if an interrupt or a script's handler wants the thread.
  func block(
    _ label: StaticString, on descriptors: inout [DescriptorPoll], seconds: Double?
  ) throws(SystemCallError) -> Int?

  // MARK: Chance

  /// A word that seeds a generator.
  func randomWord(_ label: StaticString) -> UInt64

  /// Bytes that nobody can predict, unless the run was given a seed.
  func randomBytes(_ label: StaticString, count: Int) -> [UInt8]

  /// A number in `0..<bound`: which of several equally good ways to go. 0 is the documented order.
  func choose(_ label: StaticString, _ bound: Int) -> Int

  // MARK: Readiness

  /// Replaces the interest in a descriptor; an empty one ends it. See `Poller.register`.
  ///
  /// While somebody waits with `outstanding`, a virtual clock lets real time pass.
  @discardableResult
  func register(
    _ descriptor: Int32, _ interest: Interest, outstanding: Bool
  ) throws(SystemCallError) -> UInt32

  /// The present interest in a descriptor.
  func interest(in descriptor: Int32) -> Interest

  /// Somebody waits for a descriptor.
  var watchesOutside: Bool { get }

  /// True if something outside could still wake a loop that has no timers.
  var canBeWoken: Bool { get }

  /// Waits until the loop's time is `deadline` (nil: for ever), a descriptor is ready, a message
  /// is posted or a signal comes. A deadline in the past only looks.
  ///
  /// Returns true if a message or a signal has ended the wait.
  @discardableResult
  func wait(
    until deadline: Double?, into events: inout [Readiness]
  ) throws(SystemCallError) -> Bool

  /// Begins anew in a forked child: nothing is awaited, and nobody else has the means of waiting.
  func renew()

  /// Makes sure that it can wait for descriptors: fails when the process has none left for it.
  func open() throws(SystemCallError)

  // MARK: Messages and signals

  /// Where other threads leave work.
  var mailbox: Mailbox { get }

  /// What ends a wait from outside: a message, a signal, another thread.
  var wakeUp: WakeUp { get }

  /// Runs each wait that may be long: lets go meanwhile of what other threads need.
  var aroundWait: (_ wait: () -> Void) -> Void { get set }

  /// A world of its own for the loop of another thread: it shares the clock and chance with this one.
  func another() throws(SystemCallError) -> any World

  /// Takes what other threads have posted.
  func takeMessages() -> [Mailbox.Message]
}
