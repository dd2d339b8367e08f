// Loops as the machine runs them: over single characters, which need no stack for their rounds, and over
// groups.

import Interpreter

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension RegexMatcher {
  // MARK: - Loops over single characters

  func enterSingleLoop(
    _ instruction: UnsafeMutablePointer<RegexInstruction>, _ place: inout Int,
    _ position: inout Int
  ) throws(Raised) -> Bool {
    let entry = position
    if memo.isActive, memo.hasFailed(Int(instruction.pointee.c), entry) { return false }
    let single = instruction + 1
    let mode = LoopMode(rawValue: instruction.pointee.d).unsafelyUnwrapped
    let minimum = Int(instruction.pointee.a)
    let maximum = Int(instruction.pointee.b)
    if take(single, minimum, &position) < minimum { return false }
    let least = position
    if mode == .lazy {
      if maximum > minimum { try push(.lazy, Int32(place), position, maximum - minimum) }
      place &+= 2
      return true
    }
    takeAll(instruction, maximum - minimum, &position)
    if mode == .possessive || position == least {
      place &+= 2
      return true
    }
    if memo.isActive {
      let last = instruction.pointee.b == Int32(RegexWidth.most) ? position : entry
      try push(.memo, instruction.pointee.c, entry, last)
    }
    return try resumeGreedy(instruction, &place, &position, position, least, isFirst: true)
  }

  /// Matches up to `limit` characters; returns their number, or that of their bytes when both are
  /// less than the limit.
  private func take(
    _ single: UnsafeMutablePointer<RegexInstruction>, _ limit: Int, _ position: inout Int
  ) -> Int {
    var count = 0
    switch single.pointee.operation {
    case .set where limit > 1:
      let set = sets[Int(single.pointee.a)]
      while count < limit, position < end {
        let byte = text[position]
        if byte < 0x80 || !isText {
          if !set.hasBit(byte) { break }
          position &+= 1
        } else {
          var next = position
          if !set.contains(decodeCodePoint(text, &next)) { break }
          position = next
        }
        count &+= 1
      }
    case .any where !isText || limit > end - position:
      count = min(limit, end - position)
      position += count
    case .anyButNewline where limit > end - position:
      let found = memchr(text + position, 0x0a, end - position)
      let stop = found.map { UnsafeRawPointer($0) - UnsafeRawPointer(text) } ?? end
      count = stop - position
      position = stop
    default: while count < limit, matchSingle(single, &position) { count &+= 1 }
    }
    return count
  }

  /// Moves to the end of what a greedy loop can take. A loop without limit ends where it ended when it
  /// was entered before at a place of the same stretch.
  private func takeAll(
    _ instruction: UnsafeMutablePointer<RegexInstruction>, _ limit: Int, _ position: inout Int
  ) {
    let isUnlimited = memo.isActive && instruction.pointee.b == Int32(RegexWidth.most)
    let place = Int(instruction.pointee.c)
    if isUnlimited, let end = memo.stretchEnd(place, position) {
      position = end
      return
    }
    let start = position
    _ = take(instruction + 1, limit, &position)
    if isUnlimited { memo.noteStretch(place, start, position) }
  }

  /// Goes on behind a greedy loop, at the last position up to `longest` where the program may go on.
  func resumeGreedy(
    _ instruction: UnsafeMutablePointer<RegexInstruction>, _ place: inout Int,
    _ position: inout Int, _ longest: Int, _ least: Int, isFirst: Bool
  ) throws(Raised) -> Bool {
    let memoPlace = Int(instruction.pointee.c)
    var candidate = longest
    if isFirst {
      if let untried = memo.skip(memoPlace, candidate) { candidate = untried }
    } else {
      candidate = stepBack(candidate)
      memo.noteFailed(memoPlace, candidate, longest)
    }
    let following = instruction.pointee.e
    if following >= 0 {
      let top = candidate
      while candidate >= least,
        candidate >= end || text[candidate] != UInt8(truncatingIfNeeded: following)
      { candidate = candidate > least ? stepBack(candidate) : least - 1 }
      if candidate < top { memo.noteFailed(memoPlace, max(candidate, least - 1), top) }
      if top &- candidate > 64 { try countSteps(top &- candidate) }
    }
    if candidate < least { return false }
    let index = instruction - code
    if candidate > least { try push(.greedy, Int32(index), candidate, least) }
    position = candidate
    place = index + 2
    return true
  }

  @inline(__always) func stepBack(_ position: Int) -> Int {
    var position = position &- 1
    if isText { while position > 0, text[position] & 0xc0 == 0x80 { position &-= 1 } }
    return position
  }

  // MARK: - Loops over groups

  func enterLoop(
    _ instruction: UnsafeMutablePointer<RegexInstruction>, _ place: inout Int, _ position: Int
  ) throws(Raised) -> Bool {
    let (body, exit) = (instruction.pointee.a, instruction.pointee.b)
    let register = instruction.pointee.d
    if instruction.pointee.e == 1 {
      try push(.lazyLoop, Int32(instruction - code), position)
      place = Int(exit)
    } else if slots[Int(register)] == position {
      place = Int(exit)
    } else {
      if memo.isActive, try hasFailed(instruction, position) { return false }
      try push(.choice, exit, position)
      try set(register, position)
      place = Int(body)
    }
    return true
  }

  func countRound(
    _ instruction: UnsafeMutablePointer<RegexInstruction>, _ place: inout Int, _ position: Int
  ) throws(Raised) -> Bool {
    let (register, minimum) = (instruction.pointee.d, Int(instruction.pointee.c))
    let count = max(slots[Int(register)], 0)
    let maximum = Int(instruction[1].a)
    let canGoOn = count < maximum && slots[Int(register) + 1] != position
    if count < minimum {
      try set(register, count + 1)
      place = Int(instruction.pointee.a)
    } else if instruction.pointee.e == LoopMode.lazy.rawValue {
      if canGoOn { try push(.lazyLoop, Int32(instruction - code), position) }
      place = Int(instruction.pointee.b)
    } else if canGoOn {
      try push(.choice, instruction.pointee.b, position)
      try set(register, count + 1)
      try set(register + 1, position)
      place = Int(instruction.pointee.a)
    } else {
      place = Int(instruction.pointee.b)
    }
    return true
  }

  func takeOneMore(
    _ frame: RegexFrame, _ place: inout Int, _ position: inout Int
  ) throws(Raised) -> Bool {
    try countFailure()
    position = frame.a
    let loop = code + Int(frame.place)
    let following = loop.pointee.e
    var left = frame.b
    repeat {
      if !matchSingle(loop + 1, &position) { return false }
      left -= 1
    } while following >= 0 && left > 0
      && (position >= end || text[position] != UInt8(truncatingIfNeeded: following))
    if left > 0 { try push(.lazy, frame.place, position, left) }
    place = Int(frame.place) + 2
    return true
  }

  func enterLazyLoop(
    _ frame: RegexFrame, _ place: inout Int, _ position: inout Int
  ) throws(Raised) -> Bool {
    try countFailure()
    let loop = code + Int(frame.place)
    let register = loop.pointee.d
    if loop.pointee.operation == .countedLoop {
      try set(register, max(slots[Int(register)], 0) + 1)
      try set(register + 1, frame.a)
    } else {
      if slots[Int(register)] == frame.a { return false }
      if memo.isActive, try hasFailed(loop, frame.a) { return false }
      try set(register, frame.a)
    }
    place = Int(loop.pointee.a)
    position = frame.a
    return true
  }
}
