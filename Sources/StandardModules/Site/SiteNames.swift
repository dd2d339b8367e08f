// The names that CPython's module `site` adds for people who type: `help`, `exit`, `quit`, `copyright`,
// `credits`, `license`. Objects that cost nothing until they are shown or called.

import Interpreter

/// Shows a text when it is printed or called.
private final class Notice: Boxed {
  let text: String
  /// Too long to be shown when it is printed.
  let isLong: Bool
  let name: StaticString
  init(_ name: StaticString, _ text: String, isLong: Bool = false) {
    self.name = name
    self.text = text
    self.isLong = isLong
  }
}

/// `exit` and `quit`.
private final class Quitter: Boxed {
  let name: StaticString
  init(_ name: StaticString) { self.name = name }
}

private let noticeType = NativeType(
  name: "_Printer", kind: nil, doc: "Shows a text of the project.", constructor: nil,
  methods: [
    .method("__repr__", "(self, /)", "Return repr(self).") { (a: Arguments) throws(Raised) in
      let notice = try notice(a)
      return makeString(
        notice.isLong ? "Type \(notice.name)() to see the full \(notice.name) text" : notice.text)
    },
    .method("__call__", "(self)", "Print the text.") { (a: Arguments) throws(Raised) in
      try call(
        DictObject(state.builtins).get(intern("print")), makeString(try notice(a).text))
    },
  ], isFinal: true, module: "_sitebuiltins")

private func notice(_ a: Arguments) throws(Raised) -> Notice {
  if let notice = a[0].boxed(Notice.self) { return notice }
  throw raise(.typeError, "expected a _Printer object, not '\(typeName(a[0]))'")
}

private let quitterType = NativeType(
  name: "Quitter", kind: nil, doc: "Ends the program.", constructor: nil,
  methods: [
    .method("__repr__", "(self, /)", "Return repr(self).") { (a: Arguments) throws(Raised) in
      let name = a[0].boxed(Quitter.self)?.name ?? "exit"
      return makeString("Use \(name)() or Ctrl-D (i.e. EOF) to exit")
    },
    .method("__call__", "(self, code=None)", "Raise SystemExit(code).", leave),
  ], isFinal: true, module: "_sitebuiltins")

/// Whoever catches SystemExit finds the standard input closed, as in CPython.
private func leave(_ a: Arguments) throws(Raised) -> Value {
  do throws(Raised) {
    let input = try getAttribute(try importModule("sys"), intern("stdin"))
    _ = try callMethod(input, intern("close"), [])
  } catch {
    state.raised = .none
  }
  throw raise(.systemExit, argument: a.get(1, default: .none))
}

/// What it says is in the module pydoc.
private let helperType = NativeType(
  name: "_Helper", kind: nil, doc: "Shows the documentation of an object.", constructor: nil,
  methods: [
    .method("__repr__", "(self, /)", "Return repr(self).") { (_: Arguments) throws(Raised) in
      makeString("Type help() for interactive help, or help(object) for help about object.")
    },
    .method(
      "__call__", "(self, request=None)", "Show the documentation of an object.", showHelp),
  ], isFinal: true, module: "_sitebuiltins")

private func showHelp(_ a: Arguments) throws(Raised) -> Value {
  let helper = try getAttribute(try importModule("pydoc"), intern("help"))
  return a.isGiven(1) ? try call(helper, a[1]) : try call(helper)
}

private let licenseText = """
  Baton is free software under the MIT license: you may use, copy, change, publish, distribute,
  sublicense and sell it, as long as its copyright notice and the text of the license go with it.
  It comes without warranty of any kind. The full text lies in the file LICENSE beside its sources.
  """

/// Adds them to the built-in names.
func installSiteNames() {
  let builtins = DictObject(state.builtins)
  let helper = makeNativeType(helperType).reference
  builtins.set(intern("help"), makeBoxed(helper, Boxed()))
  let notices = [
    Notice("copyright", "Copyright (c) 2026 the Baton authors"),
    Notice(
      "credits",
      "Baton runs a subset of the language of Guido van Rossum and the Python community.\n"
        + "See www.python.org for more information."),
    Notice("license", licenseText, isLong: true),
  ]
  let printer = makeNativeType(noticeType).reference
  for notice in notices {
    builtins.set(intern(notice.name), makeBoxed(printer, notice))
  }
  let quitter = makeNativeType(quitterType).reference
  for name: StaticString in ["exit", "quit"] {
    builtins.set(intern(name), makeBoxed(quitter, Quitter(name)))
  }
}
