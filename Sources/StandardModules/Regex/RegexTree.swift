// What a regular expression says, after parsing and before it becomes a program. Flags are no longer
// in it: the parser has applied them to each part.

import Interpreter

/// The flags of `re`, with their numbers.
struct RegexFlags: OptionSet {
  let rawValue: Int
  static let ignoreCase = RegexFlags(rawValue: 2)
  static let locale = RegexFlags(rawValue: 4)
  static let multiline = RegexFlags(rawValue: 8)
  static let dotAll = RegexFlags(rawValue: 16)
  static let unicode = RegexFlags(rawValue: 32)
  static let verbose = RegexFlags(rawValue: 64)
  static let debug = RegexFlags(rawValue: 128)
  static let ascii = RegexFlags(rawValue: 256)
  /// Those that choose what letters and digits are.
  static let types: RegexFlags = [.ascii, .locale, .unicode]
}

/// Which letters count as the same.
enum CaseFolding {
  case none, ascii, unicode
}

/// Places that match without consuming anything.
enum RegexAnchor: Int32 {
  case start, end, lineStart, lineEnd, endOrLastNewline
  case unicodeBoundary, asciiBoundary, notUnicodeBoundary, notASCIIBoundary
}

enum LoopMode: Int32 {
  case greedy, lazy, possessive
}

indirect enum RegexNode {
  case literal(UInt32)
  case set(CharacterSet)
  case any
  case anyButNewline
  case anchor(RegexAnchor)
  case group(Int, [RegexNode])
  /// A group without a number; it becomes part of what is around it.
  case sequence([RegexNode])
  case branch([[RegexNode]])
  case loop(minimum: Int, maximum: Int, LoopMode, [RegexNode])
  /// - width: for a lookbehind the number of characters that it matches, -1 for a lookahead.
  case look(width: Int, isNegated: Bool, [RegexNode])
  case atomic([RegexNode])
  case reference(Int, CaseFolding)
  case conditional(Int, [RegexNode], [RegexNode])
  case failure
}

/// How many characters something matches; numbers beyond `most` count as no limit.
struct RegexWidth {
  static let most = Int(Int32.max)

  var least: Int
  var most: Int

  static let zero = RegexWidth(least: 0, most: 0)
  static let one = RegexWidth(least: 1, most: 1)

  static func + (a: RegexWidth, b: RegexWidth) -> RegexWidth {
    RegexWidth(
      least: min(a.least + b.least, RegexWidth.most), most: min(a.most + b.most, RegexWidth.most))
  }

  func times(_ minimum: Int, _ maximum: Int) -> RegexWidth {
    RegexWidth(
      least: RegexWidth.product(least, minimum), most: RegexWidth.product(most, maximum))
  }

  func union(_ other: RegexWidth) -> RegexWidth {
    RegexWidth(least: min(least, other.least), most: max(most, other.most))
  }

  private static func product(_ a: Int, _ b: Int) -> Int {
    let (result, overflow) = a.multipliedReportingOverflow(by: b)
    return overflow ? most : min(result, most)
  }
}

extension Array where Element == RegexNode {
  /// - Parameter groups: the widths of the groups that references may name.
  func width(_ groups: [RegexWidth?]) -> RegexWidth {
    reduce(.zero) { $0 + $1.width(groups) }
  }
}

extension RegexNode {
  func width(_ groups: [RegexWidth?]) -> RegexWidth {
    switch self {
    case .literal, .set, .any, .anyButNewline: return .one
    case .anchor, .look, .failure: return .zero
    case .group(_, let body), .sequence(let body), .atomic(let body): return body.width(groups)
    case .branch(let branches):
      let widths = branches.map { $0.width(groups) }
      return widths.dropFirst().reduce(widths.first ?? .zero) { $0.union($1) }
    case .loop(let minimum, let maximum, _, let body):
      return body.width(groups).times(minimum, maximum)
    case .reference(let group, _): return groups[group] ?? .zero
    case .conditional(_, let yes, let no): return yes.width(groups).union(no.width(groups))
    }
  }

  /// Matches one character and nothing else.
  var isSingle: Bool {
    switch self {
    case .literal, .set, .any, .anyButNewline: return true
    case .sequence(let body): return body.count == 1 && body[0].isSingle
    default: return false
    }
  }

  /// A quantifier may not follow a quantifier.
  var isLoop: Bool {
    if case .loop = self { return true }
    return false
  }

  var isAnchor: Bool {
    if case .anchor = self { return true }
    return false
  }
}
