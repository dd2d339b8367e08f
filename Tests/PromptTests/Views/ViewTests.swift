// The views, from pictures of loops that never ran.

import Interpreter
import Prompt
import Testing
import Timeline

@Suite struct ViewTests {
  private typealias Name = Snapshot.TaskName

  private func frame(_ function: String, _ line: Int, _ text: String, _ columns: Range<Int>)
    -> SuspendedFrame
  {
    SuspendedFrame(
      function: function, file: "/home/me/queue.py", line: line, text: text, columns: columns)
  }

  private var worker: Snapshot.TaskPicture {
    Snapshot.TaskPicture(
      name: Name(number: 3, name: "worker-2"), state: .waiting, coroutine: "worker",
      frames: [
        frame("worker", 18, "    item = await q.get()", 11..<24),
        frame("get", 40, "  await getter", 2..<14),
      ], wait: .future)
  }

  private var sleeper: Snapshot.TaskPicture {
    Snapshot.TaskPicture(
      name: Name(number: 4, name: ""), state: .waiting, coroutine: "ping",
      frames: [frame("ping", 7, "await sleep(2)", 0..<14)], wait: .sleep(until: 4.7),
      parentNumber: 1)
  }

  private var main: Snapshot.TaskPicture {
    Snapshot.TaskPicture(
      name: Name(number: 1, name: ""), state: .ready, coroutine: "main",
      frames: [frame("main", 2, "async def main():", 0..<0)], wait: .nothing)
  }

  private var snapshot: Snapshot {
    Snapshot(
      tick: 812, time: 3.5, clock: .virtual, tasks: [main, worker, sleeper],
      ready: [.task(Name(number: 1, name: ""))],
      timers: [.init(when: 4.7, work: .sleepEnd(Name(number: 4, name: "")))])
  }

  private let idle = Snapshot(
    tick: 0, time: 0, clock: .real, tasks: [], ready: [], timers: [])

  @Test func thePromptSaysWhatTheLoopDoes() {
    let busy = LoopSummary(tick: 812, ready: 1, waiting: 2, nextTimer: 1.2)
    let idle = LoopSummary(tick: 0, ready: 0, waiting: 0, nextTimer: nil)
    #expect(promptText(idle, isPaused: false) == ">>> ")
    #expect(promptText(busy, isPaused: false) == "[1▶ 2⏸ 1.2s]>>> ")
    #expect(promptText(busy, isPaused: true) == "(paused @812)>>> ")
  }

