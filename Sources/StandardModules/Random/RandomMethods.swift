// The methods of `Random` that deal in ints, bytes, sequences and the generator's own state.
//
// A script may be called wherever a sequence is indexed or a number converted, and it may use the
// same generator: so nothing calls back while a draw has the generator's exclusive access.

import BigInt
import Interpreter
import Syntax

// MARK: - State

func randomSeed(_ a: Arguments) throws(Raised) -> Value {
  let version = try toIndex(a.get(2, default: .int(2)))
  try source(a).seed(a.get(1, default: .none), version: version)
  return .none
}

private func stateless() -> Raised {
  raise(.notImplementedError, "System entropy source does not have state.")
}

func randomGetState(_ a: Arguments) throws(Raised) -> Value {
  let source = try source(a)
  if source.isSystem { throw stateless() }
  let words = makeTuple(source.twister.state.map { .int(Int($0)) })
  let gauss = source.twister.pendingGauss.map { Value.double($0) } ?? .none
  return makeTuple([.int(3), words, gauss])
}

func randomSetState(_ a: Arguments) throws(Raised) -> Value {
  let source = try source(a)
  if source.isSystem { throw stateless() }
  let version = try getItem(a[1], .int(0))
  guard let state = try tupleFromIterable(a[1]).tuple, version.asInt == 3 || version.asInt == 2
  else {
    throw raise(
      .valueError,
      "state with version \(try strText(version)) passed to Random.setstate() of version 3")
  }
  if state.count != 3 {
    throw raise(
      .valueError,
      state.count < 3
        ? "not enough values to unpack (expected 3, got \(state.count))"
        : "too many values to unpack (expected 3, got \(state.count))")
  }
  guard let words = state[1].tuple else {
    throw raise(.typeError, "state vector must be a tuple")
  }
  // The words of version 2 were signed.
  let numbers = try stateWords(words, areSigned: version.asInt == 2)
  let gauss = state[2].isNone ? nil : try real(state[2])
  if !source.twister.restore(numbers, pendingGauss: gauss) {
    throw raise(.valueError, "invalid state")
  }
  return .none
}

private func stateWords(_ words: TupleObject, areSigned: Bool) throws(Raised) -> [UInt32] {
  if words.count != 625 { throw raise(.valueError, "state vector is the wrong size") }
  var numbers: [UInt32] = []
  numbers.reserveCapacity(words.count)
  for index in 0..<words.count {
    guard case .int(let word) = words[index] else {
      throw raise(.typeError, "an integer is required")
    }
    if word < 0, !areSigned {
      throw raise(.overflowError, "can't convert negative value to unsigned int")
    }
    numbers.append(UInt32(truncatingIfNeeded: word))
  }
  return numbers
}

// MARK: - Ints and bytes

func randomGetRandBits(_ a: Arguments) throws(Raised) -> Value {
  let count = try toIndex(a[1], overflow: .overflowError)
  if count < 0 { throw raise(.valueError, "number of bits must be non-negative") }
  let source = try source(a)
  if count < 64 { return .int(Int(source.twister.bits(count))) }
  try reserve(count: count / 8 + 8)
  return makeInt(source.bits(count))
}

func randomBytes(_ a: Arguments) throws(Raised) -> Value {
  let count = try toIndex(a[1], overflow: .overflowError)
  if count < 0 { throw raise(.valueError, "number of bits must be non-negative") }
  try reserve(count: count)
  return makeBytes(try source(a).twister.bytes(count))
}

func randomRange(_ a: Arguments) throws(Raised) -> Value {
  let start = try integerValue(a[1])
  let source = try source(a)
  if !a.isGiven(2) || a[2].isNone {
    if a.isGiven(3) { throw raise(.typeError, "Missing a non-None stop argument") }
    return try draw(source, from: .int(0), to: start, step: .int(1)) {
      "empty range for randrange()"
    }
  }
  let stop = try integerValue(a[2])
  let step = try integerValue(a.get(3, default: .int(1)))
  var shown = [a[1], a[2]]
  if step.asInt != 1 { shown.append(a[3]) }
  return try draw(source, from: start, to: stop, step: step) { () throws(Raised) in
    var texts: [String] = []
    for value in shown { texts.append(try strText(value)) }
    return "empty range in randrange(\(texts.joined(separator: ", ")))"
  }
}

