// Any text gives a tree or a diagnostic: no crash, no long wait.

import Foundation
import Syntax
import Testing

extension SyntaxTests {
  @Suite struct RobustnessTests {
    /// Before, repeated, middle, repeated, after.
    static let nestings: [(String, String, String, String, String)] = [
      ("", "(", "1", ")", ""), ("", "[", "", "]", ""), ("", "{", "", "}", ""),
      ("", "-", "1", "", ""),
      ("", "not ", "1", "", ""), ("", "lambda: ", "1", "", ""), ("", "a if b else ", "c", "", ""),
      ("", "2**", "2", "", ""), ("", "f(", "", ")", ""), ("f", "()", "", "", ""),
      ("a", ".b", "", "", ""), ("a", "[0]", "", "", ""), ("", "a[", "0", "]", ""),
      ("1", "+1", "", "", ""), ("1", " and 1", "", "", ""), ("1", "<1", "", "", ""),
      ("x = ", "'a' ", "", "", ""), ("", "a = ", "1", "", ""), ("[", "x for x in ", "y", "", "]"),
      ("if x: pass\n", "elif x: pass\n", "", "", ""), ("", "f'{", "1", "}'", ""),
      ("", "f\"{f'{", "1", "}'}\"", ""), ("", "(a:=", "1", ")", ""), ("", "await ", "x", "", ""),
      ("", "@a\n", "def f(): pass", "", ""), ("match x:\n case ", "[", "", "]", ": pass"),
      ("match x:\n case ", "1|", "1", "", ": pass"), ("with ", "a,", "b", "", ": pass"),
      ("del ", "(", "a", ")", ""), ("", "\\\n", "x", "", ""), ("", "9", "", "", ""),
      ("", "([{", "", "", ""), ("", "print ", "", "", ""), ("(", "a ", "", "", ")"),
      ("def f(", "a=1,", "b", "", "): pass"), ("", "f(a=", "", "", ""), ("", "for ", "", "", ""),
    ]

    @Test(arguments: nestings.indices, [150, 30_000])
    func deepAndLong(_ index: Int, count: Int) {
      let (before, opening, middle, closing, after) = Self.nestings[index]
      let text =
        before + String(repeating: opening, count: count) + middle
        + String(repeating: closing, count: count) + after + "\n"
      _ = onLargeStack { diagnose(text) != nil }
    }

    @Test func thousandLevelsWork() {
      for (opening, closing) in [("-", ""), ("not ", ""), ("lambda: ", ""), ("a if b else ", "")] {
        let text = String(repeating: opening, count: 1000) + "1" + closing
        #expect(onLargeStack { diagnose(text)?.message } == nil)
      }
    }

    @Test func limitsAreErrors() {
      let parentheses = String(repeating: "(", count: 201)
      #expect(diagnose(parentheses)?.message == "too many nested parentheses")
      let blocks = (0...100).map { String(repeating: " ", count: $0) + "if x:\n" }.joined()
      let error = diagnose(blocks + String(repeating: " ", count: 101) + "pass\n")
      #expect(error?.message == "too many levels of indentation")
    }

    @Test(arguments: 0..<8) func randomBytes(_ seed: UInt64) {
      var random = SeededGenerator(state: seed)
      for _ in 0..<300 {
        let count = Int.random(in: 0..<60, using: &random)
        let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
        check(bytes)
      }
    }

    static let program = """
      import asyncio
      @decorate(1, key=[x for x in range(3)])
      async def f(a, /, b: int = 2, *args, c=3, **kw) -> None:
          global g
          if (n := len(a)) > 10: print(f"{n!r:>{b}} {a=}")
          elif not a or b: raise ValueError("é") from None
          async with a as b, c: await asyncio.sleep(0.5)
          try:
              del a[1:2], b.c
          except (A, B) as e:
              print(*args, **kw)
          while True: break
          match a:
              case [1, *r] | {"k": r} if r: pass
              case P(x=0): yield lambda q: q
      class C[T](B, metaclass=M):
          '''doc'''
          x: int = 0x_ff + 1.5e3 - 2j

      """

    @Test(arguments: 0..<8) func mutatedPrograms(_ seed: UInt64) {
      var random = SeededGenerator(state: seed &+ 100)
      let words = Self.program.split(separator: " ", omittingEmptySubsequences: false)
      for _ in 0..<60 {
        var mutated = words
        for _ in 0..<Int.random(in: 1...4, using: &random) {
          let index = Int.random(in: 0..<mutated.count, using: &random)
          switch Int.random(in: 0..<3, using: &random) {
          case 0: mutated.remove(at: index)
          case 1: mutated[index] = words[Int.random(in: 0..<words.count, using: &random)]
          default: mutated.insert(words[Int.random(in: 0..<words.count, using: &random)], at: index)
          }
        }
        check(Array(mutated.joined(separator: " ").utf8))
      }
    }

    @Test func truncatedPrograms() {
      let bytes = Array(Self.program.utf8)
      #expect(diagnose(Self.program) == nil)
      for end in stride(from: 0, to: bytes.count, by: 3) { check(Array(bytes[..<end])) }
    }

    /// Parses and resolves; a diagnostic must point into the text and be printable.
    private func check(_ bytes: [UInt8]) {
      let source = SourceFile(name: "fuzz.py", bytes: bytes)
      guard let diagnostic = diagnose(source) else { return }
      #expect(diagnostic.span.start >= 0 && Int(diagnostic.span.start) <= bytes.count)
      #expect(Int(diagnostic.span.end) <= bytes.count + 1)
      #expect(!diagnostic.rendered().isEmpty)
    }
  }
}
