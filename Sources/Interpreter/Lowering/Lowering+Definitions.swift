// Functions, lambdas, classes and imports.

import Syntax

extension Lowering {
  // MARK: Functions

  func functionStatement(_ definition: FunctionDefinition, _ span: Span) -> Node {
    let decorators = definition.decorators.map { keepIfMany(expression($0), definition.decorators) }
    let function = generic(
      definition.typeParameters, definition.typeScope, definition.name, span
    ) {
      self.function(definition, span)
    }
    let value = decorate(
      function, decorators, definition.decorators, at: definition.nameSpan)
    return store(nameTarget(definition.name, definition.nameSpan), value)
  }

  private func keepIfMany(_ node: Node, _ all: [Expression]) -> Node {
    isResumable && all.contains(where: suspends) ? keep(node) : node
  }

  private func decorate(
    _ node: Node, _ decorators: [Node], _ expressions: [Expression], at name: Span
  ) -> Node {
    if decorators.isEmpty { return node }
    let sites = expressions.map { site($0.span) }
    if !context.isTraced { return DecoratedNode(node, decorators, sites) }
    return TracedDecoratedNode(
      TracedValueNode(node, site(name)),
      zip(decorators, sites).map { TracedValueNode($0, $1) }, sites, name: site(name))
  }

  private func function(_ definition: FunctionDefinition, _ span: Span) -> FunctionNode {
    let inner = context.scopes[definition.scope]
    let form: Code.Form =
      definition.isAsync
      ? (inner.hasYield ? .asyncGenerator : .coroutine) : (inner.hasYield ? .generator : .plain)
    let code = Code(
      name: definition.name, qualifiedName: inner.qualifiedName, source: context.source,
      span: definition.nameSpan, form: form,
      signature: signature(definition.parameters, definition.name, inner), scope: inner)
    code.decoratorStart = definition.decorators.first?.span.start
    self.code.children.append(code)
    if definition.deferred != nil {
      code.docstring = docstring(of: definition.body)
      code.deferred = DeferredLowering(definition, context, inner)
    } else {
      Lowering(context, code, inner).finish(definition.body)
    }
    return FunctionNode(
      code, captures: inner.captures.map(\.outerSlot),
      around(definition.typeScope) { defaults(definition.parameters) },
      annotations: annotations(definition), globals: context.namespace)
  }

  func lambda(_ parameters: Parameters, _ body: Expression, _ scope: Int, _ span: Span) -> Node {
    let inner = context.scopes[scope]
    let form: Code.Form = inner.hasYield ? .generator : .plain
    let code = Code(
      name: "<lambda>", qualifiedName: inner.qualifiedName, source: context.source, span: span,
      form: form, signature: signature(parameters, "<lambda>", inner), scope: inner)
    self.code.children.append(code)
    let lowering = Lowering(context, code, inner)
    lowering.finish([Statement(.return(body), body.span)])
    code.docstring = .none
    return FunctionNode(
      code, captures: inner.captures.map(\.outerSlot), defaults(parameters), annotations: [],
      globals: context.namespace)
  }

  private func signature(_ parameters: Parameters, _ name: String, _ inner: Scope) -> Signature {
    let signature = Signature(name: name, isNative: false)
    for parameter in parameters.list {
      let text = inner.mangled(parameter.name)
      let slot = inner.parameterSlot(text)
      let entry = Signature.Parameter(name: intern(text), slot: slot, defaultText: nil)
      switch parameter.kind {
      case .positionalOnly:
        signature.positional.append(entry)
        signature.positionalOnlyCount += 1
      case .positional: signature.positional.append(entry)
      case .keywordOnly: signature.keywordOnly.append(entry)
      case .star: (signature.starSlot, signature.starName) = (slot, text)
      case .doubleStar: (signature.doubleStarSlot, signature.doubleStarName) = (slot, text)
      }
    }
    signature.slotCount = parameters.list.count
    return signature
  }

  private func defaults(_ parameters: Parameters) -> FunctionNode.Defaults {
    var defaults = FunctionNode.Defaults()
    for parameter in parameters.list {
      switch parameter.kind {
      case .positionalOnly, .positional:
        if let value = parameter.defaultValue { defaults.positional.append(expression(value)) }
      case .keywordOnly: defaults.keywordOnly.append(parameter.defaultValue.map { expression($0) })
      case .star, .doubleStar: break
      }
    }
    return defaults
  }

  private func annotations(_ definition: FunctionDefinition) -> [(Reference, Node)] {
    var annotations: [(Reference, Node)] = []
    for parameter in definition.parameters.inOrderOfAnnotations {
      if let annotation = parameter.annotation {
        annotations.append((interned(parameter.name), annotationNode(annotation)))
      }
    }
    if let returns = definition.returns {
      annotations.append((intern("return"), annotationNode(returns)))
    }
    return annotations
  }

