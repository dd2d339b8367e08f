// What the system knows about a file.

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// As `stat(2)` tells; times in nanoseconds since 1970.
package struct FileStatus: Sendable {
  /// `mode` holds the file's type beside its permissions; `size` is in bytes.
  package let mode, inode, device, linkCount, user, group, size: Int
  /// `blocks` counts 512 bytes each, whatever `blockSize` is; `deviceType` is for device files.
  package let blockSize, blocks, deviceType: Int
  /// `changed` is when the status changed, not when the file was made.
  package let accessed, modified, changed: Int

  init(_ status: stat) {
    mode = Int(status.st_mode)
    inode = Int(truncatingIfNeeded: status.st_ino)
    device = Int(truncatingIfNeeded: status.st_dev)
    linkCount = Int(truncatingIfNeeded: status.st_nlink)
    user = Int(status.st_uid)
    group = Int(status.st_gid)
    size = Int(status.st_size)
    blockSize = Int(status.st_blksize)
    blocks = Int(status.st_blocks)
    deviceType = Int(truncatingIfNeeded: status.st_rdev)
    #if canImport(Darwin)
      accessed = FileStatus.nanoseconds(status.st_atimespec)
      modified = FileStatus.nanoseconds(status.st_mtimespec)
      changed = FileStatus.nanoseconds(status.st_ctimespec)
    #else
      accessed = FileStatus.nanoseconds(status.st_atim)
      modified = FileStatus.nanoseconds(status.st_mtim)
      changed = FileStatus.nanoseconds(status.st_ctim)
    #endif
  }

  private static func nanoseconds(_ time: timespec) -> Int {
    Int(time.tv_sec) &* 1_000_000_000 &+ Int(time.tv_nsec)
  }
}

extension SystemCalls {
  /// - Parameter followsLinks: false asks about a link itself.
  package static func status(
    _ path: SystemPath, followsLinks: Bool = true
  ) throws(SystemCallError) -> FileStatus {
    var status = stat()
    try check("stat", followsLinks ? stat(path, &status) : lstat(path, &status))
    return FileStatus(status)
  }

  /// Of an open file.
  package static func status(_ descriptor: Int32) throws(SystemCallError) -> FileStatus {
    var status = stat()
    try check("fstat", fstat(descriptor, &status))
    return FileStatus(status)
  }

  /// Bytes of a file system: all, free, and free for everybody.
  package static func capacity(
    _ path: SystemPath
  ) throws(SystemCallError) -> (total: Int, free: Int, available: Int) {
    var status = statvfs()
    try check("statvfs", statvfs(path, &status))
    let unit = Int(status.f_frsize)
    func bytes(_ count: UInt) -> Int { Int(truncatingIfNeeded: count) &* unit }
    return (
      bytes(UInt(status.f_blocks)), bytes(UInt(status.f_bfree)), bytes(UInt(status.f_bavail))
    )
  }
}
