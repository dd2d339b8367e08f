// Which statements of code that is not watched may let a future go: see Finalisation/LettingGoNodes.swift.

import Syntax

/// What makes futures that may fail unseen.
private let futureMakers = [
  "create_task", "ensure_future", "create_future", "gather", "Future", "Task", "run_in_executor",
  "shield", "run_coroutine_threadsafe", "wrap_future",
]

extension Lowering {
  /// The nodes of a statement; the last one looks for lost futures when it may let one go.
  func lettingGo(_ statement: Statement, _ nodes: [Node]) -> [Node] {
    guard let last = nodes.last, !suspends(statement), let targets = targetsLetGo(statement) else {
      return nodes
    }
    let node = LettingGoNode(last, targets, firstDeadSlot: temporaries, site(statement.span))
    return nodes.dropLast() + [node]
  }

  /// What the statement changes; nil when it lets nothing go that matters.
  private func targetsLetGo(_ statement: Statement) -> [TargetNode]? {
    switch statement.kind {
    case .delete(let targets): return targets.compactMap(readable)
    case .assign(let targets, let value):
      if case .none = value.kind { return targets.compactMap(readable) }
      guard case .call(let callee, _) = value.kind, isFutureMaker(callee) else { return nil }
      return targets.compactMap(readable)
    case .expression(let value):
      if let receiver = receiverOfRemoval(value) { return [receiver] }
      return callsFutureMaker(value) ? [] : nil
    default: return nil
    }
  }

  /// What can be read once more without effects.
  private func readable(_ expression: Expression) -> TargetNode? {
    switch expression.kind {
    case .name: return target(expression)
    case .attribute(let object, _, _):
      guard case .name = object.kind else { return nil }
      return watch(target(expression))
    default: return nil
    }
  }

  func isFutureMaker(_ callee: Expression) -> Bool {
    switch callee.kind {
    case .name(let name), .attribute(_, let name, _): return futureMakers.contains(name)
    default: return false
    }
  }

  /// `loop.create_future().set_exception(error)`, `create_task(work())`
  private func callsFutureMaker(_ value: Expression) -> Bool {
    guard case .call(let callee, _) = value.kind else { return false }
    if isFutureMaker(callee) { return true }
    guard case .attribute(let object, _, _) = callee.kind else { return false }
    return callsFutureMaker(object)
  }
}
