// `match` statements and their patterns.

import Syntax

extension Lowering {
  func matchStatement(_ subject: Expression, _ cases: [MatchCase]) -> Node {
    let value = jumpable(
      expression(subject), past: cases.map { region($0.body) }, substitute: .none)
    let isSuspending =
      isResumable
      && cases.contains { part in
        part.body.contains(where: suspends) || (part.guardExpression.map { suspends($0) } ?? false)
      }
    let slot = reserveSlots(isSuspending ? 3 : 1)
    if !isSuspending {
      return MatchNode(
        value, slot: slot, tests: cases.map { test($0, subjectSlot: slot) },
        bodies: cases.map { part in sibling { block(part.body) } })
    }
    let offset = reserveState()
    return ResumableMatchNode(
      value, slot: slot, tests: cases.map { test($0, subjectSlot: slot) },
      guards: cases.map { part in sibling { suspendingGuard(part, slot: slot + 2) } },
      bodies: cases.map { part in sibling { block(part.body) } }, offset: offset)
  }

  private func test(_ part: MatchCase, subjectSlot: Int) -> Node {
    // Captures live until the names are bound, before guard and body: the cases share the slots.
    sibling {
      var slots = CaptureSlots()
      let pattern = self.pattern(part.pattern, &slots)
      let captures = slots.list.map { name, slot in
        CaseTestNode.Capture(slot: slot, target: nameTarget(name, part.pattern.span))
      }
      var condition: Node = ConstantNode(.bool(true))
      if let test = part.guardExpression, !(isResumable && suspends(test)) {
        condition = expression(test)
      }
      let test = CaseTestNode(pattern, captures, subjectSlot: subjectSlot, guard: condition)
      return context.isTraced
        ? TracedConditionNode(test, site(part.pattern.span), body: region(part.body)) : test
    }
  }

  private func suspendingGuard(_ part: MatchCase, slot: Int) -> Node {
    guard let test = part.guardExpression, suspends(test) else { return PassNode() }
    return branch(test, into: slot)
  }

  // MARK: Patterns

  /// The temporaries of one case's captures, in the order of their names in the pattern.
  private struct CaptureSlots {
    private(set) var list: [(name: String, slot: Int)] = []

    /// Alternatives bind the same names: each name has one slot.
    mutating func slot(_ name: String, reserve: () -> Int) -> Int {
      if let known = list.first(where: { $0.name == name }) { return known.slot }
      let slot = reserve()
      list.append((name, slot))
      return slot
    }
  }

  private func captureSlot(_ name: String, _ slots: inout CaptureSlots) -> Int {
    slots.slot(name) { reserveSlots(1) }
  }

  private func pattern(_ pattern: Pattern, _ slots: inout CaptureSlots) -> PatternNode {
    let site = self.site(pattern.span)
    switch pattern.kind {
    case .wildcard, .star(nil): return WildcardPattern()
    case .capture(let name), .star(let name?): return CapturePattern(captureSlot(name, &slots))
    case .value(let value): return ValuePattern(lower(value), site)
    case .singleton(let value):
      if case .boolean(let flag) = value.kind { return SingletonPattern(.bool(flag)) }
      return SingletonPattern(.none)
    case .as(let inner, let name):
      let node = self.pattern(inner, &slots)
      return AsPattern(node, slot: captureSlot(name, &slots))
    case .or(let alternatives): return OrPattern(patterns(alternatives, &slots))
    case .sequence(let elements): return sequencePattern(elements, &slots, site)
    case .mapping(let keys, let values, let rest):
      let nodes = patterns(values, &slots)
      return MappingPattern(
        keys.map { lower($0) }, nodes, restSlot: rest.map { captureSlot($0, &slots) } ?? -1, site)
    case .class(let type, let positional, let keywords):
      return ClassPattern(
        lower(type), patterns(positional + keywords.map(\.pattern), &slots),
        keywords: keywords.map { intern($0.name) }, site)
    }
  }

  private func patterns(_ list: [Pattern], _ slots: inout CaptureSlots) -> [PatternNode] {
    var nodes: [PatternNode] = []
    for item in list { nodes.append(pattern(item, &slots)) }
    return nodes
  }

  private func sequencePattern(
    _ elements: [Pattern], _ slots: inout CaptureSlots, _ site: Site
  ) -> PatternNode {
    var star = -1
    for (index, element) in elements.enumerated() {
      if case .star = element.kind { star = index }
    }
    let nodes = patterns(elements, &slots)
    let access: SequencePattern.Access
    if nodes.allSatisfy({ $0 is WildcardPattern }) {
      access = .lengthOnly
    } else {
      access = star >= 0 && nodes[star] is WildcardPattern ? .byIndex : .unpacked
    }
    return SequencePattern(nodes, star: star, access, site)
  }
}
