// The module `posix`: the system's calls, on which the library's `os` is written.

import Interpreter
import Reactor

func makePosixModule() throws(Raised) -> ModuleObject {
  let functions =
    posixFolders + pathTextFunctions + posixStatus + posixDescriptors + posixProcesses
    + posixChildren
    + posixSystem + posixConfiguration
  let module = makeModule(
    "posix",
    doc: "This module provides access to operating system functionality that is\n"
      + "standardized by the C Standard and the POSIX standard.", functions)
  let namespace = module.namespace
  for (name, value) in SystemCalls.waitConstants { namespace.set(intern(name), .int(value)) }
  for flag in SystemCalls.openFlags { namespace.set(intern(flag.name), .int(Int(flag.value))) }
  namespace.set(intern("error"), .object(exceptionType(.osError)))
  installPosixTuples(namespace)
  installPosixRarities(namespace)
  installConfigurationNames(namespace)
  markForkCallbacks()
  return module
}

// MARK: - Folders

private let posixFolders: [NativeFunction] = [
  .function("getcwd", "()", "Return a unicode string representing the current working directory.") {
    (a: Arguments) throws(Raised) in
    try makeSystemString(
      try asking { () throws(SystemCallError) in try SystemCalls.currentFolderBytes() })
  },
  .function("chdir", "(path)", "Change the current working directory.", touches: .files) {
    (a: Arguments) throws(Raised) in
    let path = try PathArgument(a[0], "chdir", others: ", os.PathLike or integer")
    try asking(path.value) { () throws(SystemCallError) in
      try SystemCalls.changeFolder(path.system)
    }
    return .none
  },
  .function("mkdir", "(path, mode=0o777, *, dir_fd=None)", "Create a directory.", touches: .files) {
    (a: Arguments) throws(Raised) in
    let path = try PathArgument(a[0], "mkdir", below: a.get(2, default: .none))
    let mode = a.isGiven(1) ? try toIndex(a[1]) : 0o777
    try asking(path.value) { () throws(SystemCallError) in
      try SystemCalls.makeFolder(path.system, mode: mode)
    }
    return .none
  },
  .function("rmdir", "(path, *, dir_fd=None)", "Remove a directory.", touches: .files) {
    (a: Arguments) throws(Raised) in
    let path = try PathArgument(a[0], "rmdir", below: a.get(1, default: .none))
    try asking(path.value) { () throws(SystemCallError) in
      try SystemCalls.removeFolder(path.system)
    }
    return .none
  },
  removal("remove"), removal("unlink"), renaming("rename"), renaming("replace"),
  .function(
    "link", "(src, dst, *, src_dir_fd=None, dst_dir_fd=None, follow_symlinks=True)",
    "Create a hard link to a file.", touches: .files
  ) {
    (a: Arguments) throws(Raised) in
    let source = try PathArgument(a[0], "link", "src", below: a.get(2, default: .none))
    let target = try PathArgument(a[1], "link", "dst", below: a.get(3, default: .none))
    try flushDirtyFiles()
    try asking(source.value, target.value) { () throws(SystemCallError) in
      try SystemCalls.makeLink(source.system, at: target.system)
    }
    return .none
  },
  .function(
    "symlink", "(src, dst, target_is_directory=False, *, dir_fd=None)",
    "Create a symbolic link pointing to src named dst.", touches: .files
  ) { (a: Arguments) throws(Raised) in
    let source = try PathArgument(a[0], "symlink", "src")
    let target = try PathArgument(a[1], "symlink", "dst", below: a.get(3, default: .none))
    try asking(source.value, target.value) { () throws(SystemCallError) in
      try SystemCalls.makeSymbolicLink(source.system, at: target.system)
    }
    return .none
  },
  .function(
    "readlink", "(path, *, dir_fd=None)",
    "Return a string representing the path to which the symbolic link points.",
    touches: .files
  ) { (a: Arguments) throws(Raised) in
    let path = try PathArgument(a[0], "readlink", below: a.get(1, default: .none))
    return try path.name(
      try asking(path.value) { () throws(SystemCallError) in try SystemCalls.readLink(path.system) }
    )
  },
  .function(
    "_entries", "(path, type, slots, /)",
    "Return the entries of a directory as instances of a class.",
    touches: .files, folderEntries),
  .function(
    "listdir", "(path=None)", "Return a list containing the names of the files in the directory.",
    touches: .files
  ) { (a: Arguments) throws(Raised) in
    let given = a.get(0, default: .none)
    if try indexNumber(given) != nil {
      let descriptor = try descriptor(given)
      let entries = try asking(given) { () throws(SystemCallError) in
        try SystemCalls.entries(descriptor)
      }
      return makeList(
        try entries.map { (entry) throws(Raised) in try makeSystemString(entry.bytes) }
      ).value
    }
    let path = try PathArgument(
      given.isNone ? makeString(".") : given, "listdir",
      others: ", os.PathLike, integer or None")
    let entries = try asking(path.value) { () throws(SystemCallError) in
      try SystemCalls.entries(path.system)
    }
    return makeList(try entries.map { (entry) throws(Raised) in try path.name(entry.bytes) }).value
  },
]

