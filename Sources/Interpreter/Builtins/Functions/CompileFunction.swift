// `compile`: texts and trees, in all their modes and with all their flags.

import Syntax

/// The flags of `compile` that are served, as the module `ast` names them.
private enum CompileFlag {
  static let onlyTree = 0x400
  static let optimizedTree = 0x8400
  static let allowTopLevelAwait = 0x2000
  static let allowIncompleteInput = 0x4000
  /// Those that are accepted: features of the future, and what concerns other compilers.
  static let known = 0x1fe_0000 | 0xf600 | 0x10
}

/// A `_feature_version` of the library, which reads again what has been compiled: its warnings have been given.
private let silentVersion = -2

func compileSource(_ a: Arguments) throws(Raised) -> Value {
  try audit("compile", [a[0], a[1]])
  let flags = a.isGiven(3) ? try toIndex(a[3]) : 0
  guard let mode = (a[2].string?.text).flatMap(CompiledSource.Mode.init) else {
    return try compileFunctionType(a, flags)
  }
  if flags & ~CompileFlag.known != 0 {
    throw raise(.valueError, "compile(): unrecognised flags")
  }
  let optimization = a.isGiven(5) ? try toIndex(a[5]) : -1
  if !(-1...2).contains(optimization) {
    throw raise(.valueError, "compile(): invalid optimize value")
  }
  let version = a.isGiven(6) ? try toIndex(a[6]) : -1
  let onlyTree = flags & CompileFlag.onlyTree != 0
  if onlyTree, isTree(a[0]) {
    return try changedTree(a[0], of: makeString(""), a, flags, optimization, version)
  }
  let (given, source, text) = try textToCompile(a, mode, flags)
  let allowsTopLevelAwait = flags & CompileFlag.allowTopLevelAwait != 0
  let module: Module
  do {
    if mode == .eval {
      module = try Parser.parseExpression(source)
    } else if flags & CompileFlag.allowIncompleteInput != 0 {
      module = try Parser.parseInteractive(source)
    } else {
      module = try Parser.parseModule(source)
    }
    if mode == .single { try checkSingle(module, source, text) }
    if !onlyTree {
      _ = try resolve(module, allowTopLevelAwait: allowsTopLevelAwait)
    }
    if !module.warnings.isEmpty, version != silentVersion { try issueWarnings(of: module) }
  } catch {
    if error.isIncomplete, flags & CompileFlag.allowIncompleteInput != 0 {
      throw raise(diagnostic: Diagnostic(.syntaxError, "incomplete input", error.span, source))
    }
    throw raise(diagnostic: error, isExpression: mode == .eval)
  }
  guard !onlyTree else {
    let trees = try importModule("ast")
    let tree = try callMethod(trees, intern("_made"), [try treeValue(module, mode: mode)])
    return try changedTree(tree, of: given, a, flags, optimization, version)
  }
  return makeBoxed(
    ObjectType.code.cell,
    CompiledSource(
      source, mode, optimization: optimization < 0 ? startOptions.optimization : optimization,
      allowsTopLevelAwait: allowsTopLevelAwait))
}

/// What is compiled: a value that holds the text, which is written first where a tree is given; the text under
/// its name and with its ending; and as it was given.
private func textToCompile(_ a: Arguments, _ mode: CompiledSource.Mode, _ flags: Int)
  throws(Raised) -> (given: Value, source: SourceFile, text: SourceFile)
{
  var given = a[0]
  var lineNumbers: [Int32] = []
  if isTree(given) {
    let trees = try importModule("ast")
    let written = try listFromIterable(try callMethod(trees, intern("_source"), [given, a[2]]))
    given = written.items[0]
    lineNumbers = try numbers(written.items[1])
  }
  let text = try sourceFile(given, name: "compile", file: a[1])
  // The blank line that ends a block at the prompt: a text that may go on has to bring its own.
  let mayGoOn = flags & CompileFlag.allowIncompleteInput != 0
  let goesOn = text.bytes.last == UInt8(ascii: "\\") || text.bytes.suffix(2) == [0x5C, 0x0A]
  let ending: [UInt8] = mode == .single && !mayGoOn && !goesOn ? [0x0A, 0x0A] : []
  let name = try fileName(a[1])
  let source = SourceFile(
    name: name, utf8: text.bytes + ending, namesEncoding: text.namesEncoding,
    lineNumbers: lineNumbers.isEmpty ? text.lineNumbers : lineNumbers,
    isOfSupposedFile: !name.hasPrefix("<"))
  return (given, source, text)
}

