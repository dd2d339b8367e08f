// `exec`, `eval`, `compile`, `locals`, `globals`: code as data.

import Syntax

/// Part of `builtins`.
let codeFunctions: [NativeFunction] = [
  .function(
    "exec", "(source, /, globals=None, locals=None, *, closure=None)",
    "Execute the given source in the context of globals and locals.", execSource),
  .function(
    "eval", "(source, /, globals=None, locals=None)",
    "Evaluate the given source in the context of globals and locals.", evalSource),
  .function(
    "compile",
    "(source, filename, mode, flags=0, dont_inherit=False, optimize=-1, *, _feature_version=-1)",
    "Compile source into a code object that can be executed by exec() or eval().", compileSource),
  .function("locals", "()", "Return a dictionary containing the current scope's local variables.") {
    (a: Arguments) throws(Raised) -> Value in callerLocals()
  },
  .function(
    "globals", "()", "Return the dictionary containing the current scope's global variables."
  ) { (a: Arguments) throws(Raised) -> Value in callerGlobals().value },
  .function("breakpoint", "(*args, **kws)", "Call sys.breakpointhook(*args, **kws).") {
    (a: Arguments) throws(Raised) -> Value in
    let hook = try importModule("sys").module?.namespace.get(intern("breakpointhook"))
    guard let hook, !hook.isUnbound else {
      throw raise(.runtimeError, "lost sys.breakpointhook")
    }
    let positional = a[0].tuple.map { Array($0.buffer) } ?? []
    return try call(hook, positional: positional, keywords: keywordList(a[1]))
  },
  .function(
    "__build_class__", "(func, name, /, *bases, **kwds)",
    "Internal helper function used by the class statement.", buildClassFrom),
  .function(
    "__import__", "(name, globals=None, locals=None, fromlist=(), level=0)", "Import a module.",
    importFunction),
]

/// What `compile` returns. Lowering binds code to a namespace, so the source is kept and lowered when
/// it is run.
final class CompiledSource: Boxed {
  enum Mode: String { case exec, eval, single }

  let source: SourceFile
  let mode: Mode
  /// As `python -O`: 1 leaves assertions out, 2 docstrings too.
  let optimization: Int
  /// The text itself may await; `eval` then gives a coroutine.
  let allowsTopLevelAwait: Bool
  private var lowered: Code?

  init(_ source: SourceFile, _ mode: Mode, optimization: Int, allowsTopLevelAwait: Bool) {
    self.source = source
    self.mode = mode
    self.optimization = optimization
    self.allowsTopLevelAwait = allowsTopLevelAwait
  }

  /// The code of a namespace that nobody uses, to be looked at.
  func code() throws(Raised) -> Code {
    if let lowered { return lowered }
    let code: Code
    do {
      code = try Program.compile(
        source, namespace: makeDict(), isInteractive: mode == .single, isExpression: mode == .eval,
        hasLinePoints: false, allowsTopLevelAwait: allowsTopLevelAwait, warns: false,
        optimization: optimization)
    } catch {
      throw raise(diagnostic: error)
    }
    lowered = code
    return code
  }
}

private func execSource(_ a: Arguments) throws(Raised) -> Value {
  try audit("exec", [a[0]])
  let given = a.get(1, default: .none)
  if !given.isNone, given.unwrapped.dict == nil {
    throw raise(.typeError, "exec() globals must be a dict, not \(typeName(given))")
  }
  let own = a.get(2, default: .none)
  if !own.isNone, !isMapping(own) {
    throw raise(.typeError, "locals must be a mapping or None, not \(typeName(own))")
  }
  let (namespace, locals) = namespaces(a)
  if a[0].boxed(CodeView.self) != nil, let code = try runnableCode(a[0]) {
    return try run(code, namespace, closure: a.get(3, default: .none))
  }
  if !a.get(3, default: .none).isNone {
    throw raise(.typeError, "closure can only be used when source is a code object")
  }
  if let compiled = a[0].boxed(CompiledSource.self) {
    _ = try runCompiled(compiled, compiled.mode == .single ? .single : .exec, namespace, locals)
  } else {
    let source = try sourceFile(a[0], name: "exec")
    _ = try runSource(source, .exec, namespace, locals)
  }
  return .none
}

