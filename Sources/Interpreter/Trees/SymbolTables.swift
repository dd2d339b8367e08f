// The blocks and names of a text as values: what the module `symtable` is made of.

import Syntax

/// The tables of a text: tuples of kind, name, line, whether it is nested, names with their flags, and the tables of the
/// blocks inside.
/// - Parameter mode: as of `compile`.
package func symbolTables(
  of text: Value, fileName path: Value, mode: Value
) throws(Raised) -> Value {
  guard let mode = (mode.string?.text).flatMap(CompiledSource.Mode.init) else {
    throw raise(.valueError, "symtable() arg 3 must be 'exec' or 'eval' or 'single'")
  }
  let read = try sourceFile(text, name: "symtable")
  let source = SourceFile(
    name: try fileName(path), utf8: read.bytes, namesEncoding: read.namesEncoding)
  let table: SymbolTable
  do {
    let module =
      mode == .eval ? try Parser.parseExpression(source) : try Parser.parseModule(source)
    table = try symbolTable(of: module)
  } catch {
    throw raise(diagnostic: error, isExpression: mode == .eval)
  }
  return try value(of: table)
}

private func value(of table: SymbolTable) throws(Raised) -> Value {
  let roots = state.top
  defer { state.top = roots }
  let names = makeDict()
  let children = makeList()
  _ = try pushRoots([names.value, children.value])
  for entry in table.entries { names.set(intern(entry.name), .int(entry.flags)) }
  for child in table.children { children.append(try value(of: child)) }
  return makeTuple([
    makeString(table.kind.rawValue), makeString(table.name), .int(table.line),
    .bool(table.isNested), names.value, children.value,
  ])
}
