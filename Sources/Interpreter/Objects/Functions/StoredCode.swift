// Code objects as plain values, and back again: `marshal` keeps those in files. There is no byte code, so what is kept
// is the text of the module and which of its codes it is.

import Syntax

/// What a code object is made of; nil for other values.
package func codeParts(_ value: Value) throws(Raised) -> Value? {
  if let compiled = value.boxed(CompiledSource.self) {
    let text = textParts(
      compiled.source, compiled.mode, compiled.optimization, compiled.allowsTopLevelAwait)
    return makeTuple([text, .none])
  }
  guard let view = value.boxed(CodeView.self) else { return nil }
  let code = view.code
  let mode: CompiledSource.Mode =
    code.isExpression ? .eval : code.isInteractive ? .single : .exec
  let place = makeTuple([
    makeString(code.treeName), .int(Int(code.span.start)), .int(Int(code.span.end)),
    makeString(code.name), makeString(code.qualifiedName), .bool(code.isIterableCoroutine),
    makeTuple(view.replaced.map { makeTuple([makeString($0.name), $0.value]) }),
  ])
  return makeTuple([textParts(code.source, mode, startOptions.optimization, false), place])
}

private func textParts(
  _ source: SourceFile, _ mode: CompiledSource.Mode, _ optimization: Int, _ awaits: Bool
) -> Value {
  makeTuple([
    makeString(source.name), makeBytes(source.bytes), .bool(source.namesEncoding),
    makeTuple(source.lineNumbers.map { .int(Int($0)) }), makeString(mode.rawValue),
    .int(optimization), .bool(awaits),
  ])
}

/// The text that a code object was made of; nil for other values.
package func source(ofCode value: Value) -> SourceFile? {
  value.boxed(CompiledSource.self)?.source ?? value.boxed(CodeView.self)?.code.source
}

/// The code object of such parts.
/// - Throws: ValueError where they are none, SyntaxError for a text that is none.
package func code(ofParts parts: Value) throws(Raised) -> Value {
  guard let pair = parts.tuple, pair.count == 2,
    let compiled = compiledSource(ofParts: pair.buffer[0])
  else { throw badCode() }
  let place = pair.buffer[1]
  if place.isNone { return makeBoxed(ObjectType.code.cell, compiled) }
  guard let fields = place.tuple, fields.count == 7, let treeName = fields.buffer[0].string?.text,
    let start = fields.buffer[1].asInt, let end = fields.buffer[2].asInt,
    let name = fields.buffer[3].string?.text, let qualifiedName = fields.buffer[4].string?.text,
    let replaced = fields.buffer[6].tuple
  else { throw badCode() }
  guard let code = try compiled.code().find(treeName, Span(start, end)) else { throw badCode() }
  (code.name, code.qualifiedName) = (name, qualifiedName)
  code.isIterableCoroutine = try isTrue(fields.buffer[5])
  if replaced.count == 0 { return makeCode(code) }
  let values = replaced.buffer.compactMap { pair -> (name: String, value: Value)? in
    guard let pair = pair.tuple, pair.count == 2, let name = pair.buffer[0].string?.text
    else { return nil }
    return (name, pair.buffer[1])
  }
  return makeBoxed(ObjectType.code.cell, CodeView(code, replaced: values))
}

private func compiledSource(ofParts value: Value) -> CompiledSource? {
  guard let parts = value.tuple, parts.count == 7, let name = parts.buffer[0].string?.text,
    let bytes = parts.buffer[1].bytes, let numbers = parts.buffer[3].tuple,
    let mode = (parts.buffer[4].string?.text).flatMap(CompiledSource.Mode.init),
    let optimization = parts.buffer[5].asInt
  else { return nil }
  let source = SourceFile(
    name: name, utf8: Array(bytes.buffer), namesEncoding: parts.buffer[2].isTrueBool,
    lineNumbers: numbers.buffer.compactMap { $0.asInt.map { Int32(truncatingIfNeeded: $0) } })
  return CompiledSource(
    source, mode, optimization: optimization, allowsTopLevelAwait: parts.buffer[6].isTrueBool)
}

private func badCode() -> Raised { raise(.valueError, "bad marshal data (not a code object)") }

extension Value {
  fileprivate var isTrueBool: Bool { if case .bool(true) = self { true } else { false } }
}
