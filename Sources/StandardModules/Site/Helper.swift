// The name `help`: an object that costs nothing until it is called, as CPython's module `site` adds it
// to the built-in names. What it says is in the module pydoc.

import Interpreter

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

/// Adds `help` to the built-in names.
func installHelp() {
  let type = makeNativeType(helperType).reference
  DictObject(state.builtins).set(intern("help"), makeBoxed(type, Boxed()))
}
