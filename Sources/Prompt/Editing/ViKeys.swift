// vi's grammar of keys, as far as undo and `.` need it: where a command begins and ends, and whether text is
// being inserted. libedit interprets the keys; its own undo knows one step, and its `.` loses what `f` and
// the commands of ours have asked for.

/// Follows what is typed in vi's command mode.
package struct ViKeys: Sendable {
  private enum State: Equatable {
    case inserting
    /// Between two commands, or behind a count.
    case idle
    /// Behind `d`, `c` or `y`.
    case motion(isChange: Bool)
    /// Behind `r`, or behind `f` and its kin, or `i` and `a` of an operator.
    case argument(opensInsert: Bool)
  }

  private var state = State.inserting
  /// The command that is being typed, without the count before it; nil when it is none that changes text.
  private var command: [KeyEvent]?
  private var count: [KeyEvent] = []
  /// The last command that changes text.
  private var change: (count: [KeyEvent], keys: [KeyEvent])?

  package init() {}

  /// A line begins, in insert mode.
  package mutating func begin() {
    state = .inserting
    command = nil
    count = []
  }

  /// Text is being inserted: all of it is one step for undo.
  package var isInserting: Bool { state == .inserting }

  /// What `.` does again, with the count that was typed before it.
  package mutating func takeRepetition() -> [KeyEvent] {
    guard let change else { return [] }
    defer { count = [] }
    return (count.isEmpty ? change.count : count) + change.keys
  }

  /// The next key.
  package mutating func note(_ event: KeyEvent) {
    switch state {
    case .inserting:
      command?.append(event)
      if event == .character("\u{1B}") { finish() }
    case .idle: start(event)
    case .motion(let isChange): operate(event, isChange: isChange)
    case .argument(let opensInsert):
      command?.append(event)
      if event == .character("\u{1B}") { return abandon() }
      if opensInsert { state = .inserting } else { finish() }
    }
  }

  private mutating func start(_ event: KeyEvent) {
    guard case .character(let scalar) = event else { return abandon() }
    if Self.isDigit(scalar), scalar != "0" || !count.isEmpty {
      count.append(event)
      return
    }
    command = [event]
    switch scalar {
    case "i", "a", "I", "A", "o", "O", "s", "S", "C", "R": state = .inserting
    case "c": state = .motion(isChange: true)
    case "d": state = .motion(isChange: false)
    case "r": state = .argument(opensInsert: false)
    case "x", "X", "D", "p", "P", "~": finish()
    case "f", "F", "t", "T", "y":
      command = nil
      state = scalar == "y" ? .motion(isChange: false) : .argument(opensInsert: false)
    // It asks for the count itself.
    case ".": command = nil
    default: abandon()
    }
  }

  /// The motion of an operator.
  private mutating func operate(_ event: KeyEvent, isChange: Bool) {
    command?.append(event)
    guard case .character(let scalar) = event else { return isChange ? insert() : finish() }
    switch scalar {
    case "\u{1B}": abandon()
    case "f", "F", "t", "T", "i", "a": state = .argument(opensInsert: isChange)
    case _ where Self.isDigit(scalar) && scalar != "0": break
    default: if isChange { insert() } else { finish() }
    }
  }

  private mutating func insert() { state = .inserting }

  private mutating func finish() {
    if let command { change = (count, command) }
    abandon()
  }

  private mutating func abandon() {
    command = nil
    count = []
    state = .idle
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
}