  @Test func aNarrowTableKeepsTheReasons() {
    let waiting = Snapshot.TaskPicture(
      name: Name(number: 2, name: ""), state: .waiting, coroutine: "transfer",
      frames: [frame("transfer", 6, "async with b:", 0..<0)],
      wait: .resource(.init(what: "lock", name: "right", id: 1, holder: 3)))
    let loop = Snapshot(
      tick: 1, time: 0, clock: .real, tasks: [waiting], ready: [], timers: [])
    #expect(
      tasksView(loop, Page(width: 40)) == """
        id  state    waits for
        T2  waiting  lock right held by T3

        """)
  }

  @Test func sentencesBreakBetweenWords() {
    #expect(wrapped("one two three", width: 8) == "one two\nthree")
    #expect(wrapped("  - four five\nsix", width: 9, indentation: 2) == "  - four\n    five\nsix")
    #expect(wrapped("unbreakable", width: 4) == "unbreakable")
  }

  @Test func listsTasks() {
    #expect(
      tasksView(snapshot, Page(width: 80)) == """
        id  state    name      coroutine  where        waits for
        T1  ready              main       queue.py:2
        T3  waiting  worker-2  worker     queue.py:40  a future
        T4  waiting            ping       queue.py:7   sleep 1.20s

        """)
    #expect(tasksView(idle, Page(width: 80)) == "no tasks\n")
  }

  @Test(arguments: [40, 50, 60, 70])
  func tablesFitTheWidth(width: Int) {
    for line in tasksView(snapshot, Page(width: width)).split(separator: "\n") {
      #expect(textWidth(String(line)) <= width)
    }
  }

  @Test func manyTasksAreShownInPages() {
    let many = Snapshot(
      tick: 1, time: 0, clock: .virtual,
      tasks: (1...95).map {
        .init(
          name: .init(number: $0, name: $0 == 77 ? "Lucky" : ""), state: .waiting,
          coroutine: "work", frames: [], wait: .future)
      }, ready: [], timers: [])
    let page = Page(width: 80, height: 40)
    let first = tasksView(many, page).split(separator: "\n")
    #expect(first.count == 42)
    #expect(first.last == "1-40 of 95 tasks; :tasks 2 shows more, -f TEXT filters")
    let last = tasksView(many, page, query: TasksQuery(page: 3)).split(separator: "\n")
    #expect(last.last == "81-95 of 95 tasks, -f TEXT filters")
    #expect(tasksView(many, page, query: TasksQuery(page: 4)) == "there is no page 4\n")
    let query = TasksQuery(page: 3)
    #expect(query.rows(height: 40) == 80..<120)
    #expect(TasksQuery(filter: "luck").rows(height: 40) == nil)
    let rows = Snapshot(
      tick: 1, time: 0, clock: .virtual, tasks: Array(many.tasks[80...]), ready: [], timers: [])
    #expect(
      tasksView(rows, page, query: query, total: 95) == tasksView(many, page, query: query))
    let found = tasksView(many, page, query: TasksQuery(filter: "luck")).split(separator: "\n")
    #expect(found.count == 2)
    #expect(found[1].hasPrefix("T77"))
  }

  @Test func aTreeOfManyTasksIsCut() {
    let many = Snapshot(
      tick: 1, time: 0, clock: .virtual,
      tasks: (1...95).map {
        .init(
          name: .init(number: $0, name: ""), state: .waiting, coroutine: "work", frames: [],
          wait: .future, parentNumber: $0 > 50 ? 50 : 0)
      }, ready: [], timers: [])
    let page = Page(width: 80, height: 40)
    let lines = tree(many, page).split(separator: "\n")
    #expect(lines.count == 41)
    #expect(lines.last == "and 55 more tasks: ':tree T' shows those below one")
    let below = tree(many, page, root: 50).split(separator: "\n")
    #expect(below.count == 41)
    #expect(below.last == "and more below it")
    let whole = tree(many, Page(width: 80, height: 46), root: 50)
    #expect(whole.split(separator: "\n").count == 46)
  }

  @Test func aDeepTreeStopsWhereWordsHaveNoRoom() {
    let chain = Snapshot(
      tick: 1, time: 0, clock: .virtual,
      tasks: (1...30).map {
        .init(
          name: .init(number: $0, name: ""), state: .waiting, coroutine: "link", frames: [],
          wait: $0 == 30 ? .future : .task(.init(number: $0 + 1, name: "")))
      }, ready: [], timers: [])
    let lines = tree(chain, Page(width: 52, height: 40), root: 1).split(separator: "\n")
    #expect(lines.count == 6)
    #expect(lines.last == "            … :tree T5 goes on")
  }

  private func tree(_ snapshot: Snapshot, _ page: Page, root: Int? = nil) -> String {
    TaskTree(WaitSurvey(snapshot), page, root: root).text(snapshot, page)
  }

  @Test func showsTheStackOfASuspendedTask() {
    #expect(
      whereView(worker, in: snapshot, Page(width: 80)) == """
        T3 worker-2 is waiting: a future
          File "/home/me/queue.py", line 18, in worker
            item = await q.get()
                   ^^^^^^^^^^^^^
          File "/home/me/queue.py", line 40, in get
            await getter
            ^^^^^^^^^^^^

        """)
  }

  @Test func showsWhereAStopStands() {
    #expect(
      stopPicture(
        snapshot, Stop(last: .task(Name(number: 4, name: ""))), Page(width: 80)) == """
          (paused @812 t=3.50s virtual)
          ▶ T4 ping  queue.py:7  await sleep(2)
                                 ^^^^^^^^^^^^^^
          ready   T1 main
          waits   T3 a future · T4 sleep 1.20s

          """)
    #expect(
      stopPicture(idle, Stop(last: .task(Name(number: 9, name: "gone"))), Page(width: 80)) == """
        (paused @0 t=0.00s real)
        ▶ T9 gone ended
        ready   -
        waits   -

        """)
  }

  @Test func listsThatDoNotFitAreCounted() {
    let many = Snapshot(
      tick: 1, time: 0, clock: .manual, tasks: [],
      ready: (1...40).map { .task(Name(number: $0, name: "worker")) }, timers: [])
    let picture = stopPicture(many, Stop(), Page(width: 60))
    #expect(picture.contains("· and 3"))
    for line in picture.split(separator: "\n") { #expect(textWidth(String(line)) <= 60) }
  }

  @Test func listsReadyAndTimers() {
    #expect(readyView(snapshot, Page(width: 80)) == "1. T1 main  queue.py:2  async def main():\n")
    #expect(
      timersView(snapshot, Page(width: 80)) == """
        at       in     what
        t=4.70s  1.20s  wake T4 ping

        """)
    #expect(readyView(idle, Page(width: 80)) == "nothing is ready\n")
    #expect(timersView(idle, Page(width: 80)) == "no timers\n")
  }

  @Test func listsForPrograms() {
    #expect(
      timersJSON(snapshot) == """
        [{"when": 4.7, "what": "sleep", "task": "T4"}]

        """)
    #expect(tasksJSON(idle) == "[]\n")
    #expect(
      whereJSON(sleeper).hasPrefix(
        "{\"id\": \"T4\", \"state\": \"waiting\", \"name\": \"\", \"coroutine\": \"ping\", "
          + "\"waits\": {\"what\": \"sleep\", \"until\": 4.7}"))
    #expect(JSON.string("a\"\\\n\u{1}").text == "\"a\\\"\\\\\\n\\u0001\"")
  }

  @Test func timesAreShort() {
    #expect(durationText(3.5) == "3.50s")
    #expect(durationText(-0.004) == "0.00s")
    #expect(durationText(.infinity) == "infs")
    #expect(shortDurationText(1.2) == "1.2s")
    #expect(shortDurationText(0.01) == "0.1s")
    #expect(shortDurationText(1e300) == "infs")
    #expect(shortDurationText(7199) == "7199.0s")
    #expect(shortDurationText(259_199.5) == "72.0h")
  }

  @Test func whatIsTooWideIsCut() {
    #expect(fitted("abcdef", width: 6) == "abcdef")
    #expect(fitted("abcdefg", width: 6) == "abcde…")
    #expect(fitted("日本語日", width: 6) == "日本…")
  }
}
