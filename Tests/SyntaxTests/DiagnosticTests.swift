// Syntax errors of the golden file read as CPython's, carets included.

import Foundation
import Syntax
import Testing

/// A program and what CPython 3.13 prints about it.
struct DiagnosticCase: Sendable, CustomTestStringConvertible {
  let source: String
  let expected: String

  var testDescription: String { source.debugDescription }

  /// The cases of a golden file: `=====`, the source, `-----`, the text of the error.
  static let all: [DiagnosticCase] = {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Goldens/diagnostics/syntax.txt")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return text.components(separatedBy: "=====\n").dropFirst().compactMap { part in
      let halves = part.components(separatedBy: "\n-----\n")
      guard halves.count == 2 else { return nil }
      return DiagnosticCase(source: halves[0], expected: halves[1])
    }
  }()
}

extension SyntaxTests {
  @Suite struct DiagnosticTests {
    @Test func goldensAreFound() {
      #expect(DiagnosticCase.all.count > 300)
    }

    @Test(arguments: DiagnosticCase.all)
    func printsWhatCPythonPrints(_ test: DiagnosticCase) {
      let diagnostic = diagnose(test.source, allowTopLevelAwait: false)
      #expect(diagnostic?.rendered() == test.expected)
    }

    @Test(arguments: [
      ("await x", true), ("async with a: pass", true), ("[x async for x in y]", true),
      ("class A: await x", false), ("def f(): await x", false), ("lambda: await x", false),
    ])
    func topLevelAwait(_ source: String, isAllowed: Bool) {
      #expect((diagnose(source) == nil) == isAllowed)
      #expect(diagnose(source, allowTopLevelAwait: false) != nil)
    }

    @Test(arguments: [
      ("(1,", true), ("x = '''a", true), ("a + \\\n", true), ("if x:\n", true),
      ("if x:\n  pass\n", true), ("if x:\n  pass\n\n", false), ("@d\n", true),
      ("def f():\n  if x:\n    y\n", true), ("x = 1\n", false), ("for a in b: c\n", true),
      ("for a in b: c\n\n", false), ("\n", false), ("", false), ("x = \n", nil), ("1 +\n", nil),
      ("'abc\n", nil), ("try:\n  a\n", true), ("f'''{a\n", true), ("class A:\n", true),
    ])
    func interactiveInput(_ text: String, isIncomplete: Bool?) {
      do {
        _ = try Parser.parseInteractive(SourceFile(name: "<stdin>", text: text))
        #expect(isIncomplete == false)
      } catch {
        #expect(error.isIncomplete == (isIncomplete ?? false), "\(message(error))")
        #expect(isIncomplete != false)
      }
    }

    @Test func suggestsTheNearestName() {
      #expect(NearestName.suggestion(for: "pritn", among: ["print", "input", "int"]) == "print")
      #expect(NearestName.suggestion(for: "Foo", among: ["foo", "fob"]) == "foo")
      #expect(NearestName.suggestion(for: "abc", among: ["xyz", "abc"]) == nil)
      #expect(NearestName.suggestion(for: "blech", among: ["bluch", "blach"]) == "bluch")
    }
  }
}
