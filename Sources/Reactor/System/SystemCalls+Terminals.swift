// Terminals, as scripts ask for them.

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension SystemCalls {
  /// The attributes of a terminal, as `termios` hands them over.
  package struct TerminalAttributes {
    /// Input, output, control and local flags.
    package var flags: [UInt]
    /// The system's constant, such as `B9600`, not a rate.
    package var inputSpeed: UInt
    /// As `inputSpeed`.
    package var outputSpeed: UInt
    /// The control characters, indexed by `VINTR`, `VMIN` ...
    package var controls: [UInt8]

    package init(flags: [UInt], inputSpeed: UInt, outputSpeed: UInt, controls: [UInt8]) {
      self.flags = flags
      self.inputSpeed = inputSpeed
      self.outputSpeed = outputSpeed
      self.controls = controls
    }
  }

  /// Fails with ENOTTY on whatever is no terminal.
  package static func terminalAttributes(
    _ descriptor: Int32
  ) throws(SystemCallError) -> TerminalAttributes {
    var found = termios()
    _ = try retrying("tcgetattr", interruptible: false) { Int(tcgetattr(descriptor, &found)) }
    return TerminalAttributes(
      flags: [
        UInt(found.c_iflag), UInt(found.c_oflag), UInt(found.c_cflag), UInt(found.c_lflag),
      ],
      inputSpeed: UInt(cfgetispeed(&found)), outputSpeed: UInt(cfgetospeed(&found)),
      controls: withUnsafeBytes(of: &found.c_cc) { Array($0) })
  }

  /// - Parameter when: TCSANOW, TCSADRAIN or TCSAFLUSH.
  package static func setTerminalAttributes(
    _ descriptor: Int32, when: Int32, _ wanted: TerminalAttributes
  ) throws(SystemCallError) {
    var changed = termios()
    // What attributes do not tell stays as it is.
    _ = try retrying("tcgetattr", interruptible: false) { Int(tcgetattr(descriptor, &changed)) }
    changed.c_iflag = tcflag_t(truncatingIfNeeded: wanted.flags[0])
    changed.c_oflag = tcflag_t(truncatingIfNeeded: wanted.flags[1])
    changed.c_cflag = tcflag_t(truncatingIfNeeded: wanted.flags[2])
    changed.c_lflag = tcflag_t(truncatingIfNeeded: wanted.flags[3])
    withUnsafeMutableBytes(of: &changed.c_cc) { controls in
      for (index, byte) in wanted.controls.enumerated() where index < controls.count {
        controls[index] = byte
      }
    }
    cfsetispeed(&changed, speed_t(truncatingIfNeeded: wanted.inputSpeed))
    cfsetospeed(&changed, speed_t(truncatingIfNeeded: wanted.outputSpeed))
    _ = try retrying("tcsetattr", interruptible: false) {
      Int(tcsetattr(descriptor, when, &changed))
    }
  }

  /// Waits until all output has been sent.
  package static func drainTerminal(_ descriptor: Int32) throws(SystemCallError) {
    _ = try retrying("tcdrain", interruptible: true) { Int(tcdrain(descriptor)) }
  }

  /// Throws away what waits to be read, to be sent, or both (`TCIFLUSH` ...).
  package static func flushTerminal(_ descriptor: Int32, _ queue: Int32) throws(SystemCallError) {
    _ = try retrying("tcflush", interruptible: false) { Int(tcflush(descriptor, queue)) }
  }

  /// Stops or resumes the output or the input (`TCOOFF` ...).
  package static func flowTerminal(_ descriptor: Int32, _ action: Int32) throws(SystemCallError) {
    _ = try retrying("tcflow", interruptible: false) { Int(tcflow(descriptor, action)) }
  }

  /// A break in the line, of the system's length for duration 0.
  package static func sendBreak(_ descriptor: Int32, _ duration: Int32) throws(SystemCallError) {
    _ = try retrying("tcsendbreak", interruptible: false) { Int(tcsendbreak(descriptor, duration)) }
  }

  /// Tells the terminal's size in characters to those who read it, by SIGWINCH.
  package static func setWindowSize(
    _ descriptor: Int32, rows: UInt16, columns: UInt16
  ) throws(SystemCallError) {
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = try retrying("ioctl", interruptible: false) {
      Int(ioctl(descriptor, UInt(TIOCSWINSZ), &size))
    }
  }

  /// The names that the module `termios` shows.
  package static let terminalConstants: [(StaticString, Int)] = [
    ("TCSANOW", Int(TCSANOW)), ("TCSADRAIN", Int(TCSADRAIN)), ("TCSAFLUSH", Int(TCSAFLUSH)),
    ("TCIFLUSH", Int(TCIFLUSH)), ("TCOFLUSH", Int(TCOFLUSH)), ("TCIOFLUSH", Int(TCIOFLUSH)),
    ("TCOOFF", Int(TCOOFF)), ("TCOON", Int(TCOON)), ("TCIOFF", Int(TCIOFF)),
    ("TCION", Int(TCION)), ("IGNBRK", Int(IGNBRK)), ("BRKINT", Int(BRKINT)),
    ("IGNPAR", Int(IGNPAR)), ("PARMRK", Int(PARMRK)), ("INPCK", Int(INPCK)),
    ("ISTRIP", Int(ISTRIP)), ("INLCR", Int(INLCR)), ("IGNCR", Int(IGNCR)), ("ICRNL", Int(ICRNL)),
    ("IXON", Int(IXON)), ("IXANY", Int(IXANY)), ("IXOFF", Int(IXOFF)), ("IMAXBEL", Int(IMAXBEL)),
    ("OPOST", Int(OPOST)), ("ONLCR", Int(ONLCR)), ("OCRNL", Int(OCRNL)), ("ONOCR", Int(ONOCR)),
    ("ONLRET", Int(ONLRET)), ("CSIZE", Int(CSIZE)), ("CS5", Int(CS5)), ("CS6", Int(CS6)),
    ("CS7", Int(CS7)), ("CS8", Int(CS8)), ("CSTOPB", Int(CSTOPB)), ("CREAD", Int(CREAD)),
    ("PARENB", Int(PARENB)), ("PARODD", Int(PARODD)), ("HUPCL", Int(HUPCL)),
    ("CLOCAL", Int(CLOCAL)), ("ISIG", Int(ISIG)), ("ICANON", Int(ICANON)), ("ECHO", Int(ECHO)),
    ("ECHOE", Int(ECHOE)), ("ECHOK", Int(ECHOK)), ("ECHONL", Int(ECHONL)),
    ("ECHOCTL", Int(ECHOCTL)), ("ECHOKE", Int(ECHOKE)), ("NOFLSH", Int(NOFLSH)),
    ("TOSTOP", Int(TOSTOP)), ("IEXTEN", Int(IEXTEN)), ("VEOF", Int(VEOF)), ("VEOL", Int(VEOL)),
    ("VERASE", Int(VERASE)), ("VINTR", Int(VINTR)), ("VKILL", Int(VKILL)), ("VMIN", Int(VMIN)),
    ("VQUIT", Int(VQUIT)), ("VSTART", Int(VSTART)), ("VSTOP", Int(VSTOP)), ("VSUSP", Int(VSUSP)),
    ("VTIME", Int(VTIME)), ("NCCS", Int(NCCS)), ("B0", Int(B0)), ("B300", Int(B300)),
    ("B1200", Int(B1200)), ("B2400", Int(B2400)), ("B4800", Int(B4800)), ("B9600", Int(B9600)),
    ("B19200", Int(B19200)), ("B38400", Int(B38400)), ("B57600", Int(B57600)),
    ("B115200", Int(B115200)), ("TIOCGWINSZ", Int(TIOCGWINSZ)), ("TIOCSWINSZ", Int(TIOCSWINSZ)),
    ("FIONREAD", Int(FIONREAD)),
  ]
}
