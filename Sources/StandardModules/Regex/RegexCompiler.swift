// From trees to programs. Loops with few rounds are written out, so that the machine rarely counts.

import Interpreter

struct RegexCompiler {
  private let program: RegexProgram
  private let groupWidths: [RegexWidth?]
  /// Instructions that a loop may be written out to.
  private static let unrolledSize = 2000
  private static let programLimit = 4_000_000

  static func compile(_ parser: RegexParser, _ nodes: [RegexNode]) throws(Raised) -> RegexProgram {
    let program = RegexProgram(
      groupCount: parser.groupCount, isText: parser.isText, width: nodes.width(parser.groupWidths))
    let compiler = RegexCompiler(program: program, groupWidths: parser.groupWidths)
    try compiler.emit(nodes)
    compiler.append(.match)
    compiler.noteFollowingBytes()
    RegexStart(program, nodes).describe()
    program.finish()
    return program
  }

  private init(program: RegexProgram, groupWidths: [RegexWidth?]) {
    self.program = program
    self.groupWidths = groupWidths
  }

  private var here: Int32 { Int32(program.code.count) }

  private func append(
    _ operation: RegexInstruction.Operation, _ a: Int32 = 0, _ b: Int32 = 0, _ c: Int32 = 0,
    _ d: Int32 = 0, _ e: Int32 = 0
  ) {
    program.code.append(RegexInstruction(operation: operation, a: a, b: b, c: c, d: d, e: e))
  }

  private func emit(_ nodes: [RegexNode]) throws(Raised) {
    try checkNativeStack()
    if program.code.count > RegexCompiler.programLimit { throw raise(.memoryError, "") }
    var index = 0
    while index < nodes.count {
      var bytes: [UInt8] = []
      while index < nodes.count, case .literal(let point) = nodes[index] {
        bytes += program.encoded(point)
        index += 1
      }
      emitLiteral(bytes)
      if index < nodes.count {
        try emit(nodes[index])
        index += 1
      }
    }
  }

  private func emitLiteral(_ bytes: [UInt8]) {
    if bytes.count == 1 { return append(.byte, Int32(bytes[0])) }
    if bytes.isEmpty { return }
    append(.literal, Int32(program.literals.count), Int32(bytes.count))
    program.literals += bytes
  }

  private func emit(_ node: RegexNode) throws(Raised) {
    switch node {
    case .literal(let point): emitLiteral(program.encoded(point))
    case .set(let set): emitSet(set)
    case .any: append(.any)
    case .anyButNewline: append(.anyButNewline)
    case .anchor(let anchor): append(.anchor, anchor.rawValue)
    case .sequence(let body): try emit(body)
    case .group(let group, let body):
      append(.openGroup, Int32(2 * group))
      try emit(body)
      append(.closeGroup, Int32(2 * group + 1), Int32(group))
    case .branch(let branches): try emitBranches(branches)
    case .loop(let minimum, let maximum, let mode, let body):
      try emitLoop(minimum, maximum, mode, body)
    case .look(let width, let isNegated, let body): try emitLook(width, isNegated, body)
    case .atomic(let body): try emitAtomic { () throws(Raised) in try emit(body) }
    case .reference(let group, let folding):
      program.isMemoizable = false
      append(.reference, Int32(group), folding == .none ? 0 : folding == .ascii ? 1 : 2)
    case .conditional(let group, let yes, let no): try emitCondition(group, yes, no)
    case .failure: append(.fail)
    }
  }

  private func emitSet(_ set: CharacterSet) {
    append(.set, Int32(program.sets.count))
    program.sets.append(set)
  }

  private func emitBranches(_ branches: [[RegexNode]]) throws(Raised) {
    var jumps: [Int] = []
    for (index, branch) in branches.enumerated() {
      if index == branches.count - 1 {
        try emit(branch)
        break
      }
      let split = program.code.count
      append(.split, here + 1, 0, program.takeMemo())
      try emit(branch)
      jumps.append(program.code.count)
      append(.jump)
      program.code[split].b = here
    }
    for jump in jumps { program.code[jump].a = here }
  }

  private func emitLook(_ width: Int, _ isNegated: Bool, _ body: [RegexNode]) throws(Raised) {
    let registers = program.takeRegisters(2)
    let begin = program.code.count
    append(isNegated ? .beginNegativeLook : .beginLook, registers, Int32(width))
    try emit(body)
    append(isNegated ? .endNegativeLook : .endLook, registers)
    if isNegated { program.code[begin].c = here }
  }

  private func emitAtomic(_ body: () throws(Raised) -> Void) throws(Raised) {
    let register = program.takeRegisters(1)
    append(.beginAtomic, register)
    try body()
    append(.endAtomic, register)
  }

  private func emitCondition(
    _ group: Int, _ yes: [RegexNode], _ no: [RegexNode]
  ) throws(Raised) {
    program.isMemoizable = false
    let condition = program.code.count
    append(.condition, Int32(group))
    try emit(yes)
    let jump = program.code.count
    append(.jump)
    program.code[condition].b = here
    try emit(no)
    program.code[jump].a = here
  }

  // MARK: - Loops