private func numbers(_ list: Value) throws(Raised) -> [Int32] {
  let items = try listFromIterable(list)
  var numbers: [Int32] = []
  for index in 0..<items.count {
    numbers.append(Int32(clamping: try toIndex(items.items[index])))
  }
  return numbers
}

/// The tree itself, unless constants shall be folded in it or an older version's grammar is asked for.
private func changedTree(
  _ tree: Value, of source: Value, _ a: Arguments, _ flags: Int, _ optimization: Int,
  _ version: Int
) throws(Raised) -> Value {
  let folds = flags & CompileFlag.optimizedTree == CompileFlag.optimizedTree
  guard folds || version >= 0 else { return tree }
  let trees = try importModule("ast")
  return try callMethod(
    trees, intern("_changed"),
    [tree, source, a[1], folds ? .int(optimization) : .none, .int(version)])
}

/// The types of a function, as they stand in comments; there is only a tree of them.
private func compileFunctionType(_ a: Arguments, _ flags: Int) throws(Raised) -> Value {
  let isTyped = a[2].string?.text == "func_type"
  guard isTyped, flags & CompileFlag.onlyTree != 0 else {
    throw raise(
      .valueError,
      isTyped
        ? "compile() mode 'func_type' requires flag PyCF_ONLY_AST"
        : flags & CompileFlag.onlyTree != 0
          ? "compile() mode must be 'exec', 'eval', 'single' or 'func_type'"
          : "compile() mode must be 'exec', 'eval' or 'single'")
  }
  return try callMethod(try importModule("ast"), intern("_function_type"), [a[0], a[1]])
}

/// What is compiled as one statement may be more than one only on one line; a block needs a line that ends it.
/// - Parameter given: the text without the lines that were added.
private func checkSingle(
  _ module: Module, _ source: SourceFile, _ given: SourceFile
) throws(Diagnostic) {
  guard let last = module.body.last else {
    let shown = given.bytes.isEmpty ? SourceFile(name: source.name, utf8: []) : source
    var diagnostic = Diagnostic(.syntaxError, "invalid syntax", Span(0, 0), shown)
    diagnostic.pointsBeforeLine = true
    throw diagnostic
  }
  for (statement, next) in zip(module.body, module.body.dropFirst())
  where source.bytes[Int(statement.span.end)..<Int(next.span.start)].contains(0x0A) {
    if statement.isCompound {
      throw Diagnostic(.syntaxError, "invalid syntax", next.span, source)
    }
    throw Diagnostic(
      .syntaxError, "multiple statements found while compiling a single statement",
      Span(Int(statement.span.end), Int(statement.span.end) + 1), source)
  }
  let lines = given.bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
  guard last.isCompound, let end = lines.last, let first = end.first,
    first != 0x20, first != 0x09, first != UInt8(ascii: "#")
  else { return }
  let start = given.bytes.count - end.count
  var diagnostic = Diagnostic(.syntaxError, "invalid syntax", Span(start, start), source)
  diagnostic.pointsBeforeLine = true
  throw diagnostic
}

/// Whether a value is a node of the module `ast`.
private func isTree(_ value: Value) -> Bool {
  let module = loadedModules.get(intern("ast")).module
  guard let base = module?.namespace.get(intern("AST")).type else { return false }
  return isInstance(value, of: base.reference)
}
