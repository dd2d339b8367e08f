// Calls, by shape: a function or a method with positional arguments, keywords, spreads.

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
      var own: [(String, Binding)] = []
      for name in current.bindings.names {
        guard let binding = current.bindings[name] else { continue }
        switch binding {
        case .local(let slot) where current.ownSlots.contains(slot),
          .cell(let slot) where current.ownSlots.contains(slot):
          if !variables.contains(where: { $0.0 == name }) { own.append((name, binding)) }
        default: break
        }
      }
      variables = own + variables
      current = outer
    }
    return variables
  }

  private func plainCall(_ callee: Expression, _ arguments: [Argument], _ span: Span) -> Node {
    if context.isTraced {
      let (parts, list) = spreadCall(callee, arguments)
      return ProfiledCallNode(parts, list, site(span))
    }
    if arguments.allSatisfy({ $0.kind == .positional }) {
      return positionalCall(callee, arguments, span)
    }
    if arguments.allSatisfy({ $0.kind != .star && $0.kind != .doubleStar }) {
      return keywordCall(callee, ordered(arguments), span)
    }
    let (subject, list) = spreadCall(callee, arguments)
    return SpreadCallNode(subject, list, site(span))
  }

  private func spreadCall(_ callee: Expression, _ arguments: [Argument]) -> (Node, [ArgumentNode]) {
    let parts = spill([callee] + ordered(arguments).map(\.value))
    let spread = zip(ordered(arguments), parts.dropFirst()).map { argument, node in
      switch argument.kind {
      case .positional: ArgumentNode.positional(node)
      case .keyword(let name): ArgumentNode.keyword(intern(name), node)
      case .star: ArgumentNode.star(node)
      case .doubleStar: ArgumentNode.doubleStar(node)
      }
    }
    return (parts[0], spread)
  }

  private func keywordCall(_ callee: Expression, _ arguments: [Argument], _ span: Span) -> Node {
    var subject = callee
    var method: String?
    if case .attribute(let object, let name, _) = callee.kind { (subject, method) = (object, name) }
    let parts = spill([subject] + arguments.map(\.value))
    var positional: [Node] = []
    var keywords: [(Reference, Node)] = []
    for (argument, node) in zip(arguments, parts.dropFirst()) {
      if case .keyword(let name) = argument.kind {
        keywords.append((intern(name), node))
      } else {
        positional.append(node)
      }
    }
    let values = KeywordArguments(positional, keywords)
    guard let method else { return KeywordCallNode(parts[0], values, site(span)) }
    return MethodKeywordCallNode(
      parts[0], interned(method), values, methodCallSite(callee, method, span),
      attributeSite: attributeSite(callee, method))
  }

  /// Positional arguments and `*iterable` first, as they are evaluated.
  private func ordered(_ arguments: [Argument]) -> [Argument] {
    arguments.filter { $0.kind == .positional || $0.kind == .star }
      + arguments.filter { $0.kind != .positional && $0.kind != .star }
  }

  private func positionalCall(_ callee: Expression, _ arguments: [Argument], _ span: Span) -> Node {
    let values = arguments.map(\.value)
    if case .attribute(let object, let name, _) = callee.kind {
      let parts = spill([object] + values)
      let site = methodCallSite(callee, name, span)
      let general = methodCall(
        parts, interned(name), site, attributeSite: attributeSite(callee, name))
      guard let parent = parts[0] as? SuperNode else { return general }
      return SuperMethodCallNode(
        parent, interned(name), Array(parts.dropFirst()), general, site)
    }
    let parts = spill([callee] + values)
    let site = self.site(span)
    switch values.count {
    case 0: return Call0Node(parts[0], site)
    case 1: return Call1Node(parts[0], parts[1], site)
    case 2: return Call2Node(parts[0], parts[1], parts[2], site)
    case 3: return Call3Node(parts[0], parts[1], parts[2], parts[3], site)
    default: return CallManyNode(parts[0], Array(parts.dropFirst()), site)
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
    case 4:
      return MethodCall3Node(
        parts[0], name, parts[1], parts[2], parts[3], site, attributeSite: attributeSite)
    default:
      return MethodCallManyNode(
        parts[0], name, Array(parts.dropFirst()), site, attributeSite: attributeSite)
    }
  }

  /// `super()` in a method: needs the class cell and the first argument of the frame.
  private func superCall(_ callee: Expression, _ arguments: [Argument], _ span: Span) -> Node? {
    guard case .name("super") = callee.kind, arguments.isEmpty,
      let first = code.signature.positional.first,
      case .free(let slot) = binding("__class__")
    else { return nil }
    return SuperNode(
      classCellSlot: slot, argumentSlot: currentSlot(of: first),
      fallback: self.name("super", callee.span), site(span))
  }

  /// Where the parameter's name lives here: a comprehension around may have a variable of that name.
  private func currentSlot(of parameter: Signature.Parameter) -> Int {
    let name = StringObject(UnsafeMutableRawPointer(parameter.name)).text
    switch scope.kind == .comprehension ? binding(name) : .global {
    case .local(let slot), .cell(let slot): return slot
    default: return parameter.slot
    }
  }
}