/// The code of a function as `exec` runs it: without arguments.
private func run(_ code: Code, _ namespace: DictObject, closure: Value) throws(Raised) -> Value {
  let expected = code.captureSlots.count
  if expected == 0, !closure.isNone {
    throw raise(.typeError, "cannot use a closure with this code object")
  }
  let cells = closure.tuple.map { Array($0.buffer) } ?? []
  if cells.count != expected || cells.contains(where: { $0.kind != .cell }) {
    throw raise(
      .typeError, "code object requires a closure of exactly length \(expected)")
  }
  let code = try code.bound(to: namespace)
  let info = FunctionInfo(
    name: makeString(code.name), qualifiedName: makeString(code.qualifiedName), doc: .none,
    defaults: [], keywordDefaults: code.signature.keywordOnly.map { _ in .unbound },
    globals: namespace.layout.reference)
  _ = try call(makeFunction(code, info, captures: cells))
  return .none
}

private func evalSource(_ a: Arguments) throws(Raised) -> Value {
  try audit("exec", [a[0]])
  let own = a.get(2, default: .none)
  if !own.isNone, !isMapping(own) { throw raise(.typeError, "locals must be a mapping") }
  let given = a.get(1, default: .none)
  if !given.isNone, given.unwrapped.dict == nil {
    throw raise(
      .typeError,
      isMapping(given)
        ? "globals must be a real dict; try eval(expr, {}, mapping)" : "globals must be a dict")
  }
  let (namespace, locals) = namespaces(a)
  if let compiled = a[0].boxed(CompiledSource.self) {
    let value = try runCompiled(compiled, compiled.mode, namespace, locals)
    return compiled.mode == .eval || value.coroutine != nil ? value : .none
  }
  let source = try sourceFile(a[0], name: "eval")
  return try runSource(trimmed(source), .eval, namespace, locals)
}

/// Leading blanks are allowed in `eval`.
private func trimmed(_ source: SourceFile) -> SourceFile {
  let bytes = source.bytes.drop { $0 == 0x20 || $0 == 0x09 }
  return SourceFile(
    name: source.name, utf8: Array(bytes), namesEncoding: source.namesEncoding)
}

/// The text of a path.
func fileName(_ path: Value) throws(Raised) -> String {
  if let text = path.string { return text.text }
  return try strText(try callMethod(try importModule("os"), intern("fsdecode"), [path]))
}

/// What copies of a source, its tokens and its lines take.
private let bytesPerCharacter = 6

/// - Parameter file: the name that errors of its encoding give the text.
func sourceFile(_ value: Value, name: String, file: Value = makeString("<string>"))
  throws(Raised) -> SourceFile
{
  if let compiled = value.boxed(CompiledSource.self) { return compiled.source }
  if let text = value.unwrapped.string {
    try reserve(count: text.byteCount, stride: bytesPerCharacter)
    try checkNoNull(text.buffer)
    return SourceFile(name: "<string>", utf8: Array(text.buffer))
  }
  if let bytes = try bytesLike(value) {
    try reserve(count: bytes.count, stride: bytesPerCharacter)
    try checkNoNull(bytes.buffer)
    let given = Array(bytes.buffer)
    guard let encoding = SourceEncoding.foreignName(in: given) else {
      return SourceFile(name: "<string>", bytes: given)
    }
    let text = try decodedSource(given, encoding, file)
    return SourceFile(name: "<string>", utf8: Array(text.buffer))
  }
  let third = name == "compile" ? "AST" : "code"
  throw raise(.typeError, "\(name)() arg 1 must be a string, bytes or \(third) object")
}

/// Bytes in an encoding of the scripts: what is wrong with it becomes a syntax error of no line.
private func decodedSource(_ bytes: [UInt8], _ encoding: String, _ file: Value)
  throws(Raised) -> StringObject
{
  let message: Value
  if bytes.starts(with: SourceEncoding.byteOrderMark) {
    message = makeString("encoding problem: \(encoding) with BOM")
  } else {
    do {
      let decoded = try callMethod(makeBytes(bytes), intern("decode"), [makeString(encoding)])
      if let text = decoded.unwrapped.string { return text }
      message = makeString("encoding problem: \(encoding)")
    } catch {
      message = makeString(try strText(state.raised))
      state.raised = .none
    }
  }
  let place = makeTuple([makeString(try fileName(file)), .int(0), .int(-1), .none])
  throw raise(value: try call(.object(exceptionType(.syntaxError)), message, place))
}

