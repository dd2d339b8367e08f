// How OpenSSL reaches a socket: by the same calls as everybody, which never wait. OpenSSL reads no more than the record
// that it needs, so that what follows the end of TLS is left to the plain socket.

import CBaton
import Interpreter
import Reactor

/// The state of one channel; OpenSSL holds its address.
final class TlsChannel {
  unowned(unsafe) let socket: SocketObject
  /// Why the last call has failed.
  private(set) var error: SystemCallError?
  private var hasEnded = false

  init(_ socket: SocketObject) { self.socket = socket }

  func begin() { error = nil }

  /// The BIO, which belongs to the connection that it is given to.
  func makeBio() -> OpaquePointer? {
    guard let method = Self.method, let bio = tls.pointee.BIO_new(method) else { return nil }
    tls.pointee.BIO_set_data(bio, Unmanaged.passUnretained(self).toOpaque())
    tls.pointee.BIO_set_init(bio, 1)
    return bio
  }

  private static nonisolated(unsafe) let method: OpaquePointer? = {
    let sourceAndSink: Int32 = 0x0400
    let number = tls.pointee.BIO_get_new_index()
    guard let method = tls.pointee.BIO_meth_new(number | sourceAndSink, "a socket of the script")
    else {
      return nil
    }
    _ = tls.pointee.BIO_meth_set_read(method) { (bio, bytes, count) in
      TlsChannel.at(bio)?.read(bio, UnsafeMutableRawBufferPointer(start: bytes, count: Int(count)))
        ?? -1
    }
    _ = tls.pointee.BIO_meth_set_write(method) { (bio, bytes, count) in
      TlsChannel.at(bio)?.write(bio, UnsafeRawBufferPointer(start: bytes, count: Int(count))) ?? -1
    }
    _ = tls.pointee.BIO_meth_set_ctrl(method) { (bio, command, _, _) in
      let (asksForEnd, flush): (Int32, Int32) = (2, 11)
      if command == asksForEnd { return TlsChannel.at(bio)?.hasEnded == true ? 1 : 0 }
      return command == flush ? 1 : 0
    }
    return method
  }()

  private static func at(_ bio: OpaquePointer?) -> TlsChannel? {
    tls.pointee.BIO_get_data(bio).map { Unmanaged<TlsChannel>.fromOpaque($0).takeUnretainedValue() }
  }

  private enum Flag {
    static let all: Int32 = 0x0f
    static let triesReadAgain: Int32 = 0x09
    static let triesWriteAgain: Int32 = 0x0a
  }

  private func read(_ bio: OpaquePointer?, _ buffer: UnsafeMutableRawBufferPointer) -> Int32 {
    tls.pointee.BIO_clear_flags(bio, Flag.all)
    do throws(SystemCallError) {
      let count = try SystemCalls.receive(socket.descriptor, into: buffer, flags: 0)
      if count == 0 { hasEnded = true }
      return Int32(count)
    } catch { return note(error, bio, Flag.triesReadAgain) }
  }

  private func write(_ bio: OpaquePointer?, _ bytes: UnsafeRawBufferPointer) -> Int32 {
    tls.pointee.BIO_clear_flags(bio, Flag.all)
    do throws(SystemCallError) {
      return Int32(try SystemCalls.send(socket.descriptor, bytes, flags: 0))
    } catch { return note(error, bio, Flag.triesWriteAgain) }
  }

  private func note(_ error: SystemCallError, _ bio: OpaquePointer?, _ again: Int32) -> Int32 {
    if error.kind == .wouldBlock || error.kind == .interrupted {
      tls.pointee.BIO_set_flags(bio, again)
    } else {
      self.error = error
    }
    return -1
  }
}
