// How matches begin: a literal prefix or a set of first bytes, with which a search skips places where
// no match can begin.

struct RegexStart {
  private let program: RegexProgram
  private let nodes: [RegexNode]

  init(_ program: RegexProgram, _ nodes: [RegexNode]) {
    self.program = program
    self.nodes = nodes
  }

  func describe() {
    var prefix: [UInt8] = []
    let isComplete = addPrefix(nodes, &prefix)
    program.prefix = prefix
    program.isLiteral = isComplete && program.groupCount == 1 && !prefix.isEmpty
    if case .anchor(.start) = nodes.first { program.isAnchored = true }
    var bytes = [Bool](repeating: false, count: 256)
    if !addFirst(nodes, &bytes) { program.setFirstBytes(bytes) }
  }

  /// Returns false at the first thing that is not literal.
  private func addPrefix(_ nodes: [RegexNode], _ prefix: inout [UInt8]) -> Bool {
    for node in nodes {
      switch node {
      case .literal(let point): prefix += program.encoded(point)
      case .group(_, let body), .sequence(let body), .atomic(let body):
        if !addPrefix(body, &prefix) { return false }
      default: return false
      }
    }
    return true
  }

  /// Adds the bytes with which the nodes can begin; true when they can match nothing at all.
  private func addFirst(_ nodes: [RegexNode], _ bytes: inout [Bool]) -> Bool {
    for node in nodes where !addFirst(node, &bytes) { return false }
    return true
  }

  private func addFirst(_ node: RegexNode, _ bytes: inout [Bool]) -> Bool {
    switch node {
    case .literal(let point):
      bytes[Int(program.encoded(point)[0])] = true
      return false
    case .set(let set):
      for byte in UInt8.min...UInt8.max where set.mayBegin(with: byte) { bytes[Int(byte)] = true }
      return false
    case .any:
      for index in bytes.indices { bytes[index] = true }
      return false
    case .anyButNewline:
      for index in bytes.indices where index != 0x0a { bytes[index] = true }
      return false
    case .anchor, .look, .reference: return true
    case .failure: return false
    case .group(_, let body), .sequence(let body), .atomic(let body):
      return addFirst(body, &bytes)
    case .branch(let branches):
      return addFirst(branches: branches, &bytes)
    case .conditional(_, let yes, let no): return addFirst(branches: [yes, no], &bytes)
    case .loop(let minimum, _, _, let body): return addFirst(body, &bytes) || minimum == 0
    }
  }

  private func addFirst(branches: [[RegexNode]], _ bytes: inout [Bool]) -> Bool {
    var canBeEmpty = false
    for branch in branches where addFirst(branch, &bytes) { canBeEmpty = true }
    return canBeEmpty
  }
}
