// Source files in other encodings than UTF-8: the comment that names it, and the text as UTF-8.
//
// Files are decoded when they are read, so that lexer, tracebacks and `inspect` see one text. Encodings
// of one byte a character are enough for what is found in the wild; of others only the name is known.

/// The second half of encodings whose first half is ASCII.
private let upperHalves: [String: String] = [
  "cp1251":
    "ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—�™љ›њќћџ\u{a0}ЎўЈ¤Ґ¦§Ё©Є«¬\u{ad}®Ї°±Ііґµ¶·ё№є»"
    + "јЅѕїАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя",
  "cp1252":
    "€�‚ƒ„…†‡ˆ‰Š‹Œ�Ž��‘’“”•–—˜™š›œ�žŸ\u{a0}¡¢£¤¥¦§¨©ª«¬\u{ad}®¯°±²³´µ¶·¸¹º»"
    + "¼½¾¿ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ",
  "cp866":
    "АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмноп░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼"
    + "╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀рстуфхцчшщъыьэюяЁёЄєЇїЎў°∙·√№¤■\u{a0}",
  "iso-8859-5":
    "\u{80}\u{81}\u{82}\u{83}\u{84}\u{85}\u{86}\u{87}\u{88}\u{89}\u{8a}\u{8b}"
    + "\u{8c}\u{8d}\u{8e}\u{8f}\u{90}\u{91}\u{92}\u{93}\u{94}\u{95}\u{96}\u{97}"
    + "\u{98}\u{99}\u{9a}\u{9b}\u{9c}\u{9d}\u{9e}\u{9f}\u{a0}ЁЂЃЄЅІЇЈЉЊЋЌ\u{ad}"
    + "ЎЏАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя№ёђѓ"
    + "єѕіїјљњћќ§ўџ",
  "iso-8859-15":
    "\u{80}\u{81}\u{82}\u{83}\u{84}\u{85}\u{86}\u{87}\u{88}\u{89}\u{8a}\u{8b}"
    + "\u{8c}\u{8d}\u{8e}\u{8f}\u{90}\u{91}\u{92}\u{93}\u{94}\u{95}\u{96}\u{97}"
    + "\u{98}\u{99}\u{9a}\u{9b}\u{9c}\u{9d}\u{9e}\u{9f}\u{a0}¡¢£€¥Š§š©ª«¬\u{ad}"
    + "®¯°±²³Žµ¶·ž¹º»ŒœŸ¿ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòó"
    + "ôõö÷øùúûüýþÿ",
  "koi8-r":
    "─│┌┐└┘├┤┬┴┼▀▄█▌▐░▒▓⌠■∙√≈≤≥\u{a0}⌡°²·÷═║╒ё╓╔╕╖╗╘╙╚╛╜╝╞╟╠╡Ё╢╣╤╥╦╧╨╩╪╫╬©ю"
    + "абцдефгхийклмнопярстужвьызшэщчъЮАБЦДЕФГХИЙКЛМНОПЯРСТУЖВЬЫЗШЭЩЧЪ",
]

/// Encodings that are accepted while all is ASCII.
private let knownByName: Set<String> = [
  "ascii", "us-ascii", "big5", "cp932", "cp936", "cp949", "cp950", "euc-jp", "euc-kr", "gb18030",
  "gb2312", "gbk", "shift-jis", "utf-16", "utf-32",
]

