// One history entry is one line of the file, whatever it contains: several sessions append to the
// same file, and a torn or foreign line must cost no more than itself.

/// The line that stores an entry, with its newline.
package func encodedHistoryEntry(_ entry: String) -> [UInt8] {
  var line: [UInt8] = []
  for byte in entry.utf8 {
    switch byte {
    case 0x0A: line += [0x5C, UInt8(ascii: "n")]
    case 0x0D: line += [0x5C, UInt8(ascii: "r")]
    case 0x5C: line += [0x5C, 0x5C]
    case 0x00: continue
    default: line.append(byte)
    }
  }
  line.append(0x0A)
  return line
}

/// The entries of a history file; garbage becomes replacement characters, never an error.
package func decodedHistory(_ bytes: [UInt8]) -> [String] {
  bytes.split(separator: 0x0A).map { line in
    var entry: [UInt8] = []
    var isEscaped = false
    for byte in line where byte != 0 {
      if isEscaped {
        entry.append(byte == UInt8(ascii: "n") ? 0x0A : byte == UInt8(ascii: "r") ? 0x0D : byte)
        isEscaped = false
      } else if byte == 0x5C {
        isEscaped = true
      } else {
        entry.append(byte)
      }
    }
    return String(decoding: entry, as: UTF8.self)
  }
}
