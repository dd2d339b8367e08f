// What Tab completes is told from the text alone: word, object, call, or nothing.

import Prompt
import Testing

@Suite struct CompletionContextTests {
  private typealias Subject = CompletionContext.Subject

  /// The context at the end of a text, or where it says `|`.
  private func context(_ text: String) -> CompletionContext {
    guard let mark = text.firstIndex(of: "|") else {
      return CompletionContext(text, cursor: text.utf8.count)
    }
    let head = text[..<mark]
    let whole = head + text[text.index(after: mark)...]
    return CompletionContext(String(whole), cursor: head.utf8.count)
  }

  private func subject(_ text: String) -> Subject { context(text).subject }

  @Test(arguments: [
    ("pri", "pri", 0), ("x = pri", "pri", 4), ("é.app", "app", 3), ("f(a, b", "b", 5),
    ("import as", "as", 7), (":ta", ":ta", 0), (":cancel T1", "T1", 8), ("d['ke", "ke", 3),
    ("open('a/b/c", "c", 10), ("x = ", "", 4), ("f'{ab", "ab", 3), ("pr|int", "pr", 0),
    ("f'{a:>{wi", "wi", 7), ("f'{a[b:c", "c", 7), ("f'{a!=b", "b", 6), ("f'{ {1: c", "c", 8),
    ("f'{a:>2} {b", "b", 10),
  ])
  func findsTheWord(text: String, prefix: String, start: Int) {
    #expect(context(text).prefix == prefix)
    #expect(context(text).start == start)
  }

  @Test(arguments: [
    "# comment", "x = 5", "0x1F", "def na", "class Na", "import math as m", "f(x).att",
    "(a + b).att", "x[i].att", "await f().att", "from . import n", "'a\\n", ":pause x y",
    "f'{a:", "f'{a:>1", "f'{a[1:2]!r", "f'{a:{b}x",
  ])
  func knowsWhereNothingCanBeSaid(text: String) {
    switch subject(text) {
    case .nothing: break
    case .commandArgument: #expect(text.hasPrefix(":"))
    case .attribute(let path): #expect(path.steps.last == .call)
    case let other: Issue.record("\(text): \(other)")
    }
  }

  @Test func findsTheObjectBeforeADot() {
    let name = ObjectPath(.name("a"))
    #expect(subject("a.") == .attribute(of: name))
    #expect(subject("x + a.b.c") == .attribute(of: ObjectPath(.name("a"), [.attribute("b")])))
    #expect(
      subject("a[0]['k'].") == .attribute(of: ObjectPath(.name("a"), [.index(0), .key("k")])))
    #expect(subject("C().m") == .attribute(of: ObjectPath(.name("C"), [.call])))
    #expect(subject("C(1, (2)).m") == .attribute(of: ObjectPath(.name("C"), [.call])))
    #expect(subject("'x'.") == .attribute(of: ObjectPath(.text)))
    #expect(subject("b'x'.") == .attribute(of: ObjectPath(.bytes)))
    #expect(subject("f'{x}'.") == .attribute(of: ObjectPath(.text)))
    #expect(subject("[1, [2]].") == .attribute(of: ObjectPath(.list)))
    #expect(subject("{}.") == .attribute(of: ObjectPath(.dict)))
    #expect(subject("{'a': 1}.") == .attribute(of: ObjectPath(.dict)))
    #expect(subject("{1, 2}.") == .attribute(of: ObjectPath(.set)))
    #expect(subject("return [].") == .attribute(of: ObjectPath(.list)))
    #expect(subject("(a).") == .attribute(of: name))
    #expect(subject("print(f'{a.") == .attribute(of: name))
    #expect(subject("x = {\n  'k': a.") == .attribute(of: name))
  }

  @Test func knowsTheCallAroundIt() {
    func call(_ text: String) -> CompletionContext.Call? {
      guard case .name(let call) = subject(text) else { return nil }
      return call
    }
    let function = ObjectPath(.name("f"))
    #expect(call("f(") == .init(function: function, takesKeyword: true))
    #expect(call("f(x, na") == .init(function: function, takesKeyword: true))
    #expect(
      call("f(a=1, b=g(2), ") == .init(function: function, given: ["a", "b"], takesKeyword: true))
    #expect(call("f(a=") == .init(function: function, given: ["a"], takesKeyword: false))
    #expect(call("f(x + ") == .init(function: function, takesKeyword: false))
    #expect(call("f((") == nil)
    #expect(call("f([a") == nil)
    #expect(call("def f(a") == nil)
    #expect(call("class C(B") == nil)
    #expect(call("f(1)\ng") == nil)
    #expect(call("if (a") == nil)
  }

  @Test func readsImports() {
    #expect(subject("import ") == .module(parents: []))
    #expect(subject("import a, b.c.d") == .module(parents: ["b", "c"]))
    #expect(subject("from a.b") == .module(parents: ["a"]))
    #expect(subject("from a.b i") == .word("import"))
    #expect(subject("import a ") == .word("as"))
    #expect(subject("from a.b import c, d") == .export(of: "a.b"))
    #expect(subject("from a import (b,\n  c") == .export(of: "a"))
    #expect(subject("if x: import a") == .module(parents: []))
    #expect(subject("x = 1; from a import b") == .export(of: "a"))
    #expect(subject("imports = 1\nimports.") == .attribute(of: ObjectPath(.name("imports"))))
  }

  @Test func readsStrings() {
    #expect(subject("d[\"k") == .key(of: ObjectPath(.name("d")), quote: "\""))
    #expect(subject("d['a']['") == .key(of: ObjectPath(.name("d"), [.key("a")]), quote: "'"))
    #expect(subject("d[") == .key(of: ObjectPath(.name("d")), quote: nil))
    #expect(subject("x = ['fi") == .path(folder: ""))
    #expect(subject("open('/etc/pa") == .path(folder: "/etc/"))
    #expect(subject(":load a/b") == .path(folder: "a/"))
    #expect(context("d['k|']").next == UInt8(ascii: "'"))
  }

  @Test func readsCommands() {
    #expect(subject(":") == .commandName)
    #expect(subject("  :ta") == .commandName)
    #expect(subject(":where ") == .commandArgument(command: "where", index: 0))
    #expect(subject(":w T") == .commandArgument(command: "where", index: 0))
    #expect(subject(":cancel T1 x") == .commandArgument(command: "cancel", index: 1))
    #expect(subject(":time a.b") == .attribute(of: ObjectPath(.name("a"))))
    #expect(subject(":frobnicate x") == .nothing)
  }

  @Test func collectsTheNamesOfTheText() {
    #expect(
      context("def f(alpha, beta=None):\n    gamma.delta = al").ownNames
        == ["f", "alpha", "beta", "gamma"])
  }

  @Test(arguments: [
    ("x?", "x"), (" a.b[0]['k'].c ? ", "a.b[0]['k'].c"), ("x??", "x"), ("''?", "''"),
    ("f()?", nil), ("x", nil), ("?", nil), ("a b?", nil), ("x + y?", nil), ("'x?", nil),
    ("5?", nil), ("a.?", nil), ("if?", nil),
  ])
  func knowsQuestions(text: String, name: String?) {
    #expect(questionedName(text) == name)
  }
}
