import Asyncio
import Testing

@Suite struct LoadTimeTests {
  @Test func modulesThatLoadOthersCountOnce() {
    var time = LoadTime()
    time.note(isBeginning: true, at: 1)
    time.note(isBeginning: true, at: 2)
    time.note(isBeginning: false, at: 3)
    time.note(isBeginning: false, at: 5)
    time.note(isBeginning: true, at: 10)
    time.note(isBeginning: false, at: 10.5)
    #expect(time.seconds == 4.5)
  }

  @Test func whatBeganBeforeDoesNotCount() {
    var time = LoadTime()
    time.note(isBeginning: false, at: 2)
    #expect(time.seconds == 0)
  }
}
