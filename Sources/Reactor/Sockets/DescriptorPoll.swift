// A descriptor that somebody who blocks the whole loop waits for, with the system's own events.

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// One descriptor of a wait, what is asked of it, and what was found.
package struct DescriptorPoll {
  /// Not owned: whoever waits keeps it open.
  package let descriptor: Int32
  /// What is waited for: `poll`'s numbers.
  package let events: Int16
  /// What there is.
  package internal(set) var found: Int16 = 0

  package init(_ descriptor: Int32, events: Int16) {
    self.descriptor = descriptor
    self.events = events
  }

  /// Asks in the loop's terms.
  package init(_ descriptor: Int32, _ interest: Interest) {
    var events: Int16 = 0
    if interest.contains(.readable) { events |= Int16(POLLIN) }
    if interest.contains(.writable) { events |= Int16(POLLOUT) }
    self.init(descriptor, events: events)
  }

  /// The events that scripts may name.
  package static let names: [(name: StaticString, value: Int32)] = [
    ("POLLIN", POLLIN), ("POLLPRI", POLLPRI), ("POLLOUT", POLLOUT), ("POLLERR", POLLERR),
    ("POLLHUP", POLLHUP), ("POLLNVAL", POLLNVAL), ("POLLRDNORM", POLLRDNORM),
    ("POLLRDBAND", POLLRDBAND), ("POLLWRNORM", POLLWRNORM), ("POLLWRBAND", POLLWRBAND),
  ]
}
