// `for` loops whose body suspends: the general one, and those that do nothing but yield, which
// generator expressions are.

import Syntax

/// What loops share. Slots: the iterable or iterator, then the next index or value.
class ResumableLoopNode: ResumableNode {
  final let target: LoopTarget
  final let iterable: Node
  final let otherwise: Node
  final let ownsIterator: Bool
  final let offset: Int
  final let slot: Int
  final let site: Site

  init(
    _ target: TargetNode, _ iterable: Node, _ otherwise: Node, ownsIterator: Bool,
    offset: Int, slot: Int, _ site: Site
  ) {
    self.target = LoopTarget(target)
    self.iterable = iterable
    self.otherwise = otherwise
    self.ownsIterator = ownsIterator
    self.offset = offset
    self.slot = slot
    self.site = site
  }

  final func begin(_ f: Frame) throws(Raised) {
    let source = try iterable.evaluate(f)
    f[slot + 1] = .int(0)
    if source.range != nil || source.list != nil {
      f[slot] = source
      return
    }
    do throws(Raised) { f[slot] = try makeIterator(source, for: f, site) } catch {
      recordFailure(site)
      throw error
    }
  }

  /// Gives the target the next value; false at the end.
  @inline(__always) final func bindNext(_ f: Frame) throws(Raised) -> Bool {
    if target.takesPairs, let source = pairIterator(f[slot]) { return try bindPair(f, source) }
    guard let value = try advance(f) else { return false }
    try target.assign(f, value)
    return true
  }

  private func bindPair(_ f: Frame, _ source: Reference) throws(Raised) -> Bool {
    var pair: Pair = (.none, .none)
    do throws(Raised) {
      guard try nextPair(source, &pair) else { return false }
    } catch {
      recordFailure(site)
      throw error
    }
    try target.assign(f, pair)
    return true
  }

  /// The next value, or nil at the end.
  @inline(__always) private func advance(_ f: Frame) throws(Raised) -> Value? {
    if case .int(let index) = f[slot + 1] {
      if let range = f[slot].range {
        if index >= range.count { return nil }
        f[slot + 1] = .int(index &+ 1)
        return .int(range.start &+ index &* range.step)
      }
      if let list = f[slot].list {
        if index >= list.count { return nil }
        f[slot + 1] = .int(index &+ 1)
        return list.items[index]
      }
    }
    do throws(Raised) {
      if let generator = f[slot].generator { return try generatorNext(generator, for: f, site) }
      return try iteratorNext(f[slot], for: f, site)
    } catch {
      recordFailure(site)
      throw error
    }
  }

  final func finish(_ f: Frame) throws(Raised) -> Flow {
    f[slot] = .none
    let flow = try otherwise.execute(f)
    if case .suspended = flow { stateByte(f, offset).pointee = 2 }
    return flow
  }

  final func closeOwned(_ f: Frame) {
    let iterator = f[slot]
    f[slot] = .none
    if ownsIterator, let generator = iterator.generator, iterable.hasMade(generator, f) {
      closeForgotten(generator)
    } else if dutyCount > 0 {
      noteDropped(iterator)
    }
  }

  final func closeQuietly(_ f: Frame) {
    guard ownsIterator, let generator = f[slot].generator, !generator.isFinished,
      iterable.hasMade(generator, f)
    else { return }
    closeKeepingException(generator)
  }
}

/// The loop that fits its body.
func makeResumableFor(
  _ target: TargetNode, _ iterable: Node, _ body: Node, _ otherwise: Node, ownsIterator: Bool,
  offset: Int, slot: Int, _ site: Site
) -> Node {
  if let element = body as? YieldDropNode {
    return YieldingForNode(
      target, iterable, element, otherwise, ownsIterator: ownsIterator, offset: offset, slot: slot,
      site)
  }
  if let choice = body as? ResumableIfNode, let element = choice.body as? YieldDropNode,
    choice.otherwise is PassNode
  {
    return FilteringForNode(
      target, iterable, choice.test, element, otherwise, ownsIterator: ownsIterator,
      offset: offset, slot: slot, site)
  }
  return ResumableForNode(
    target, iterable, body, otherwise, ownsIterator: ownsIterator, offset: offset, slot: slot, site)
}

/// A `for` whose body suspends.
final class ResumableForNode: ResumableLoopNode {
  let body: Node

