// The history file: several sessions append to it at the same time and a crash loses nothing.
// libedit's own saving rewrites the file at exit, so there the last session would win.
//
// Each entry is one line, appended when it is entered, by one write under a lock. The file may hold
// secrets: it is ours alone (0600 in a 0700 directory), and a link in its place is refused.

import Prompt

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

struct HistoryFile {
  // Beyond this size the file is rewritten with its newest entries when it is loaded.
  private static let compactionSize = 1 << 20

  private let directory: String
  private var path: String { directory + "/history" }

  /// Nil when there is no home to keep a history in.
  init?(environment: (String) -> String?) {
    if let state = environment("XDG_STATE_HOME"), state.hasPrefix("/") {
      directory = state + "/baton"
    } else if let home = environment("HOME"), home.hasPrefix("/") {
      directory = home + "/.local/state/baton"
    } else {
      return nil
    }
  }

  /// The newest entries, oldest first; what cannot be read is no history.
  func load(limit: Int) -> [String] {
    let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return [] }
    defer { close(descriptor) }
    guard let size = regularFileSize(descriptor) else { return [] }
    let entries = decodedHistory(readAll(descriptor, from: max(0, size - 4 * Self.compactionSize)))
    let newest = Array(entries.suffix(limit))
    if size > Self.compactionSize { compact() }
    return newest
  }

  /// Adds an entry; a failure costs the entry, never the session.
  func append(_ entry: String) {
    createDirectories()
    guard let descriptor = openLocked() else { return }
    defer { close(descriptor) }
    let isTorn = lastByte(descriptor).map { $0 != 0x0A } ?? false
    TerminalDevice.write((isTorn ? [0x0A] : []) + encodedHistoryEntry(entry), to: descriptor)
  }

  /// Keeps the newer half, through a temporary file so that a crash leaves one of the two.
  private func compact() {
    guard let descriptor = openLocked() else { return }
    defer { close(descriptor) }
    guard let size = regularFileSize(descriptor), size > Self.compactionSize else { return }
    let tail = readAll(descriptor, from: size - Self.compactionSize / 2).drop { $0 != 0x0A }
    let temporary = path + ".new"
    unlink(temporary)
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    let output = open(temporary, flags, 0o600)
    guard output >= 0 else { return }
    TerminalDevice.write(Array(tail.dropFirst()), to: output)
    let isWritten = fsync(output) == 0
    close(output)
    if !isWritten || rename(temporary, path) != 0 { unlink(temporary) }
  }

  /// The file, locked; the lock ends with the descriptor.
  private func openLocked() -> Int32? {
    // Another session may replace the file while we wait for the lock of the old one.
    for _ in 0..<10 {
      let flags = O_RDWR | O_APPEND | O_CREAT | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK
      let descriptor = open(path, flags, 0o600)
      guard descriptor >= 0 else { return nil }
      if regularFileSize(descriptor) != nil, flock(descriptor, LOCK_EX) == 0 {
        if isStillAtPath(descriptor) {
          // Whoever made the file: what is typed may hold secrets.
          fchmod(descriptor, 0o600)
          return descriptor
        }
      }
      close(descriptor)
    }
    return nil
  }

  private func isStillAtPath(_ descriptor: Int32) -> Bool {
    var opened = stat()
    var present = stat()
    guard fstat(descriptor, &opened) == 0, lstat(path, &present) == 0 else { return false }
    return opened.st_ino == present.st_ino && opened.st_dev == present.st_dev
  }

  private func createDirectories() {
    var index = directory.startIndex
    while let slash = directory[index...].dropFirst().firstIndex(of: "/") {
      mkdir(String(directory[..<slash]), 0o700)
      index = slash
    }
    mkdir(directory, 0o700)
  }

  private func lastByte(_ descriptor: Int32) -> UInt8? {
    guard let size = regularFileSize(descriptor), size > 0 else { return nil }
    var byte: UInt8 = 0
    return pread(descriptor, &byte, 1, off_t(size - 1)) == 1 ? byte : nil
  }

  private func readAll(_ descriptor: Int32, from start: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    var offset = start
    while case let count = pread(descriptor, &chunk, chunk.count, off_t(offset)), count > 0 {
      bytes += chunk[..<count]
      offset += count
    }
    return bytes
  }
}

private func regularFileSize(_ descriptor: Int32) -> Int? {
  var status = stat()
  guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
  return Int(status.st_size)
}

/// Whether a file is ours and nobody else can have written it.
func isTrustedFile(_ path: String) -> Bool {
  var status = stat()
  guard stat(path, &status) == 0 else { return false }
  return status.st_uid == getuid() && status.st_mode & 0o022 == 0
}
