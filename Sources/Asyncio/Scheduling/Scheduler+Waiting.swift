// How the loop waits: for timers, descriptors, messages of other threads, signals. What a wait brings goes to the
// ready queue.

import Interpreter
import Reactor

/// When an idle loop searches for what has died: a connection that nobody holds any more is closed then.
struct IdleSearches {
  /// Waits for timers are many: searches that find nothing are put off, 1, 2, 4, ... waits.
  private var gap = 1
  private var waits = 0
  private var known = 0
  private static let longestGap = 4096

  /// Is it time for a search? Always where nothing else would end the wait, sooner where there is something new to find.
  mutating func isDue(hasTimers: Bool) -> Bool {
    if !hasTimers { return true }
    waits += dutiesBegun == known ? 1 : max(1, gap / 8)
    return waits >= gap
  }

  mutating func note(hasFound: Bool) {
    waits = 0
    known = dutiesBegun
    gap = hasFound ? 1 : min(gap * 2, IdleSearches.longestGap)
  }
}

/// A wait has failed: the script has put something else in the place of the poller's descriptors.
private nonisolated(unsafe) var pollerFailure: SystemCallError?

/// Raises what made the last wait fail, at the safepoint after it.
package func raisePollerFailure() throws(Raised) {
  guard let failure = pollerFailure else { return }
  pollerFailure = nil
  throw systemError(failure)
}

extension Scheduler {
  /// Waits until something is ready, due, readable or posted.
  package func wait(mayWait: Bool) {
    var deadline: Double? = 0
    if mayWait, ready.count == 0, !shouldStop {
      if mayFinaliseWhenIdle, idleSearches.isDue(hasTimers: timers.nextDeadline() != nil) {
        let end = endOfPatience
        if timers.nextDeadline().map({ $0 > end }) ?? true {
          if hearsOutside, poll(until: end) { return }
          idleSearches.note(hasFound: finaliseWhenIdle())
        }
      }
      watchingTape?._withUnsafeGuaranteedRef { $0.willRest(self) }
      deadline = timers.nextDeadline()
      if overrides.contains(.time), let due = deadline {
        deadline = world.loopTime("loop.wait") + (due - timeByScript())
      }
    }
    // A person who has held the loop before its wait may have ended it.
    if ready.count > 0 || !mayWait || fatal != nil {
      // The poller costs a system call: look only when something outside can wake us.
      if !world.canBeWoken && outside.isEmpty { return }
      deadline = -.infinity
    }
    poll(until: deadline)
  }

  /// Descriptors, signals and other threads, such as those of an executor.
  private var hearsOutside: Bool {
    world.canBeWoken || !outside.isEmpty || InterpreterLock.othersMayRun
  }

  /// Until when the outside is listened to before an idle loop searches for dead objects.
  ///
  /// Most waits of a busy server end soon: searches took half the time of an echo server. A stepped clock would
  /// move on for the patience alone.
  private var endOfPatience: Double {
    world.clock.isStepped ? -.infinity : world.loopTime("loop.idle") + 0.002
  }

  /// - Returns: whether anything is ready now, or a message or a signal has come.
  @discardableResult private func poll(until deadline: Double?) -> Bool {
    events.removeAll(keepingCapacity: true)
    let isWoken: Bool
    do {
      isWoken = try waitForEvents(world, until: deadline, into: &events)
    } catch {
      pollerFailure = error
      state.attention = true
      return false
    }
    for message in world.takeMessages() { message.work() }
    // Another thread may have passed a safepoint in the meantime.
    if Signals.wantsAttention { state.attention = true }
    if !outside.isEmpty {
      queueReady(events)
    }
    return isWoken || ready.count > 0
  }

  /// Moves due timers to the ready queue.
  package func queueDueTimers() {
    guard !timers.isEmpty else { return }
    let now = overrides.contains(.time) ? timeByScript() : world.loopTime("loop.due")
    let limit = now + clockResolution
    while let entry = timers.popDue(through: limit) {
      guard let target = entry.target else { continue }
      let reference = target.assumingMemoryBound(to: Header.self)
      if entry.kind == TimerKind.sleep {
        FutureObject(reference).set(FutureObject.isSleepOver)
        enqueueDue(ReadyEntry(.sleepEnded, reference, number: entry.token))
      } else {
        Value.object(reference).handle?.becomeDue()
        enqueueDue(ReadyEntry(.handle, reference))
      }
    }
  }
}
