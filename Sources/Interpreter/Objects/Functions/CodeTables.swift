// What a code keeps for those who look at it: constants, names and places. Found out when somebody
// asks, by reading its tree again (Library/Runtime/_code_tables.py); and the same code over other globals.

import Syntax

/// The place of an instruction: lines from 1, columns in bytes.
struct CodePosition: Equatable {
  let line: Int
  let endLine: Int
  let column: Int
  let endColumn: Int
}

struct CodeTables {
  let positions: [CodePosition]
  fileprivate let values: Value

  var constants: Value { item(0) }
  var names: Value { item(1) }
  /// `co_code`: an operation and its argument for each instruction. They say nothing to anybody, but
  /// are the same whenever they are asked for.
  var instructions: Value { item(2) }
  var lineTable: Value { item(3) }

  func markValues() { mark(values) }

  private func item(_ index: Int) -> Value { values.tuple?.buffer[index] ?? .none }
}

extension Code {
  func tables() throws(Raised) -> CodeTables {
    if let known = knownTables { return known }
    let module = try importModule("_code_tables")
    let inner = makeList()
    for code in children {
      inner.append(
        makeTuple([makeString(code.name), .int(code.firstLine), makeCode(code)]))
    }
    // A tree may have names that no text could have: it is read as it was written for it.
    let text =
      source.isWrittenFromTree
      ? makeBoxed(
        ObjectType.code.cell,
        CompiledSource(
          source, isExpression ? .eval : .exec, optimization: 0, allowsTopLevelAwait: false))
      : makeString(source.bytes)
    let roots = try pushRoots([module, inner.value, text])
    defer { state.top = roots }
    let variables = (variableNames + cellNames + freeNames).map { makeString($0) }
    let made = try callMethod(
      module, intern("tables"),
      [
        text, makeString(isExpression ? "eval" : "exec"),
        makeString(treeName), .int(source.line(at: span.start)),
        .int(source.byteColumn(at: span.start)), makeTuple(variables), inner.value, docstring,
        makeString(qualifiedName), makeTuple(staticAttributes.map { makeString($0) }),
        .int(firstLine),
      ])
    let tables = CodeTables(positions: positions(of: made), values: made)
    knownTables = tables
    return tables
  }

  private func positions(of made: Value) -> [CodePosition] {
    guard let list = made.tuple?.buffer[4].list else { return [] }
    return (0..<list.count).compactMap { index in
      guard let place = list.items[index].tuple, place.count == 4 else { return nil }
      let numbers = place.buffer.map { $0.asInt ?? 0 }
      return CodePosition(
        line: numbers[0], endLine: numbers[1], column: numbers[2], endColumn: numbers[3])
    }
  }

  /// `f_lasti`, `tb_lasti`: the instruction that stands for a place of the source.
  func instruction(at span: Span) throws(Raised) -> Int {
    let place = CodePosition(
      line: source.line(at: span.start), endLine: source.line(at: span.end),
      column: source.byteColumn(at: span.start), endColumn: source.byteColumn(at: span.end))
    let positions = try tables().positions
    let index =
      positions.lastIndex(of: place)
      ?? positions.firstIndex { $0.line == place.line && $0.column == place.column }
      ?? positions.firstIndex { $0.line == place.line }
    return 2 * (index ?? 0)
  }

  /// The place of an instruction, for tracebacks that scripts make.
  func span(ofInstruction instruction: Int, line: Int) throws(Raised) -> Span {
    let positions = try tables().positions
    if instruction >= 0, instruction / 2 < positions.count {
      let place = positions[instruction / 2]
      if place.line == line {
        return Span(
          offset(line: place.line, place.column), offset(line: place.endLine, place.endColumn))
      }
    }
    let start = offset(line: line, 0)
    return Span(start, start)
  }

  func offset(line: Int, _ column: Int) -> Int {
    min(Int(source.start(ofLine: line)) + column, source.bytes.count)
  }

  // MARK: The same code again

  /// The code as it is when its module is read again, over other globals or as another file.
  func lowered(over namespace: DictObject?, filename: String? = nil) throws(Raised) -> Code {
    let own = globals.map { DictObject($0) } ?? makeDict()
    let isRenamed = filename.map { $0 != source.name } ?? false
    let text = isRenamed ? SourceFile(name: filename ?? "", utf8: source.bytes) : source
    let module: Code
    do {
      module = try Program.compile(
        text, namespace: namespace ?? own, isInteractive: isInteractive,
        isExpression: isExpression, hasLinePoints: false, warns: false)
    } catch {
      throw raise(diagnostic: error)
    }
    guard let code = module.find(treeName, span) else {
      throw raise(.valueError, "the source of code object \(name) is not known")
    }
    code.isIterableCoroutine = isIterableCoroutine
    return code
  }

  /// The code itself where it is bound to these globals already.
  func bound(to namespace: DictObject) throws(Raised) -> Code {
    if globals == namespace.layout.reference { return self }
    let code = try lowered(over: namespace)
    (code.name, code.qualifiedName) = (name, qualifiedName)
    return code
  }

  /// The code of a construct in it.
  func find(_ treeName: String, _ span: Span) -> Code? {
    if span == self.span, treeName == self.treeName { return self }
    for code in children {
      if let found = code.find(treeName, span) { return found }
    }
    return nil
  }
}
