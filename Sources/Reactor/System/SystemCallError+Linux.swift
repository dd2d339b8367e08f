// The error numbers that Linux alone has.

#if os(Linux)
  import Glibc

  extension SystemCallError {
    /// As the module `errno` lists them.
    package static let namesOfLinux: [(name: String, code: Int32)] = [
      ("EADV", EADV), ("EBADE", EBADE), ("EBADFD", EBADFD), ("EBADR", EBADR), ("EBADRQC", EBADRQC),
      ("EBADSLT", EBADSLT), ("EBFONT", EBFONT), ("ECHRNG", ECHRNG), ("ECOMM", ECOMM),
      ("EDOTDOT", EDOTDOT), ("EISNAM", EISNAM), ("EKEYEXPIRED", EKEYEXPIRED),
      ("EKEYREJECTED", EKEYREJECTED), ("EKEYREVOKED", EKEYREVOKED), ("EL2HLT", EL2HLT),
      ("EL2NSYNC", EL2NSYNC), ("EL3HLT", EL3HLT), ("EL3RST", EL3RST), ("ELIBACC", ELIBACC),
      ("ELIBBAD", ELIBBAD), ("ELIBEXEC", ELIBEXEC), ("ELIBMAX", ELIBMAX), ("ELIBSCN", ELIBSCN),
      ("ELNRNG", ELNRNG), ("EMEDIUMTYPE", EMEDIUMTYPE), ("ENAVAIL", ENAVAIL), ("ENOANO", ENOANO),
      ("ENOCSI", ENOCSI), ("ENOKEY", ENOKEY), ("ENOMEDIUM", ENOMEDIUM), ("ENONET", ENONET),
      ("ENOPKG", ENOPKG), ("ENOTNAM", ENOTNAM), ("ENOTUNIQ", ENOTUNIQ), ("EREMCHG", EREMCHG),
      ("EREMOTEIO", EREMOTEIO), ("ERESTART", ERESTART), ("ERFKILL", ERFKILL), ("ESRMNT", ESRMNT),
      ("ESTRPIPE", ESTRPIPE), ("EUCLEAN", EUCLEAN), ("EUNATCH", EUNATCH), ("EXFULL", EXFULL),
    ]
  }
#else
  extension SystemCallError {
    package static let namesOfLinux: [(name: String, code: Int32)] = []
  }
#endif
