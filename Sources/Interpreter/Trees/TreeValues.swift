// The syntax tree as values, for the module `ast`: a node is a tuple of its name, its four positions
// and its fields in the order of CPython's `ast`; nodes without a position have None for the first.
// The classes of the nodes are written in Python (Library/Language/ast.py), which makes them of these tuples.

import BigInt
import Syntax

/// The tree of a source, as `ast` takes it.
func treeValue(_ module: Module, mode: CompiledSource.Mode) throws(Raised) -> Value {
  let tree = TreeValues(source: module.source)
  switch mode {
  case .exec: return tree.node("Module", nil, [try tree.block(module.body), makeList().value])
  case .single: return tree.node("Interactive", nil, [try tree.block(module.body)])
  case .eval:
    guard case .expression(let value)? = module.body.first?.kind else { return .none }
    return tree.node("Expression", nil, [try tree.expression(value)])
  }
}

struct TreeValues {
  enum Context: String { case load = "Load", store = "Store", delete = "Del" }

  let source: SourceFile

  // MARK: Pieces

  func node(_ name: String, _ span: Span?, _ fields: [Value]) -> Value {
    var items: [Value] = [.object(intern(name))]
    if let span {
      items.append(.int(source.line(at: span.start)))
      items.append(.int(source.byteColumn(at: span.start)))
      items.append(.int(source.line(at: span.end)))
      items.append(.int(source.byteColumn(at: span.end)))
    } else {
      items += [.none, .none, .none, .none]
    }
    return makeTuple(items + fields)
  }

  func text(_ text: String?) -> Value { text.map { .object(intern($0)) } ?? .none }

  /// A node without fields: an operator or a context.
  func mark(_ name: String) -> Value { node(name, nil, []) }

  func list<Element>(
    _ elements: [Element], _ each: (Element) throws(Raised) -> Value
  ) throws(Raised) -> Value {
    var values: [Value] = []
    for element in elements { values.append(try each(element)) }
    return makeList(values).value
  }

  func expressions(
    _ elements: [Expression], _ context: Context = .load
  ) throws(Raised) -> Value {
    try list(elements) { (element) throws(Raised) in try expression(element, context) }
  }

  func optional(_ value: Expression?) throws(Raised) -> Value {
    guard let value else { return .none }
    return try expression(value)
  }

  func block(_ body: [Statement]) throws(Raised) -> Value {
    try list(body) { (one) throws(Raised) in try statement(one) }
  }

  // MARK: Parts of definitions

  func parameters(_ parameters: Parameters) throws(Raised) -> Value {
    var positionalOnly: [Value] = []
    var positional: [Value] = []
    var keywordOnly: [Value] = []
    var star = Value.none
    var doubleStar = Value.none
    var defaults: [Value] = []
    var keywordDefaults: [Value] = []
    for parameter in parameters.list {
      let value = node(
        "arg", parameter.span, [text(parameter.name), try optional(parameter.annotation), .none])
      let defaultValue = try optional(parameter.defaultValue)
      switch parameter.kind {
      case .positionalOnly: positionalOnly.append(value)
      case .positional: positional.append(value)
      case .star: star = value
      case .doubleStar: doubleStar = value
      case .keywordOnly:
        keywordOnly.append(value)
        keywordDefaults.append(defaultValue)
        continue
      }
      if parameter.defaultValue != nil { defaults.append(defaultValue) }
    }
    return node(
      "arguments", nil,
      [
        makeList(positionalOnly).value, makeList(positional).value, star,
        makeList(keywordOnly).value, makeList(keywordDefaults).value, doubleStar,
        makeList(defaults).value,
      ])
  }

  /// Positional arguments and keywords, as calls and class statements hold them.
  func arguments(_ arguments: [Argument]) throws(Raised) -> [Value] {
    var positional: [Value] = []
    var keywords: [Value] = []
    for argument in arguments {
      let value = try expression(argument.value)
      switch argument.kind {
      case .positional: positional.append(value)
      case .star: positional.append(node("Starred", argument.span, [value, mark("Load")]))
      case .keyword(let name): keywords.append(node("keyword", argument.span, [text(name), value]))
      case .doubleStar: keywords.append(node("keyword", argument.span, [.none, value]))
      }
    }
    return [makeList(positional).value, makeList(keywords).value]
  }

  func typeParameters(_ parameters: [TypeParameter]) throws(Raised) -> Value {
    try list(parameters) { (parameter) throws(Raised) in
      let defaultValue = try optional(parameter.defaultValue?.value)
      switch parameter.kind {
      case .typeVar:
        return node(
          "TypeVar", parameter.span,
          [text(parameter.name), try optional(parameter.bound?.value), defaultValue])
      case .typeVarTuple:
        return node("TypeVarTuple", parameter.span, [text(parameter.name), defaultValue])
      case .paramSpec:
        return node("ParamSpec", parameter.span, [text(parameter.name), defaultValue])
      }
    }
  }
}
