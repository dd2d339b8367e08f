import Syntax
import Testing

extension SyntaxTests {
  /// Reading asks now and then whether it is still wanted, and ends at once when it is not.
  @Suite(.serialized) struct ReadingInterruptTests {
    /// Reads a text whose reading is interrupted when it asks for the `count`th time.
    private func interrupted(_ text: String, after count: Int) -> Bool {
      nonisolated(unsafe) var left = count
      isReadingInterrupted = {
        left -= 1
        return left == 0
      }
      defer { isReadingInterrupted = { false } }
      do {
        _ = try resolve(try Parser.parseModule(SourceFile(name: "test", text: text)))
        return false
      } catch {
        return error.isInterruption
      }
    }

    /// Long texts, named: the runner prints the arguments of a test.
    enum Long: CaseIterable {
      case statements, display, block

      var text: String {
        switch self {
        case .statements: String(repeating: "x = 1\n", count: 40_000)
        case .display: "[" + String(repeating: "a, ", count: 40_000) + "]\n"
        case .block: "def f():\n" + String(repeating: " with (a, b): pass\n", count: 10_000)
        }
      }
    }

    @Test(arguments: Long.allCases) func endsAtOnce(_ long: Long) {
      let text = long.text
      // Lexer, parser and resolver ask many times each.
      for count in [1, 15, 30, 45] { #expect(interrupted(text, after: count)) }
    }

    @Test func shortTextsDoNotAsk() {
      #expect(!interrupted("x = 1\n", after: 1))
    }
  }
}