  /// The value of an annotation: under the future import its text.
  func annotationNode(_ annotation: Expression) -> Node {
    context.hasFutureAnnotations
      ? constant(makeString(unparsed(annotation))) : evaluatedAnnotation(annotation)
  }

  /// `*args: *Ts` unpacks to the one item; other annotations are plain expressions.
  func evaluatedAnnotation(_ annotation: Expression) -> Node {
    if case .starred(let inner) = annotation.kind {
      return OnlyItemNode(lower(inner), site(inner.span))
    }
    return lower(annotation)
  }

  // MARK: Classes

  func classStatement(_ definition: ClassDefinition, _ span: Span) -> Node {
    let decorators = definition.decorators.map { keepIfMany(expression($0), definition.decorators) }
    let inner = context.scopes[definition.scope]
    let code = Code(
      name: definition.name, qualifiedName: inner.qualifiedName, source: context.source,
      span: span, form: .plain, signature: Signature(name: definition.name, isNative: false),
      scope: inner)
    code.decoratorStart = definition.decorators.first?.span.start
    code.staticAttributes = inner.staticAttributes
    self.code.children.append(code)
    let lowering = Lowering(context, code, inner)
    lowering.finish(definition.body)
    let node = generic(definition.typeParameters, definition.typeScope, definition.name, span) {
      ClassNode(
        code, captures: inner.captures.map { ($0.slot, $0.outerSlot) },
        namespaceSlot: lowering.namespaceSlot,
        cellSlots: (inner.classCellSlot ?? -1, lowering.namespaceCellSlot),
        arguments: classArguments(definition), typeParameters: typeParameterTuple(definition),
        staticAttributes: inner.staticAttributes, globals: context.namespace, site(span))
    }
    let value = decorate(node, decorators, definition.decorators, at: definition.nameSpan)
    return store(nameTarget(definition.name, definition.nameSpan), value)
  }

  /// A generic class derives from `Generic[...]` too, after the other bases.
  private func classArguments(_ definition: ClassDefinition) -> [ArgumentNode] {
    let arguments = definition.arguments
    let nodes = spill(arguments.map(\.value))
    var result = zip(arguments, nodes).map { argument, node -> ArgumentNode in
      switch argument.kind {
      case .positional: return .positional(node)
      case .keyword(let name): return .keyword(intern(name), node)
      case .star: return .star(node)
      case .doubleStar: return .doubleStar(node)
      }
    }
    if !definition.typeParameters.isEmpty {
      let base = GenericBaseNode(typeParameterTuple(definition), site(definition.nameSpan))
      let end = arguments.lastIndex { $0.kind == .positional || $0.kind == .star }
      result.insert(.positional(base), at: end.map { $0 + 1 } ?? 0)
    }
    return result
  }

  // MARK: Imports

  func importStatement(_ names: [ImportAlias], _ span: Span) -> Node {
    sequence(names.flatMap { importModule($0, span) })
  }

  /// `import a.b` binds `a`; `import a.b as c` walks from `a` to the submodule.
  private func importModule(_ name: ImportAlias, _ span: Span) -> [Node] {
    let parts = name.name.split(separator: ".").map(String.init)
    let root = ImportNode(name.name, globals: context.namespace, site(span))
    guard let alias = name.alias, parts.count > 1 else {
      return [AssignNode(nameTarget(name.alias ?? parts[0], name.span), root)]
    }
    let slot = reserveSlots(1)
    var nodes: [Node] = [StoreLocalNode(slot, root)]
    for part in parts.dropFirst().dropLast() {
      nodes.append(StoreLocalNode(slot, ImportedNameNode(slot: slot, intern(part), site(span))))
    }
    let last = ImportedNameNode(slot: slot, intern(parts[parts.count - 1]), site(span))
    return nodes + [AssignNode(nameTarget(alias, name.span), last)]
  }

  func importFrom(_ module: String?, _ names: [ImportAlias], _ level: Int, _ span: Span) -> Node {
    let wanted = names.isEmpty ? ["*"] : names.map(\.name)
    let source = ImportNode(
      module ?? "", level: level, names: wanted, globals: context.namespace, site(span))
    if names.isEmpty {
      return ImportStarNode(
        source, globals: context.namespace, namespaceSlot: namespaceSlot, site(span))
    }
    let slot = reserveSlots(1)
    var nodes: [Node] = [StoreLocalNode(slot, source)]
    for name in names {
      nodes.append(
        AssignNode(
          nameTarget(name.alias ?? name.name, name.span),
          ImportedNameNode(slot: slot, intern(name.name), site(span))))
    }
    return sequence(nodes)
  }
}

extension Scope {
  /// The slot of a parameter, whether it lives there or a cell wraps it.
  func parameterSlot(_ name: String) -> Int {
    switch bindings[name] {
    case .local(let slot), .cell(let slot): return slot
    default: preconditionFailure("the resolver gives every parameter a slot")
    }
  }
}
