// Parameter lists, of scripts and natives alike, and the one binder that fills them.

/// The parameters of a callable. Slots tell where each bound argument goes.
package final class Signature {
  package struct Parameter {
    package let name: Reference
    package let slot: Int
    /// For natives: the text after `=`.
    package let defaultText: String?
  }

  /// The callable's name as error messages show it.
  package let name: String
  /// Positional parameters, positional-only ones first.
  package var positional: [Parameter] = []
  package var positionalOnlyCount = 0
  package var keywordOnly: [Parameter] = []
  package var starSlot: Int?
  package var doubleStarSlot: Int?
  package var starName: String?
  package var doubleStarName: String?
  /// All parameter slots.
  package var slotCount = 0
  /// Natives: positional parameters without default.
  package var requiredCount = 0
  let isNative: Bool
  var defaultRoots: [Value] { [] }

  init(name: String, isNative: Bool) {
    self.name = name
    self.isNative = isNative
  }

  /// The argument count for which the positional arguments are the frame's first slots as they come.
  var directCount: Int {
    let isDirect =
      keywordOnly.isEmpty && starSlot == nil && doubleStarSlot == nil
      && positional.enumerated().allSatisfy { $0.offset == $0.element.slot }
    return isDirect ? positional.count : -1
  }

  /// Parses Python's notation of a native's parameters.
  convenience init(parsing text: StaticString, name: String, isNative: Bool = true) {
    self.init(name: name, isNative: isNative)
    var afterStar = false
    for item in Signature.split("\(text)") {
      let (parameter, defaultText) = Signature.splitDefault(item)
      if parameter == "/" {
        positionalOnlyCount = positional.count
      } else if parameter == "*" {
        afterStar = true
      } else if parameter.hasPrefix("**") {
        doubleStarName = String(parameter.dropFirst(2))
        doubleStarSlot = slotCount
        slotCount += 1
      } else if parameter.hasPrefix("*") {
        starName = String(parameter.dropFirst())
        starSlot = slotCount
        slotCount += 1
        afterStar = true
      } else {
        let entry = Parameter(name: intern(parameter), slot: slotCount, defaultText: defaultText)
        slotCount += 1
        if afterStar {
          keywordOnly.append(entry)
        } else {
          positional.append(entry)
          if defaultText == nil { requiredCount = positional.count }
        }
      }
    }
  }

  /// The comma-separated items between the outer parentheses; commas inside quotes or brackets stay.
  private static func split(_ text: String) -> [String] {
    var items: [String] = []
    var current = ""
    var depth = 0
    var quote: Character?
    for character in text.dropFirst().dropLast() {
      if let open = quote {
        if character == open { quote = nil }
      } else if character == "'" || character == "\"" {
        quote = character
      } else if "([{".contains(character) {
        depth += 1
      } else if ")]}".contains(character) {
        depth -= 1
      } else if character == ",", depth == 0 {
        items.append(trim(current))
        current = ""
        continue
      }
      current.append(character)
    }
    current = trim(current)
    if !current.isEmpty { items.append(current) }
    return items
  }

  private static func splitDefault(_ item: String) -> (String, String?) {
    guard let equal = item.firstIndex(of: "=") else { return (item, nil) }
    return (String(item[..<equal]), String(item[item.index(after: equal)...]))
  }

  private static func trim(_ text: String) -> String {
    String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
