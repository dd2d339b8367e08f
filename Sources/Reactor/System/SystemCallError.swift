// A failed system call as a value. This target is the only place that reads errno; everybody above
// meets failures in this form.

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Tells which system call failed, and with what error number.
package struct SystemCallError: Error, Equatable, Sendable {
  /// The system's error number, which scripts see as `errno`.
  package let code: Int32
  /// The call that failed, as the manual names it.
  package let call: String

  package init(code: Int32, call: String) {
    self.code = code
    self.call = call
  }

  /// What callers say themselves, without having asked the system.
  package static let badDescriptor = SystemCallError(code: EBADF, call: "fcntl")
  /// What does not fit one call of `sendmsg`.
  package static let messageTooLong = SystemCallError(code: EMSGSIZE, call: "sendmsg")
  /// The number by which a call says that it would have to wait.
  package static let wouldBlockCode = EAGAIN
  /// The number of a socket's passed timeout.
  package static let timedOutCode = ETIMEDOUT

  /// The failure that the calling thread has just met.
  static func last(_ call: String) -> SystemCallError { SystemCallError(code: errno, call: call) }

  /// The system's own sentence, as `os.strerror` gives it.
  package var message: String { String(cString: strerror(code)) }

  /// The symbolic name, such as `ENOENT`, or nil for a number without one.
  package var name: String? { Self.names.first { $0.code == code }?.name }

  /// The classes of failure that callers tell apart; they follow the subclasses of `OSError`.
  package enum Kind: Sendable {
    case wouldBlock, brokenPipe, interrupted, timedOut
    case connectionAborted, connectionRefused, connectionReset
    case fileExists, fileNotFound, isDirectory, notDirectory, permission
    case noChildProcess, noSuchProcess, tooManyFiles, other
  }

  /// The class to raise; `other` is a plain `OSError`.
  package var kind: Kind {
    switch code {
    case EAGAIN, EALREADY, EINPROGRESS: .wouldBlock
    case EPIPE, ESHUTDOWN: .brokenPipe
    case EINTR: .interrupted
    case ETIMEDOUT: .timedOut
    case ECONNABORTED: .connectionAborted
    case ECONNREFUSED: .connectionRefused
    case ECONNRESET: .connectionReset
    case EEXIST: .fileExists
    case ENOENT: .fileNotFound
    case EISDIR: .isDirectory
    case ENOTDIR: .notDirectory
    case EACCES, EPERM: .permission
    case ECHILD: .noChildProcess
    case ESRCH: .noSuchProcess
    case EMFILE, ENFILE: .tooManyFiles
    default: .other
    }
  }

  /// The error numbers that scripts may name, as the module `errno` lists them.
  package static let names: [(name: String, code: Int32)] = [
    ("EPERM", EPERM), ("ENOENT", ENOENT), ("ESRCH", ESRCH), ("EINTR", EINTR), ("EIO", EIO),
    ("ENXIO", ENXIO), ("E2BIG", E2BIG), ("ENOEXEC", ENOEXEC), ("EBADF", EBADF),
    ("ECHILD", ECHILD), ("EAGAIN", EAGAIN), ("ENOMEM", ENOMEM), ("EACCES", EACCES),
    ("EFAULT", EFAULT), ("EBUSY", EBUSY), ("EEXIST", EEXIST), ("EXDEV", EXDEV),
    ("ENODEV", ENODEV), ("ENOTDIR", ENOTDIR), ("EISDIR", EISDIR), ("EINVAL", EINVAL),
    ("ENFILE", ENFILE), ("EMFILE", EMFILE), ("ENOTTY", ENOTTY), ("EFBIG", EFBIG),
    ("ENOSPC", ENOSPC), ("ESPIPE", ESPIPE), ("EROFS", EROFS), ("EMLINK", EMLINK),
    ("EPIPE", EPIPE), ("EDOM", EDOM), ("ERANGE", ERANGE), ("EDEADLK", EDEADLK),
    ("ENAMETOOLONG", ENAMETOOLONG), ("ENOSYS", ENOSYS), ("ENOTEMPTY", ENOTEMPTY),
    ("ELOOP", ELOOP), ("EOVERFLOW", EOVERFLOW), ("EILSEQ", EILSEQ), ("ENOTSOCK", ENOTSOCK),
    ("EMSGSIZE", EMSGSIZE), ("EOPNOTSUPP", EOPNOTSUPP), ("EAFNOSUPPORT", EAFNOSUPPORT),
    ("EADDRINUSE", EADDRINUSE), ("EADDRNOTAVAIL", EADDRNOTAVAIL), ("ENETDOWN", ENETDOWN),
    ("ENETUNREACH", ENETUNREACH), ("ECONNABORTED", ECONNABORTED), ("ECONNRESET", ECONNRESET),
    ("ENOBUFS", ENOBUFS), ("EISCONN", EISCONN), ("ENOTCONN", ENOTCONN),
    ("ESHUTDOWN", ESHUTDOWN), ("ETIMEDOUT", ETIMEDOUT), ("ECONNREFUSED", ECONNREFUSED),
    ("EHOSTDOWN", EHOSTDOWN), ("EHOSTUNREACH", EHOSTUNREACH), ("EALREADY", EALREADY),
    ("EINPROGRESS", EINPROGRESS), ("ECANCELED", ECANCELED),
    ("ENOTBLK", ENOTBLK), ("ETXTBSY", ETXTBSY), ("EPROTONOSUPPORT", EPROTONOSUPPORT),
    ("EPROTOTYPE", EPROTOTYPE), ("ENOPROTOOPT", ENOPROTOOPT), ("EPFNOSUPPORT", EPFNOSUPPORT),
    ("ESOCKTNOSUPPORT", ESOCKTNOSUPPORT), ("EDESTADDRREQ", EDESTADDRREQ),
    ("ENETRESET", ENETRESET), ("ETOOMANYREFS", ETOOMANYREFS), ("EUSERS", EUSERS),
    ("EDQUOT", EDQUOT), ("ESTALE", ESTALE), ("EREMOTE", EREMOTE), ("ENOLCK", ENOLCK),
    ("EIDRM", EIDRM), ("ENOMSG", ENOMSG), ("EBADMSG", EBADMSG), ("EPROTO", EPROTO),
    ("ETIME", ETIME), ("ENODATA", ENODATA), ("ENOSR", ENOSR), ("ENOSTR", ENOSTR),
    ("EMULTIHOP", EMULTIHOP), ("ENOLINK", ENOLINK), ("EOWNERDEAD", EOWNERDEAD),
    ("ENOTRECOVERABLE", ENOTRECOVERABLE),
  ]
}
