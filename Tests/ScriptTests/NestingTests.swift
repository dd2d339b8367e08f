// A construct repeated or nested very often runs, or ends in an exception: no crash, no long wait.

import TestSupport
import Testing

@Suite struct NestingTests {
  struct Construct: CustomTestStringConvertible, Sendable {
    let before: String
    let repeated: String
    var middle = ""
    var closing = ""
    var after = ""
    var testDescription: String { before + repeated + "…" }

    func program(_ count: Int) -> String {
      before + String(repeating: repeated, count: count) + middle
        + String(repeating: closing, count: count) + after + "\n"
    }
  }

  private static let nested: [Construct] = [
    .init(before: "x = ", repeated: "(", middle: "1", closing: ")"),
    .init(before: "x = ", repeated: "[", closing: "]"),
    .init(before: "x = ", repeated: "{", closing: "}"),
    .init(before: "x = ", repeated: "-", middle: "1"),
    .init(before: "x = ", repeated: "not ", middle: "1"),
    .init(before: "x = ", repeated: "lambda: ", middle: "1"),
    .init(before: "x = ", repeated: "1 if 0 else ", middle: "2"),
    .init(before: "x = ", repeated: "1**", middle: "1"),
    .init(before: "x = ", repeated: "len(", closing: ")"),
    .init(before: "x = len", repeated: "()"),
    .init(before: "x = len", repeated: ".real"),
    .init(before: "x = []", repeated: "[0]"),
    .init(before: "x = ", repeated: "x[", middle: "0", closing: "]"),
    .init(before: "x = ", repeated: "f'{", middle: "1", closing: "}'"),
    .init(before: "", repeated: "(a:=", middle: "1", closing: ")"),
    .init(before: "", repeated: "await ", middle: "x"),
    .init(before: "x = [", repeated: "x for x in ", middle: "[]", after: "]"),
    .init(before: "match 1:\n case ", repeated: "[", closing: "]", after: ": pass"),
    .init(before: "a = 1\ndel ", repeated: "(", middle: "a", closing: ")"),
    .init(before: "def f():\n  return ", repeated: "(yield ", middle: "1", closing: ")"),
    .init(before: "", repeated: "([{"),
  ]

  private static let flat: [Construct] = [
    .init(before: "x = 1", repeated: "+1"),
    .init(before: "x = 1", repeated: " and 1"),
    .init(before: "x = 1", repeated: "<2"),
    .init(before: "x = ", repeated: "'a' "),
    .init(before: "", repeated: "a = ", middle: "1"),
    .init(before: "x = 0\nif x: pass\n", repeated: "elif x: pass\n"),
    .init(before: "def a(f): return f\n", repeated: "@a\n", middle: "def f(): pass"),
    .init(before: "match 2:\n case ", repeated: "1|", middle: "1", after: ": pass"),
    .init(before: "with ", repeated: "a,", middle: "b", after: ": pass"),
    .init(before: "x = ", repeated: "\\\n", middle: "1"),
    .init(before: "x = ", repeated: "9"),
    .init(before: "def f(", repeated: "a=1,", middle: "b=2", after: "): pass"),
    .init(before: "print(end=''", repeated: ",1", after: ")"),
    .init(before: "print(", repeated: "*[],", after: "end='')"),
    .init(before: "x = {", repeated: "1: 1,", after: "}"),
    .init(before: "", repeated: "x = 1;"),
    .init(before: "", repeated: "try: pass\nfinally: pass\n"),
    .init(before: "class A: pass\n", repeated: "A.x = ", middle: "1"),
    .init(before: "import ", repeated: "a.", middle: "b"),
    .init(before: "def f():\n  global ", repeated: "a,", middle: "b"),
    .init(before: "for x in [1]:\n", repeated: "  x\n"),
    .init(before: "x = f'", repeated: "{1}", after: "'"),
  ]

  @Test(arguments: nested + flat, [100, 20_000])
  func endsByItself(_ construct: Construct, count: Int) {
    let result = ScriptRunner().run(command: ["-"], input: construct.program(count))
    #expect(result.status == 0 || result.status == 1, "\(result.errors.suffix(300))")
    #expect(!result.timedOut)
    #expect(result.status == 0 || result.errors.contains("Error: "))
  }
}
