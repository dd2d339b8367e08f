// Choosing among things by their positions: which element of a sequence, in which order. The
// sequences themselves belong to the caller, so no method here can be surprised by a script.

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension MersenneTwister {
  /// The swaps that shuffle a list of `count` elements, in the order of CPython.
  package mutating func shuffle<Failure: Error>(
    count: Int, swap: (_ first: Int, _ second: Int) throws(Failure) -> Void
  ) throws(Failure) {
    for position in stride(from: count - 1, through: 1, by: -1) {
      try swap(position, below(position + 1))
    }
  }

  /// The positions of `count` different elements out of `population`, in order of selection.
  ///
  /// Memory grows with `count` only, never with the population.
  /// - Parameter poll: called now and then.
  package mutating func sample<Failure: Error>(
    _ count: Int, of population: Int, poll: () throws(Failure) -> Void
  ) throws(Failure) -> [Int] {
    precondition(count >= 0 && count <= population, "sample() is asked for too many elements")
    // CPython decides by the memory that its own list and set would take; the decision shows,
    // because the two ways draw different numbers.
    var setSize = 21.0
    if count > 5 { setSize += pow(4, ceil(log(Double(count) * 3) / log(4))) }
    return Double(population) <= setSize
      ? try sampleFromPool(count, population, poll)
      : try sampleBySet(count, population, poll)
  }

  private mutating func sampleFromPool<Failure: Error>(
    _ count: Int, _ population: Int, _ poll: () throws(Failure) -> Void
  ) throws(Failure) -> [Int] {
    var pool = Array(0..<population)
    var chosen: [Int] = []
    for selected in 0..<count {
      let position = below(population - selected)
      chosen.append(pool[position])
      pool[position] = pool[population - selected - 1]
      if selected & 0xFFF == 0xFFF { try poll() }
    }
    return chosen
  }

  private mutating func sampleBySet<Failure: Error>(
    _ count: Int, _ population: Int, _ poll: () throws(Failure) -> Void
  ) throws(Failure) -> [Int] {
    var selected: Set<Int> = []
    var chosen: [Int] = []
    while chosen.count < count {
      let position = below(population)
      if selected.insert(position).inserted { chosen.append(position) }
      if chosen.count & 0xFFF == 0xFFF { try poll() }
    }
    return chosen
  }

  /// The position of one of `count` elements, as `choices` picks it without weights.
  package mutating func position(in count: Int) -> Int {
    Int((random() * Double(count)).rounded(.down))
  }

  /// The position of one element, as `choices` picks it by cumulative weights.
  ///
  /// The caller has checked that the weights are not empty and their total is positive.
  package mutating func position(cumulativeWeights: [Double]) -> Int {
    let drawn = random() * cumulativeWeights[cumulativeWeights.count - 1]
    var low = 0
    var high = cumulativeWeights.count - 1
    while low < high {
      let middle = (low + high) / 2
      if drawn < cumulativeWeights[middle] { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
