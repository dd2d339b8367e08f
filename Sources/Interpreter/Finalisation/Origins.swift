// Where coroutines were made, for the warning that they were never awaited. Off, as in CPython, unless debug
// mode or the script asks for it.

import Syntax

/// How many frames a coroutine notes: `sys.set_coroutine_origin_tracking_depth`.
package nonisolated(unsafe) var originDepth = 0
/// By coroutine, as long as it stands in the table of duties: file, line and function of each frame,
/// the innermost first.
nonisolated(unsafe) var coroutineOrigins: [Reference: Value] = [:]

@inline(never) func noteOrigin(of coroutine: Reference, _ site: Site) {
  let frames = makeList()
  let root = state.top.unsafelyUnwrapped
  (root).initialize(to: .object(coroutine))
  (root + 1).initialize(to: frames.value)
  state.top = root + 2
  defer { state.top = root }
  frames.append(entry(site.code, site.span))
  // Calls of methods have left a link to their caller, others have not.
  var running = runningFrames(atMost: originDepth &+ 1)[...]
  if let first = running.first, first.code === site.code, first.span == site.span {
    running = running.dropFirst()
  }
  for frame in running where frames.count < originDepth {
    frames.append(entry(frame.code, frame.span))
  }
  coroutineOrigins[coroutine] = makeTuple(frames.buffer)
}

private func entry(_ code: Code, _ span: Span) -> Value {
  makeTuple([
    makeString(code.source.name), .int(code.source.line(at: span.start)), makeString(code.name),
  ])
}

/// The text that follows the warning: empty when nothing was noted.
func originText(of coroutine: CoroutineObject) -> String {
  guard let frames = coroutineOrigins[coroutine.reference]?.tuple else { return "" }
  var text = "\nCoroutine created at (most recent call last)"
  for index in (0..<frames.count).reversed() {
    guard let frame = frames[index].tuple, let file = frame[0].string?.text,
      let line = frame[1].asInt, let name = frame[2].string?.text
    else { continue }
    text += "\n  File \"\(file)\", line \(line), in \(name)"
    if let source = sourceLine(file, line) { text += "\n    \(source)" }
  }
  return text
}

/// A line of a file without what surrounds it, as `linecache` finds it.
private func sourceLine(_ file: String, _ line: Int) -> String? {
  do throws(Raised) {
    let module = try importModule("linecache")
    let found = try callMethod(module, intern("getline"), [makeString(file), .int(line)])
    let text = try callMethod(found, intern("strip"), []).string?.text ?? ""
    return text.isEmpty ? nil : text
  } catch {
    state.raised = .none
    return nil
  }
}
