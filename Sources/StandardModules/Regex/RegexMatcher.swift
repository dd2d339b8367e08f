// The machine that runs programs: one position in the program, one in the text, and a stack of what
// can still be tried. Its recursion is that stack, so no text is too long for it.
//
// A pattern such as `(a+)+$` can be tried in exponentially many ways. After some thousand failures
// the machine begins to remember, for each loop and branch, at which places of the text it has failed
// (`RegexMemo`), and does not try them again; the time is then the product of both sizes at most. That
// does not hold for patterns with references to groups, where a place may fail today and match
// tomorrow; those notice interrupts, as all long searches do.

import Interpreter

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

struct RegexFrame {
  enum Kind: Int32 {
    /// Go on at `place` with the text position `a`.
    case choice
    /// The slot `place` had the value `a`.
    case slot
    /// The slot `place` had the value `a`, the last group was `b`.
    case close
    /// The loop at `place` can give up one more character: it is at `a` and may go back to `b`.
    case greedy
    /// The loop at `place` can take one more character: it is at `a` and has `b` left.
    case lazy
    /// The body of the loop at `place` may be tried at `a`.
    case lazyLoop
    /// Everything at the memo `place` and the text position `a` has failed, and up to `b`.
    case memo
  }

  let kind: Kind
  let place: Int32
  let a: Int
  let b: Int
}

final class RegexMatcher {
  let program: RegexProgram
  let text: UnsafePointer<UInt8>
  /// Where the text ends for this search.
  let end: Int
  let mustReachEnd: Bool
  /// The result: starts and ends of groups, -1 for those that did not match.
  let slots: UnsafeMutablePointer<Int>
  /// A match that begins here must not be empty.
  var emptyForbiddenAt = -1

  private var frames: UnsafeMutablePointer<RegexFrame>
  private var capacity: Int
  private var top = 0
  private var failures = 0
  private var steps = 0
  private var stepsSeen = 0
  let memo: RegexMemo
  let code: UnsafeMutablePointer<RegexInstruction>
  let sets: [CharacterSet]
  /// Characters may have several bytes.
  let isText: Bool

  /// Enough for 1 GB of frames.
  private static let largestStack = 1 << 25
  private nonisolated(unsafe) static var spareFrames: UnsafeMutablePointer<RegexFrame>?
  private static let spareCapacity = 256

  init(
    _ program: RegexProgram, _ text: Bytes, end: Int, mustReachEnd: Bool, isSingleByte: Bool
  ) {
    self.program = program
    self.text = text.baseAddress ?? RegexMatcher.noText
    self.end = end
    self.mustReachEnd = mustReachEnd
    isText = program.isText && !isSingleByte
    sets = program.sets
    code = program.instructions
    slots = .allocate(capacity: program.slotCount)
    slots.initialize(repeating: -1, count: program.slotCount)
    memo = RegexMemo(program, length: end)
    capacity = RegexMatcher.spareCapacity
    frames = RegexMatcher.spareFrames ?? .allocate(capacity: capacity)
    RegexMatcher.spareFrames = nil
  }

  private nonisolated(unsafe) static let noText = UnsafePointer(
    UnsafeMutablePointer<UInt8>.allocate(capacity: 1))

  deinit {
    slots.deallocate()
    if capacity == RegexMatcher.spareCapacity, RegexMatcher.spareFrames == nil {
      RegexMatcher.spareFrames = frames
    } else {
      frames.deallocate()
    }
  }

  // MARK: - The stack

  func push(_ kind: RegexFrame.Kind, _ place: Int32, _ a: Int, _ b: Int = 0) throws(Raised) {
    if top == capacity { try grow() }
    (frames + top).initialize(to: RegexFrame(kind: kind, place: place, a: a, b: b))
    top &+= 1
  }

  @inline(never) private func grow() throws(Raised) {
    if capacity * 2 > RegexMatcher.largestStack { throw raise(.memoryError, "") }
    try reserve(count: capacity * 2, stride: MemoryLayout<RegexFrame>.stride)
    let larger = UnsafeMutablePointer<RegexFrame>.allocate(capacity: capacity * 2)
    larger.moveInitialize(from: frames, count: top)
    frames.deallocate()
    frames = larger
    capacity *= 2
  }

