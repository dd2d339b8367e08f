// Code that is not watched but makes futures and coroutines: a statement that may let one go, and the end of a
// function that holds some. "Task exception was never retrieved" and "never awaited" are then said where
// CPython says them, not a turn later. Without failures that nobody has seen and coroutines that nobody awaits these
// cost two comparisons: what a statement lets go may be a container of a thousand tasks.
//
// The frames between the statement and the search lie where statements before have left what they held: the area is
// cleared before each of those frames is made, whatever the compiler puts into it.

import CBaton

/// `del task`, `self.task = None`, `tasks.clear()`.
final class LettingGoNode: Node {
  let statement: Node
  /// Names that the statement changes: what they hold goes.
  let targets: [TargetNode]
  /// Slots from here on hold nothing that is still needed after the statement.
  let firstDeadSlot: Int
  let site: Site

  init(_ statement: Node, _ targets: [TargetNode], firstDeadSlot: Int, _ site: Site) {
    self.statement = statement
    self.targets = targets
    self.firstDeadSlot = firstDeadSlot
    self.site = site
  }

  override func execute(_ f: Frame) throws(Raised) -> Flow {
    if mayOweReports || mayOweWarnings {
      baton_clear_frames()
      return try letGo(f, stackAboveCaller())
    }
    let flow = try statement.execute(f)
    // The statement itself may have failed what it made and let go.
    if mayOweReports {
      baton_clear_stack()
      finish(f, DropNote(), stackAboveCaller())
    }
    return flow
  }

  @inline(never) private func letGo(_ f: Frame, _ above: UnsafeRawPointer?) throws(Raised) -> Flow {
    let note = DropNote()
    noteTargets(f)
    try runStatement(f)
    if mayOweReports || note.hasFound {
      baton_clear_stack()
      finish(f, note, above)
    }
    note.restore()
    return .next
  }

  /// Frames of their own: what they have held is no reference when the search begins.
  @inline(never) private func noteTargets(_ f: Frame) {
    for target in targets { noteDropped(target.current(f)) }
  }

  @inline(never) private func runStatement(_ f: Frame) throws(Raised) {
    _ = try statement.execute(f)
  }

  @inline(never) private func finish(_ f: Frame, _ note: DropNote, _ above: UnsafeRawPointer?) {
    let code = site.code
    for slot in code.firstInlinedSlot..<code.slotNames.count { f[slot] = .unbound }
    for slot in firstDeadSlot..<max(code.frameSize, firstDeadSlot) { f[slot] = .unbound }
    let outer = finalisationSite
    finalisationSite = site
    defer { finalisationSite = outer }
    finalise(note.hasFound ? .dropped : .futures, above: above)
  }
}

/// The body of a function that makes futures.
final class LettingGoBodyNode: ResumableNode {
  let body: Node
  let site: Site

  init(_ body: Node, _ site: Site) {
    self.body = body
    self.site = site
  }

  override func run(_ f: Frame) throws(Raised) -> Value {
    let result = try body.run(f)
    if mayOweReports {
      baton_clear_frames()
      leave(f, result, stackAboveCaller())
    }
    return result
  }

  override func execute(_ f: Frame) throws(Raised) -> Flow {
    let flow = try body.execute(f)
    if !mayOweReports { return flow }
    baton_clear_frames()
    switch flow {
    case .suspended: return flow
    case .return(let value): leave(f, value, stackAboveCaller())
    default: leave(f, .none, stackAboveCaller())
    }
    return flow
  }

  @inline(never) private func leave(_ f: Frame, _ result: Value, _ above: UnsafeRawPointer?) {
    let note = DropNote()
    defer { note.restore() }
    noteFrame(f)
    guard note.hasFound else { return }
    for slot in 0..<site.code.frameSize { f[slot] = .unbound }
    state.top.initialize(to: result)
    state.top += 1
    baton_clear_stack()
    finalise(.dropped, above: above)
    state.top -= 1
  }

  @inline(never) private func noteFrame(_ f: Frame) {
    for slot in 0..<site.code.frameSize { noteDropped(f[slot]) }
  }

  override func suspendedPart(_ f: Frame) -> Node? { body }
}

/// What had been noted as let go before: watched code around this one still asks for it.
struct DropNote {
  private let hadDropped = hasDropped
  private let count = duties.dropped.count

  /// Something was let go since that owes a report or a warning.
  var hasFound: Bool { duties.dropped.count > count && owesAny() }

  /// A frame of its own, as for whatever looks at the cells: the search must not see them in those above it.
  @inline(never) private func owesAny() -> Bool {
    duties.dropped[count...].contains(where: owesDuty)
  }

  func restore() {
    hasDropped = hadDropped
    duties.forgetDropped(from: count)
  }
}
