// Which code is watched for what it lets go, and how: see Finalisation/WatchedNodes.swift.
//
// The decision is made before the module is lowered: finalizers and weak references are named in the text where
// they are used, generators with cleanup are told by the resolver. Elsewhere only the functions are watched that make
// sockets, processes or temporary files without a `with` (`Scope.opensResources`). Code of other modules that lets
// such objects go is served a little later, by the next statement of a top level or the next turn of the loop.

import Syntax

/// Does the text speak of anything that has duties, or can one of its generators be left in the middle of what it
/// must end? Programs with generators took three times as long where all with a `try` anywhere were watched.
///
/// That of the library is left out: nobody waits for its own weak references and generators, and a search after each
/// statement of a module that is imported while a coroutine waits took half the time of an echo server.
func mentionsDuties(_ source: SourceFile, _ scopes: [Scope]) -> Bool {
  if source.name.hasPrefix(libraryPath) { return false }
  if source.mentions("__del__") || source.mentions("weakref") { return true }
  if startOptions.mayTellOfResources { return true }
  if source.mentions("ResourceWarning") { return true }
  return scopes.contains { $0.hasYield && $0.suspendsGuarded && !$0.isContextManager }
}

extension SourceFile {
  /// Does a line begin with the text, after its indentation? Comments that only use the word do not count.
  func hasLine(beginningWith text: StaticString) -> Bool {
    let pattern = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    return bytes.withUnsafeBufferPointer { bytes in
      lineStarts.contains { lineStart in
        var start = Int(lineStart)
        while start < bytes.count, bytes[start] == 0x20 || bytes[start] == 0x09 { start += 1 }
        return start + pattern.count <= bytes.count
          && (0..<pattern.count).allSatisfy { bytes[start + $0] == pattern[$0] }
      }
    }
  }

  /// Does the code contain the text?
  func mentions(_ text: StaticString) -> Bool { position(of: text) != nil }

  /// The first byte of the text where it stands first outside of comments: one that only spoke of a debugger
  /// had its whole module traced, which took four times as long.
  func position(of text: StaticString) -> Int? {
    let pattern = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    return bytes.withUnsafeBufferPointer { bytes in
      var start = 0
      while start + pattern.count <= bytes.count {
        if bytes[start] == pattern[0],
          (1..<pattern.count).allSatisfy({ bytes[start + $0] == pattern[$0] })
        {
          if !isComment(bytes, start) { return start }
          // The rest of the line is a comment too.
          while start < bytes.count, !isLineEnd(bytes[start]) { start += 1 }
        }
        start += 1
      }
      return nil
    }
  }
}

/// Does a `#` stand before the place, on its line and outside of texts? Where a text begins earlier on the line
/// nobody looks closer.
private func isComment(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int) -> Bool {
  var start = place
  while start > 0, !isLineEnd(bytes[start - 1]) { start -= 1 }
  let before = bytes[start..<place]
  let mark = before.first {
    $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: "'") || $0 == UInt8(ascii: "\"")
  }
  return mark == UInt8(ascii: "#")
}

private func isLineEnd(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
}

extension Lowering {
  private var isModule: Bool { scope.kind == .module && context.scopes[0] === scope }

  /// The nodes of a statement of a block; the last one ends in a finalisation point when it is watched.
  /// - Parameter isBody: it stands directly in the body of the code.
  func watched(_ statement: Statement, _ isBody: Bool) -> [Node] {
    let isTopLevel = isBody && self.isModule && !context.source.name.hasPrefix(libraryPath)
    var nodes = sibling { lower(statement) }
    if !isWatched, context.mentionsCoroutines, !isTopLevel {
      return lettingGo(statement, nodes)
    }
    guard isWatched || isTopLevel || context.mentionsCollect, let last = nodes.last,
      let interest = interest(of: statement, isTopLevel)
    else { return nodes }
    nodes[nodes.count - 1] = WatchedStatementNode(
      last, interest, firstDeadSlot: temporaries, site(statement.span))
    return nodes
  }

  private func interest(of statement: Statement, _ isTopLevel: Bool)
    -> WatchedStatementNode.Interest?
  {
    if context.mentionsCollect, text(of: statement).contains("collect("), !suspends(statement) {
      return .collection
    }
    switch statement.kind {
    case .pass, .global, .nonlocal, .break, .continue, .return, .import, .importFrom, .function,
      .class, .typeAlias, .raise:
      return nil
    default:
      if isTopLevel { return .everything }
      return isWatched ? .dropped : nil
    }
  }

