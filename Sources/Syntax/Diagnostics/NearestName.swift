// "Did you mean": the closest of some candidate names, with CPython's costs and limits, so that both
// suggest the same name.

/// Finds the candidate that was probably meant.
package enum NearestName {
  private static let moveCost = 2
  private static let caseCost = 1
  private static let maximumCandidates = 750
  private static let maximumLength = 40

  /// The candidate most like a name; nil when none is near enough.
  package static func suggestion(for name: String, among candidates: [String]) -> String? {
    guard candidates.count < maximumCandidates else { return nil }
    let wanted = Array(name.utf8)
    var best: String?
    var bestDistance = Int.max
    for candidate in candidates where candidate != name {
      let bytes = Array(candidate.utf8)
      // No more than a third of the characters involved may need a change.
      let limit = min((wanted.count + bytes.count + 3) * moveCost / 6, bestDistance - 1)
      let distance = distance(wanted[...], bytes[...], limit: limit)
      if distance <= limit {
        best = candidate
        bestDistance = distance
      }
    }
    return best
  }

  /// Levenshtein distance where a change of case costs half; more than the limit when too far.
  private static func distance(
    _ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>, limit: Int
  ) -> Int {
    var (a, b) = (left, right)
    while let first = a.first, first == b.first {
      a.removeFirst()
      b.removeFirst()
    }
    while let last = a.last, last == b.last {
      a.removeLast()
      b.removeLast()
    }
    if a.isEmpty || b.isEmpty { return moveCost * (a.count + b.count) }
    if a.count > maximumLength || b.count > maximumLength { return limit + 1 }
    if b.count < a.count { swap(&a, &b) }
    if (b.count - a.count) * moveCost > limit { return limit + 1 }
    return distance(Array(a), Array(b), limit: limit)
  }

  /// One row of the usual matrix, updated in place.
  private static func distance(_ a: [UInt8], _ b: [UInt8], limit: Int) -> Int {
    var row = (1...a.count).map { $0 * moveCost }
    var result = 0
    for (bIndex, byte) in b.enumerated() {
      var diagonal = bIndex * moveCost
      result = diagonal
      var minimum = Int.max
      for index in a.indices {
        let substituted = diagonal + substitutionCost(byte, a[index])
        diagonal = row[index]
        result = min(min(result, diagonal) + moveCost, substituted)
        row[index] = result
        minimum = min(minimum, result)
      }
      if minimum > limit { return limit + 1 }
    }
    return result
  }

  private static func substitutionCost(_ a: UInt8, _ b: UInt8) -> Int {
    if a == b { return 0 }
    return lowercase(a) == lowercase(b) ? caseCost : moveCost
  }

  private static func lowercase(_ byte: UInt8) -> UInt8 {
    byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
  }
}
