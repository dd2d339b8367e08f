// Where typed lines come from and where output goes, seen from the session. Three sources exist: the
// terminal's line editor, a plain source for pipes and dumb terminals, and a scripted one for tests.
//
// A source belongs to the terminal thread, which calls `readBlock`, `readLine` and `attend` and
// blocks there. Everything else may be called from any thread and returns at once, with one
// exception: `write` waits when the terminal is far behind, as a write to a slow terminal does.

/// How reading ended.
package enum LineOutcome: Equatable, Sendable {
  /// A complete block without its last newline.
  case block(String)
  /// Ctrl-C: what had been typed is gone.
  case interrupted
  /// Somebody called `preempt`; what had been typed comes back at the next `readBlock`.
  case preempted
  /// Ctrl-D on an empty line, or the end of the input.
  case endOfInput
}

/// What may stand at the cursor.
package struct Completions: Equatable, Sendable {
  /// Byte offset at which the completed word begins.
  package var start: Int
  /// Whole replacements for the word, best first or sorted.
  package var candidates: [String]
  /// What the editor shows above the candidates, as the parameters of a call.
  package var note: String?

  package init(start: Int, candidates: [String]) {
    self.start = start
    self.candidates = candidates
  }
}

/// What a source asks of the session; all are called on the terminal thread.
package struct LineHooks {
  /// Nil when the text is complete, else the indentation of its next line.
  ///
  /// The text has no trailing newline, unless a blank last line was entered: then it ends with
  /// one, as in CPython's `codeop`.
  package var needsMore: (_ text: String) -> Int?
  /// Candidates for a text and a byte offset in it; must give up after a moment.
  package var complete: (_ text: String, _ cursor: Int) -> Completions
  /// It gave up too early: asked again, it knows more.
  package var hasLateCompletions: () -> Bool
  /// Ctrl-C while a statement runs in the foreground.
  package var interrupt: () -> Void

  /// By default nothing is completed, and an interrupt does nothing.
  package init(
    needsMore: @escaping (String) -> Int?,
    complete: @escaping (String, Int) -> Completions = { _, cursor in
      Completions(start: cursor, candidates: [])
    },
    hasLateCompletions: @escaping () -> Bool = { false },
    interrupt: @escaping () -> Void = {}
  ) {
    self.needsMore = needsMore
    self.complete = complete
    self.hasLateCompletions = hasLateCompletions
    self.interrupt = interrupt
  }
}

/// What a session needs of whoever reads and writes for it.
package protocol LineSource: AnyObject, Sendable {
  /// Reads a statement or a command, as many lines as `needsMore` asks for.
  func readBlock(prompt: String, continuation: String) -> LineOutcome

  /// Reads one line for the script's `input()`: no colours, no history.
  func readLine(prompt: String, echo: Bool) -> LineOutcome

  /// Opens a text in the person's editor; what comes back is the beginning of the next block.
  /// - Returns: why there is nothing, or nil.
  func edit(_ text: String) -> String?

  /// Serves the terminal while a statement runs, until `isDone`; it is asked again after `wake`.
  func attend(until isDone: () -> Bool)

  /// Shows output: above the line being edited, with the gutter of its source.
  ///
  /// The foreground has an empty gutter; the gutter of a background task is its name, as `T3`.
  func write(_ text: String, gutter: String)

  /// Whoever has this gutter says no more: its unfinished line is shown as one.
  func endLine(gutter: String)

  /// Changes the prompt, also of the line being edited.
  func setPrompt(_ prompt: String)

  /// Makes `attend` ask `isDone` again.
  func wake()

  /// Makes a running or the next `readBlock` or `readLine` return `preempted`.
  func preempt()

  /// Waits until all output has been written.
  func drain()

  /// Somebody sits there who can press Ctrl-C.
  var isPerson: Bool { get }

  /// Gives the terminal back for good; later output is written directly.
  func close()
}

extension LineSource {
  /// Only a line editor can show the text again.
  package func edit(_ text: String) -> String? { ":edit needs a terminal with a line editor" }

  /// True unless lines come from a pipe.
  package var isPerson: Bool { true }

  /// As a line's end that has come.
  package func endLine(gutter: String) { write("\n", gutter: gutter) }

  /// Shows output of the foreground.
  package func write(_ text: String) {
    write(text, gutter: "")
  }
}

/// A block without the empty line that ended it.
package func withoutBlankEnd(_ text: String) -> String {
  var scalars = text.unicodeScalars[...]
  while let last = scalars.lastIndex(of: "\n"),
    scalars[last...].allSatisfy({ $0 == "\n" || $0 == " " || $0 == "\t" })
  {
    scalars = scalars[..<last]
  }
  return String(scalars)
}
