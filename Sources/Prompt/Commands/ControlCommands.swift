// The commands that hold and move the loop, its tasks and its clock.

import Asyncio
import Reactor
import Timeline

nonisolated(unsafe) let controlCommands: [Command] = [
  Command(
    name: "pause", summary: "hold the loop",
    details: """
      No task runs until :run; :step, :tick and their kin move the loop by hand. Typed statements still
      run; an await at the prompt becomes a task that waits for the loop to go on. A task that computes
      is held at its next statement.
      """,
    body: { (session, a) throws(CommandError) in
      try a.expect(0...0)
      session.pause()
    }),
  Command(
    name: "run", aliases: ["c", "continue"], summary: "let the loop go on",
    body: { (session, a) throws(CommandError) in
      try a.expect(0...0)
      session.resume()
    }),
  Command(
    name: "step", aliases: ["s"], usage: "[n]",
    summary: "run exactly one ready callback, or n, and show where the loop stands",
    details: """
      Holds the loop first. One step resumes one task until its next suspension, or runs one plain
      callback. The picture shows what ran (▶), what is ready, and who waits for what. A statement that is
      held outside of all callbacks is a step, and leads into the functions that it calls.
      """,
    isMotion: true,
    body: { (session, a) throws(CommandError) in
      try a.expect(0...1)
      session.step(try a.count())
    }),
  Command(
    name: "tick", usage: "[n]", summary: "run one turn of the loop, or n",
    details: "Holds the loop first. A turn runs everything that was ready when it began.",
    isMotion: true,
    body: { (session, a) throws(CommandError) in
      try a.expect(0...1)
      session.move(.ticks(try a.count()))
    }),
  Command(
    name: "next", aliases: ["n"], usage: "[T]",
    summary: "run until a task stands at its next statement, over its await",
    details: """
      Other tasks run meanwhile, as they would. Without T: the task that is held, or ran last. Calls are
      stepped over; Ctrl-C holds the loop where it is.
      """,
    isMotion: true,
    body: { (session, a) throws(CommandError) in
      try a.expect(0...1)
      try session.next(try a.optionalTask())
    }),
  Command(
    name: "finish", usage: "[T]", summary: "run until a task has ended",
    isMotion: true,
    body: { (session, a) throws(CommandError) in
      try a.expect(0...1)
      let number = try session.chosenTask(try a.optionalTask())
      session.move(.finish(try session.requireTask(number).number))
    }),
  Command(
    name: "until", usage: "EXPRESSION|t=SECONDS|@TICK",
    summary: "run until an expression is true, a time or a turn has come",
    details: "The expression is looked at after each callback, among the names of the prompt.",
    isMotion: true, argument: .code, body: until),
  Command(
    name: "break", aliases: ["b"],
    usage: "[LINE|FILE:LINE|FUNCTION|EVENT|T [if CONDITION]] [--json]",
    summary: "hold the loop at a line, a function or an event; list or delete breakpoints",
    details: """
      Lines and functions hold before the statement. EVENT is spawn, done, cancel, raise (a task has
      failed), wait (a task has begun to wait), or a task: they hold after the callback. The condition
      sees the variables of the statement, or the task as 'task'. Without arguments: lists them;
      ':break delete 2' deletes one, ':break delete' all.
      """,
    argument: .breakpoint, body: setBreakpoint),
  Command(
    name: "watch", usage: "[EXPRESSION] [--json]",
    summary: "hold the loop when an expression changes",
    details: """
      It is looked at after each statement and callback, among the names of the prompt. At a statement of a
      function it may name the function's variables: then it is looked at in that function, as that task runs
      it. Without arguments: lists them; ':watch delete 2' deletes one, ':watch delete' all.
      """,
    argument: .code, body: watch),
  Command(
    name: "pick", usage: "T", summary: "let a ready task run before all others",
    body: { (session, a) throws(CommandError) in
      try a.expect(1...1)
      try session.pick(try a.taskNumber(0))
    }),
  Command(
    name: "freeze", usage: "T", summary: "do not run a task until :thaw",
    details: "What it waits for goes on; it only does not get its turn.",
    body: { (session, a) throws(CommandError) in
      try a.expect(1...1)
      try session.freeze(try a.taskNumber(0))
    }),
  Command(
    name: "thaw", usage: "T", summary: "let a frozen task run again",
    body: { (session, a) throws(CommandError) in
      try a.expect(1...1)
      try session.thaw(try a.taskNumber(0))
    }),
  Command(
    name: "cancel", usage: "T [message]", summary: "cancel a task",
    details: "CancelledError is raised inside the task at its await, when the loop runs it next.",
    body: { (session, a) throws(CommandError) in
      if a.words.isEmpty { throw a.usageError }
      try session.cancel(
        try a.taskNumber(0), message: a.prose(after: 1))
    }),
  Command(
    name: "throw", usage: "T EXCEPTION", summary: "raise an exception inside a task",
    details: "At its await, when the loop runs it next: :throw T3 ValueError('no').",
    argument: .code,
    body: { (session, a) throws(CommandError) in
      if a.words.count < 2 { throw a.usageError }
      try session.inject(
        into: try a.taskNumber(0), a.rest(after: 1))
    }),
  Command(
    name: "fg", usage: "[T]", summary: "wait for a task as if it had been awaited here",
    details: """
      Without T: the last one that :jobs lists. Ctrl-C detaches again; a second Ctrl-C within a second
      cancels the task.
      """,
    body: { (session, a) throws(CommandError) in
      try a.expect(0...1)
      try session.bringToForeground(a.optionalTask())
    }),
  Command(
    name: "bg", summary: "do not wait any more for the await that was held",
    details: "After a stop, :run waits again for what was awaited; :bg lets it go on by itself.",
    body: { (session, a) throws(CommandError) in
      try a.expect(0...0)
      try session.detach()
    }),
  Command(
    name: "jobs", usage: "[--json]", summary: "list what was typed and still runs",
    isLook: true,
    body: { (session, a) throws(CommandError) in
      try a.expect(0...0)
      session.showJobs(json: a.wantsJSON)
    }),
  Command(
    name: "clock", usage: "[real|virtual|manual|xN|advance 5s|next]",
    summary: "show or choose how time goes",
    details: """
      real: the system's time. xN: N times as fast; x0.1 is slow motion. virtual: jumps to the next
      timer, at the prompt only under an await or a motion. manual: stands still. On a virtual or manual
      clock 'advance 5s' runs the timers of the next five seconds, 'next' those of the next deadline;
      while the loop is held they only become ready.
      """,
    isMotion: true, argument: .words(["real", "virtual", "manual", "advance", "next"]),
    body: changeClock),
]

