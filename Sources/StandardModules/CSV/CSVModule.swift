// The module `_csv`: readers and writers. Dialects and rows as dicts are Python (`Library/Formats/csv.py`).

import Interpreter

private let readerRow = NativeType(
  name: "reader", kind: nil, doc: "CSV reader.", constructor: nil,
  methods: [
    .method("__iter__", "(self, /)", "Implement iter(self).") { (a) throws(Raised) in a[0] },
    .method("__next__", "(self, /)", "Implement next(self).") { (a) throws(Raised) in
      guard let row = try reader(a).next() else { throw raise(.stopIteration, "") }
      return row
    },
    .getter("dialect", "How values are separated and quoted.") { (a) throws(Raised) in
      try reader(a).dialectObject
    },
    .getter("line_num", "The number of lines read.") { (a) throws(Raised) in
      .int(try reader(a).lineNumber)
    },
  ], isFinal: true, module: "_csv")

private let writerRow = NativeType(
  name: "writer", kind: nil, doc: "CSV writer.", constructor: nil,
  methods: [
    .method("writerow", "(self, row, /)", "Construct and write a CSV record.") {
      (a) throws(Raised) in
      try writer(a).writeRow(a[1])
    },
    .method("writerows", "(self, rows, /)", "Construct and write a series of rows.", writeRows),
    .getter("dialect", "How values are separated and quoted.") { (a) throws(Raised) in
      try writer(a).dialectObject
    },
  ], isFinal: true, module: "_csv")

private func reader(_ a: Arguments) throws(Raised) -> CSVReader {
  guard let reader = a[0].boxed(CSVReader.self) else {
    throw raise(.typeError, "expected a csv reader, not '\(typeName(a[0]))'")
  }
  return reader
}

private func writer(_ a: Arguments) throws(Raised) -> CSVWriter {
  guard let writer = a[0].boxed(CSVWriter.self) else {
    throw raise(.typeError, "expected a csv writer, not '\(typeName(a[0]))'")
  }
  return writer
}

private func writeRows(_ a: Arguments) throws(Raised) -> Value {
  let writer = try writer(a)
  let iterator = try makeIterator(a[1])
  let roots = try pushRoots([iterator])
  defer { state.top = roots }
  while let row = try iteratorNext(iterator) {
    _ = try writer.writeRow(row)
    try pollInterrupt()
  }
  return .none
}

private nonisolated(unsafe) var types: (reader: Reference, writer: Reference)?

private let functions: [NativeFunction] = [
  .function("make_reader", "(lines, dialect, /)", "An iterator over the rows of lines.") {
    (a) throws(Raised) in
    let lines = try makeIterator(a[0])
    let roots = try pushRoots([lines])
    defer { state.top = roots }
    return makeBoxed(types.unsafelyUnwrapped.reader, try CSVReader(lines, a[1]))
  },
  .function("make_writer", "(write, dialect, /)", "An object that writes rows.") {
    (a) throws(Raised) in
    makeBoxed(types.unsafelyUnwrapped.writer, try CSVWriter(a[0], a[1]))
  },
  .function(
    "field_size_limit", "(new_limit=None, /)", "Sets an upper limit on parsed fields."
  ) { (a) throws(Raised) in
    let old = CSVReader.limit
    if a.isGiven(0) {
      guard let limit = a[0].unwrapped.asInt else {
        throw raise(.typeError, "limit must be an integer")
      }
      CSVReader.limit = limit
    }
    return .int(old)
  },
]

func makeCSVModule() -> ModuleObject {
  if types == nil {
    types = (makeNativeType(readerRow).reference, makeNativeType(writerRow).reference)
  }
  let module = makeModule("_csv", doc: "CSV parsing and writing.", functions)
  module.namespace.set(intern("Reader"), .object(types.unsafelyUnwrapped.reader))
  module.namespace.set(intern("Writer"), .object(types.unsafelyUnwrapped.writer))
  return module
}
