// Threads with large stacks, and the bounds that the collector scans.

import CBaton
import Reactor
import Testing

extension ReactorTests {
  @Suite struct NativeThreadTests {
    final class Found: @unchecked Sendable {
      var bounds: (low: UInt, high: UInt) = (0, 0)
      var pointer: UInt = 0
    }

    @Test func grantsALargeStackAndTellsItsBounds() throws {
      let found = Found()
      let thread = try NativeThread {
        found.bounds = (try? NativeThread.currentStackBounds()) ?? (0, 0)
        found.pointer = baton_stack_pointer()
      }
      thread.join()
      thread.join()
      #expect(thread.stackSize >= NativeThread.smallestStack)
      #expect(found.bounds.low < found.pointer && found.pointer < found.bounds.high)
      let size = Int(found.bounds.high - found.bounds.low)
      #expect(size >= thread.stackSize - 1 << 20)
    }

    @Test func halvesUntilTheSystemAgrees() throws {
      let thread = try NativeThread(stackSize: 1 << 60, smallest: 1 << 20) {}
      thread.join()
      #expect(thread.stackSize < 1 << 60)
    }

    @Test func knowsTheBoundsOfTheCallingThread() throws {
      let (low, high) = try NativeThread.currentStackBounds()
      let pointer = baton_stack_pointer()
      #expect(low < pointer && pointer < high)
    }

    @Test func spillsRegisters() {
      var registers = [UInt](repeating: .max, count: Int(BATON_REGISTER_WORDS))
      baton_spill_registers(&registers)
      #expect(registers.contains { $0 != .max })
    }
  }
}
