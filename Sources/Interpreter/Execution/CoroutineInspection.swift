// Looking at suspended coroutines and writing to the standard streams from outside: for prompts,
// debuggers and reports. Nothing here runs script code, except writing to a stream that a script
// has put in place of the standard one.

import Syntax

/// One frame of a suspended chain of awaits, as plain data.
package struct SuspendedFrame: Equatable, Sendable {
  package let function: String
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
    let source = code.source
    let site = coroutine.suspensionSite
    let span = site?.span ?? Span(Int(code.span.start), Int(code.span.start))
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
  unlink(root)
  var frames = [SuspendedFrame(root)]
  var current = root
  while let next = current.layout.pointee.delegate, isFrame(next) {
    current = CoroutineObject(next)
    unlink(current)
    // The library's own frames would hide the line of the script that waits.
    if current.code.source.name != librarySourceName { frames.append(SuspendedFrame(current)) }
  }
  return frames
}

/// The file name of code that belongs to the library.
package let librarySourceName = "<asyncio>"

func isFrame(_ reference: Reference) -> Bool {
  switch reference.pointee.kind {
  case .coroutine, .generator, .asyncGenerator: true
  default: false
  }
}

/// Writes text to `sys.stdout`, whatever it is; nothing when it is None.
package func writeToStandardOutput(_ text: Value) throws(Raised) {
  try write(text, to: standardOutput)
}

/// Hands out what the process's standard output holds back, without script code.
package func flushProcessOutput() throws(Raised) {
  try processStreams.output.boxed(.textStream, as: TextStream.self)?.flush()
}

/// Puts a new, empty `__main__` namespace in place, with the names that every module has.
package func resetMainNamespace() {
  let namespace = makeDict()
  namespace.set(SpecialName.name.name, makeString("__main__"))
  namespace.set(SpecialName.doc.name, .none)
  mainNamespace = namespace
}
