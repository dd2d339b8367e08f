// What scripts see of code: an object made when it is first asked for, one for each code.

import Syntax

final class CodeView: Boxed {
  let code: Code
  /// Attributes that `replace` has given other values than the code's own.
  let replaced: [(name: String, value: Value)]

  init(_ code: Code, replaced: [(name: String, value: Value)] = []) {
    self.code = code
    self.replaced = replaced
  }

  override func trace() {
    for (_, value) in replaced { mark(value) }
  }

  /// What `replace` has put in an attribute's place.
  func replacement(_ name: String) -> Value? { replaced.first { $0.name == name }?.value }
}

/// The object of a code: the same one as long as somebody holds it.
func makeCode(_ code: Code) -> Value {
  if let view = code.view { return .object(view) }
  code.complete()
  let made = makeBoxed(ObjectType.code.cell, CodeView(code))
  code.view = made.asObject
  shownCodes.append(.passUnretained(code))
  return made
}

/// Codes whose objects have been made.
private nonisolated(unsafe) var shownCodes: [Unmanaged<Code>] = []

/// Code objects that are about to be freed are made anew when somebody asks again.
func forgetDeadCodeObjects() {
  shownCodes.removeAll { code in
    code._withUnsafeGuaranteedRef { code in
      guard let view = code.view, !isMarked(view) else { return false }
      code.view = nil
      return true
    }
  }
}

let codeRow = NativeType(
  name: "code", kind: nil, doc: "Create a code object.  Not for mere mortals.",
  constructor: .function("code", codeSignature, "", makeCodeOfParts),
  methods: [
    attribute("co_name") { makeString($0.name) },
    attribute("co_qualname") { makeString($0.qualifiedName) },
    attribute("co_filename") { makeString($0.source.name) },
    attribute("co_firstlineno") { .int($0.firstLine) },
    attribute("co_argcount") { .int($0.signature.positional.count) },
    attribute("co_posonlyargcount") { .int($0.signature.positionalOnlyCount) },
    attribute("co_kwonlyargcount") { .int($0.signature.keywordOnly.count) },
    attribute("co_varnames") { names($0.variableNames) },
    attribute("co_nlocals") { .int($0.variableNames.count) },
    attribute("co_cellvars") { names($0.cellNames) },
    attribute("co_freevars") { names($0.freeNames) },
    attribute("co_flags") { .int($0.flags) },
    attribute("co_consts") { (code) throws(Raised) in try code.tables().constants },
    attribute("co_names") { (code) throws(Raised) in try code.tables().names },
    attribute("co_code") { (code) throws(Raised) in try code.tables().instructions },
    attribute("co_linetable") { (code) throws(Raised) in try code.tables().lineTable },
    attribute("co_exceptiontable") { _ in makeBytes([UInt8]()) },
    attribute("co_stacksize") { .int(max(1, $0.frameSize - $0.slotNames.count)) },
    .method(
      "co_lines", "(self, /)",
      "Tell which instructions belong to which line: tuples of start, end and line.", lines),
    .method(
      "co_positions", "(self, /)",
      "Tell for each instruction its first and last line, and the columns in them.", positions),
    .getter("co_lnotab", "") { (a: Arguments) throws(Raised) in
      try issueDeprecation("co_lnotab is deprecated, use co_lines instead.")
      return lineNumberTable(try code(a).firstLine, try code(a).tables().positions.map(\.line))
    },
    .method(
      "replace", replaceSignature,
      "Return a copy of the code object with new values for the specified fields.", replaceFields),
    .method(
      "__replace__", replaceSignature, "The same as replace().", replaceFields),
    .method("__eq__", "(self, value, /)", "Return self==value.") { (a: Arguments) throws(Raised) in
      guard let other = try codeArgument(a[1]) else { return .notImplemented }
      let one = a[0].boxed(CodeView.self)?.replaced.map(\.value) ?? []
      let two = a[1].boxed(CodeView.self)?.replaced.map(\.value) ?? []
      if one.count != two.count { return .bool(false) }
      for (first, second) in zip(one, two) where try !equals(first, second) {
        return .bool(false)
      }
      return .bool(try code(a).isEqual(to: other))
    },
    .method("__hash__", "(self, /)", "Return hash(self).") { (a: Arguments) throws(Raised) in
      let replaced = a[0].boxed(CodeView.self)?.replaced ?? []
      let parts = try replaced.map { (one) throws(Raised) -> Value in .int(try hash(one.value)) }
      return .int(try hash(makeTuple([.int(Int(try code(a).span.start))] + parts)))
    },
    .method("__repr__", "(self, /)", "Return repr(self).") { (a: Arguments) throws(Raised) in
      let code = try code(a)
      let view = a[0].boxed(CodeView.self)
      let line = view?.replacement("co_firstlineno")?.asInt ?? code.firstLine
      return makeString(
        "<code object \(code.name) at \(addressText(a[0])), file \"\(code.source.name)\", line \(line)>"
      )
    },
  ], isFinal: true)

