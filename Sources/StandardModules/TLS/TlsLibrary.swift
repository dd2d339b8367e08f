// OpenSSL's functions and numbers, and its errors as exceptions of the script. The exceptions themselves are made in
// `Library/Networking/_ssl_errors.py`.

import CBaton
import Interpreter

/// OpenSSL's functions; set when the module is made.
nonisolated(unsafe) var tls: UnsafePointer<baton_tls>!

/// What `SSL_get_error` says.
enum TlsError {
  static let none: Int32 = 0
  static let wantsRead: Int32 = 2
  static let wantsWrite: Int32 = 3
  static let zeroReturn: Int32 = 6
}

/// Commands of `SSL_ctrl` and `SSL_CTX_ctrl`, macros in OpenSSL's headers.
enum TlsCommand {
  static let setTemporaryDH: Int32 = 3
  static let setMessageArgument: Int32 = 16
  static let countSessions: Int32 = 20
  static let setMode: Int32 = 33
  static let setServernameCallback: Int32 = 53
  static let setServernameArgument: Int32 = 54
  static let setHostName: Int32 = 55
  static let setGroups: Int32 = 91
  static let setMinimumVersion: Int32 = 123
  static let setMaximumVersion: Int32 = 124
  static let getMinimumVersion: Int32 = 130
  static let getMaximumVersion: Int32 = 131
}

/// An exception that a function of `_ssl_errors` makes.
func tlsFailure(_ maker: String, _ arguments: [Value]) -> Raised {
  do throws(Raised) {
    let function = try getAttribute(try importModule("_ssl_errors"), intern(maker))
    return raise(value: try call(function, positional: arguments, keywords: []))
  } catch { return error }
}

/// The SSLError for what OpenSSL has said last.
/// - Parameter line: where CPython says that it happened.
func tlsLibraryFailure(_ line: Int) -> Raised {
  // A file that could not be opened lies below what OpenSSL says of it.
  let (first, last) = (tls.pointee.ERR_peek_error(), tls.pointee.ERR_peek_last_error())
  tls.pointee.ERR_clear_error()
  let system: UInt = 0x8000_0000
  if first & system != 0 {
    return tlsFailure("system_failure", [.int(Int(first & ~system))])
  }
  return tlsFailure("library_failure", [.int(Int(last)), reason(last), .int(line)])
}

/// A plain SSLError.
func tlsRefusal(_ text: String) -> Raised { tlsFailure("SSLError", [makeString(text)]) }

func reason(_ code: UInt) -> Value { tlsText(tls.pointee.ERR_reason_error_string(code)) }

// MARK: - Arguments and results

func tlsText(_ text: UnsafePointer<CChar>?) -> Value {
  text.map { makeString(String(cString: $0)) } ?? .none
}

func tlsBytes(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Value {
  makeBytes(Bytes(start: start, count: start == nil ? 0 : count))
}

/// A text or bytes that C can read.
func tlsString(_ value: Value) throws(Raised) -> [CChar] {
  let bytes: [UInt8]
  if let text = value.unwrapped.string {
    bytes = Array(try utf8(text))
  } else {
    bytes = Array(try bytesArgument(value).buffer)
  }
  if bytes.contains(0) { throw raise(.valueError, "embedded null character") }
  return bytes.map { CChar(bitPattern: $0) } + [0]
}

/// As `tlsString`; nil for None.
func tlsOptionalString(_ value: Value) throws(Raised) -> [CChar]? {
  value.isNone ? nil : try tlsString(value)
}

/// Calls C with a string that may be missing.
func withOptional<T>(_ string: [CChar]?, _ body: (UnsafePointer<CChar>?) -> T) -> T {
  guard let string else { return body(nil) }
  return string.withUnsafeBufferPointer { body($0.baseAddress) }
}

/// The items of a stack of OpenSSL.
func tlsStack(_ stack: OpaquePointer?) -> [OpaquePointer] {
  guard let stack else { return [] }
  return (0..<tls.pointee.OPENSSL_sk_num(stack)).compactMap {
    tls.pointee.OPENSSL_sk_value(stack, $0).map { OpaquePointer($0) }
  }
}

/// A certificate as DER.
func tlsEncoded(_ certificate: OpaquePointer) -> Value {
  let count = tls.pointee.i2d_X509(certificate, nil)
  guard count > 0 else { return .none }
  var bytes = [UInt8](repeating: 0, count: Int(count))
  bytes.withUnsafeMutableBufferPointer { buffer in
    var end = buffer.baseAddress
    _ = tls.pointee.i2d_X509(certificate, &end)
  }
  return makeBytes(bytes)
}
