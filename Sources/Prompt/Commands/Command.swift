// What a command is: one row of the table in CommandTable.swift. `:help`, prefixes, suggestions and
// completion read the same rows.

/// A command of the prompt.
package struct Command {
  /// What follows a command's name.
  package enum Argument: Equatable, Sendable {
    case none, task, file, command, code, breakpoint
    case words([String])
  }

  /// Without the colon.
  package let name: String
  /// Shorter words for the same, also without the colon.
  package var aliases: [String] = []
  /// What follows the name, as `[n]`.
  package var usage: String = ""
  /// One line for the list of commands.
  package let summary: String
  /// What `:help NAME` adds.
  package var details: String = ""
  /// An empty line repeats it.
  var isMotion: Bool = false
  /// It only looks, and needs no script code: it answers while a task computes, too.
  package var isLook: Bool = false
  /// What completion offers after the name.
  package var argument: Argument = .none
  /// As above, for the first word; a form that begins with a task needs no telling.
  var offered: Argument {
    switch argument {
    case .none where beginsWithTask: .task
    case .code where usage.hasPrefix("T "): .task
    default: argument
    }
  }
  /// A task stands before whatever else follows, or may stand there.
  var beginsWithTask: Bool { usage.hasPrefix("T") || usage.hasPrefix("[T]") }
  let body: (Session, CommandArguments) throws(CommandError) -> Void

  /// `:step [n]`
  package var form: String { ":\(name)" + (usage.isEmpty ? "" : " \(usage)") }
}

/// What is wrong with a command: one line for the person who typed it.
package struct CommandError: Error, Equatable {
  /// A sentence without a full stop, in CPython's manner.
  package let message: String
  package init(_ message: String) { self.message = message }
}

/// The numbers of the tasks that a word may stand for; an error says what else it is.
package typealias TasksNamed = (String) throws(CommandError) -> [Int]

/// The words after a command's name.
package struct CommandArguments {
  /// Options left out.
  package let words: [String]
  /// All that follows the name, as it was typed.
  package let text: String
  /// `--json` was given, and the command knows it.
  package let wantsJSON: Bool
  private let all: CommandWords
  private let form: String
  private let tasksNamed: TasksNamed

  /// - Parameter form: the usage of the command, which says what it takes.
  package init(
    _ text: String, form: String, tasksNamed: @escaping TasksNamed = { _ in [] }
  ) {
    all = CommandWords(text)
    self.tasksNamed = tasksNamed
    self.text = text
    words = all.words.filter { $0 != "--json" }
    wantsJSON = form.contains("--json") && all.words.contains("--json")
    self.form = form
    isMisused = all.words.contains("--json") && !wantsJSON
  }

  private let isMisused: Bool

  /// The error for words that the command does not take.
  var usageError: CommandError { CommandError("usage: \(form)") }

  /// - Throws: unless the number of words is in the range.
  package func expect(_ count: ClosedRange<Int>) throws(CommandError) {
    if isMisused || !count.contains(words.count) { throw usageError }
  }

  /// The word at an index as a task's number: `T3`, `t3` or `3`, its name, or a variable that holds it.
  package func taskNumber(_ index: Int) throws(CommandError) -> Int {
    guard index < words.count else { throw usageError }
    let word = words[index]
    let digits = word.hasPrefix("T") || word.hasPrefix("t") ? String(word.dropFirst()) : word
    if let number = Int(digits), number > 0 { return number }
    let numbers = try tasksNamed(word)
    if numbers.count == 1 { return numbers[0] }
    if numbers.isEmpty { throw CommandError("'\(word)' is no task: tasks are named like T3") }
    let names = numbers.prefix(9).map { "T\($0)" }.joined(separator: ", ")
    throw CommandError("'\(word)' could be \(names)\(numbers.count > 9 ? ", ..." : "")")
  }

  /// The first word as a task's number; nil when there is none.
  func optionalTask() throws(CommandError) -> Int? {
    words.isEmpty ? nil : try taskNumber(0)
  }

  /// What follows so many words, as it was typed.
  package func rest(after count: Int) -> String { all.rest(after: count) }

  /// As above, as prose: quotes around all of it are left out.
  package func prose(after count: Int) -> String {
    let rest = rest(after: count)
    return CommandWords(rest).quoted ?? rest
  }

  /// The text as the name of a file, which may hold blanks.
  package func file() throws(CommandError) -> String {
    if text.isEmpty { throw usageError }
    return all.quoted ?? text
  }

  /// The first word as a count, 1 when there is none.
  package func count() throws(CommandError) -> Int {
    guard let word = words.first else { return 1 }
    guard let number = Int(word), (1...1_000_000).contains(number) else { throw usageError }
    return number
  }
}

/// Seconds from `5`, `5s`, `200ms`, `2m` or `1h`; nil for anything else.
package func parseDuration(_ text: String) -> Double? {
  let units: [(suffix: String, seconds: Double)] = [
    ("ms", 0.001), ("s", 1), ("m", 60), ("h", 3600), ("", 1),
  ]
  for unit in units where text.hasSuffix(unit.suffix) {
    guard let number = Double(text.dropLast(unit.suffix.count)) else { return nil }
    let seconds = number * unit.seconds
    return seconds.isFinite && seconds >= 0 ? seconds : nil
  }
  return nil
}
