// What tracebacks hold: in CPython the frames that an exception has left, and so their variables, live until the
// exception goes. Here the exception keeps what of it owes something: coroutines that nobody awaits, and whatever has
// a duty in watched code (Finalisation/WatchedNodes.swift) and while there are failures that nobody has looked at.
//
// Most exceptions go at the end of the handler that caught them, and there CPython warns. The handler only notes it:
// its own frames, and those of the node around it, still show the exception to a search.

import CBaton

/// The variables of a frame that the travelling exception leaves. Only what a variable holds itself, or a list of
/// such, is looked at: every frame that any exception leaves comes here.
func keepUnawaited(in frame: Frame, _ code: Code) {
  for slot in 0..<code.slotNames.count { keepUnawaited(frame[slot]) }
}

/// A future has failed, and perhaps nobody has looked at its exception.
package func noteOwedReport() {
  mayOweReports = true
  looksAtLeftFrames = true
}

/// The variables of a frame that the travelling exception leaves, as far as they lead to something with a duty.
func keepDuties(in frame: Frame, _ code: Code) {
  guard let exception = state.raised.exception else { return }
  let wasDropped = hasDropped
  let before = duties.dropped.count
  for slot in 0..<code.frameSize {
    hasDropped = false
    noteDropped(frame[slot])
    if hasDropped { exception.keep(frame[slot]) }
  }
  hasDropped = wasDropped
  duties.forgetDropped(from: before)
  looksAtLeftFrames = true
}

/// The travelling exception keeps the coroutine, if nobody awaits it: an argument of a function that CPython has
/// written in Python, for one. A person is told at once, and keeps the last exception to look at.
package func keepUnawaited(_ value: Value) {
  guard case .object(let cell) = value, holdsUnawaited(cell), showLostCoroutine == nil,
    let exception = state.raised.exception
  else { return }
  exception.keep(value)
  looksAtLeftFrames = true
}

private func holdsUnawaited(_ cell: Reference) -> Bool {
  switch cell.pointee.kind {
  case .coroutine: return cell.pointee.flags & hasDuty != 0 && owesDuty(cell)
  case .list:
    let list = ListObject(UnsafeMutableRawPointer(cell))
    guard list.count > 0, case .object(let first) = list.items[0] else { return false }
    return first.pointee.kind == .coroutine && holdsUnawaited(first)
  default: return false
  }
}

/// A handler has ended whose exception keeps something: its last statement.
nonisolated(unsafe) var endOfHandling: Site?

/// The handled exception is about to be forgotten. Where the handler raised another one it lives on, as its context.
@inline(never) func noteEndOfHandling(_ end: Site) {
  guard state.raised.isNone, let exception = state.handled.exception, exception.kept != nil else {
    return
  }
  noteDropped(exception.value)
  if hasDropped { endOfHandling = end }
}

/// Looks for what the exception has kept, now that its handler has ended.
/// - Parameter flow: how it ended; returned.
@inline(never) func letGoOfHandled(
  _ f: Frame, _ flow: Flow, _ above: UnsafeRawPointer?
) -> Flow {
  guard let site = endOfHandling else { return flow }
  endOfHandling = nil
  let (outer, top) = (finalisationSite, state.top.unsafelyUnwrapped)
  finalisationSite = site
  defer { (finalisationSite, state.top) = (outer, top) }
  if case .return(let value) = flow {
    top.initialize(to: value)
    state.top = top + 1
  }
  baton_clear_stack()
  finalise(.dropped, above: above)
  return flow
}

/// The exception has no traceback any more.
func letGoOfKept(_ exception: ExceptionObject) {
  guard let kept = exception.kept else { return }
  noteDropped(kept.value)
  exception.setField(ExceptionField.keptValues, .unbound)
}
