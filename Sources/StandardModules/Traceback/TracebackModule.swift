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
  .function("ending", "(exc, /)", "Return the last lines of that text, and the notes behind them.")
  {
    (a: Arguments) throws(Raised) in
    let ending = formatExceptionEnding(a[0])
    return makeTuple([makeString(ending.lines), makeString(ending.notes)])
  },
  .function("format_tb", "(tb, /)", "Return the text of the frames of a traceback.") {
    (a: Arguments) throws(Raised) in makeString(formatTraceback(a[0]))
  },
  .function("places", "(tb, /)", "Return tuples of a frame, its two lines and its two columns.") {
    (a: Arguments) throws(Raised) in tracebackPlaces(a[0])
  },
  .function(
    "format_frame", "(filename, line, name, lines, end_line, column, end_column, /)",
    "Return the text of a frame.", describeFrame),
  .function(
    "calling_place", "(files, level, /)",
    "Return file name, line and function of a caller outside the files."
  ) { (a: Arguments) throws(Raised) in
    guard let files = a[0].tuple else { throw raise(.typeError, "files must be a tuple") }
    let names = (0..<files.count).compactMap { files.items[$0].string?.text }
    guard let place = callingPlace(outside: names, level: try toIndex(a[1])) else { return .none }
    return makeTuple([makeString(place.file), .int(place.line), makeString(place.function)])
  },
  .function("code_lines", "(code, first, last, /)", "Return lines of the source of a code object.")
  {
    (a: Arguments) throws(Raised) in
    let (first, last) = (try toIndex(a[1]), try toIndex(a[2]))
    let list = makeList()
    if first > last { return list.value }
    for line in first...min(last, first + mostLines) {
      list.append(makeString(sourceLine(of: a[0], line)))
    }
    return list.value
  },
]

/// For the module `_frame_locals`.
private let frameFunctions: [NativeFunction] = [
  .function("frame_variables", "(frame, /)", "Return the variables of a frame.") {
    (a: Arguments) throws(Raised) in try frameVariables(a[0])
  },
  .function(
    "set_frame_variable", "(frame, name, value, /)",
    "Store a variable of a frame; return whether it has one of this name."
  ) { (a: Arguments) throws(Raised) in .bool(setFrameVariable(a[0], a[1], a[2])) },
]

/// No frame's text has more lines.
private let mostLines = 10_000

private func describeFrame(_ a: Arguments) throws(Raised) -> Value {
  var lines: [String] = []
  if let list = a[3].list {
    for index in 0..<list.count { lines.append(try strText(list.items[index])) }
  }
  let line = a[1].asInt ?? 0
  var columns: (Int, Int)?
  if let start = a[5].asInt, let end = a[6].asInt { columns = (start, end) }
  let text = formatFrame(
    filename: try strText(a[0]), name: try strText(a[2]), line: line,
    endLine: max(a[4].asInt ?? line, line), columns: columns, lines: lines)
  return makeString(text)
}

func makeTracebackModule() throws(Raised) -> ModuleObject {
  makeModule("_traceback", doc: "The texts of exceptions.", functions + frameFunctions)
}
