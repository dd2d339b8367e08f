// Where a `match` begins to look: cases before that one cannot match the subject.

import Syntax

/// For statements with three cases or more that begin with a constant: `case "add":`, `case ("push", x):`.
struct CaseStarts {
  /// A case from which on the cases are tried in order.
  struct Start {
    let index: Int
    /// The case matches, binds nothing and has no guard.
    let isCertain: Bool
  }

  private let table: ConstantTable<Start>

  /// Nil when there are too few such cases.
  init?(_ tests: NodeList) {
    var cases: [[Key]?] = []
    for index in 0..<tests.count {
      let test = tests[index].takeUnretainedValue() as? CaseTestNode
      cases.append(test.flatMap { Key.all(of: $0.pattern) })
    }
    guard cases.count(where: { $0 != nil }) >= 3 else { return nil }
    // A case without keys may match any subject.
    let open = cases.firstIndex { $0 == nil } ?? cases.count
    let keyCount = cases.prefix(open).reduce(0) { $0 + ($1?.count ?? 0) }
    table = ConstantTable(
      capacity: keyCount, otherwise: Start(index: open, isCertain: false))
    for index in 0..<open {
      let test = tests[index].takeUnretainedValue() as? CaseTestNode
      for key in cases[index] ?? [] {
        table.enter(
          key.constant, hash: key.hash,
          Start(index: index, isCertain: key.isWhole && test?.onlyCompares == true))
      }
    }
  }

  func release() { table.release() }

  /// Nil where all cases must be tried.
  @inline(__always) func start(for subject: Value) -> Start? {
    if let hash = ConstantTable<Start>.hash(of: subject) {
      return table.payload(for: subject, hash: hash)
    }
    return startOfItems(subject)
  }

  @inline(never) private func startOfItems(_ subject: Value) -> Start? {
    let items: UnsafeBufferPointer<Value>
    if let tuple = subject.tuple {
      items = UnsafeBufferPointer(start: tuple.items, count: tuple.count)
    } else if let list = subject.list {
      items = list.buffer
    } else {
      return nil
    }
    guard let first = items.first, let hash = ConstantTable<Start>.hash(of: first) else {
      return nil
    }
    return table.payload(for: first, hash: Key.mixed(hash, count: items.count))
  }
}

/// What a subject is or begins with for a case to match.
private struct Key {
  let constant: Value
  let hash: Int
  /// The subject is the constant; otherwise its first item is.
  let isWhole: Bool

  static func mixed(_ hash: Int, count: Int) -> Int { hash ^ (count &+ 1) &* 0x9E37_79B9_7F4A }

  /// One of these, or nil when others may match too.
  static func all(of pattern: PatternNode) -> [Key]? {
    switch pattern {
    case let pattern as ValuePattern: return of(pattern)
    case let pattern as AsPattern: return all(of: pattern.pattern)
    case let pattern as OrPattern: return ofAlternatives(pattern)
    case let pattern as SequencePattern: return ofSequence(pattern)
    default: return nil
    }
  }

  private static func of(_ pattern: ValuePattern) -> [Key]? {
    guard let constant = (pattern.value as? ConstantNode)?.value,
      let hash = ConstantTable<CaseStarts.Start>.hash(of: constant)
    else { return nil }
    return [Key(constant: constant, hash: hash, isWhole: true)]
  }

  private static func ofAlternatives(_ pattern: OrPattern) -> [Key]? {
    var keys: [Key] = []
    for index in 0..<pattern.alternatives.count {
      guard let more = all(of: pattern.alternatives[index].takeUnretainedValue()) else {
        return nil
      }
      keys += more
    }
    return keys
  }

  private static func ofSequence(_ pattern: SequencePattern) -> [Key]? {
    let count = pattern.elements.count
    guard pattern.star < 0, count > 0,
      let first = all(of: pattern.elements[0].takeUnretainedValue()),
      first.allSatisfy(\.isWhole)
    else { return nil }
    return first.map {
      Key(constant: $0.constant, hash: mixed($0.hash, count: count), isWhole: false)
    }
  }
}
