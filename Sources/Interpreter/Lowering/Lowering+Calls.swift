// Calls, by shape: a function or a method with up to three positional arguments, keywords, spreads.

import Syntax

extension Lowering {
  func call(_ callee: Expression, _ arguments: [Argument], _ span: Span) -> Node {
    if let node = superCall(callee, arguments, span) { return node }
    let node = plainCall(callee, arguments, span)
    guard case .name(let name) = callee.kind, frameAccessNames.contains(name) else { return node }
    return FrameAccessNode(
      node, code, globals: context.namespace, namespaceSlot: namespaceSlot,
      iterationVariables: iterationVariables)
  }

  /// The variables of the comprehensions around the place being lowered.
  private var iterationVariables: [(String, Binding)] {
    var variables: [(String, Binding)] = []
    var current = scope
    while current.kind == .comprehension, let outer = current.parent {
      for (name, binding) in current.bindings {
        switch binding {
        case .local(let slot) where current.ownSlots.contains(slot),
          .cell(let slot) where current.ownSlots.contains(slot):
          if !variables.contains(where: { $0.0 == name }) { variables.append((name, binding)) }
        default: break
        }
      }
      current = outer
    }
    return variables
  }

  private func plainCall(_ callee: Expression, _ arguments: [Argument], _ span: Span) -> Node {
    let site = self.site(span)
    let isPlain = arguments.allSatisfy { $0.kind == .positional }
    if isPlain, arguments.count <= 3 { return shortCall(callee, arguments, site) }
    let parts = spill([callee] + ordered(arguments).map(\.value))
    var nodes = parts.dropFirst()
    var positional: [Node] = []
    var keywords: [(Reference, Node)] = []
    var spread: [ArgumentNode] = []
    var needsSpread = false
    for argument in ordered(arguments) {
      let node = nodes.removeFirst()
      switch argument.kind {
      case .positional:
        positional.append(node)
        spread.append(.positional(node))
      case .keyword(let name):
        keywords.append((intern(name), node))
        spread.append(.keyword(intern(name), node))
      case .star:
        needsSpread = true
        spread.append(.star(node))
      case .doubleStar:
        needsSpread = true
        spread.append(.doubleStar(node))
      }
    }
    if needsSpread || keywords.isEmpty { return SpreadCallNode(parts[0], spread, site) }
    return KeywordCallNode(parts[0], positional, keywords, site)
  }

  /// Positional arguments and `*iterable` first, as they are evaluated.
  private func ordered(_ arguments: [Argument]) -> [Argument] {
    arguments.filter { $0.kind == .positional || $0.kind == .star }
      + arguments.filter { $0.kind != .positional && $0.kind != .star }
  }

  private func shortCall(_ callee: Expression, _ arguments: [Argument], _ site: Site) -> Node {
    let values = arguments.map(\.value)
    if case .attribute(let object, let name, _) = callee.kind {
      let parts = spill([object] + values)
      return methodCall(parts, interned(name), site, attributeSite: self.site(callee.span))
    }
    let parts = spill([callee] + values)
    switch values.count {
    case 0: return Call0Node(parts[0], site)
    case 1: return Call1Node(parts[0], parts[1], site)
    case 2: return Call2Node(parts[0], parts[1], parts[2], site)
    default: return Call3Node(parts[0], parts[1], parts[2], parts[3], site)
    }
  }

  private func methodCall(
    _ parts: [Node], _ name: Reference, _ site: Site, attributeSite: Site
  ) -> Node {
    switch parts.count {
    case 1: return MethodCall0Node(parts[0], name, site, attributeSite: attributeSite)
    case 2: return MethodCall1Node(parts[0], name, parts[1], site, attributeSite: attributeSite)
    case 3:
      return MethodCall2Node(
        parts[0], name, parts[1], parts[2], site, attributeSite: attributeSite)
    default:
      return MethodCall3Node(
        parts[0], name, parts[1], parts[2], parts[3], site, attributeSite: attributeSite)
    }
  }

  /// `super()` in a method: needs the class cell and the first argument of the frame.
  private func superCall(_ callee: Expression, _ arguments: [Argument], _ span: Span) -> Node? {
    guard case .name("super") = callee.kind, arguments.isEmpty,
      let first = code.signature.positional.first,
      case .free(let slot)? = code.bindings["__class__"]
    else { return nil }
    return SuperNode(
      classCellSlot: slot, argumentSlot: first.slot, fallback: self.name("super", callee.span),
      site(span))
  }
}