  private func text(of statement: Statement) -> String {
    let bytes = context.source.bytes
    let start = max(0, min(Int(statement.span.start), bytes.count))
    let end = max(start, min(Int(statement.span.end), start + 400, bytes.count))
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  /// A function's body in watched code.
  func watchedBody(_ body: Node) -> Node {
    var body = body
    if code.needsClosing {
      let offset = reserveOuterState()
      body = ResumablePairNode(BeginDutyNode(), body, offset: offset)
    }
    guard [.function, .lambda, .generatorExpression].contains(scope.kind) else { return body }
    if !isWatched {
      return makesFutures ? LettingGoBodyNode(body, site(code.span)) : body
    }
    return WatchedBodyNode(body, parameterCount: code.signature.slotCount, site(code.span))
  }

  /// A generator that suspends inside a `try` or `with` must run its cleanup when nobody resumes it.
  func noteCleanup() {
    if scope.hasYield, scope.suspendsGuarded { code.needsClosing = true }
  }

  func watchedTarget(_ expression: Expression) -> TargetNode {
    let plain = target(expression)
    return isWatched ? watch(plain) : plain
  }

  func watch(_ target: TargetNode) -> TargetNode {
    switch target {
    case let target as AttributeTarget: return WatchedAttributeTarget(target)
    case let target as SubscriptTarget: return WatchedSubscriptTarget(target)
    case let target as SequenceTarget:
      let parts = (0..<target.targets.count).map {
        watch(target.targets[$0].takeUnretainedValue())
      }
      return SequenceTarget(parts, star: target.star, target.site)
    default: return WatchedNameTarget(target)
    }
  }

  /// An expression as a statement.
  func droppedExpression(_ value: Expression) -> Node {
    let firstDeadSlot = temporaries
    let node = expression(value)
    if isWatched {
      if let receiver = receiverOfRemoval(value) { return watchedRemoval(value, receiver, node) }
      return WatchedExpressionNode(node)
    }
    guard context.mentionsCoroutines else { return node }
    switch value.kind {
    case .call, .comprehension:
      return DroppedCallNode(node, firstDeadSlot: firstDeadSlot, site(value.span))
    default: return node
    }
  }

  /// Of `name.clear()` and `name.attribute.clear()`: what can be read twice without effects.
  func receiverOfRemoval(_ value: Expression) -> TargetNode? {
    guard case .call(let callee, _) = value.kind,
      case .attribute(let receiver, let method, _) = callee.kind, removingMethods.contains(method)
    else { return nil }
    switch receiver.kind {
    case .name(let name): return nameTarget(name, receiver.span)
    case .attribute(let object, _, _):
      guard case .name = object.kind else { return nil }
      return watch(target(receiver))
    default: return nil
    }
  }

  private func watchedRemoval(_ value: Expression, _ receiver: TargetNode, _ node: Node) -> Node {
    guard case .call(let callee, let arguments) = value.kind,
      case .attribute(_, let method, _) = callee.kind
    else { return WatchedRemovalNode(receiver, .anything, nil, node) }
    var argument: TargetNode?
    if let first = arguments.first?.value, case .name(let name) = first.kind {
      argument = nameTarget(name, first.span)
    }
    let removal: WatchedRemovalNode.Removal
    switch method {
    case "pop" where arguments.isEmpty, "popitem": removal = .result
    case "pop": removal = .popped
    case "remove", "discard": removal = .removed
    default: removal = .anything
    }
    return WatchedRemovalNode(receiver, removal, argument, node)
  }

  /// The value of `call().name`.
  func watchedTemporary(_ node: Node, of object: Expression, _ span: Span) -> Node {
    guard isWatched, makesTemporary(object) else { return node }
    return WatchedTemporaryNode(node, site(span))
  }

  /// The value of `f(call())` and `call().method()`.
  func watchedCall(
    _ node: Node, _ callee: Expression, _ arguments: [Argument], _ span: Span
  ) -> Node {
    guard isWatched else {
      if isFutureMaker(callee) { makesFutures = true }
      return node
    }
    var operands = arguments.map(\.value)
    if case .attribute(let object, _, _) = callee.kind { operands.append(object) }
    guard operands.contains(where: makesTemporary) else { return node }
    return WatchedTemporaryNode(node, site(span))
  }

  private func makesTemporary(_ operand: Expression) -> Bool {
    switch operand.kind {
    case .call: return true
    case .comprehension(let comprehension): return comprehension.kind == .generator
    default: return false
    }
  }
}

private let removingMethods = [
  "clear", "pop", "popitem", "popleft", "remove", "discard", "update", "difference_update",
  "intersection_update",
]
