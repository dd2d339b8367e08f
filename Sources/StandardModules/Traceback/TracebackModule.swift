// The module `_traceback`: the texts that the interpreter itself makes of exceptions, for the module
// `traceback`.

import Interpreter

private let functions: [NativeFunction] = [
  .function(
    "format_exception", "(exc, limit=None, chain=True, /)",
    "Return the text of an exception and what it is chained to."
  ) { (a: Arguments) throws(Raised) in
    let limit = a.get(1, default: .none)
    let chains = a.isGiven(2) ? try isTrue(a[2]) : true
    return makeString(
      formatException(a[0], limit: limit.isNone ? nil : try toIndex(limit), chains: chains))
  },
  .function("format_exception_only", "(exc, /)", "Return the last lines of that text.") {
    (a: Arguments) throws(Raised) in makeString(formatExceptionOnly(a[0]))
  },
  .function("format_tb", "(tb, /)", "Return the text of the frames of a traceback.") {
    (a: Arguments) throws(Raised) in makeString(describeTraceback(a[0])?.text ?? "")
  },
  .function(
    "frames", "(tb, /)",
    "Return tuples of file name, line, name, source line, end line, columns and text."
  ) { (a: Arguments) throws(Raised) in
    let frames = describeTraceback(a[0])?.frames ?? []
    return makeList(
      frames.map { frame in
        makeTuple([
          makeString(frame.filename), .int(frame.line), makeString(frame.name),
          makeString(frame.source), .int(frame.endLine), .int(frame.column), .int(frame.endColumn),
          makeString(frame.text),
        ])
      }
    ).value
  },
]

func makeTracebackModule() throws(Raised) -> ModuleObject {
  makeModule("_traceback", doc: "The texts of exceptions.", functions)
}