private func names(_ names: [String]) -> Value { makeTuple(names.map { makeString($0) }) }

private func attribute(
  _ name: StaticString, _ value: @escaping (Code) throws(Raised) -> Value
) -> NativeFunction {
  let key = "\(name)"
  return .getter(name, "") { (a: Arguments) throws(Raised) in
    if let other = a[0].boxed(CodeView.self)?.replacement(key) { return other }
    return try value(try code(a))
  }
}

/// The code that a code object shows; nil for other values.
package func codeBehind(_ value: Value) -> Code? { value.boxed(CodeView.self)?.code }

private func codeArgument(_ value: Value) throws(Raised) -> Code? {
  if let view = value.boxed(CodeView.self) { return view.code }
  return try value.boxed(CompiledSource.self)?.code()
}

private func code(_ a: Arguments) throws(Raised) -> Code {
  if let code = try codeArgument(a[0]) { return code }
  throw raise(.typeError, "expected a code object, not '\(typeName(a[0]))'")
}

/// The code that a code object stands for, to be run.
/// - Returns: nil for other values.
func runnableCode(_ value: Value) throws(Raised) -> Code? {
  guard let view = value.boxed(CodeView.self) else { return try codeArgument(value) }
  if let other = view.replaced.first(where: { !shownOnly.contains($0.name) }) {
    throw raise(
      .notImplementedError,
      "code with another \(other.name) cannot run: there is no byte code, the syntax tree runs")
  }
  return view.code
}

/// What is only shown: code runs alike with other values.
private let shownOnly: Set<String> = [
  "co_firstlineno", "co_flags", "co_stacksize", "co_linetable", "co_exceptiontable", "co_nlocals",
]

extension Code {
  /// Parameters in CPython's order, `*args` and `**kwargs` after the others, then the locals.
  var variableNames: [String] {
    let parameters = parameterNames
    let hidden = Set(parameters + freeNames + cellNames)
    let others = slotNames.filter { !hidden.contains($0) }
    return parameters + others
  }

  private var parameterNames: [String] {
    let slots =
      (signature.positional + signature.keywordOnly).map(\.slot)
      + [signature.starSlot, signature.doubleStarSlot].compactMap { $0 }
    return slots.filter { $0 < slotNames.count }.map { slotNames[$0] }
  }

  /// The variables that functions inside of it capture.
  var cellNames: [String] {
    let cells = slotNames.filter { if case .cell = bindings[$0] { true } else { false } }
    let parameters = Set(parameterNames)
    return cells.filter(parameters.contains) + cells.filter { !parameters.contains($0) }.sorted()
  }

  /// `co_firstlineno`: decorators included.
  var firstLine: Int { max(1, source.line(at: decoratorStart ?? span.start)) }

  /// `co_flags`
  fileprivate var flags: Int {
    // Modules and class bodies have no fast locals.
    var flags = name == "<module>" || namespaceSlot >= 0 ? 0 : 3
    if signature.starSlot != nil { flags |= 4 }
    if signature.doubleStarSlot != nil { flags |= 8 }
    if isNested { flags |= 0x10 }
    switch form {
    case .plain: break
    case .generator: flags |= 0x20
    case .coroutine: flags |= 0x80
    case .asyncGenerator: flags |= 0x200
    }
    if isIterableCoroutine { flags |= 0x100 }
    return flags
  }