private func checkNoNull(_ bytes: UnsafeBufferPointer<UInt8>) throws(Raised) {
  if bytes.contains(0) {
    let message = makeString("source code string cannot contain null bytes")
    throw raise(value: try call(.object(exceptionType(.syntaxError)), message))
  }
}

/// What can be asked for items.
private func isMapping(_ value: Value) -> Bool {
  switch value.unwrapped.kind {
  case .dict, .list, .tuple, .string, .bytes, .range: true
  default: hasSpecial(value, .getitem)
  }
}

/// The namespaces that a call names, or its caller's. A derived dict as globals is asked for names as
/// a mapping of its own, but is a plain dict to functions defined there.
private func namespaces(_ a: Arguments) -> (DictObject, Value) {
  let given = a.get(1, default: .none)
  let locals = a.get(2, default: .none)
  guard let namespace = given.unwrapped.dict else {
    let scope = callerLocals()
    return (callerGlobals(), locals.isNone ? scope : locals)
  }
  if namespace.get(SpecialName.builtins.name).isUnbound {
    namespace.set(SpecialName.builtins.name, .object(state.builtins))
  }
  return (namespace, locals.isNone ? given : locals)
}

private func runCompiled(
  _ compiled: CompiledSource, _ mode: CompiledSource.Mode, _ namespace: DictObject, _ locals: Value
) throws(Raised) -> Value {
  try runSource(
    compiled.source, mode, namespace, locals, warns: false, optimization: compiled.optimization,
    allowsTopLevelAwait: compiled.allowsTopLevelAwait)
}

/// Runs over one namespace; with separate locals, names are looked up there first and stored there.
private func runSource(
  _ source: SourceFile, _ mode: CompiledSource.Mode, _ namespace: DictObject, _ locals: Value,
  warns: Bool = true, optimization: Int = 0, allowsTopLevelAwait: Bool = false
) throws(Raised) -> Value {
  let code: Code
  do {
    code = try Program.compile(
      source, namespace: namespace, isInteractive: mode == .single, isExpression: mode == .eval,
      hasLocals: !locals.isIdentical(to: namespace.value), hasLinePoints: false,
      allowsTopLevelAwait: allowsTopLevelAwait, warns: warns, optimization: optimization)
  } catch {
    throw raise(diagnostic: error, isExpression: mode == .eval)
  }
  // What the code calls is called by it, not by whoever runs it.
  let outer = visibleFrame
  visibleFrame = nil
  defer { visibleFrame = outer }
  return try Program.run(code, namespace: namespace, locals: locals)
}

/// What has interrupted the reading of a text, until that is raised.
private nonisolated(unsafe) var interruption: Value = .none

/// Lets the reading of long texts notice interrupts.
func installReadingInterrupt() {
  addRoots { mark(interruption) }
  isReadingInterrupted = {
    do throws(Raised) {
      try checkInterrupt()
      try checkForeignRoom()
    } catch {
      (interruption, state.raised) = (state.raised, .none)
      return true
    }
    return false
  }
}

private func raiseInterruption() -> Raised {
  let exception = interruption
  interruption = .none
  return raise(value: exception)
}

/// The end that CPython gives where it knows none: 0 or -1, or the beginning.
private func knownEnd(_ diagnostic: Diagnostic, start: Int, isAtLineEnd: Bool) -> Int? {
  let message = diagnostic.message
  if diagnostic.category == .tabError || message.hasSuffix("was never closed")
    || message == "':' expected after dictionary key"
    || message.hasPrefix("unexpected character after line continuation")
  {
    return 0
  }
  let isOfBlock =
    diagnostic.category == .indentationError || message.hasPrefix("expected 'except'")
  if message == "unexpected EOF while parsing" || message == "unexpected indent"
    || message.hasPrefix("unindent does not") || isOfBlock && isAtLineEnd
  {
    return -1
  }
  if diagnostic.pointsBeforeLine, message == "invalid syntax" { return 0 }
  if message.hasPrefix("multiple statements") { return start + 1 }
  return diagnostic.marksPoint ? start : nil
}