  /// Changes a slot so that backtracking undoes it.
  func set(_ slot: Int32, _ value: Int) throws(Raised) {
    try push(.slot, slot, slots[Int(slot)])
    slots[Int(slot)] = value
  }

  // MARK: - One attempt

  /// Matches at one position; slots 0 and 1 then tell where.
  func match(at start: Int) throws(Raised) -> Bool {
    var place = 0
    var position = start
    top = 0
    repeat {
      while try step(&place, &position) {
        if place < 0 {
          if accepts(start, position) { return true }
          break
        }
      }
    } while try backtrack(&place, &position)
    return false
  }

  private func accepts(_ start: Int, _ position: Int) -> Bool {
    if mustReachEnd, position != end { return false }
    if position == start, start == emptyForbiddenAt { return false }
    slots[0] = start
    slots[1] = position
    return true
  }

  /// Runs one instruction; false when it fails. The place is negative at the end of the program.
  @inline(__always) private func step(
    _ place: inout Int, _ position: inout Int
  ) throws(Raised) -> Bool {
    let instruction = code + place
    switch instruction.pointee.operation {
    case .byte:
      guard position < end, text[position] == UInt8(truncatingIfNeeded: instruction.pointee.a)
      else { return false }
      position &+= 1
      place &+= 1
    case .literal: return matchLiteral(instruction, &place, &position)
    case .set, .any, .anyButNewline:
      guard matchSingle(instruction, &position) else { return false }
      place &+= 1
    case .loopSingle: return try enterSingleLoop(instruction, &place, &position)
    case .openGroup:
      try set(instruction.pointee.a, position)
      place &+= 1
    case .closeGroup:
      let last = program.lastGroupSlot
      try push(
        .close, instruction.pointee.a, slots[Int(instruction.pointee.a)], slots[last])
      slots[Int(instruction.pointee.a)] = position
      slots[last] = Int(instruction.pointee.b)
      place &+= 1
    case .split:
      if memo.isActive, try hasFailed(instruction, position) { return false }
      try push(.choice, instruction.pointee.b, position)
      place = Int(instruction.pointee.a)
    case .jump: place = Int(instruction.pointee.a)
    case .fail: return false
    case .match: place = -1
    default: return try stepRarely(instruction, &place, &position)
    }
    return true
  }

  private func matchLiteral(
    _ instruction: UnsafeMutablePointer<RegexInstruction>, _ place: inout Int,
    _ position: inout Int
  ) -> Bool {
    let count = Int(instruction.pointee.b)
    guard position &+ count <= end else { return false }
    let literal = program.literalBytes + Int(instruction.pointee.a)
    if memcmp(text + position, literal, count) != 0 { return false }
    position &+= count
    place &+= 1
    return true
  }

  /// Matches one character as a single-character instruction says.
  @inline(__always) func matchSingle(
    _ instruction: UnsafeMutablePointer<RegexInstruction>, _ position: inout Int
  ) -> Bool {
    guard position < end else { return false }
    let byte = text[position]
    switch instruction.pointee.operation {
    case .byte:
      if byte != UInt8(truncatingIfNeeded: instruction.pointee.a) { return false }
      position &+= 1
      return true
    case .anyButNewline: if byte == 0x0a { return false }
    case .set:
      let set = sets[Int(instruction.pointee.a)]
      if byte < 0x80 || !isText {
        if !set.hasBit(byte) { return false }
        position &+= 1
        return true
      }
      var next = position
      if !set.contains(decodeCodePoint(text, &next)) { return false }
      position = next
      return true
    default: break
    }
    position &+= isText ? sequenceLength(byte) : 1
    return true
  }

  // MARK: - Rare instructions

