// The mailbox between threads keeps order and loses nothing.

import Reactor
import Testing

extension ReactorTests {
  @Suite struct MailboxTests {
    /// Collects what the messages of a test do when the loop's thread runs them.
    final class Log: @unchecked Sendable {
      var lines: [Int] = []
    }

    @Test func keepsTheOrderOfOneThread() throws {
      let mailbox = Mailbox(wakeUp: try WakeUp())
      let log = Log()
      for number in 0..<5 { mailbox.post("test") { log.lines.append(number) } }
      let messages = mailbox.take()
      for message in messages { message.work() }
      #expect(log.lines == [0, 1, 2, 3, 4])
      #expect(messages.first?.label.description == "test")
      #expect(mailbox.isEmpty)
    }

    @Test func losesNothingBetweenThreads() throws {
      let world = RealWorld()
      let log = Log()
      let mailbox = world.mailbox
      let threads = try (0..<4).map { number in
        try NativeThread(stackSize: 1 << 20, smallest: 1 << 16) {
          for _ in 0..<500 { mailbox.post("test") { log.lines.append(number) } }
        }
      }
      var events: [Readiness] = []
      while log.lines.count < 2000 {
        try world.wait(until: nil, into: &events)
        for message in world.takeMessages() { message.work() }
      }
      for thread in threads { thread.join() }
      for number in 0..<4 { #expect(log.lines.filter { $0 == number }.count == 500) }
    }
  }
}
