// The module `_socket`: the class of sockets, the resolver, and small conversions. The library's `socket`
// puts the rest around it.

import Asyncio
import CBaton
import Interpreter
import Reactor

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

private nonisolated(unsafe) var socketType: Reference?

func makeSocketModule() throws(Raised) -> ModuleObject {
  if socketType == nil {
    socketType = makeNativeType(socketRow).reference
    peerOfSocket = { value in
      guard let socket = value.nativeState as? SocketObject,
        let peer = try? SystemCalls.peerOfSocket(socket.descriptor)
      else { return nil }
      return endpointText(addressValue(peer))
    }
  }
  let module = makeModule(
    "_socket", doc: "Implementation module for socket operations.",
    resolverFunctions + conversionFunctions + moduleFunctions)
  let namespace = module.namespace
  var count: Int32 = 0
  let constants = baton_socket_constants(&count)
  for index in 0..<Int(count) {
    let name = String(cString: constants[index].name)
    namespace.set(intern(name), .int(constants[index].value))
  }
  namespace.set(intern("has_ipv6"), .bool(true))
  namespace.set(intern("socket"), .object(socketType!))
  namespace.set(intern("SocketType"), .object(socketType!))
  return module
}

private let moduleFunctions: [NativeFunction] = [
  .function(
    "_socketpair", "(family, type, proto, /)", "Create a pair of descriptors.", touches: .network
  ) { (a) throws(Raised) in
    let (family, type, number) = (try cNumber(a[0]), try cNumber(a[1]), try cNumber(a[2]))
    let ends = try asking { () throws(SystemCallError) in
      try SystemCalls.openSocketPair(family: family, type: type, protocol: number)
    }
    return makeTuple([.int(Int(ends.0)), .int(Int(ends.1))])
  },
  .function("close", "(fd, /)", "Close an integer socket file descriptor.", touches: .network) {
    (a) throws(Raised) in
    let descriptor = try descriptor(a[0])
    try asking { () throws(SystemCallError) in try SystemCalls.closeSocket(descriptor) }
    return .none
  },
  .function("dup", "(fd, /)", "Duplicate an integer socket file descriptor.") {
    (a) throws(Raised) in
    let descriptor = try descriptor(a[0])
    let copy = try asking { () throws(SystemCallError) in try SystemCalls.copy(descriptor) }
    SystemCalls.adoptSocket(copy)
    return .int(Int(copy))
  },
  .function("getdefaulttimeout", "()", "Return the default timeout for new sockets.") { _ in
    timeoutValue(defaultTimeout)
  },
  .function("setdefaulttimeout", "(timeout, /)", "Set the default timeout for new sockets.") {
    (a) throws(Raised) in
    defaultTimeout = try timeoutSeconds(a[0])
    return .none
  },
  .function("CMSG_SPACE", "(length, /)", "Return the buffer size for ancillary data.") {
    (a) throws(Raised) in
    .int(baton_ancillary_space(try ancillaryLength(a[0], "CMSG_SPACE")))
  },
  .function("CMSG_LEN", "(length, /)", "Return the total length of ancillary data.") {
    (a) throws(Raised) in
    .int(baton_ancillary_length(try ancillaryLength(a[0], "CMSG_LEN")))
  },
]

private func ancillaryLength(_ value: Value, _ function: String) throws(Raised) -> Int {
  let length = try toIndex(value, overflow: .overflowError)
  // What a message takes is counted in 31 bits, as the system does.
  let used = function == "CMSG_LEN" ? baton_ancillary_length(0) : baton_ancillary_space(1)
  if length < 0 || length > Int(Int32.max) - used {
    throw raise(.overflowError, "\(function)() argument out of range")
  }
  return length
}

// MARK: - Conversions

private let conversionFunctions: [NativeFunction] = [
  order("htons", 16), order("ntohs", 16), order("htonl", 32), order("ntohl", 32),
  .function("inet_aton", "(ip_addr, /)", "Convert an IP address in string format to 32-bit bytes.")
  { (a) throws(Raised) in
    guard let bytes = AddressLookup.parseOldNotation(try textArgument(a[0], "inet_aton")) else {
      throw raise(.osError, "illegal IP address string passed to inet_aton")
    }
    return makeBytes(bytes)
  },
  .function("inet_ntoa", "(packed_ip, /)", "Convert an IP address from 32-bit bytes to a string.") {
    (a) throws(Raised) in
    let bytes = try ByteRange(a[0]).bytes
    if bytes.count != 4 { throw raise(.osError, "packed IP wrong length for inet_ntoa") }
    return makeString(AddressLookup.format(Array(bytes)))
  },
  .function("inet_pton", "(address_family, ip_string, /)", "Convert an IP address to bytes.") {
    (a) throws(Raised) in
    let family = try cNumber(a[0])
    let text = try textArgument(a[1], "inet_pton")
    guard family == AF_INET || family == AF_INET6 else {
      throw systemError(SystemCallError(code: EAFNOSUPPORT, call: "inet_pton"))
    }
    guard let bytes = AddressLookup.parse(text, family: family) else {
      throw raise(.osError, "illegal IP address string passed to inet_pton")
    }
    return makeBytes(bytes)
  },
  .function("inet_ntop", "(address_family, packed_ip, /)", "Convert an IP address to a string.") {
    (a) throws(Raised) in
    let (family, bytes) = (try cNumber(a[0]), try ByteRange(a[1]).bytes)
    guard family == AF_INET || family == AF_INET6 else {
      throw raise(.valueError, "unknown address family \(family)")
    }
    if bytes.count != (family == AF_INET ? 4 : 16) {
      throw raise(.valueError, "invalid length of packed IP address string")
    }
    return makeString(AddressLookup.format(Array(bytes)))
  },
]

/// Network order is big-endian, and every machine here is little-endian.
private func order(_ name: StaticString, _ bits: Int) -> NativeFunction {
  .function(name, "(integer, /)", "Convert between host and network byte order.") {
    (a) throws(Raised) in
    let number = try integer(a[0])
    let limit = bits == 16 ? 0xffff : 0xffff_ffff
    if number.signum() < 0 {
      throw raise(
        .overflowError,
        bits == 16
          ? "\(name): can't convert negative Python int to C 16-bit unsigned integer"
          : "can't convert negative value to unsigned int")
    }
    guard let small = Int(exactly: number), small <= limit else {
      throw raise(
        .overflowError,
        bits == 16
          ? "\(name): Python int too large to convert to C 16-bit unsigned integer"
          : "int larger than 32 bits")
    }
    return .int(
      bits == 16
        ? Int(UInt16(truncatingIfNeeded: small).bigEndian)
        : Int(UInt32(truncatingIfNeeded: small).bigEndian))
  }
}

func textArgument(_ value: Value, _ function: StaticString) throws(Raised) -> String {
  guard let string = value.unwrapped.string else {
    throw raise(.typeError, "\(function)() argument 1 must be str, not \(argumentTypeName(value))")
  }
  return string.text
}