private func lacksLineEnd(_ diagnostic: Diagnostic, isLast: Bool, isExpression: Bool) -> Bool {
  if isExpression, isLast { return true }
  let message = diagnostic.message
  // Found when all lines were read.
  if message.hasSuffix("was never closed") {
    let source = diagnostic.source
    return diagnostic.line < source.lineStarts.count - (source.bytes.last == 0x0A ? 1 : 0)
  }
  return diagnostic.isInCharacters && diagnostic.category == .syntaxError
    && !message.hasPrefix("unexpected character after line") && !message.hasPrefix("unexpected EOF")
}

/// The line of what was found after parsing, which CPython reads from the file again; None where there is no such
/// file, nil where the line is known.
private func lateText(_ diagnostic: Diagnostic) -> Value? {
  let source = diagnostic.source
  guard diagnostic.isFoundLate else { return nil }
  if source.name.hasPrefix("<") { return Value.none }
  guard source.isOfSupposedFile else { return nil }
  guard let bytes = sourceBytes(absolutePath(source.name)) else { return Value.none }
  let file = SourceFile(name: source.name, bytes: bytes)
  return diagnostic.line > file.lineStarts.count
    ? Value.none : makeString(file.text(ofLine: diagnostic.line) + "\n")
}

/// A SyntaxError with CPython's fields; or what has interrupted the reading of the text.
/// - Parameter isExpression: the text is one expression, which no line ending follows.
package func raise(diagnostic: Diagnostic, isExpression: Bool = false) -> Raised {
  let type: BuiltinException
  switch diagnostic.category {
  case .syntaxError: type = .syntaxError
  case .indentationError: type = .indentationError
  case .tabError: type = .tabError
  case .interruption: return raiseInterruption()
  }
  let line = diagnostic.source.text(ofLine: diagnostic.line)
  let isLast = diagnostic.line >= diagnostic.source.lineStarts.count
  let ending = lacksLineEnd(diagnostic, isLast: isLast, isExpression: isExpression) ? "" : "\n"
  let text = lateText(diagnostic) ?? makeString(line + ending)
  var (start, end) = (diagnostic.column, diagnostic.endColumn)
  if let known = knownEnd(diagnostic, start: start, isAtLineEnd: start > line.unicodeScalars.count)
  {
    end = known
  } else if start == end, start > line.unicodeScalars.count, diagnostic.line == diagnostic.endLine,
    !diagnostic.message.hasPrefix("Expected one or more names")
  {
    // At the end of the line: a token of its own, of which the text of an expression has none.
    (start, end) = isExpression && isLast ? (0, 0) : (start, end + 1)
  }
  // An expression of nothing has no first line either.
  let isEmpty =
    diagnostic.source.bytes.isEmpty && (isExpression || diagnostic.pointsBeforeLine)
  let knowsEnd = !diagnostic.isOfNames || diagnostic.span.start < diagnostic.span.end
  let details = makeTuple([
    makeString(diagnostic.source.name), .int(isEmpty ? 0 : diagnostic.line), .int(start), text,
    .int(isEmpty ? 0 : diagnostic.endLine), knowsEnd ? .int(end) : .none,
  ])
  do throws(Raised) {
    let message = makeString(diagnostic.message)
    let exception = try call(.object(exceptionType(type)), message, details)
    if diagnostic.isOfNames {
      exception.exception?.layout.pointee.arguments = makeTuple([message])
    }
    return raise(value: exception)
  } catch {
    return error
  }
}

private func importFunction(_ a: Arguments) throws(Raised) -> Value {
  guard let name = a[0].unwrapped.string?.text else {
    throw raise(.typeError, "module name must be a string")
  }
  let level = a.isGiven(4) ? try toIndex(a[4]) : 0
  if level < 0 { throw raise(.valueError, "level must be >= 0") }
  let globals = a.get(1, default: .none).unwrapped.dict ?? callerGlobals()
  var names: [String]?
  if a.isGiven(3), try isTrue(a[3]) {
    let items = try listFromIterable(a[3])
    names = (0..<items.count).compactMap { items.items[$0].unwrapped.string?.text }
  }
  return try importForStatement(name, level, globals, names: names)
}
