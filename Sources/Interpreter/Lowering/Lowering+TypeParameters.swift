// PEP 695: type parameters and `type` statements.
//
// The parameters live in the frame around the definition, like the variables of a comprehension.
// Bounds, defaults and the values of `type` statements become functions that run when asked for.

import Syntax

extension Lowering {
  /// A definition inside of its type parameters, which are made first.
  func generic(
    _ parameters: [TypeParameter], _ scope: Int, _ name: String, _ span: Span,
    _ definition: () -> Node
  ) -> Node {
    if parameters.isEmpty { return definition() }
    let place = site(span)
    let label = "<generic parameters of \(name)>"
    let shown = Code(
      name: label, qualifiedName: context.scopes[scope].qualifiedName, source: context.source,
      span: span, form: .plain, signature: Signature(name: label, isNative: false),
      scope: context.scopes[scope])
    let outer = siteCode
    siteCode = shown
    defer { siteCode = outer }
    return within(scope) { inner in
      var setup: [Node] =
        inner.ownCells.isEmpty ? [] : [MakeCellsNode(inner.ownCells)]
      setup += parameters.map { parameter in
        store(target(of: parameter), typeParameter(parameter))
      }
      return GenericNode(
        sequence(setup), definition(), tuple(of: parameters), shown, place)
    }
  }

  /// Lowers something that stands in the scope around type parameters.
  func around<T>(_ typeScope: Int, _ body: () -> T) -> T {
    guard typeScope >= 0, let outer = context.scopes[typeScope].parent else { return body() }
    let inner = scope
    scope = outer
    defer { scope = inner }
    return body()
  }

  func typeAlias(
    _ name: Expression, _ parameters: [TypeParameter], _ value: LazyExpression, _ typeScope: Int,
    _ span: Span
  ) -> Node {
    guard case .name(let text) = name.kind else { return PassNode() }
    let alias = generic(parameters, typeScope, text, span) {
      TypeAliasNode(
        interned(text),
        parameters: parameters.isEmpty ? ConstantNode(emptyTuple) : tuple(of: parameters),
        value: lazily(value, text))
    }
    return store(nameTarget(text, name.span), alias)
  }

  func typeParameterTuple(_ definition: ClassDefinition) -> Node {
    definition.typeParameters.isEmpty ? ConstantNode(.none) : tuple(of: definition.typeParameters)
  }

  private func tuple(of parameters: [TypeParameter]) -> Node {
    TupleNode(
      parameters.map { parameter in
        guard case .classFree(let slot) = binding(parameter.name) else {
          return name(parameter.name, parameter.span)
        }
        return CellNode(slot, name: parameter.name, isFree: false, site(parameter.span))
      })
  }

  /// The variable itself, even where a name of the class comes before it.
  private func target(of parameter: TypeParameter) -> TargetNode {
    guard case .classFree(let slot) = binding(parameter.name) else {
      return nameTarget(parameter.name, parameter.span)
    }
    return CellTarget(slot, name: parameter.name, site(parameter.span))
  }

  private func typeParameter(_ parameter: TypeParameter) -> Node {
    var isConstrained = false
    if let bound = parameter.bound, case .tuple = bound.value.kind { isConstrained = true }
    return TypeParameterNode(
      parameter.kind, intern(parameter.name),
      bound: parameter.bound.map { lazily($0, parameter.name) } ?? ConstantNode(.unbound),
      isConstrained: isConstrained,
      defaultValue: parameter.defaultValue.map { lazily($0, parameter.name) }
        ?? ConstantNode(.unbound))
  }

  /// A function that gives the expression's value. Where it sees the names of a class, the default of its
  /// only parameter is the cell that holds the class's namespace.
  private func lazily(_ expression: LazyExpression, _ name: String) -> Node {
    let inner = context.scopes[expression.scope]
    let signature = Signature(name: name, isNative: false)
    let code = Code(
      name: name, qualifiedName: inner.qualifiedName, source: context.source,
      span: expression.value.span, form: .plain, signature: signature, scope: inner)
    self.code.children.append(code)
    let lowering = Lowering(context, code, inner)
    var defaults = FunctionNode.Defaults()
    var setup: [Node] = []
    if inner.seesClassNames {
      let cell = lowering.reserveSlots(1)
      signature.positional = [
        .init(name: SpecialName.dict.name, slot: cell, defaultText: nil)
      ]
      signature.slotCount = cell + 1
      defaults.positional = [BoundLocalNode(namespaceCellSlot)]
      lowering.namespaceSlot = lowering.reserveSlots(1)
      let namespace = CellNode(
        cell, name: "__classdict__", isFree: true, lowering.site(expression.value.span))
      setup.append(StoreLocalNode(lowering.namespaceSlot, namespace))
    }
    let value = lowering.evaluatedAnnotation(expression.value)
    lowering.complete(sequence(setup + [ReturnNode(value)]))
    return FunctionNode(
      code, captures: inner.captures.map(\.outerSlot), defaults, annotations: [],
      globals: context.namespace)
  }
}
