// The variables of frames that an exception has left, for `tb_frame.f_locals`.
//
// They are copied when the frame ends, and only once some text of the program has spoken of them, or a person
// looks who may ask for them (`pdb.pm()`): other programs pay one comparison for each frame that an exception
// leaves, and keep nothing alive.

import Syntax

/// A text that was read speaks of the variables of frames. Never taken back.
private nonisolated(unsafe) var keepsVariables = false

/// Frames that an exception leaves are looked at: for their variables, coroutines that nobody awaits, or failed futures.
nonisolated(unsafe) var looksAtLeftFrames = false

/// To be called for each text before it is lowered; the library only serves those who ask.
func noteKeptVariables(_ source: SourceFile, isForPerson: Bool) {
  if keepsVariables || source.name.hasPrefix(libraryPath) { return }
  keepsVariables =
    isForPerson || source.mentions("f_locals") || source.mentions("tb_frame")
    || source.mentions("capture_locals")
    || source.mentions("tb_locals") || source.mentions("post_mortem")
  if keepsVariables { looksAtLeftFrames = true }
}

/// The exception that travels leaves a function's frame, and has been called from the site.
@inline(never) func recordFailedCall(_ function: FunctionObject, _ callee: Frame, _ site: Site) {
  if looksAtLeftFrames { lookAtLeftFrame(callee, function) }
  recordFailure(site)
}

/// The exception that travels leaves a function's frame.
@inline(never) func lookAtLeftFrame(_ frame: Frame, _ function: FunctionObject) {
  if keepsVariables { keepVariables(of: frame, function) }
  if mayOweReports {
    keepDuties(in: frame, function.code)
  } else if mayOweWarnings {
    keepUnawaited(in: frame, function.code)
  }
  looksAtLeftFrames = keepsVariables || dutyCount > 0
}

/// The exception's newest entry is the frame's, if it has one.
private func keepVariables(of frame: Frame, _ function: FunctionObject) {
  guard let exception = state.raised.exception else { return }
  let code = function.code
  let position = exception.layout.pointee.traceback.entryCount - 1
  guard position >= 0, exception.layout.pointee.traceback.code(at: position) === code else {
    return
  }
  var kept = exception.field(ExceptionField.keptVariables)
  if kept.list == nil {
    kept = makeList().value
    exception.setField(ExceptionField.keptVariables, kept)
  }
  guard let list = kept.list else { return }
  while list.count < position { list.append(.none) }
  // Raised anew further out, the exception has other entries from here on.
  if list.count > position { list.layout.pointee.count = position }
  list.append(snapshot(frame, code).value)
}

/// The variables of an entry's frame: as they were when it ended, or as they are now. A frame that the
/// exception was raised in again has several entries; it ended at the outermost one.
func keptVariables(_ exception: ExceptionObject, _ entries: [TracebackEntry], at position: Int)
  -> Value
{
  if entries[position].code.name == "<module>", let globals = entries[position].code.globals {
    return .object(globals)
  }
  guard let list = exception.field(ExceptionField.keptVariables).list else { return .unbound }
  for outer in position..<max(position, min(entries.count, list.count)) {
    if entries[outer].code !== entries[position].code { break }
    if !list.items[outer].isNone { return list.items[outer] }
  }
  return .unbound
}
