// What one undo takes back, and how much is remembered.

import Prompt
import Testing

@Suite struct UndoHistoryTests {
  /// Types texts one after the other, the cursor at their ends, and undoes as far as it goes.
  private func undone(_ texts: [String]) -> [String] {
    var history = UndoHistory()
    for text in texts { history.note(.init(text: text, cursor: text.unicodeScalars.count)) }
    var states: [String] = []
    while let state = history.undo() { states.append(state.text) }
    return states
  }

  @Test func lettersAreOneStep() {
    #expect(undone(["", "a", "ab", "abc"]) == [""])
    #expect(undone(["", "a", "ab", "ab ", "ab c", "ab cd"]) == ["ab ", "ab", ""])
  }

  @Test func otherChangesAreStepsOfTheirOwn() {
    #expect(undone(["", "a", "ab", "", "x"]) == ["", "ab", ""])
    #expect(undone(["", "pasted text", "pasted textx"]) == ["pasted text", ""])
  }

  @Test func theNumberOfStepsIsBounded() {
    #expect(undone((0..<1000).map { "\($0)" }).count == 200)
  }
}
