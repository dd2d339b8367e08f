// Looking at suspended coroutines from outside: for prompts, debuggers and reports. Nothing here runs script
// code.

import Syntax

/// One frame of a suspended chain of awaits, as plain data.
package struct SuspendedFrame: Equatable, Sendable {
  /// The qualified name.
  package let function: String
  /// As tracebacks print it.
  package let file: String
  /// The 1-based line at which the frame waits, or of its `def` while it has not begun.
  package let line: Int
  /// The text of that line.
  package let text: String
  /// The characters of the line that the frame waits in; empty while it has not begun.
  package let columns: Range<Int>

  /// A frame in words of its own, for views and tests.
  package init(function: String, file: String, line: Int, text: String, columns: Range<Int>) {
    self.function = function
    self.file = file
    self.line = line
    self.text = text
    self.columns = columns
  }
}

extension SuspendedFrame {
  fileprivate init(_ coroutine: CoroutineObject) {
    let code = coroutine.code
    let beginning = Span(Int(code.span.start), Int(code.span.start))
    self.init(code: code, span: coroutine.suspensionSite?.span ?? beginning)
  }

  /// A statement that runs or is about to.
  package init(_ site: Site) { self.init(code: site.code, span: site.span) }

  /// Reads the line's text: not for hot paths.
  package init(code: Code, span: Span) {
    let source = code.source
    let line = source.line(at: span.start)
    let text = source.text(ofLine: line)
    let start = source.byteColumn(at: span.start)
    // A place that runs over several lines is marked to the end of its first.
    let length = min(Int(span.end - span.start), max(0, text.utf8.count - start))
    let first = characterCount(text, bytes: start)
    let end = characterCount(text, bytes: start + max(0, length))
    self.init(
      function: code.qualifiedName, file: source.name, line: line, text: text,
      columns: first..<max(first, end))
  }
}

private func characterCount(_ text: String, bytes: Int) -> Int {
  String(decoding: text.utf8.prefix(bytes), as: UTF8.self).unicodeScalars.count
}

/// The frames of a suspended coroutine and of what it awaits, outermost first.
package func suspendedFrames(of root: CoroutineObject) -> [SuspendedFrame] {
  shownChain(of: root).map { SuspendedFrame($0) }
}

/// The coroutines of a chain of awaits, outermost first. The library's own would hide the line of the
/// script that waits; only the outermost may be one.
private func shownChain(of root: CoroutineObject) -> [CoroutineObject] {
  chain(of: root).enumerated().filter { index, coroutine in
    index == 0 || !isLibrary(coroutine.code)
  }.map(\.element)
}

private func chain(of root: CoroutineObject) -> [CoroutineObject] {
  unlink(root)
  var chain = [root]
  var current = root
  while let next = awaitedFrame(of: current) {
    current = next
    unlink(current)
    chain.append(current)
  }
  return chain
}

/// What a suspended frame awaits, if that has a frame: behind `asend()` and its kin the generator.
private func awaitedFrame(of coroutine: CoroutineObject) -> CoroutineObject? {
  guard let awaited = coroutine.layout.pointee.delegate else { return nil }
  if isFrame(awaited) { return CoroutineObject(awaited) }
  return Value.object(awaited).boxedIterator?.drivenFrame.map { CoroutineObject($0) }
}

/// The frames of a chain of awaits as places in memory: what a running statement's frame is compared to.
package func frameAddresses(of root: CoroutineObject) -> Set<Frame> {
  Set(chain(of: root).map(\.frame))
}

/// Whether a suspended chain of awaits is still in the handlers and cleanups of an exception, or keeps it for
/// later: then one of its frames has it.
package func isCleaningUp(_ root: CoroutineObject, after type: BuiltinException) -> Bool {
  chain(of: root).contains { coroutine in
    (0..<coroutine.slotCount).contains { slot in
      coroutine.frame[slot].exception?.isInstance(of: type) ?? false
    }
  }
}

/// Whether a coroutine belongs to a suspended chain of awaits.
package func isAwaited(_ coroutine: Reference, by root: CoroutineObject) -> Bool {
  chain(of: root).contains { $0.reference == coroutine }
}

/// Innermost frames of many tasks: those that wait at the same place share one description.
package struct InnermostFrames {
  private var known: [Place: [SuspendedFrame]] = [:]

  private struct Place: Hashable {
    let code: ObjectIdentifier
    let start: Int32
  }

  package init() {}

  /// The frame that `suspendedFrames` names last, alone.
  package mutating func frames(of root: CoroutineObject) -> [SuspendedFrame] {
    var shown = root
    var current = root
    unlink(root)
    while let next = awaitedFrame(of: current) {
      current = next
      unlink(current)
      if !isLibrary(current.code) { shown = current }
    }
    let start = shown.suspensionSite?.span.start ?? -1
    let place = Place(code: ObjectIdentifier(shown.code), start: start)
    if let frames = known[place] { return frames }
    let frames = [SuspendedFrame(shown)]
    known[place] = frames
    return frames
  }
}

/// The variables of a suspended chain, frame by frame, outermost first.
package func suspendedVariables(of root: CoroutineObject)
  -> [(frame: SuspendedFrame, variables: [(String, Value)])]
{
  shownChain(of: root).filter { !isLibrary($0.code) }.map { coroutine in
    (SuspendedFrame(coroutine), namedValues(of: snapshot(coroutine.frame, coroutine.code)))
  }
}

/// The namespace of the module of a suspended chain's innermost function.
package func suspendedGlobals(of root: CoroutineObject) -> DictObject? {
  let code = shownChain(of: root).last { !isLibrary($0.code) }?.code
  return code?.globals.map { DictObject($0) }
}