  private func stepRarely(
    _ instruction: UnsafeMutablePointer<RegexInstruction>, _ place: inout Int,
    _ position: inout Int
  ) throws(Raised) -> Bool {
    let (a, b) = (instruction.pointee.a, instruction.pointee.b)
    switch instruction.pointee.operation {
    case .anchor:
      let anchor = RegexAnchor(rawValue: a).unsafelyUnwrapped
      if !holds(anchor, position) { return false }
    case .reset: try set(a, -1)
    case .loopSplit: return try enterLoop(instruction, &place, position)
    case .countedLoop: return try countRound(instruction, &place, position)
    case .beginAtomic: slots[Int(a)] = top
    case .endAtomic: cut(to: slots[Int(a)])
    case .beginLook, .beginNegativeLook:
      guard let start = b < 0 ? position : back(position, Int(b)) else {
        if instruction.pointee.operation == .beginLook { return false }
        place = Int(instruction.pointee.c)
        return true
      }
      slots[Int(a)] = top
      slots[Int(a) + 1] = position
      if instruction.pointee.operation == .beginNegativeLook {
        try push(.choice, instruction.pointee.c, position)
      }
      position = start
    case .endLook:
      cut(to: slots[Int(a)])
      position = slots[Int(a) + 1]
    case .endNegativeLook:
      undo(to: slots[Int(a)])
      return false
    case .reference: if !matchReference(Int(a), b, &position) { return false }
    case .condition:
      let slot = 2 * Int(a)
      if slots[slot] < 0 || slots[slot + 1] < 0 {
        place = Int(b)
        return true
      }
    default: preconditionFailure("not an instruction to run")
    }
    place += 1
    return true
  }

  /// The position so many characters before another one.
  private func back(_ position: Int, _ count: Int) -> Int? {
    if !isText { return position >= count ? position - count : nil }
    var position = position
    for _ in 0..<count {
      if position == 0 { return nil }
      position = stepBack(position)
    }
    return position
  }

  // MARK: - Failing

  func hasFailed(
    _ instruction: UnsafeMutablePointer<RegexInstruction>, _ position: Int
  ) throws(Raised) -> Bool {
    let place = Int(instruction.pointee.c)
    if memo.hasFailed(place, position) { return true }
    try push(.memo, Int32(place), position, position)
    return false
  }

  /// Takes up the next thing that can be tried; false when there is none.
  private func backtrack(_ place: inout Int, _ position: inout Int) throws(Raised) -> Bool {
    while top > 0 {
      top &-= 1
      let frame = frames[top]
      switch frame.kind {
      case .slot: slots[Int(frame.place)] = frame.a
      case .close:
        slots[Int(frame.place)] = frame.a
        slots[program.lastGroupSlot] = frame.b
      case .memo: memo.mark(Int(frame.place), frame.a, frame.b)
      case .choice:
        try countFailure()
        place = Int(frame.place)
        position = frame.a
        return true
      case .greedy:
        try countFailure()
        let loop = code + Int(frame.place)
        if try resumeGreedy(loop, &place, &position, frame.a, frame.b, isFirst: false) {
          return true
        }
      case .lazy: if try takeOneMore(frame, &place, &position) { return true }
      case .lazyLoop: if try enterLazyLoop(frame, &place, &position) { return true }
      }
    }
    return false
  }

  /// What a loop over single characters went through at once: where it is much, it counts as failures do.
  @inline(never) func countSteps(_ count: Int) throws(Raised) {
    steps &+= count
    if steps &- stepsSeen < 1 << 18 { return }
    stepsSeen = steps
    try pollInterrupt()
    if steps > 100_000 + 64 * end { memo.activate() }
  }

  func countFailure() throws(Raised) {
    failures &+= 1
    if failures & 0xfff == 0 {
      try pollInterrupt()
      if failures > 10_000 + 8 * end { memo.activate() }
    }
  }

  /// Drops what can still be tried above a height; what undoes slots stays.
  private func cut(to height: Int) {
    var kept = height
    for index in height..<top {
      let frame = frames[index]
      if frame.kind == .slot || frame.kind == .close {
        frames[kept] = frame
        kept += 1
      }
    }
    top = kept
  }

  /// Drops everything above a height, undoing what was set.
  private func undo(to height: Int) {
    while top > height {
      top -= 1
      let frame = frames[top]
      if frame.kind == .slot || frame.kind == .close { slots[Int(frame.place)] = frame.a }
      if frame.kind == .close { slots[program.lastGroupSlot] = frame.b }
    }
  }
}

/// The number of bytes of the character that begins with a byte.
@inline(__always) func sequenceLength(_ lead: UInt8) -> Int {
  lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4
}
