// The nodes of traced code that a jump passes: blocks where it arrives, conditions that it does not ask.
// See LineJumps.swift.

import Syntax

/// A part of the source, by its bytes.
typealias Region = Range<Int>

/// Where the statements of a block are.
struct BlockPlaces {
  struct Place {
    let region: Region
    /// A jump to the statement goes on at this node, one to a part of it at the main one.
    let first: Int
    let main: Int
    let hasBlocks: Bool
  }

  private(set) var list: [Place] = []

  mutating func append(_ place: Place) { list.append(place) }

  /// The node where the frame's jump goes on in this block; nil when that is somewhere else. A jump that
  /// has arrived is over.
  func landing(_ f: Frame) -> Int? {
    guard let jump = tracing.jump, jump.frame == f else { return nil }
    guard let place = list.first(where: { $0.region.contains(jump.position) }) else { return nil }
    if place.hasBlocks, place.region.lowerBound != jump.position { return place.main }
    tracing.jump = nil
    return jump.isBehind ? place.main + 1 : place.first
  }
}

extension BlockPlaces {
  /// Runs the nodes of a block from one on, or from where a jump arrives.
  fileprivate func run(
    _ statements: NodeList, _ f: Frame, from start: Int, at index: inout Int
  ) throws(Raised) -> Flow {
    index = start
    if isJumping(f) {
      guard let landing = landing(f) else { return .next }
      index = landing
    }
    while index < statements.count {
      let flow: Flow
      do throws(Raised) {
        flow = try statements[index].execute(f)
      } catch {
        guard let landing = landing(f) else { throw error }
        index = landing
        continue
      }
      guard case .next = flow else { return flow }
      index &+= 1
    }
    return .next
  }
}

/// A block that does not suspend.
final class JumpableBlockNode: Node {
  private let statements: NodeList
  private let places: BlockPlaces

  init(_ statements: [Node], _ places: BlockPlaces) {
    self.statements = NodeList(statements)
    self.places = places
  }
  deinit { statements.release() }

  override func execute(_ f: Frame) throws(Raised) -> Flow {
    var index = 0
    return try places.run(statements, f, from: 0, at: &index)
  }
}

/// A block of which a statement suspends: the state byte counts its nodes.
final class ResumableJumpableBlockNode: ResumableNode {
  private let statements: NodeList
  private let places: BlockPlaces
  private let offset: Int

  init(_ statements: [Node], _ places: BlockPlaces, offset: Int) {
    self.statements = NodeList(statements)
    self.places = places
    self.offset = offset
  }
  deinit { statements.release() }

  override func execute(_ f: Frame) throws(Raised) -> Flow {
    let start = Int(stateByte(f, offset).pointee)
    stateByte(f, offset).pointee = 0
    var index = 0
    let flow = try places.run(statements, f, from: start, at: &index)
    if case .suspended = flow {
      stateByte(f, offset).pointee = UInt8(truncatingIfNeeded: index)
    }
    return flow
  }

  override func suspendedPart(_ f: Frame) -> Node? {
    statements[Int(stateByte(f, offset).pointee)].takeUnretainedValue()
  }
}

/// The condition of an `if` or `while`: a jump into one of the branches answers it.
final class JumpableTestNode: Node {
  private let test: Node
  private let body: Region
  private let otherwise: Region

  init(_ test: Node, body: Region, otherwise: Region) {
    self.test = test
    self.body = body
    self.otherwise = otherwise
  }

  override func evaluateCondition(_ f: Frame) throws(Raised) -> Bool {
    if let jump = tracing.jump, jump.frame == f {
      if body.contains(jump.position) { return true }
      if otherwise.contains(jump.position) { return false }
    }
    return try test.evaluateCondition(f)
  }
}

/// What a `for` iterates over, or a `match` is about: a jump behind it does not evaluate it.
final class JumpableValueNode: Node {
  private let value: Node
  private let rest: Region
  private let substitute: Value

  /// - Parameter substitute: permanent.
  init(_ value: Node, rest: Region, substitute: Value) {
    self.value = value
    self.rest = rest
    self.substitute = substitute
  }

  override func evaluate(_ f: Frame) throws(Raised) -> Value {
    if let jump = tracing.jump, jump.frame == f, rest.contains(jump.position) { return substitute }
    return try value.evaluate(f)
  }

  override func hasMade(_ generator: CoroutineObject, _ f: Frame) -> Bool {
    value.hasMade(generator, f)
  }
}
