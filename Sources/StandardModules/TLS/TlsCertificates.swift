// The certificates and keys of a context: its own, and those that it trusts.

import CBaton
import Interpreter

let tlsContextCertificates: [NativeFunction] = [
  .method("load_chain", "(self, certfile, keyfile, password, /)", "Load a certificate and its key.")
  {
    (a: Arguments) throws(Raised) in
    let context = try tlsContext(a[0])
    let (certificate, key) = (try tlsString(a[1]), try tlsString(a[2]))
    defer { setPassword(context, .none) }
    setPassword(context, a[3])
    tls.pointee.ERR_clear_error()
    let (handle, isPEM) = (context.handle, Int32(1))
    if tls.pointee.SSL_CTX_use_certificate_chain_file(handle, certificate) != 1 {
      throw context.failure(3916)
    }
    if tls.pointee.SSL_CTX_use_PrivateKey_file(handle, key, isPEM) != 1 {
      throw context.failure(3937)
    }
    if tls.pointee.SSL_CTX_check_private_key(handle) != 1 { throw context.failure(3945) }
    return .none
  },
  .method("trust_files", "(self, cafile, capath, /)", "Trust the certificates of a file or folder.")
  {
    (a: Arguments) throws(Raised) in
    let context = try tlsContext(a[0])
    let (file, folder) = (try tlsOptionalString(a[1]), try tlsOptionalString(a[2]))
    tls.pointee.ERR_clear_error()
    let isDone = withOptional(file) { file in
      withOptional(folder) { tls.pointee.SSL_CTX_load_verify_locations(context.handle, file, $0) }
    }
    if isDone != 1 { throw context.failure(4168) }
    return .none
  },
  .method("trust_defaults", "(self, /)", "Trust what the system trusts.") {
    (a: Arguments) throws(Raised) in
    let handle = try tlsContext(a[0]).handle
    if tls.pointee.SSL_CTX_set_default_verify_paths(handle) == 0 { throw tlsLibraryFailure(4323) }
    return .none
  },
  .method(
    "trust_data", "(self, data, is_text, /)", "Trust the certificates in bytes; return how many."
  ) { (a: Arguments) throws(Raised) in
    let (context, data) = (try tlsContext(a[0]), Array(try bytesArgument(a[1]).buffer))
    return .int(try trust(context, data, isText: try isTrue(a[2])))
  },
  .method("trusted", "(self, /)", "The kind, authority and bytes of each that is trusted.") {
    (a: Arguments) throws(Raised) in
    let store = tls.pointee.SSL_CTX_get_cert_store(try tlsContext(a[0]).handle)
    let objects = tlsStack(tls.pointee.X509_STORE_get0_objects(store))
    let rows = objects.map { object -> Value in
      let kind = tls.pointee.X509_OBJECT_get_type(object)
      guard kind == 1, let certificate = tls.pointee.X509_OBJECT_get0_X509(object) else {
        return makeTuple([.int(Int(kind)), .bool(false), .none])
      }
      let isAuthority = tls.pointee.X509_check_ca(certificate) != 0
      return makeTuple([.int(1), .bool(isAuthority), tlsEncoded(certificate)])
    }
    return makeTuple(rows)
  },
  .method("load_dh", "(self, path, /)", "Load the parameters of Diffie and Hellman.") {
    (a: Arguments) throws(Raised) in
    let (handle, path) = (try tlsContext(a[0]).handle, try tlsString(a[1]))
    tls.pointee.ERR_clear_error()
    guard let file = tls.pointee.BIO_new_file(path, "r") else { throw tlsLibraryFailure(4216) }
    defer { _ = tls.pointee.BIO_free(file) }
    guard let parameters = tls.pointee.PEM_read_bio_DHparams(file, nil, nil, nil) else {
      throw tlsLibraryFailure(4216)
    }
    defer { tls.pointee.DH_free(parameters) }
    let address = UnsafeMutableRawPointer(parameters)
    if tls.pointee.SSL_CTX_ctrl(handle, TlsCommand.setTemporaryDH, 0, address) == 0 {
      throw tlsLibraryFailure(4229)
    }
    return .none
  },
]

/// What OpenSSL says at the end of a text, once a certificate has been read.
private let noStartLine: UInt = 0x0480_006c

private func trust(_ context: TlsContext, _ data: [UInt8], isText: Bool) throws(Raised) -> Int {
  tls.pointee.ERR_clear_error()
  guard let count32 = Int32(exactly: data.count) else {
    throw raise(.overflowError, "Certificate data is too long.")
  }
  let store = tls.pointee.SSL_CTX_get_cert_store(context.handle)
  let (count, isStored) = data.withUnsafeBytes { bytes -> (Int, Bool) in
    guard let source = tls.pointee.BIO_new_mem_buf(bytes.baseAddress, count32) else {
      return (0, true)
    }
    defer { _ = tls.pointee.BIO_free(source) }
    var count = 0
    let pending: Int32 = 10
    while tls.pointee.BIO_ctrl(source, pending, 0, nil) > 0,
      let certificate = isText
        ? tls.pointee.PEM_read_bio_X509(source, nil, { (_, _, _, _) in 0 }, nil)
        : tls.pointee.d2i_X509_bio(source, nil)
    {
      defer { tls.pointee.X509_free(certificate) }
      if tls.pointee.X509_STORE_add_cert(store, certificate) == 0 { return (count, false) }
      count += 1
    }
    return (count, true)
  }
  let last = tls.pointee.ERR_peek_last_error()
  if !isStored { throw tlsLibraryFailure(4048) }
  if count == 0 {
    tls.pointee.ERR_clear_error()
    throw tlsFailure("empty_data", [.bool(isText), .int(4035)])
  }
  if last != 0, !isText || last != noStartLine { throw tlsLibraryFailure(4048) }
  tls.pointee.ERR_clear_error()
  return count
}

/// The bytes of the first certificate in a file of PEM.
func firstCertificate(_ a: Arguments) throws(Raised) -> Value {
  let path = try tlsString(a[0])
  tls.pointee.ERR_clear_error()
  guard let file = tls.pointee.BIO_new_file(path, "r") else {
    tls.pointee.ERR_clear_error()
    throw tlsRefusal("Can't open file")
  }
  defer { _ = tls.pointee.BIO_free(file) }
  guard let certificate = tls.pointee.PEM_read_bio_X509(file, nil, nil, nil) else {
    tls.pointee.ERR_clear_error()
    throw tlsRefusal("Error decoding PEM-encoded file")
  }
  defer { tls.pointee.X509_free(certificate) }
  return tlsEncoded(certificate)
}