  init(
    _ target: TargetNode, _ iterable: Node, _ body: Node, _ otherwise: Node, ownsIterator: Bool,
    offset: Int, slot: Int, _ site: Site
  ) {
    self.body = body
    super.init(
      target, iterable, otherwise, ownsIterator: ownsIterator, offset: offset, slot: slot, site)
  }

  override func execute(_ f: Frame) throws(Raised) -> Flow {
    let progress = stateByte(f, offset).pointee
    stateByte(f, offset).pointee = 0
    if progress == 2 { return try finish(f) }
    var isInBody = progress == 1
    if !isInBody { try begin(f) }
    while true {
      if !isInBody, try !bindNext(f) { return try finish(f) }
      isInBody = false
      let flow: Flow
      do throws(Raised) { flow = try body.execute(f) } catch {
        closeQuietly(f)
        throw error
      }
      switch flow {
      case .next, .continue: break
      case .break:
        closeOwned(f)
        return .next
      case .return:
        closeOwned(f)
        return flow
      case .suspended:
        stateByte(f, offset).pointee = 1
        return flow
      }
      try safepoint(site)
    }
  }

  override func suspendedPart(_ f: Frame) -> Node? {
    stateByte(f, offset).pointee == 2 ? otherwise : body
  }
}

/// A `for` whose body is `yield element`, as one statement: `sum(x for x in range(n))` takes 140
/// instructions an item in place of 202.
final class YieldingForNode: ResumableLoopNode {
  private let element: YieldDropNode

  init(
    _ target: TargetNode, _ iterable: Node, _ element: YieldDropNode, _ otherwise: Node,
    ownsIterator: Bool, offset: Int, slot: Int, _ site: Site
  ) {
    self.element = element
    super.init(
      target, iterable, otherwise, ownsIterator: ownsIterator, offset: offset, slot: slot, site)
  }

  override func execute(_ f: Frame) throws(Raised) -> Flow {
    if try !enter(f, element) { return try finish(f) }
    guard try bindNext(f) else { return try finish(f) }
    return try give(f, element)
  }

  override func suspendedPart(_ f: Frame) -> Node? { part(f, element) }
}

/// As above, with `if condition` around the `yield`.
final class FilteringForNode: ResumableLoopNode {
  private let condition: Node
  private let element: YieldDropNode

  init(
    _ target: TargetNode, _ iterable: Node, _ condition: Node, _ element: YieldDropNode,
    _ otherwise: Node, ownsIterator: Bool, offset: Int, slot: Int, _ site: Site
  ) {
    self.condition = condition
    self.element = element
    super.init(
      target, iterable, otherwise, ownsIterator: ownsIterator, offset: offset, slot: slot, site)
  }

  override func execute(_ f: Frame) throws(Raised) -> Flow {
    if try !enter(f, element) { return try finish(f) }
    while try bindNext(f) {
      if try closing(f, { () throws(Raised) in try condition.evaluateCondition(f) }) {
        return try give(f, element)
      }
      try safepoint(site)
    }
    return try finish(f)
  }

  override func suspendedPart(_ f: Frame) -> Node? { part(f, element) }
}

extension ResumableLoopNode {
  /// Begins, or goes on after the `yield`; false when `else` suspended.
  @inline(__always) fileprivate final func enter(
    _ f: Frame, _ element: YieldDropNode
  ) throws(Raised) -> Bool {
    let progress = stateByte(f, offset).pointee
    if progress == 0 {
      try begin(f)
      return true
    }
    stateByte(f, offset).pointee = 0
    if progress == 2 { return false }
    if state.resumeRaises {
      _ = try closing(f) { () throws(Raised) in try takeResumed(element.site) }
    }
    state.resumeValue = .none
    try safepoint(site)
    return true
  }

  @inline(__always) fileprivate final func give(
    _ f: Frame, _ element: YieldDropNode
  ) throws(Raised) -> Flow {
    let value = try closing(f) { () throws(Raised) in try element.operand.evaluate(f) }
    stateByte(f, offset).pointee = 1
    return .suspended(value)
  }

  @inline(__always) fileprivate final func closing<T>(
    _ f: Frame, _ operation: () throws(Raised) -> T
  ) throws(Raised) -> T {
    do throws(Raised) { return try operation() } catch {
      closeQuietly(f)
      throw error
    }
  }

  @inline(__always) fileprivate final func part(_ f: Frame, _ element: YieldDropNode) -> Node {
    stateByte(f, offset).pointee == 2 ? otherwise : element
  }
}
