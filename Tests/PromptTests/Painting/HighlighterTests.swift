// Colours of typed code: each part has its kind, and no half-typed text is too strange.

import Prompt
import Testing

@Suite struct HighlighterTests {
  private func parts(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return highlight(bytes).map { span in
      "\(span.role) \(String(decoding: bytes[span.range], as: UTF8.self))"
    }
  }

  @Test(arguments: [
    ("x = 1", ["number 1"]),
    (
      "async def f(a): return None  # hi",
      [
        "keyword async", "keyword def", "definition f", "keyword return", "constant None",
        "comment # hi",
      ]
    ),
    ("print(len(x))", ["builtin print", "builtin len"]),
    ("a.print.def_", []),
    ("0x1F + 1_000.5e-3j - .5", ["number 0x1F", "number 1_000.5e-3j", "number .5"]),
    ("match x:", ["keyword match"]),
    ("match = case(1)", ["number 1"]),
    ("type Pair = tuple", ["keyword type", "builtin tuple"]),
    (
      "@app.task\ndef f(): pass",
      [
        "decorator @app.task", "keyword def", "definition f", "keyword pass",
      ]
    ),
    ("a @ b", []),
    (":step 3", ["command :step"]),
    ("rb'\\'x' + \"y\"", ["string rb'\\'x'", "string \"y\""]),
    ("'abc", ["unterminated 'abc"]),
    ("'''a\n'b\n''' + 1", ["string '''a\n'b\n'''", "number 1"]),
    (
      "f'a{x + 1:>{w}}b{{c'",
      [
        "string f'a", "escape {", "number 1", "escape :>{w}}", "string b{{c'",
      ]
    ),
    ("f'{", ["unterminated f'", "escape {"]),
    ("日本 = '語'", ["string '語'"]),
  ])
  func marksParts(text: String, expected: [String]) {
    #expect(parts(text) == expected)
  }

  @Test func neverFailsOnAnyPrefix() {
    let text = Array(
      "@a\nasync def f(x=f'{y!r:{w}}', *, z=rb\"\"\"q\\\"\"\"):\n  # c\n  match x: 1e5 if 'u' else $"
        .utf8)
    for end in 0...text.count {
      var last = 0
      for span in highlight(Array(text[..<end])) {
        #expect(span.range.lowerBound >= last && span.range.upperBound <= end)
        last = span.range.upperBound
      }
    }
  }
}