private func removal(_ name: StaticString) -> NativeFunction {
  .function(
    name, "(path, *, dir_fd=None)", "Remove a file (same as unlink()).", touches: .files
  ) {
    (a: Arguments) throws(Raised) in
    let path = try PathArgument(a[0], name, below: a.get(1, default: .none))
    try asking(path.value) { () throws(SystemCallError) in
      try SystemCalls.removeFile(path.system)
    }
    return .none
  }
}

private func renaming(_ name: StaticString) -> NativeFunction {
  .function(
    name, "(src, dst, *, src_dir_fd=None, dst_dir_fd=None)", "Rename a file or directory.",
    touches: .files
  ) {
    (a: Arguments) throws(Raised) in
    let source = try PathArgument(a[0], name, "src", below: a.get(2, default: .none))
    let target = try PathArgument(a[1], name, "dst", below: a.get(3, default: .none))
    try flushDirtyFiles()
    try asking(source.value, target.value) { () throws(SystemCallError) in
      try SystemCalls.moveFile(source.system, to: target.system)
    }
    return .none
  }
}

// MARK: - Status

private let posixStatus: [NativeFunction] = [
  .function(
    "stat", "(path, *, dir_fd=None, follow_symlinks=True)",
    "Perform a stat system call on the given path.",
    touches: .files
  ) { (a: Arguments) throws(Raised) in
    try flushDirtyFiles()
    if case .int(let number) = a[0] { return try statusOf(Int32(truncatingIfNeeded: number)) }
    let path = try PathArgument(
      a[0], "stat", others: ", os.PathLike or integer", below: a.get(1, default: .none))
    let follows = a.isGiven(2) ? try isTrue(a[2]) : true
    return makeStatus(
      try asking(path.value) { () throws(SystemCallError) in
        try SystemCalls.status(path.system, followsLinks: follows)
      })
  },
  .function(
    "lstat", "(path, *, dir_fd=None)",
    "Perform a stat system call on the given path, without following symbolic links.",
    touches: .files
  ) { (a: Arguments) throws(Raised) in
    try flushDirtyFiles()
    let path = try PathArgument(a[0], "lstat", below: a.get(1, default: .none))
    return makeStatus(
      try asking(path.value) { () throws(SystemCallError) in
        try SystemCalls.status(path.system, followsLinks: false)
      })
  },
  .function(
    "fstat", "(fd)", "Perform a stat system call on the given file descriptor.", touches: .files
  ) { (a: Arguments) throws(Raised) in
    try flushDirtyFiles()
    return try statusOf(try descriptor(a[0]))
  },
  .function(
    "access", "(path, mode, *, dir_fd=None, effective_ids=False, follow_symlinks=True)",
    "Use the real uid/gid to test for access to a path.", touches: .files
  ) { (a: Arguments) throws(Raised) in
    let path = try PathArgument(a[0], "access", below: a.get(2, default: .none))
    let isEffective = a.isGiven(3) ? try isTrue(a[3]) : false
    let follows = a.isGiven(4) ? try isTrue(a[4]) : true
    return .bool(
      SystemCalls.isAccessible(
        path.system, try cNumber(a[1]), asEffectiveUser: isEffective, followsLinks: follows))
  },
  .function(
    "chmod", "(path, mode, *, dir_fd=None, follow_symlinks=True)",
    "Change the access permissions of a file.",
    touches: .files
  ) { (a: Arguments) throws(Raised) in
    let mode = try toIndex(a[1])
    if case .int(let number) = a[0] {
      try asking(.none) { () throws(SystemCallError) in
        try SystemCalls.setMode(Int32(truncatingIfNeeded: number), mode)
      }
      return .none
    }
    let path = try PathArgument(
      a[0], "chmod", others: ", os.PathLike or integer", below: a.get(2, default: .none))
    if a.isGiven(3), try !isTrue(a[3]), SystemCalls.isLink(path.system) {
      throw raise(.notImplementedError, "chmod: follow_symlinks unavailable on this platform")
    }
    try asking(path.value) { () throws(SystemCallError) in
      try SystemCalls.changeMode(path.system, mode)
    }
    return .none
  },
  .function(
    "chown", "(path, uid, gid, *, dir_fd=None, follow_symlinks=True)",
    "Change the owner and group id of path to the numeric uid and gid.",
    touches: .files
  ) { (a: Arguments) throws(Raised) in
    let (user, group) = (try accountNumber(a[1], "uid"), try accountNumber(a[2], "gid"))
    if try indexNumber(a[0]) != nil {
      let descriptor = try descriptor(a[0])
      try asking(a[0]) { () throws(SystemCallError) in
        try SystemCalls.setOwner(descriptor, user, group)
      }
      return .none
    }
    let path = try PathArgument(
      a[0], "chown", others: ", os.PathLike or integer", below: a.get(3, default: .none))
    let follows = a.isGiven(4) ? try isTrue(a[4]) : true
    try asking(path.value) { () throws(SystemCallError) in
      follows
        ? try SystemCalls.changeOwner(path.system, user, group)
        : try SystemCalls.setLinkOwner(path.system, user, group)
    }
    return .none
  },
  .function(
    "_utime", "(path, access, change, follows, folder, /)",
    "Set times in nanoseconds; None is now.",
    touches: .files
  ) { (a: Arguments) throws(Raised) in
    try flushDirtyFiles()
    let times = a[1].isNone ? nil : (access: try toIndex(a[1]), change: try toIndex(a[2]))
    if try indexNumber(a[0]) != nil {
      let file = try descriptor(a[0])
      try asking { () throws(SystemCallError) in try SystemCalls.setTimes(file, times) }
      return .none
    }
    let path = try PathArgument(
      a[0], "utime", others: ", os.PathLike or integer", below: a[4])
    let follows = try isTrue(a[3])
    try asking(path.value) { () throws(SystemCallError) in
      try SystemCalls.setTimes(path.system, times, followsLinks: follows)
    }
    return .none
  },
  .function("_capacity", "(path, /)", "Bytes of a file system.", touches: .files) {
    (a: Arguments) throws(Raised) in
    let path = try PathArgument(a[0], "statvfs")
    let (total, free, available) = try asking(path.value) { () throws(SystemCallError) in
      try SystemCalls.capacity(path.system)
    }
    return makeTuple([.int(total), .int(free), .int(available)])
  },
]

private func statusOf(_ descriptor: Int32) throws(Raised) -> Value {
  makeStatus(
    try asking { () throws(SystemCallError) in try SystemCalls.status(descriptor) })
}