func randomInt(_ a: Arguments) throws(Raised) -> Value {
  let source = try source(a)
  if case .int(let low) = a[1], case .int(let high) = a[2], low <= high {
    let (width, overflow) = high.subtractingReportingOverflow(low)
    if !overflow, width < Int.max { return .int(low + source.twister.below(width + 1)) }
  }
  let stop = try binaryOperation(.add, a[2], .int(1))
  let low = try integerValue(a[1])
  return try draw(source, from: low, to: try integerValue(stop), step: .int(1)) {
    () throws(Raised) in
    "empty range in randrange(\(try strText(a[1])), \(try strText(stop)))"
  }
}

/// One of `start, start + step, ...` before `stop`.
private func draw(
  _ source: RandomSource, from start: Value, to stop: Value, step: Value,
  emptyMessage: () throws(Raised) -> String
) throws(Raised) -> Value {
  if case .int(let low) = start, case .int(let high) = stop, step.asInt == 1, high > low {
    let (width, overflow) = high.subtractingReportingOverflow(low)
    if !overflow { return .int(low + source.twister.below(width)) }
  }
  let (low, stride) = (try integer(start), try integer(step))
  if stride.isZero { throw raise(.valueError, "zero step for randrange()") }
  // The magnitudes divided, rounded up.
  let distance = stride.sign == .plus ? try integer(stop) - low : low - (try integer(stop))
  if distance <= 0 { throw raise(.valueError, try emptyMessage()) }
  let size = BigInt(stride.magnitude)
  return makeInt(low + stride * source.below((distance + size - 1) / size))
}

// MARK: - Sequences

func randomChoice(_ a: Arguments) throws(Raised) -> Value {
  let source = try source(a)
  let count = try length(of: a[1])
  if count == 0 { throw raise(.indexError, "Cannot choose from an empty sequence") }
  let position = source.twister.below(count)
  if let list = a[1].list { return list.items[position] }
  return try getItem(a[1], .int(position))
}

func randomShuffle(_ a: Arguments) throws(Raised) -> Value {
  let source = try source(a)
  if let list = a[1].list {
    let count = list.count
    try source.twister.shuffle(count: count) { (first, second) throws(Raised) in
      if first & 0xFFF == 0 { try checkInterrupt() }
      // What served the interrupt may have changed the list.
      guard first < list.count, second < list.count else { return }
      (list.items[first], list.items[second]) = (list.items[second], list.items[first])
    }
    return .none
  }
  let sequence = a[1]
  for first in stride(from: try length(of: sequence) - 1, through: 1, by: -1) {
    let second = source.twister.below(first + 1)
    let item = try getItem(sequence, .int(second))
    let other = try getItem(sequence, .int(first))
    try setItem(sequence, .int(first), item)
    try setItem(sequence, .int(second), other)
  }
  return .none
}

func randomSample(_ a: Arguments) throws(Raised) -> Value {
  let source = try source(a)
  let population = a[1]
  if !isSequence(population) {
    throw raise(
      .typeError, "Population must be a sequence.  For dicts or sets, use sorted(d).")
  }
  let count = try length(of: population)
  let k = try toIndex(a[2])
  if a.isGiven(3), !a[3].isNone {
    return try sample(source, population, count, k, counts: a[3])
  }
  return try pick(population, try positions(source, k, of: count))
}

private func isSequence(_ value: Value) -> Bool {
  let base = value.unwrapped
  if base.dict != nil || base.set != nil { return false }
  return hasSpecial(value, .getitem) && hasSpecial(value, .len)
}

private func positions(_ source: RandomSource, _ k: Int, of count: Int) throws(Raised) -> [Int] {
  if k < 0 || k > count {
    throw raise(.valueError, "Sample larger than population or is negative")
  }
  try reserve(count: k, stride: 32)
  return try source.twister.sample(k, of: count) { () throws(Raised) in try checkInterrupt() }
}

private func pick(_ population: Value, _ positions: [Int]) throws(Raised) -> Value {
  let result = makeList(capacity: positions.count)
  for position in positions {
    result.append(try getItem(population, .int(position)))
    if result.count & 0xFFF == 0 { try checkInterrupt() }
  }
  return result.value
}