  /// Code that was made of the same text is the same code.
  fileprivate func isEqual(to other: Code) -> Bool {
    self === other
      || (span == other.span && name == other.name && qualifiedName == other.qualifiedName
        && firstLine == other.firstLine && isIterableCoroutine == other.isIterableCoroutine
        && source.bytes == other.source.bytes)
  }
}

// MARK: - Instructions

private func lines(_ a: Arguments) throws(Raised) -> Value {
  if let empty = try emptyTable(a) { return empty }
  let positions = try code(a).tables().positions
  var runs: [Value] = []
  var start = 0
  for index in 0..<positions.count {
    let isLast = index + 1 == positions.count
    if isLast || positions[index + 1].line != positions[index].line {
      runs.append(
        makeTuple([.int(2 * start), .int(2 * (index + 1)), .int(positions[index].line)]))
      start = index + 1
    }
  }
  return try makeIterator(makeTuple(runs))
}

private func positions(_ a: Arguments) throws(Raised) -> Value {
  if let empty = try emptyTable(a) { return empty }
  let positions = try code(a).tables().positions
  return try makeIterator(
    makeTuple(
      positions.map {
        if startOptions.hidesColumns {
          return makeTuple([.int($0.line), .int($0.endLine), .none, .none])
        }
        return makeTuple([.int($0.line), .int($0.endLine), .int($0.column), .int($0.endColumn)])
      }))
}

/// Code whose line table was replaced by an empty one knows no places.
private func emptyTable(_ a: Arguments) throws(Raised) -> Value? {
  guard let table = a[0].boxed(CodeView.self)?.replacement("co_linetable"),
    table.bytes?.count == 0
  else { return nil }
  return try makeIterator(emptyTuple)
}

// MARK: - replace

private let replaceSignature: StaticString = """
  (self, /, *, co_argcount=-1, co_posonlyargcount=-1, co_kwonlyargcount=-1, co_nlocals=-1, \
  co_stacksize=-1, co_flags=-1, co_firstlineno=-1, co_code=None, co_consts=None, co_names=None, \
  co_varnames=None, co_freevars=None, co_cellvars=None, co_filename=None, co_name=None, \
  co_qualname=None, co_linetable=None, co_exceptiontable=None)
  """

/// The fields of `replace`, in the order of its signature, and what they must be.
private let replaceable: [(name: String, kind: String)] = [
  ("co_argcount", "int"), ("co_posonlyargcount", "int"), ("co_kwonlyargcount", "int"),
  ("co_nlocals", "int"), ("co_stacksize", "int"), ("co_flags", "int"), ("co_firstlineno", "int"),
  ("co_code", "bytes"), ("co_consts", "tuple"), ("co_names", "tuple"), ("co_varnames", "tuple"),
  ("co_freevars", "tuple"), ("co_cellvars", "tuple"), ("co_filename", "str"), ("co_name", "str"),
  ("co_qualname", "str"), ("co_linetable", "bytes"), ("co_exceptiontable", "bytes"),
]

private func replaceFields(_ a: Arguments) throws(Raised) -> Value {
  var fields: [(name: String, value: Value)] = []
  for (index, field) in replaceable.enumerated() where a.isGiven(index + 1) {
    try check(a[index + 1], field)
    fields.append((field.name, a[index + 1]))
  }
  return try replacing(fields, of: try code(a), a[0].boxed(CodeView.self)?.replaced ?? [])
}

