// libFuzzer's driver, on a thread with the stack that the interpreter runs on.

import Reactor

/// What libFuzzer calls with each input: 0 keeps inputs that reach something new, -1 refuses them.
package typealias FuzzBody = @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
package typealias FuzzArguments = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>

@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<CInt>, _ arguments: UnsafeMutablePointer<FuzzArguments>,
  _ body: FuzzBody
) -> CInt

/// Runs the fuzzer with the options of the command line.
/// - Parameter prepare: called once, on the thread that will run the body.
package func fuzz(
  _ count: CInt, _ arguments: FuzzArguments?, prepare: @escaping @Sendable () -> Void = {},
  _ body: @escaping FuzzBody
) -> CInt {
  guard let arguments else { return 2 }
  nonisolated(unsafe) let options = arguments
  nonisolated(unsafe) var status: CInt = 1
  do {
    let thread = try NativeThread {
      var (count, options) = (count, options)
      prepare()
      status = runDriver(&count, &options, body)
    }
    thread.join()
  } catch {
    preconditionFailure("cannot start a thread: \(error.message)")
  }
  return status
}

/// The bytes of an input.
package func bytes(_ data: UnsafePointer<UInt8>?, _ count: Int) -> [UInt8] {
  Array(UnsafeBufferPointer(start: data, count: count))
}