  private func emitLoop(
    _ minimum: Int, _ maximum: Int, _ mode: LoopMode, _ body: [RegexNode]
  ) throws(Raised) {
    if body.count == 1, body[0].isSingle {
      return emitSingleLoop(minimum, maximum, mode, body[0])
    }
    if mode == .possessive {
      // Each round is final, too.
      let round: [RegexNode] = [.atomic(body)]
      return try emitAtomic { () throws(Raised) in
        try emitLoop(minimum, maximum, .greedy, round)
      }
    }
    let size = max(writtenSize(body), 1)
    let rounds = maximum == RegexWidth.most ? minimum + 1 : maximum
    if rounds > RegexCompiler.unrolledSize / size, rounds > 1 {
      return try emitCountedLoop(minimum, maximum, mode, body)
    }
    for _ in 0..<minimum { try emit(body) }
    try emitOptionalRounds(maximum == RegexWidth.most ? nil : maximum - minimum, mode, body)
  }

  /// About how many instructions the nodes become.
  private func writtenSize(_ nodes: [RegexNode]) -> Int {
    var total = 0
    for node in nodes where total <= RegexCompiler.unrolledSize {
      switch node {
      case .literal, .set, .any, .anyButNewline, .anchor, .reference, .failure: total += 1
      case .group(_, let body), .sequence(let body), .atomic(let body), .look(_, _, let body):
        total += 2 + writtenSize(body)
      case .branch(let branches): for branch in branches { total += 2 + writtenSize(branch) }
      case .conditional(_, let yes, let no): total += 2 + writtenSize(yes) + writtenSize(no)
      case .loop(_, _, _, let body) where body.count == 1 && body[0].isSingle: total += 2
      case .loop(let minimum, let maximum, _, let body):
        let rounds = maximum == RegexWidth.most ? minimum + 1 : maximum
        let size = 2 + writtenSize(body)
        total += rounds > RegexCompiler.unrolledSize / size ? size + 5 : rounds * size
      }
    }
    return total
  }

  private func emitSingleLoop(
    _ minimum: Int, _ maximum: Int, _ mode: LoopMode, _ node: RegexNode
  ) {
    append(
      .loopSingle, Int32(minimum), Int32(maximum), program.takeMemo(), mode.rawValue, -1)
    switch node {
    case .literal(let point) where point < 0x80 || !program.isText:
      append(.byte, Int32(point))
    case .literal(let point):
      emitSet(
        CharacterSet(
          [.range(point, point)], isNegated: false, folding: .none, isForBytes: !program.isText))
    case .set(let set): emitSet(set)
    case .any: append(.any)
    case .sequence(let body):
      program.code.removeLast()
      emitSingleLoop(minimum, maximum, mode, body[0])
    default: append(.anyButNewline)
    }
  }

  /// Rounds that may be left out.
  /// - Parameter count: nil is no limit.
  private func emitOptionalRounds(
    _ count: Int?, _ mode: LoopMode, _ body: [RegexNode]
  ) throws(Raised) {
    if count == 0 { return }
    let canBeEmpty = body.width(groupWidths).least == 0
    let register = canBeEmpty ? program.takeRegisters(1) : 0
    if canBeEmpty { append(.reset, register) }
    var splits: [Int] = []
    for _ in 0..<(count ?? 1) {
      splits.append(program.code.count)
      if canBeEmpty {
        append(.loopSplit, here + 1, 0, program.takeMemo(), register, mode == .lazy ? 1 : 0)
      } else {
        append(.split, here + 1, 0, program.takeMemo())
      }
      try emit(body)
    }
    if count == nil { append(.jump, Int32(splits[0])) }
    for split in splits {
      program.code[split].b = here
      if !canBeEmpty, mode == .lazy {
        let instruction = program.code[split]
        program.code[split].a = instruction.b
        program.code[split].b = instruction.a
      }
    }
  }

  private func emitCountedLoop(
    _ minimum: Int, _ maximum: Int, _ mode: LoopMode, _ body: [RegexNode]
  ) throws(Raised) {
    program.isMemoizable = false
    let registers = program.takeRegisters(2)
    append(.reset, registers)
    append(.reset, registers + 1)
    let loop = program.code.count
    append(.countedLoop, here + 2, 0, Int32(minimum), registers, mode.rawValue)
    append(.maximum, Int32(maximum))
    try emit(body)
    append(.jump, Int32(loop))
    program.code[loop].b = here
  }

  // MARK: - What follows loops

  /// Tells loops over single characters the byte that must follow, so that they try little else.
  private func noteFollowingBytes() {
    for index in program.code.indices where program.code[index].operation == .loopSingle {
      var next = index + 2
      search: while next < program.code.count {
        let instruction = program.code[next]
        switch instruction.operation {
        case .openGroup, .closeGroup: next += 1
        case .jump where Int(instruction.a) > next: next = Int(instruction.a)
        case .byte:
          program.code[index].e = instruction.a
          break search
        case .literal:
          program.code[index].e = Int32(program.literals[Int(instruction.a)])
          break search
        default: break search
        }
      }
    }
  }
}

extension RegexProgram {
  /// A character as it lies in the text.
  func encoded(_ point: UInt32) -> [UInt8] {
    if !isText || point < 0x80 { return [UInt8(truncatingIfNeeded: point)] }
    var bytes = [UInt8](repeating: 0, count: 4)
    let count = bytes.withUnsafeMutableBufferPointer {
      encodeCodePoint(point, to: $0.baseAddress.unsafelyUnwrapped)
    }
    return Array(bytes[..<count])
  }
}
