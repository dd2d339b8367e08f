// The compact form in which patterns run: an array of instructions for a backtracking machine, as
// `RegexMatcher` runs it.

import Interpreter

struct RegexInstruction {
  enum Operation: UInt8 {
    /// a: the byte
    case byte
    /// a, b: offset and length in `literals`
    case literal
    /// a: index in `sets`
    case set
    case any, anyButNewline
    /// a: the anchor
    case anchor
    /// a: the slot that gets the position
    case openGroup
    /// a: the slot, b: the group
    case closeGroup
    /// a: tried first, b: tried when that fails, c: memo
    case split
    /// a: where to go on
    case jump
    /// One character, described by the next instruction, many times.
    /// a: minimum, b: maximum, c: memo, d: mode, e: the byte that must follow, -1 when unknown
    case loopSingle
    /// a: the register that gets -1
    case reset
    /// As `split`, but a body that consumed nothing is not tried again. a: body, b: exit, c: memo,
    /// d: register of the last start, e: 1 for a lazy loop
    case loopSplit
    /// A loop that counts. a: body, b: exit, c: minimum, d: first of its two registers, e: mode
    case countedLoop
    /// The operand of the counted loop before it. a: maximum
    case maximum
    /// a: the register that remembers the height of the stack
    case beginAtomic
    /// Drops what the group could still try. a: the register
    case endAtomic
    /// a: the first of two registers, for height and position; b: characters to step back, or -1
    case beginLook
    /// a: the registers
    case endLook
    /// a, b: as `beginLook`; c: where to go on when the body does not match
    case beginNegativeLook
    case endNegativeLook
    /// a: the group, b: 0 exact, 1 ASCII letters, 2 all letters alike
    case reference
    /// a: the group, b: where to go on when it has not matched
    case condition
    case fail
    case match
  }

  let operation: Operation
  var a: Int32 = 0
  var b: Int32 = 0
  var c: Int32 = 0
  var d: Int32 = 0
  var e: Int32 = 0
}

final class RegexProgram {
  var code: [RegexInstruction] = []
  var literals: [UInt8] = []
  var sets: [CharacterSet] = []
  let groupCount: Int
  let isText: Bool
  /// How many characters matches have.
  let width: RegexWidth
  /// Loops and branches that can remember where they have failed.
  var memoCount = 0
  /// Whether a place fails does not depend on how it was reached.
  var isMemoizable = true
  /// Slots of groups, then the last group, then registers.
  var slotCount: Int
  /// Every match begins with these bytes.
  var prefix: [UInt8] = []
  /// The pattern is nothing but the prefix.
  var isLiteral = false
  /// Every match begins with one of these bytes; nil when unknown.
  private(set) var firstByteTable: UnsafeMutablePointer<Bool>?
  /// Matches only at the start of the text.
  var isAnchored = false

  /// The code and the literals where the machine reads them; set by `finish`.
  private(set) var instructions: UnsafeMutablePointer<RegexInstruction>! = nil
  private(set) var literalBytes: UnsafeMutablePointer<UInt8>! = nil

  init(groupCount: Int, isText: Bool, width: RegexWidth) {
    self.width = width
    self.groupCount = groupCount
    self.isText = isText
    slotCount = 2 * groupCount + 1
  }

  /// Nothing is added any more.
  func finish() {
    instructions = .allocate(capacity: code.count)
    instructions.initialize(from: code, count: code.count)
    literalBytes = .allocate(capacity: literals.count + 1)
    literalBytes.initialize(from: literals, count: literals.count)
  }

  func setFirstBytes(_ bytes: [Bool]) {
    let table = UnsafeMutablePointer<Bool>.allocate(capacity: 256)
    table.initialize(from: bytes, count: 256)
    firstByteTable = table
  }

  deinit {
    instructions?.deallocate()
    literalBytes?.deallocate()
    firstByteTable?.deallocate()
  }

  /// The slot that holds the number of the group that was closed last.
  var lastGroupSlot: Int { 2 * groupCount }

  func takeRegisters(_ count: Int) -> Int32 {
    defer { slotCount += count }
    return Int32(slotCount)
  }

  func takeMemo() -> Int32 {
    defer { memoCount += 1 }
    return Int32(memoCount)
  }
}
