// Undo for a block that is being typed. libedit knows only one step, and not of our commands. States
// are noted before each key; letters that were typed one after the other are one step.

/// The states to go back to and forward to.
package struct UndoHistory: Sendable {
  /// What undoing brings back.
  package struct State: Equatable, Sendable {
    /// The whole block.
    package var text: String
    /// Byte offset in the text.
    package var cursor: Int

    package init(text: String, cursor: Int) {
      self.text = text
      self.cursor = cursor
    }
  }

  private static let limit = 200
  // Beyond this the copies would cost more than they are worth.
  private static let sizeLimit = 1 << 16

  private var states: [State] = []
  private var present = State(text: "", cursor: 0)
  private var isTyping = false

  package init() {}

  /// Starts with an empty block.
  package mutating func reset() { self = UndoHistory() }

  /// Notes what the block looks like before the next key.
  package mutating func note(_ state: State) {
    guard state.text != present.text else {
      if state.cursor != present.cursor { isTyping = false }
      present = state
      return
    }
    let continues = isTyping && isTypedLetter(state)
    if !continues, present.text.utf8.count <= Self.sizeLimit {
      states.append(present)
      if states.count > Self.limit { states.removeFirst() }
    }
    isTyping = isTypedLetter(state)
    present = state
  }

  /// The state one step back; nil at the beginning.
  package mutating func undo() -> State? {
    isTyping = false
    guard let state = states.popLast() else { return nil }
    present = state
    return state
  }

  /// One more letter, where the cursor was.
  private func isTypedLetter(_ state: State) -> Bool {
    guard state.cursor == present.cursor + 1, state.text.utf8.count > present.text.utf8.count,
      state.text.unicodeScalars.count == present.text.unicodeScalars.count + 1
    else { return false }
    let place = state.text.unicodeScalars.index(
      state.text.unicodeScalars.startIndex, offsetBy: present.cursor)
    return state.text.unicodeScalars[place].properties.isAlphabetic
      || state.text.unicodeScalars[place] == "_"
  }
}