// MARK: - Bodies

private func until(_ session: Session, _ a: CommandArguments) throws(CommandError) {
  guard let first = a.words.first else { throw a.usageError }
  if a.words.count == 1, first.hasPrefix("t=") {
    let text = String(first.dropFirst(2))
    guard let time = parseDuration(text) else { throw a.usageError }
    let now = session.loopTime
    if time <= now { throw CommandError("\(first) is past: it is t=\(durationText(now))") }
    return session.move(.time(time))
  }
  if a.words.count == 1, first.hasPrefix("@") {
    guard let turn = Int(first.dropFirst()), turn > 0 else { throw a.usageError }
    if turn <= session.loop.turn {
      throw CommandError("\(first) is past: it is @\(session.loop.turn)")
    }
    return session.move(.turn(turn))
  }
  _ = try session.evaluate(a.text, at: session.control.point)
  session.move(.condition(a.text))
}

private func setBreakpoint(_ session: Session, _ a: CommandArguments) throws(CommandError) {
  if a.words.isEmpty {
    return a.wantsJSON ? session.show(session.breakpointsJSON) : session.listBreakpoints()
  }
  if a.words[0] == "delete" { return try session.deleteBreakpoints(Array(a.words.dropFirst())) }
  var what = a.words
  var condition: String?
  if let index = what.firstIndex(of: "if") {
    condition = a.rest(after: index + 1)
    what = Array(what[..<index])
  }
  guard what.count == 1, condition != "" else { throw a.usageError }
  try session.addBreakpoint(what[0], condition)
}

private func watch(_ session: Session, _ a: CommandArguments) throws(CommandError) {
  if a.words.isEmpty {
    return a.wantsJSON ? session.show(session.watchesJSON) : session.listWatches()
  }
  if a.words[0] == "delete" { return try session.deleteWatches(Array(a.words.dropFirst())) }
  try session.addWatch(a.text)
}

private func changeClock(_ session: Session, _ a: CommandArguments) throws(CommandError) {
  try a.expect(0...2)
  switch (a.words.first, a.words.count) {
  case (nil, _): session.showClock()
  case ("real", 1): session.changeClock(to: .real)
  case ("virtual", 1): session.changeClock(to: .virtual)
  case ("manual", 1): session.changeClock(to: .manual)
  case ("next", 1): try session.advanceToNextTimer()
  case ("advance", 2):
    guard let seconds = parseDuration(a.words[1]) else { throw a.usageError }
    try session.advanceClock(by: seconds)
  case (let word?, 1) where word.hasPrefix("x"):
    guard let factor = Double(word.dropFirst()), factor > 0, factor.isFinite else {
      throw a.usageError
    }
    session.changeClock(to: .scaled(factor))
  default: throw a.usageError
  }
}