/// Each element counts as often as `counts` says.
private func sample(
  _ source: RandomSource, _ population: Value, _ count: Int, _ k: Int, counts: Value
) throws(Raised) -> Value {
  let sums = try accumulate(counts)
  if sums.count != count {
    throw raise(.valueError, "The number of counts does not match the population")
  }
  let last = sums.count > 0 ? sums.items[sums.count - 1] : .none
  guard let total = last.unwrapped.asBigInt else {
    if count == 0 { throw raise(.indexError, "pop from empty list") }
    throw raise(.typeError, "Counts must be integers")
  }
  if total <= 0 { throw raise(.valueError, "Total of counts must be greater than zero") }
  var bounds: [Int] = []
  for index in 0..<sums.count { bounds.append(try toIndex(sums.items[index])) }
  let selections = try positions(source, k, of: try toIndex(makeInt(total)))
  return try pick(
    population, selections.map { selection in bounds.partitioningIndex { selection < $0 } })
}

extension [Int] {
  /// The first position whose element belongs to the second half of a sorted array.
  fileprivate func partitioningIndex(_ belongsToSecondHalf: (Int) -> Bool) -> Int {
    var (low, high) = (0, count - 1)
    while low < high {
      let middle = (low + high) / 2
      if belongsToSecondHalf(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return Swift.max(low, 0)
  }
}

/// `list(accumulate(iterable))`.
private func accumulate(_ iterable: Value) throws(Raised) -> ListObject {
  let sums = makeList()
  var walk = try Walk(iterable)
  while let item = try walk.next() {
    sums.append(
      sums.count == 0 ? item : try binaryOperation(.add, sums.items[sums.count - 1], item))
  }
  return sums
}

func randomChoices(_ a: Arguments) throws(Raised) -> Value {
  let source = try source(a)
  let population = a[1]
  let count = try length(of: population)
  let k = max(try toIndex(a.get(4, default: .int(1))), 0)
  let weights = try cumulativeWeights(a[2], a[3])
  if let weights { try check(weights, count) }
  try reserve(count: k, stride: 16)
  let result = makeList(capacity: k)
  for drawn in 0..<k {
    if drawn & 0xFFF == 0xFFF { try pollInterrupt() }
    let position =
      weights.map { source.twister.position(cumulativeWeights: $0) }
      ?? source.twister.position(in: count)
    result.append(try getItem(population, .int(position)))
  }
  return result.value
}

/// Nil when all elements weigh the same.
private func cumulativeWeights(_ weights: Value, _ cumulative: Value) throws(Raised) -> [Double]? {
  let hasWeights = !weights.isUnbound && !weights.isNone
  let sums: ListObject
  if cumulative.isUnbound || cumulative.isNone {
    if !hasWeights { return nil }
    if weights.unwrapped.asBigInt != nil {
      throw raise(
        .typeError,
        "The number of choices must be a keyword argument: k=\(try reprText(weights))")
    }
    sums = try accumulate(weights)
  } else {
    if hasWeights {
      throw raise(.typeError, "Cannot specify both weights and cumulative weights")
    }
    sums = try listFromIterable(cumulative)
  }
  var result: [Double] = []
  result.reserveCapacity(sums.count)
  for index in 0..<sums.count { result.append(try real(sums.items[index])) }
  return result
}

private func check(_ weights: [Double], _ count: Int) throws(Raised) {
  if weights.count != count {
    throw raise(.valueError, "The number of weights does not match the population")
  }
  guard let total = weights.last else { throw raise(.indexError, "list index out of range") }
  if total <= 0 { throw raise(.valueError, "Total of weights must be greater than zero") }
  if !total.isFinite { throw raise(.valueError, "Total of weights must be finite") }
}

// MARK: - Distributions whose parameters are not just floats

func randomUniform(_ a: Arguments) throws(Raised) -> Value {
  let width = try binaryOperation(.subtract, a[2], a[1])
  let drawn = Value.double(try source(a).twister.random())
  return try binaryOperation(.add, a[1], try binaryOperation(.multiply, width, drawn))
}

func randomTriangular(_ a: Arguments) throws(Raised) -> Value {
  let low = a.isGiven(1) ? try real(a[1]) : 0
  let high = a.isGiven(2) ? try real(a[2]) : 1
  let mode = a.get(3, default: .none)
  let peak = mode.isNone ? nil : try real(mode)
  let drawn = try source(a).twister.triangular(low, high, mode: peak)
  return low == high && peak != nil ? a.get(1, default: .double(0)) : .double(drawn)
}

func randomBinomial(_ a: Arguments) throws(Raised) -> Value {
  let trials = a.isGiven(1) ? try toIndex(a[1], overflow: .overflowError) : 1
  let probability = a.isGiven(2) ? try real(a[2]) : 0.5
  let source = try source(a)
  do throws(DistributionError) {
    return .int(try source.twister.binomialVariate(trials: trials, probability: probability))
  } catch {
    throw raised(error)
  }
}
