// The project's own files, as tests see them: scripts to run, sources to check.

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Finds and reads files of the checkout that the tests were compiled from.
package enum SourceTree {
  /// The top folder of the checkout.
  package static let root: String = {
    // This file is Tests/TestSupport/Scripts/SourceTree.swift: four components below the top.
    #filePath.split(separator: "/").dropLast(4).map { "/" + $0 }.joined()
  }()

  /// The paths of all files below `folder` whose names end in `suffix`, sorted.
  package static func files(below folder: String, extension suffix: String) -> [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var found: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      guard !name.hasPrefix(".") else { continue }
      let path = folder + "/" + name
      if entry.pointee.d_type == DT_DIR {
        found += files(below: path, extension: suffix)
      } else if name.hasSuffix(suffix) {
        found.append(path)
      }
    }
    return found.sorted()
  }

  /// Writes a file; false where that fails.
  package static func write(_ text: String, to path: String) -> Bool {
    guard let file = fopen(path, "w") else { return false }
    let bytes = Array(text.utf8)
    let count = fwrite(bytes, 1, bytes.count, file)
    return fclose(file) == 0 && count == bytes.count
  }

  /// The text of a file; empty where it cannot be read, which makes the test that asked fail.
  package static func text(of path: String) -> String {
    guard let file = fopen(path, "r") else { return "" }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&chunk, 1, chunk.count, file), count > 0 {
      bytes += chunk[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
