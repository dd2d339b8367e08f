// What changes the tree of files: folders, links, names, permissions.

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension SystemCalls {
  /// One level, `mode` less the process's mask; fails where the path exists.
  package static func makeFolder(_ path: SystemPath, mode: Int) throws(SystemCallError) {
    try check("mkdir", mkdir(path, mode_t(truncatingIfNeeded: mode)))
  }

  /// Fails unless the folder is empty.
  package static func removeFolder(_ path: SystemPath) throws(SystemCallError) {
    try check("rmdir", rmdir(path))
  }

  /// Takes the name away; the file lives as long as it is open or has other names.
  package static func removeFile(_ path: SystemPath) throws(SystemCallError) {
    try check("unlink", unlink(path))
  }

  /// Replaces what has the new name.
  package static func moveFile(_ path: SystemPath, to other: SystemPath) throws(SystemCallError) {
    try check("rename", rename(path, other))
  }

  /// A second name for the same file, on the same file system.
  package static func makeLink(_ path: SystemPath, at other: SystemPath) throws(SystemCallError) {
    try check("link", link(path, other))
  }

  /// The target need not exist; a relative one is read from the link's folder.
  package static func makeSymbolicLink(
    _ target: SystemPath, at path: SystemPath
  ) throws(SystemCallError) {
    try check("symlink", symlink(target, path))
  }

  /// Where a symbolic link leads, as it is written in it.
  package static func readLink(_ path: SystemPath) throws(SystemCallError) -> [UInt8] {
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = try retrying("readlink") {
      buffer.withUnsafeMutableBytes {
        readlink(path, $0.baseAddress.unsafelyUnwrapped.assumingMemoryBound(to: CChar.self), 4096)
      }
    }
    return Array(buffer[..<count])
  }

  /// Sets where relative paths begin, for the whole process.
  package static func changeFolder(_ path: SystemPath) throws(SystemCallError) {
    try check("chdir", chdir(path))
  }

  /// Where the system shows a folder that is open; nil where it does not.
  package static func path(ofOpenFolder descriptor: Int32) -> String? {
    #if os(Linux)
      return "/proc/self/fd/\(descriptor)"
    #else
      return nil
    #endif
  }

  /// Is there a symbolic link, wherever it leads?
  package static func isLink(_ path: SystemPath) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  /// Follows symbolic links.
  package static func changeMode(_ path: SystemPath, _ mode: Int) throws(SystemCallError) {
    try check("chmod", chmod(path, mode_t(truncatingIfNeeded: mode)))
  }

  /// Follows symbolic links; -1 leaves the user or the group as it is.
  package static func changeOwner(
    _ path: SystemPath, _ user: Int, _ group: Int
  ) throws(SystemCallError) {
    try check(
      "chown", chown(path, uid_t(truncatingIfNeeded: user), gid_t(truncatingIfNeeded: group)))
  }

  /// Sets the mask of permissions that new files do not get; returns the old one.
  package static func setMask(_ mask: Int) -> Int { Int(umask(mode_t(truncatingIfNeeded: mask))) }

  /// May the process use the file so? See `faccessat(2)`.
  package static func isAccessible(
    _ path: SystemPath, _ mode: Int32, asEffectiveUser: Bool = false, followsLinks: Bool = true
  ) -> Bool {
    let flags = (asEffectiveUser ? AT_EACCESS : 0) | (followsLinks ? 0 : AT_SYMLINK_NOFOLLOW)
    return faccessat(AT_FDCWD, path, mode, flags) == 0
  }

  /// Cuts the file, or fills it up with zeros.
  package static func truncateFile(_ path: SystemPath, to size: Int) throws(SystemCallError) {
    try check("truncate", systemTruncate(path, off_t(size)))
  }

  /// Sets the times of the last access and change, in nanoseconds since 1970; nil is now.
  package static func setTimes(
    _ path: SystemPath, _ times: (access: Int, change: Int)?, followsLinks: Bool
  ) throws(SystemCallError) {
    let flags = followsLinks ? 0 : AT_SYMLINK_NOFOLLOW
    guard let times else { return try check("utimensat", utimensat(AT_FDCWD, path, nil, flags)) }
    let values = [time(times.access), time(times.change)]
    try check("utimensat", utimensat(AT_FDCWD, path, values, flags))
  }

  /// The same of an open file.
  package static func setTimes(
    _ descriptor: Int32, _ times: (access: Int, change: Int)?
  ) throws(SystemCallError) {
    guard let times else { return try check("futimens", futimens(descriptor, nil)) }
    try check("futimens", futimens(descriptor, [time(times.access), time(times.change)]))
  }

  private static func time(_ nanoseconds: Int) -> timespec {
    let (seconds, rest) = nanoseconds.quotientAndRemainder(dividingBy: 1_000_000_000)
    return rest < 0
      ? timespec(tv_sec: seconds - 1, tv_nsec: rest + 1_000_000_000)
      : timespec(tv_sec: seconds, tv_nsec: rest)
  }

  /// One entry of a folder.
  package struct FolderEntry: Sendable {
    /// Without the folder; `.` and `..` are never told.
    package let bytes: [UInt8]
    /// As `FileStatus.inode`, from the folder alone.
    package let inode: Int
    /// As in a status's mode; 0 when the folder does not tell.
    package let kind: UInt32

    /// Without what is no UTF-8.
    package var name: String { String(decoding: bytes, as: UTF8.self) }
  }

  /// The entries of a folder in the system's order, without itself and its parent.
  package static func entries(_ path: SystemPath) throws(SystemCallError) -> [FolderEntry] {
    guard let folder = opendir(path) else { throw SystemCallError.last("opendir") }
    return try readAll(folder)
  }

  /// The entries of an open folder, in the system's order; the descriptor stays open.
  package static func entries(_ descriptor: Int32) throws(SystemCallError) -> [FolderEntry] {
    let copy = try copy(descriptor)
    guard let folder = fdopendir(copy) else {
      let error = SystemCallError.last("fdopendir")
      try close(copy)
      throw error
    }
    // The copy shares its place with the descriptor, which somebody may have read before.
    rewinddir(folder)
    return try readAll(folder)
  }

  #if canImport(Darwin)
    private typealias Folder = UnsafeMutablePointer<DIR>
  #else
    private typealias Folder = OpaquePointer
  #endif

  private static func readAll(_ folder: Folder) throws(SystemCallError) -> [FolderEntry] {
    defer { closedir(folder) }
    var result: [FolderEntry] = []
    while true {
      errno = 0
      guard let entry = readdir(folder) else {
        if errno != 0 { throw SystemCallError.last("readdir") }
        return result
      }
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        bytes(UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self))
      }
      if name.elementsEqual(".".utf8) || name.elementsEqual("..".utf8) { continue }
      result.append(
        FolderEntry(
          bytes: name, inode: Int(truncatingIfNeeded: entry.pointee.d_ino),
          kind: UInt32(entry.pointee.d_type) << 12))
    }
  }

  static func check(_ call: String, _ result: Int32) throws(SystemCallError) {
    if result != 0 { throw SystemCallError.last(call) }
  }
}

private func systemTruncate(_ path: SystemPath, _ size: off_t) -> Int32 { truncate(path, size) }
