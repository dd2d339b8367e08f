// Further names of characters, by which programs write what cannot be seen: `\N{ESC}`, `\N{NBSP}`, `\N{VS16}`. The
// standard library knows one alias of a character at most; these are the others of Unicode's list that name control
// and format characters, and the corrected names.

enum CharacterAliases {
  /// The character of an alias in upper case.
  static func scalar(_ alias: String) -> Unicode.Scalar? {
    selector(alias) ?? values[alias]
  }

  /// `VS1` to `VS256`
  private static func selector(_ alias: String) -> Unicode.Scalar? {
    guard alias.hasPrefix("VS"), let number = UInt32(alias.dropFirst(2)),
      (1...256).contains(number),
      alias == "VS\(number)"
    else { return nil }
    return Unicode.Scalar(number <= 16 ? 0xFDFF + number : 0xE00EF + number)
  }

  private static let values: [String: Unicode.Scalar] = {
    var values: [String: Unicode.Scalar] = [:]
    for (value, names) in table {
      for name in names.split(separator: "|") { values[String(name)] = Unicode.Scalar(value) }
    }
    return values
  }()

  /// In the order of the characters.
  private static let table: [(UInt32, String)] = [
    (0x0, "NULL|NUL"),
    (0x1, "START OF HEADING|SOH"),
    (0x2, "START OF TEXT|STX"),
    (0x3, "END OF TEXT|ETX"),
    (0x4, "END OF TRANSMISSION|EOT"),
    (0x5, "ENQUIRY|ENQ"),
    (0x6, "ACKNOWLEDGE|ACK"),
    (0x7, "ALERT|BEL"),
    (0x8, "BACKSPACE|BS"),
    (0x9, "CHARACTER TABULATION|HT|TAB"),
    (0xA, "LINE FEED|NEW LINE|LF|NL|EOL"),
    (0xB, "LINE TABULATION|VERTICAL TABULATION|VT"),
    (0xC, "FORM FEED|FF"),
    (0xD, "CARRIAGE RETURN|CR"),
    (0xE, "SHIFT OUT|LOCKING-SHIFT ONE|SO"),
    (0xF, "SHIFT IN|LOCKING-SHIFT ZERO|SI"),
    (0x10, "DATA LINK ESCAPE|DLE"),
    (0x11, "DEVICE CONTROL ONE|DC1"),
    (0x12, "DEVICE CONTROL TWO|DC2"),
    (0x13, "DEVICE CONTROL THREE|DC3"),
    (0x14, "DEVICE CONTROL FOUR|DC4"),
    (0x15, "NEGATIVE ACKNOWLEDGE|NAK"),
    (0x16, "SYNCHRONOUS IDLE|SYN"),
    (0x17, "END OF TRANSMISSION BLOCK|ETB"),
    (0x18, "CANCEL|CAN"),
    (0x19, "EOM|EM"),
    (0x1A, "SUBSTITUTE|SUB"),
    (0x1B, "ESCAPE|ESC"),
    (0x1C, "INFORMATION SEPARATOR FOUR|FILE SEPARATOR|FS"),
    (0x1D, "INFORMATION SEPARATOR THREE|GROUP SEPARATOR|GS"),
    (0x1E, "INFORMATION SEPARATOR TWO|RECORD SEPARATOR|RS"),
    (0x1F, "INFORMATION SEPARATOR ONE|UNIT SEPARATOR|US"),
    (0x20, "SP"),
    (0x7F, "DELETE|DEL"),
    (0x80, "PADDING CHARACTER|PAD"),
    (0x81, "HIGH OCTET PRESET|HOP"),
    (0x82, "BREAK PERMITTED HERE|BPH"),
    (0x83, "NO BREAK HERE|NBH"),
    (0x84, "INDEX|IND"),
    (0x85, "NEXT LINE|NEL"),
    (0x86, "START OF SELECTED AREA|SSA"),
    (0x87, "END OF SELECTED AREA|ESA"),
    (0x88, "CHARACTER TABULATION SET|HTS"),
    (0x89, "CHARACTER TABULATION WITH JUSTIFICATION|HTJ"),
    (0x8A, "LINE TABULATION SET|VTS"),
    (0x8B, "PARTIAL LINE FORWARD|PLD"),
    (0x8C, "PARTIAL LINE BACKWARD|PLU"),
    (0x8D, "REVERSE LINE FEED|RI|REVERSE INDEX"),
    (0x8E, "SINGLE SHIFT TWO|SS2"),
    (0x8F, "SINGLE SHIFT THREE|SS3"),
    (0x90, "DEVICE CONTROL STRING|DCS"),
    (0x91, "PRIVATE USE ONE|PU1"),
    (0x92, "PRIVATE USE TWO|PU2"),
    (0x93, "SET TRANSMIT STATE|STS"),
    (0x94, "CANCEL CHARACTER|CCH"),
    (0x95, "MESSAGE WAITING|MW"),
    (0x96, "START OF GUARDED AREA|SPA"),
    (0x97, "END OF GUARDED AREA|EPA"),
    (0x98, "START OF STRING|SOS"),
    (0x99, "SINGLE GRAPHIC CHARACTER INTRODUCER|SGC"),
    (0x9A, "SINGLE CHARACTER INTRODUCER|SCI"),
    (0x9B, "CONTROL SEQUENCE INTRODUCER|CSI"),
    (0x9C, "STRING TERMINATOR|ST"),
    (0x9D, "OPERATING SYSTEM COMMAND|OSC"),
    (0x9E, "PRIVACY MESSAGE|PM"),
    (0x9F, "APPLICATION PROGRAM COMMAND|APC"),
    (0xA0, "NBSP"),
    (0xAD, "SHY"),
    (0x1A2, "LATIN CAPITAL LETTER GHA"),
    (0x1A3, "LATIN SMALL LETTER GHA"),
    (0x34F, "CGJ"),
    (0x61C, "ALM"),
    (0x180B, "FVS1"),
    (0x180C, "FVS2"),
    (0x180D, "FVS3"),
    (0x180E, "MVS"),
    (0x180F, "FVS4"),
    (0x200B, "ZWSP"),
    (0x200C, "ZWNJ"),
    (0x200D, "ZWJ"),
    (0x200E, "LRM"),
    (0x200F, "RLM"),
    (0x202A, "LRE"),
    (0x202B, "RLE"),
    (0x202C, "PDF"),
    (0x202D, "LRO"),
    (0x202E, "RLO"),
    (0x202F, "NNBSP"),
    (0x205F, "MMSP"),
    (0x2060, "WJ"),
    (0x2066, "LRI"),
    (0x2067, "RLI"),
    (0x2068, "FSI"),
    (0x2069, "PDI"),
    (0x2118, "WEIERSTRASS ELLIPTIC FUNCTION"),
    (0xFEFF, "BOM|ZWNBSP|BYTE ORDER MARK"),
  ]
}