package enum SourceEncoding {
  case utf8
  case latin1
  case table([Unicode.Scalar])
  case known

  package static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// The name of an encoding as CPython's tokenizer speaks of it: it knows two by more than one name.
  static func normalName(_ name: String) -> String {
    let plain = String(name.lowercased().map { $0 == "_" ? "-" : $0 })
    func isOne(of names: String...) -> Bool {
      names.contains { plain == $0 || plain.hasPrefix($0 + "-") }
    }
    if isOne(of: "utf-8") { return "utf-8" }
    return isOne(of: "latin-1", "iso-8859-1", "iso-latin-1") ? "iso-8859-1" : name
  }

  /// - Returns: nil for a name that no encoding has.
  init?(named name: String) {
    let plain = String(name.lowercased().map { $0 == "_" ? "-" : $0 })
    let latin = ["latin-1", "latin1", "l1", "iso-8859-1", "iso8859-1", "iso-latin-1"]
    let spelled = plain.hasPrefix("iso8859") ? "iso-8859" + plain.dropFirst(7) : plain
    let page = plain.hasPrefix("windows-") ? "cp" + plain.dropFirst(8) : spelled
    if plain == "utf-8" || plain == "utf8" || plain.hasPrefix("utf-8-") {
      self = .utf8
    } else if latin.contains(where: { plain == $0 || plain.hasPrefix($0 + "-") }) {
      self = .latin1
    } else if let half = upperHalves[page] {
      self = .table(Array(half.unicodeScalars))
    } else if knownByName.contains(plain) || plain.hasPrefix("cp12")
      || spelled.hasPrefix("iso-8859")
    {
      self = .known
    } else {
      return nil
    }
  }

  /// The text as UTF-8; nil when it is so already.
  private func decoded(_ bytes: [UInt8]) -> [UInt8]? {
    if !bytes.contains(where: { $0 >= 0x80 }) { return nil }
    var text = String.UnicodeScalarView()
    switch self {
    case .utf8, .known: return nil
    case .latin1: for byte in bytes { text.append(Unicode.Scalar(byte)) }
    case .table(let half):
      for byte in bytes {
        text.append(byte < 0x80 ? Unicode.Scalar(byte) : half[Int(byte) - 0x80])
      }
    }
    return Array(String(text).utf8)
  }

  /// What a file holds, as UTF-8.
  static func decode(_ bytes: [UInt8]) -> [UInt8] {
    guard let name = declaredName(in: bytes), let encoding = SourceEncoding(named: name) else {
      return bytes
    }
    return encoding.decoded(bytes) ?? bytes
  }

  /// The encoding that bytes name, when they have to be decoded by it: it is not UTF-8 or Latin-1, or a byte
  /// order mark says otherwise.
  package static func foreignName(in bytes: [UInt8]) -> String? {
    let isMarked = bytes.starts(with: byteOrderMark)
    let text = isMarked ? Array(bytes.dropFirst(byteOrderMark.count)) : bytes
    guard let name = declaredName(in: text) else { return nil }
    if isMarked { return normalName(name) == "utf-8" ? nil : normalName(name) }
    switch SourceEncoding(named: name) {
    case .utf8, .latin1: return nil
    case .table, .known, nil: return name
    }
  }

  /// The name in a comment such as `# -*- coding: latin-1 -*-` of the first two lines.
  static func declaredName(in bytes: [UInt8]) -> String? {
    var start = 0
    for _ in 0..<2 {
      var end = start
      while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
      let line = bytes[start..<end]
      let content = line.drop { $0 == 0x20 || $0 == 0x09 || $0 == 0x0C }
      guard content.isEmpty || content.first == UInt8(ascii: "#") else { return nil }
      if let name = codingName(in: content) { return name }
      start = end + (bytes.dropFirst(end).starts(with: [0x0D, 0x0A]) ? 2 : 1)
      if start >= bytes.count { return nil }
    }
    return nil
  }

  private static func codingName(in line: ArraySlice<UInt8>) -> String? {
    let word = Array("coding".utf8)
    var rest = line
    while rest.count > word.count {
      defer { rest = rest.dropFirst() }
      guard rest.starts(with: word) else { continue }
      let after = rest.dropFirst(word.count)
      guard after.first == UInt8(ascii: ":") || after.first == UInt8(ascii: "=") else { continue }
      let name = after.dropFirst().drop { $0 == 0x20 || $0 == 0x09 }.prefix {
        $0 < 0x80 && isIdentifierContinue($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".")
      }
      if !name.isEmpty { return String(decoding: name, as: UTF8.self) }
    }
    return nil
  }
}
