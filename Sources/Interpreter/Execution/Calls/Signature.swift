// Parameter lists, of scripts and natives alike, and the one binder that fills them.

/// The parameters of a callable. Slots tell where each bound argument goes.
package final class Signature {
  /// One named parameter; `*args` and `**kwargs` have slots of their own.
  package struct Parameter {
    /// Interned: keywords are found by address.
    package let name: Reference
    /// In the frame, or among a native's arguments.
    package let slot: Int
    /// For natives: the text after `=`.
    let defaultText: String?
  }

  /// The callable's name as error messages show it.
  package let name: String
  /// Positional parameters, positional-only ones first.
  package var positional: [Parameter] = []
  /// How many of `positional` no keyword reaches.
  var positionalOnlyCount = 0
  /// In the order in which they are written.
  package var keywordOnly: [Parameter] = []
  /// Where the tuple of further arguments goes; nil refuses them.
  var starSlot: Int?
  /// Where the dict of further keywords goes; nil refuses them.
  var doubleStarSlot: Int?
  /// Without the star.
  var starName: String?
  /// Without the stars.
  var doubleStarName: String?
  /// All parameter slots.
  package var slotCount = 0
  /// Natives: positional parameters without default.
  var requiredCount = 0
  let isNative: Bool
  /// What calls ask for, found at the first use: then all parameters are there.
  private var known: Known?

  private struct Known {
    let positional: SlotList
    let keywordOnly: SlotList
    let directCount: Int
  }

  /// Does a keyword reach any parameter?
  var takesKeywords: Bool {
    positional.count > positionalOnlyCount || !keywordOnly.isEmpty || doubleStarSlot != nil
  }

  init(name: String, isNative: Bool) {
    self.name = name
    self.isNative = isNative
  }

  deinit {
    known?.positional.release()
    known?.keywordOnly.release()
  }

  @inline(__always) var positionalSlots: SlotList { (known ?? find()).positional }
  @inline(__always) var keywordOnlySlots: SlotList { (known ?? find()).keywordOnly }

  /// The argument count for which the positional arguments are the frame's first slots as they come.
  @inline(__always) var directCount: Int { (known ?? find()).directCount }

  @inline(never) private func find() -> Known {
    let isDirect =
      keywordOnly.isEmpty && starSlot == nil && doubleStarSlot == nil
      && positional.enumerated().allSatisfy { $0.offset == $0.element.slot }
    let found = Known(
      positional: SlotList(positional.map(\.slot)), keywordOnly: SlotList(keywordOnly.map(\.slot)),
      directCount: isDirect ? positional.count : -1)
    known = found
    return found
  }

  /// Parses Python's notation of a native's parameters.
  convenience init(parsing text: PermanentText, name: String, isNative: Bool = true) {
    self.init(name: name, isNative: isNative)
    var afterStar = false
    // Bytes, not characters: parsing by characters was a fifteenth of an empty script's time.
    let notation = text.utf8
    Signature.forEachItem(of: notation) { item in
      let stars = item.prefix { $0 == 0x2a }.count
      let (name, defaultText) = Signature.splitDefault(item.dropFirst(stars))
      switch (stars, name.first) {
      case (0, 0x2f): positionalOnlyCount = positional.count
      case (0, _):
        add(Parameter(name: intern(name), slot: slotCount, defaultText: defaultText), afterStar)
      case (1, nil): afterStar = true
      case (1, _):
        starName = Signature.text(name)
        starSlot = slotCount
        slotCount += 1
        afterStar = true
      default:
        doubleStarName = Signature.text(name)
        doubleStarSlot = slotCount
        slotCount += 1
      }
    }
  }

  private typealias Bytes = Slice<UnsafeBufferPointer<UInt8>>

  private func add(_ parameter: Parameter, _ isKeywordOnly: Bool) {
    slotCount += 1
    if isKeywordOnly { return keywordOnly.append(parameter) }
    positional.append(parameter)
    if parameter.defaultText == nil { requiredCount = positional.count }
  }

  /// The comma-separated items between the outer parentheses; commas inside quotes or brackets stay.
  private static func forEachItem(of text: UnsafeBufferPointer<UInt8>, _ body: (Bytes) -> Void) {
    var (start, depth) = (1, 0)
    var quote: UInt8 = 0
    for position in 1..<text.count - 1 {
      let byte = text[position]
      if quote != 0 {
        if byte == quote { quote = 0 }
        continue
      }
      switch byte {
      case 0x22, 0x27: quote = byte
      case 0x28, 0x5b, 0x7b: depth += 1
      case 0x29, 0x5d, 0x7d: depth -= 1
      case 0x2c where depth == 0:
        body(trim(text[start..<position]))
        start = position + 1
      default: break
      }
    }
    let last = trim(text[start..<text.count - 1])
    if !last.isEmpty { body(last) }
  }

  private static func splitDefault(_ item: Bytes) -> (Bytes, String?) {
    guard let equal = item.firstIndex(of: 0x3d) else { return (item, nil) }
    return (item[..<equal], text(item[(equal + 1)...]))
  }

  private static func trim(_ text: Bytes) -> Bytes {
    var text = text.drop { $0 == 0x20 }
    while text.last == 0x20 { text.removeLast() }
    return text
  }

  private static func text(_ bytes: Bytes) -> String { String(decoding: bytes, as: UTF8.self) }

  private func intern(_ name: Bytes) -> Reference {
    Interpreter.intern(makeString(UnsafeBufferPointer(rebasing: name)).string.unsafelyUnwrapped)
  }
}
