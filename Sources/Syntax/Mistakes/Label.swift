// How messages call an expression.

extension Mistakes {
  enum Label: String {
    case attribute, `subscript`, starred, name, list, tuple, lambda
    case call = "function call"
    case operation = "expression"
    case generator = "generator expression"
    case yield = "yield expression"
    case await = "await expression"
    case listComprehension = "list comprehension"
    case setComprehension = "set comprehension"
    case dictComprehension = "dict comprehension"
    case dictionary = "dict literal"
    case set = "set display"
    case formattedString = "f-string expression"
    case noneValue = "None"
    case falseValue = "False"
    case trueValue = "True"
    case ellipsis
    case literal
    case comparison
    /// A comparison whose first operator is `in`: how `for x in y` looks to an expression.
    case membership
    case conditional = "conditional expression"
    case named = "named expression"

    var description: String { self == .membership ? Label.comparison.rawValue : rawValue }
  }

  enum TargetUse { case assignment, deletion, loop }

  /// The first part of a would-be target that cannot be one.
  func invalidTarget(in node: Node, _ use: TargetUse) -> Node? {
    switch node.label {
    case .list, .tuple:
      for child in node.children {
        if let invalid = invalidTarget(in: child, use) { return invalid }
      }
      return nil
    case .starred:
      if use == .deletion { return node }
      return node.children.first.flatMap { invalidTarget(in: $0, use) }
    case .membership where use == .loop:
      return node.children.first.flatMap { invalidTarget(in: $0, use) }
    case .comparison where use == .loop: return nil
    case .name, .subscript, .attribute: return nil
    default: return node
    }
  }

  mutating func reportTarget<Result>(_ node: Node, _ use: TargetUse) -> Result? {
    guard let invalid = invalidTarget(in: node, use) else { return nil }
    let verb = use == .deletion ? "delete" : "assign to"
    return report("cannot \(verb) \(invalid.label.description)", invalid)
  }

  /// A node of some label from a start to the end of the last token taken.
  func node(_ label: Label, from start: Int32, _ children: [Node] = []) -> Node {
    Node(
      label: label, span: Span(Int(start), Int(tokens[max(0, index - 1)].end)), children: children)
  }

  var start: Int32 { tokens[index].start }
}
