// Points before statements: where a person's breakpoints, single steps and questions hold on. Only code
// that is lowered while somebody looks has them (`lowersLinePoints`): typed code, files run with
// `--paused` or `-i`, modules that speak of `breakpoint`. Other code pays nothing.
//
// A point is a statement of its own before the statement: a coroutine that is resumed inside of the
// statement does not pass it again.

import CBaton
import Syntax

/// Code that is lowered from now on has line points.
package nonisolated(unsafe) var lowersLinePoints = false

/// The lines that have points, in order, by the name of their source.
package nonisolated(unsafe) var pointedLines: [String: [Int]] = [:]

/// What line points know; constant-initialised, because every statement reads it.
package struct LineWatch {
  /// The statement that began last, in observed code; it lives as long as the process.
  package var site: Unmanaged<Site>?
  /// The handler is called at every point.
  package var isArmed = false
  /// So many statements are still timed one by one; later ones are told apart by beats of some milliseconds, which
  /// are enough for those that a person notices, and cost less than half.
  private var exactLeft = 100_000
  private var beat: UInt64 = 0
  /// When the statement began, in ticks, and the longest one since `beginCallback`.
  fileprivate var began: UInt64 = 0
  /// In ticks; the largest number when it has blocked the loop.
  package fileprivate(set) var longest: UInt64 = 0
  /// Where that statement begins.
  package fileprivate(set) var longestSite: Unmanaged<Site>?

  /// Ticks that the callback has spent on loading modules of the library: nobody's statement is to blame.
  package private(set) var loading: UInt64 = 0
  /// How many modules are being loaded inside of each other, from the first one of the library on.
  private var loadingDepth = 0
  private var loadingBegan: UInt64 = 0

  /// Forgets the statements so far: another callback begins.
  fileprivate mutating func beginCallback(at ticks: UInt64) {
    began = ticks
    longest = 0
    longestSite = nil
    loading = 0
  }

  mutating func beginLoading(isLibrary: Bool) {
    if loadingDepth > 0 {
      loadingDepth += 1
    } else if isLibrary {
      loadingDepth = 1
      loadingBegan = baton_ticks()
    }
  }

  mutating func endLoading() {
    if loadingDepth == 0 { return }
    loadingDepth -= 1
    if loadingDepth > 0 { return }
    let now = baton_ticks()
    loading &+= now &- loadingBegan
    // Statements of what was loaded may have begun since then.
    began = began > loadingBegan ? now : began &+ (now &- loadingBegan)
  }

  /// The running statement has blocked the loop, in time that ticks do not measure.
  package mutating func noteBlocked() {
    longest = .max
    longestSite = site
  }

  /// So much of the running statement does not count.
  package mutating func leaveOut(_ ticks: UInt64) { began &+= ticks }

  /// The callback and its last statement have ended.
  fileprivate mutating func endCallback(at ticks: UInt64) {
    note(ticks)
    site = nil
  }

  /// The longest statement is known even when it has taken less than two beats.
  package var isExact: Bool { exactLeft > 0 }

  /// Another statement begins.
  @inline(__always) fileprivate mutating func notePoint() {
    if exactLeft > 0 {
      exactLeft &-= 1
    } else {
      let now = baton_beat()
      if now == beat { return }
      beat = now
    }
    note(baton_ticks())
  }

  @inline(__always) fileprivate mutating func note(_ ticks: UInt64) {
    let spent = ticks &- began
    if spent > longest {
      longest = spent
      longestSite = site
    }
    began = ticks
  }
}

/// Of the observed loop: points fill it while code is lowered with them.
package nonisolated(unsafe) var lineWatch = LineWatch()

/// A callback of an observed loop begins. One call for all of it, because each callback crosses the border
/// of the module here.
package func beginObservedCallback(at ticks: UInt64) { lineWatch.beginCallback(at: ticks) }

/// It has ended.
/// - Returns: the processor's clock, 0 when it is not to be read, and whether output of the script waits.
package func endObservedCallback(measures: Bool) -> (ticks: UInt64, holdsOutput: Bool) {
  let ticks = measures ? baton_ticks() : 0
  lineWatch.endCallback(at: ticks)
  return (ticks, holdsProcessOutput)
}

/// A statement that is about to run, and where its names are.
package struct LinePoint {
  /// The statement.
  package let site: Site
  /// Its locals, valid while the statement is held.
  package let frame: Frame
  /// The namespace of its module.
  package let globals: DictObject
  /// The first statement of its function.
  package let isEntry: Bool
}

/// Set by whoever arms the points.
package nonisolated(unsafe) var linePointHandler: (LinePoint) throws(Raised) -> Void = { _ in }

/// The processor's clock: for durations that nobody but a person reads.
@inline(__always) package func processorTicks() -> UInt64 { baton_ticks() }

final class LinePointNode: Node {
  let site: Site
  let globals: DictObject
  let isEntry: Bool

  init(_ site: Site, globals: DictObject, isEntry: Bool) {
    self.site = site
    self.globals = globals
    self.isEntry = isEntry
  }

  override func execute(_ f: Frame) throws(Raised) -> Flow {
    if !state.isMainThread { return try executeInThread(f) }
    lineWatch.notePoint()
    lineWatch.site = Unmanaged.passUnretained(site)
    if lineWatch.isArmed { try stop(f) }
    return .next
  }

  /// Statements of other threads are held, too, but are not what a callback of the observed loop is doing.
  @inline(never) private func executeInThread(_ f: Frame) throws(Raised) -> Flow {
    if lineWatch.isArmed { try stop(f) }
    return .next
  }

  @inline(never) private func stop(_ f: Frame) throws(Raised) {
    // Whoever asks for the running frames meanwhile finds this one.
    let top = state.top
    leaveLink(f, site)
    defer { state.top = top }
    try linePointHandler(LinePoint(site: site, frame: f, globals: globals, isEntry: isEntry))
  }
}

extension LinePoint {
  /// The names that the statement sees, as a dict; nil at the top level of a module.
  package var locals: DictObject? {
    site.code.name == "<module>" ? nil : snapshot(frame, site.code)
  }

  /// Whether a name is a variable of the statement's function, with or without a value so far.
  package func hasVariable(_ name: String) -> Bool {
    if site.code.name == "<module>" { return false }
    return switch site.code.bindings[name] {
    case .local, .cell, .free: true
    default: false
    }
  }

  /// Gives local variables the values that code run over `locals` has left in the dict.
  package func store(_ locals: DictObject) {
    let code = site.code
    for (slot, name) in code.slotNames.enumerated() {
      let value = locals.get(intern(name))
      if value.isUnbound { continue }
      switch code.bindings[name] {
      case .local(slot): frame[slot] = value
      case .cell(slot), .free(slot):
        if case .object(let cell) = frame[slot], cell.pointee.kind == .cell {
          CellObject(cell).content = value
        }
      default: break
      }
    }
  }

  /// The frame is that of a coroutine or generator.
  package var isInHeap: Bool {
    !(frame >= state.stackBase.unsafelyUnwrapped && frame < state.stackLimit.unsafelyUnwrapped)
  }
}

/// Set by the executable: `breakpoint()` was called.
package nonisolated(unsafe) var breakpointHandler: () throws(Raised) -> Void = {}
