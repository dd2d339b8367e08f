// Calls that few programs need: reading and writing at a place, owners, priorities, file systems.

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension SystemCalls {
  /// Bytes that nobody can foresee.
  static func randomBytes(_ count: Int) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count {
        // The most that the system gives at once.
        let part = UnsafeMutableBufferPointer(rebasing: buffer[filled..<min(filled + 256, count)])
        if getentropy(part.baseAddress.unsafelyUnwrapped, part.count) != 0 {
          preconditionFailure("the system has no source of chance")
        }
        filled += part.count
      }
    }
  }

  // MARK: - Bytes at a place

  /// As `read`, from a place, without moving the file's position.
  package static func read(
    _ descriptor: Int32, into buffer: UnsafeMutableRawBufferPointer, at offset: Int
  ) throws(SystemCallError) -> Int {
    try retrying("pread") { pread(descriptor, buffer.baseAddress, buffer.count, off_t(offset)) }
  }

  /// As `write`, at a place, without moving the file's position.
  package static func write(
    _ descriptor: Int32, _ bytes: UnsafeRawBufferPointer, at offset: Int
  ) throws(SystemCallError) -> Int {
    try retrying("pwrite") { pwrite(descriptor, bytes.baseAddress, bytes.count, off_t(offset)) }
  }

  /// Writes a file's bytes, but not necessarily its times, to the disk.
  package static func synchronizeData(_ descriptor: Int32) throws(SystemCallError) {
    #if os(Linux)
      _ = try retrying("fdatasync") { Int(fdatasync(descriptor)) }
    #else
      _ = try retrying("fsync") { Int(fsync(descriptor)) }
    #endif
  }

  /// Writes all that the system still holds back to the disks.
  package static func synchronizeAll() { sync() }

  // MARK: - Modes and owners

  /// The permissions of an open file.
  package static func setMode(_ descriptor: Int32, _ mode: Int) throws(SystemCallError) {
    _ = try retrying("fchmod") { Int(fchmod(descriptor, mode_t(truncatingIfNeeded: mode))) }
  }

  /// - Parameter user: -1 leaves it as it is; so does `group`.
  package static func setOwner(_ descriptor: Int32, _ user: Int, _ group: Int)
    throws(SystemCallError)
  {
    _ = try retrying("fchown") {
      Int(fchown(descriptor, uid_t(truncatingIfNeeded: user), gid_t(truncatingIfNeeded: group)))
    }
  }

  /// As `setOwner`, of a symbolic link itself.
  package static func setLinkOwner(_ path: SystemPath, _ user: Int, _ group: Int)
    throws(SystemCallError)
  {
    _ = try retrying("lchown") {
      Int(lchown(path, uid_t(truncatingIfNeeded: user), gid_t(truncatingIfNeeded: group)))
    }
  }

  /// With whose rights the process acts from now on.
  package static func setEffectiveUser(_ user: Int) throws(SystemCallError) {
    _ = try retrying("seteuid") { Int(seteuid(uid_t(truncatingIfNeeded: user))) }
  }

  /// As `setEffectiveUser`, for the group.
  package static func setEffectiveGroup(_ group: Int) throws(SystemCallError) {
    _ = try retrying("setegid") { Int(setegid(gid_t(truncatingIfNeeded: group))) }
  }

  /// -1 leaves one as it is.
  package static func setUsers(_ real: Int, _ effective: Int) throws(SystemCallError) {
    _ = try retrying("setreuid") {
      Int(setreuid(uid_t(truncatingIfNeeded: real), uid_t(truncatingIfNeeded: effective)))
    }
  }

  /// -1 leaves one as it is.
  package static func setGroups(_ real: Int, _ effective: Int) throws(SystemCallError) {
    _ = try retrying("setregid") {
      Int(setregid(gid_t(truncatingIfNeeded: real), gid_t(truncatingIfNeeded: effective)))
    }
  }

  // MARK: - Folders and special files

  /// As with a path: where relative paths begin.
  package static func changeFolder(_ descriptor: Int32) throws(SystemCallError) {
    _ = try retrying("fchdir") { Int(fchdir(descriptor)) }
  }

  /// `mode` less the process's mask; fails where the path exists.
  package static func makeNamedPipe(_ path: SystemPath, mode: Int) throws(SystemCallError) {
    _ = try retrying("mkfifo") { Int(mkfifo(path, mode_t(truncatingIfNeeded: mode))) }
  }

  /// A file or device as `mode`'s type says; devices need privileges.
  package static func makeNode(_ path: SystemPath, mode: Int, device: Int) throws(SystemCallError) {
    _ = try retrying("mknod") {
      Int(mknod(path, mode_t(truncatingIfNeeded: mode), dev_t(truncatingIfNeeded: device)))
    }
  }

  /// The path of the terminal behind a descriptor.
  package static func terminalName(_ descriptor: Int32) throws(SystemCallError) -> String {
    var name = [CChar](repeating: 0, count: 1024)
    let code = ttyname_r(descriptor, &name, name.count)
    if code != 0 { throw SystemCallError(code: code, call: "ttyname") }
    return String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  // MARK: - Priorities

  /// - Parameter kind: a process, a group of processes or a user: 0, 1, 2.
  package static func priority(_ kind: Int32, _ who: Int) throws(SystemCallError) -> Int {
    errno = 0
    #if os(Linux)
      let value = getpriority(
        __priority_which_t(UInt32(bitPattern: kind)), id_t(truncatingIfNeeded: who))
    #else
      let value = getpriority(kind, id_t(truncatingIfNeeded: who))
    #endif
    if value == -1, errno != 0 { throw SystemCallError.last("getpriority") }
    return Int(value)
  }

  /// Lower is sooner: -20 to 19, of a process, a group or a user (`kind`).
  package static func setPriority(_ kind: Int32, _ who: Int, _ priority: Int32)
    throws(SystemCallError)
  {
    _ = try retrying("setpriority") {
      #if os(Linux)
        Int(
          setpriority(
            __priority_which_t(UInt32(bitPattern: kind)), id_t(truncatingIfNeeded: who), priority))
      #else
        Int(setpriority(kind, id_t(truncatingIfNeeded: who), priority))
      #endif
    }
  }

  /// Lets other threads of the system go first.
  package static func yieldProcessor() throws(SystemCallError) {
    _ = try retrying("sched_yield") { Int(sched_yield()) }
  }

  // MARK: - File systems

  /// The fields of `statvfs`, in its order, and the number of the file system.
  package static func fileSystem(_ path: SystemPath) throws(SystemCallError) -> [UInt] {
    var status = statvfs()
    _ = try retrying("statvfs") { Int(statvfs(path, &status)) }
    return fields(status)
  }

  /// As for a path: the fields of `statvfs`, in `os.statvfs_result`'s order.
  package static func fileSystem(_ descriptor: Int32) throws(SystemCallError) -> [UInt] {
    var status = statvfs()
    _ = try retrying("fstatvfs") { Int(fstatvfs(descriptor, &status)) }
    return fields(status)
  }

  /// Unsigned: the number of a file system is a hash with any bit set.
  private static func fields(_ status: statvfs) -> [UInt] {
    [
      UInt(status.f_bsize), UInt(status.f_frsize), UInt(status.f_blocks), UInt(status.f_bfree),
      UInt(status.f_bavail), UInt(status.f_files), UInt(status.f_ffree), UInt(status.f_favail),
      UInt(status.f_flag), UInt(status.f_namemax), UInt(status.f_fsid),
    ]
  }

  /// Constants of these calls, and flags of `open` that not every system has.
  package static let rareConstants: [(name: StaticString, value: Int)] = {
    var constants: [(name: StaticString, value: Int)] = [
      ("PRIO_PROCESS", 0), ("PRIO_PGRP", 1), ("PRIO_USER", 2), ("F_ULOCK", 0), ("F_LOCK", 1),
      ("F_TLOCK", 2), ("F_TEST", 3), ("ST_RDONLY", Int(ST_RDONLY)), ("ST_NOSUID", Int(ST_NOSUID)),
      ("O_ACCMODE", Int(O_ACCMODE)), ("O_ASYNC", Int(O_ASYNC)), ("O_NDELAY", Int(O_NONBLOCK)),
      ("O_FSYNC", Int(O_SYNC)), ("O_DSYNC", Int(O_DSYNC)), ("SCHED_OTHER", Int(SCHED_OTHER)),
      ("SCHED_FIFO", Int(SCHED_FIFO)), ("SCHED_RR", Int(SCHED_RR)), ("RTLD_LAZY", Int(RTLD_LAZY)),
      ("RTLD_NOW", Int(RTLD_NOW)), ("RTLD_GLOBAL", Int(RTLD_GLOBAL)),
      ("RTLD_LOCAL", Int(RTLD_LOCAL)), ("EX_OSFILE", 72), ("EX_CANTCREAT", 73),
      ("EX_TEMPFAIL", 75), ("EX_PROTOCOL", 76), ("EX_NOUSER", 67), ("EX_NOHOST", 68),
    ]
    #if os(Linux)
      constants += [
        ("O_RSYNC", 0o4_010_000), ("O_DIRECT", 0o40000), ("O_LARGEFILE", 0),
        ("O_NOATIME", 0o1_000_000), ("O_PATH", 0o10_000_000), ("O_TMPFILE", 0o20_200_000),
        ("SEEK_DATA", 3), ("SEEK_HOLE", 4), ("ST_NODEV", 4), ("ST_NOEXEC", 8),
        ("ST_SYNCHRONOUS", 16), ("ST_MANDLOCK", 64), ("ST_WRITE", 128), ("ST_APPEND", 256),
        ("ST_NOATIME", 1024), ("ST_NODIRATIME", 2048), ("ST_RELATIME", 4096), ("SCHED_BATCH", 3),
        ("SCHED_IDLE", 5), ("SCHED_RESET_ON_FORK", 0x4000_0000), ("NGROUPS_MAX", 65536),
        ("TMP_MAX", 238_328), ("GRND_NONBLOCK", 1), ("GRND_RANDOM", 2),
        ("POSIX_FADV_NORMAL", 0), ("POSIX_FADV_RANDOM", 1), ("POSIX_FADV_SEQUENTIAL", 2),
        ("POSIX_FADV_WILLNEED", 3), ("POSIX_FADV_DONTNEED", 4), ("POSIX_FADV_NOREUSE", 5),
        ("P_PIDFD", 3),
      ]
    #endif
    return constants
  }()
}
