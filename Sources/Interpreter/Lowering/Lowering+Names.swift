// Names as values and as targets.

import Syntax

extension Lowering {
  /// What a name means in the current scope.
  func binding(_ name: String) -> Binding {
    var current = scope
    while true {
      if let binding = current.bindings[mangled(name, current)] { return binding }
      guard current.kind == .comprehension, let parent = current.parent else { return .global }
      current = parent
    }
  }

  /// Module code of `exec` with a mapping of its own for locals.
  private func isSeparateLocal(_ name: String) -> Bool {
    namespaceSlot >= 0 && code.name == "<module>"
      && !context.scopes[0].explicitGlobals.contains(mangled(name, scope))
  }

  func mangled(_ name: String, _ scope: Scope) -> String {
    scope.mangled(name)
  }

  func interned(_ name: String) -> Reference { intern(mangled(name, scope)) }

  func name(_ name: String, _ span: Span) -> Node {
    let site = self.site(span)
    switch binding(name) {
    case .local(let slot): return LocalNode(slot, site)
    case .cell(let slot):
      // In a class body only comprehensions read a cell: that of the class itself.
      return CellNode(slot, name: name, isFree: namespaceSlot >= 0, site)
    case .free(let slot): return CellNode(slot, name: name, isFree: true, site)
    case .global:
      if isSeparateLocal(name) { return className(name, cellSlot: -1, site) }
      return GlobalNode(context.namespace, interned(name), site)
    case .className: return className(name, cellSlot: -1, site)
    case .classFree(let slot): return className(name, cellSlot: slot, site)
    }
  }

  private func className(_ name: String, cellSlot: Int, _ site: Site) -> Node {
    ClassNameNode(
      namespaceSlot: namespaceSlot, name: interned(name), cellSlot: cellSlot,
      fallback: GlobalNode(context.namespace, interned(name), site))
  }

  func nameTarget(_ name: String, _ span: Span) -> TargetNode {
    let site = self.site(span)
    switch binding(name) {
    case .local(let slot): return LocalTarget(slot, site)
    case .cell(let slot), .free(let slot): return CellTarget(slot, name: name, site)
    case .global where !isSeparateLocal(name):
      return GlobalTarget(context.namespace, interned(name), site)
    case .global: return ClassNameTarget(namespaceSlot: namespaceSlot, name: interned(name), site)
    case .className, .classFree:
      return ClassNameTarget(namespaceSlot: namespaceSlot, name: interned(name), site)
    }
  }

  /// The left side of an assignment; its parts may be hoisted into the prelude.
  func target(_ expression: Expression) -> TargetNode {
    switch expression.kind {
    case .name(let name): return nameTarget(name, expression.span)
    case .attribute(let object, let name, _):
      return AttributeTarget(
        self.expression(object), interned(name), attributeSite(expression, name))
    case .subscript(let container, let key):
      let parts = spill([container, key])
      return SubscriptTarget(parts[0], parts[1], site(expression.span))
    case .starred(let inner): return target(inner)
    case .tuple(let items), .list(let items):
      var star = -1
      for (index, item) in items.enumerated() {
        if case .starred = item.kind { star = index }
      }
      return SequenceTarget(items.map { target($0) }, star: star, site(expression.span))
    default: preconditionFailure("the parser accepts only assignable targets")
    }
  }

  /// A statement that stores into the target.
  func store(_ target: TargetNode, _ value: Node) -> Node {
    if let local = target as? LocalTarget { return StoreLocalNode(local.slot, value) }
    if let attribute = target as? AttributeTarget { return AssignAttributeNode(attribute, value) }
    if let item = target as? SubscriptTarget { return AssignItemNode(item, value) }
    return AssignNode(target, value)
  }
}