/// - Parameter replaced: the fields that are replaced already.
private func replacing(
  _ fields: [(name: String, value: Value)], of own: Code,
  _ replaced: [(name: String, value: Value)]
) throws(Raised) -> Value {
  var changed = replaced
  var name = own.name
  var qualifiedName = own.qualifiedName
  var filename = own.source.name
  var isIterable = own.isIterableCoroutine
  for (text, value) in fields {
    switch text {
    case "co_name": name = try strText(value)
    case "co_qualname": qualifiedName = try strText(value)
    case "co_filename": filename = try strText(value)
    default:
      if text == "co_flags" { isIterable = try toIndex(value) & 0x100 != 0 }
      changed.removeAll { $0.name == text }
      let known = try getAttribute(makeCode(own), intern(text))
      if try !equals(known, value) { changed.append((text, value)) }
    }
  }
  if isIterable != own.isIterableCoroutine { changed.removeAll { $0.name == "co_flags" } }
  let code = try own.lowered(over: nil, filename: filename)
  (code.name, code.qualifiedName) = (name, qualifiedName)
  code.isIterableCoroutine = isIterable
  return makeBoxed(ObjectType.code.cell, CodeView(code, replaced: changed))
}

// MARK: - Making

private let codeSignature: StaticString = """
  (cls, argcount, posonlyargcount, kwonlyargcount, nlocals, stacksize, flags, codestring, constants, \
  names, varnames, filename, name, qualname, firstlineno, linetable, exceptiontable, freevars=(), \
  cellvars=(), /)
  """

/// The fields in the order of the constructor.
private let constructed = [
  "co_argcount", "co_posonlyargcount", "co_kwonlyargcount", "co_nlocals", "co_stacksize",
  "co_flags", "co_code", "co_consts", "co_names", "co_varnames", "co_filename", "co_name",
  "co_qualname", "co_firstlineno", "co_linetable", "co_exceptiontable", "co_freevars",
  "co_cellvars",
]

/// Code of the parts of code that exists, some of them perhaps others: the text of `co_code` tells which one it is.
private func makeCodeOfParts(_ a: Arguments) throws(Raised) -> Value {
  var fields: [(name: String, value: Value)] = []
  for (index, name) in constructed.enumerated() { fields.append((name, a[index + 1])) }
  for (name, kind) in replaceable {
    guard let index = constructed.firstIndex(of: name) else { continue }
    try checkPart(fields[index].value, kind, index + 1)
  }
  if try toIndex(fields[3].value) != fields[9].value.unwrapped.tuple?.count {
    throw raise(.valueError, "code: co_nlocals != len(co_varnames)")
  }
  for known in shownCodes.map({ $0.takeUnretainedValue() })
  where try equals(try known.tables().instructions, fields[6].value) {
    return try replacing(fields, of: known, [])
  }
  throw raise(
    .notImplementedError, "there is no code of these instructions: the syntax tree runs")
}

private func checkPart(_ value: Value, _ kind: String, _ position: Int) throws(Raised) {
  if !isOfKind(value, kind) {
    throw raise(
      .typeError, "code() argument \(position) must be \(kind), not \(typeName(value))")
  }
}

/// Pairs of distances: of instructions and of lines.
private func lineNumberTable(_ firstLine: Int, _ lines: [Int]) -> Value {
  var bytes: [UInt8] = []
  var (line, skipped) = (firstLine, 0)
  for next in lines {
    if next != line {
      var (distance, step) = (next - line, 2 * skipped)
      while step > 254 {
        bytes += [254, 0]
        step -= 254
      }
      while distance < -128 || distance > 127 {
        let part = distance < 0 ? -128 : 127
        bytes += [UInt8(step), UInt8(truncatingIfNeeded: part)]
        (distance, step) = (distance - part, 0)
      }
      bytes += [UInt8(step), UInt8(truncatingIfNeeded: distance)]
      (line, skipped) = (next, 0)
    }
    skipped += 1
  }
  return makeBytes(bytes)
}

private func isOfKind(_ value: Value, _ kind: String) -> Bool {
  switch kind {
  case "int": value.asInt != nil || value.bigInt != nil
  case "bytes": value.unwrapped.bytes != nil
  case "tuple": value.unwrapped.tuple != nil
  default: value.unwrapped.string != nil
  }
}

private func check(_ value: Value, _ field: (name: String, kind: String)) throws(Raised) {
  if field.kind == "int" {
    _ = try toIndex(value)
    return
  }
  if isOfKind(value, field.kind) { return }
  throw raise(
    .typeError,
    "replace() argument '\(field.name)' must be \(field.kind), not \(typeName(value))")
}
