// Every command of the prompt, in the order in which `:help` lists them.

import Timeline

package nonisolated(unsafe) let commands: [Command] =
  lookCommands + controlCommands + sessionCommands

private nonisolated(unsafe) let lookCommands: [Command] = [
  Command(
    name: "tasks", aliases: ["ps"], usage: "[--json]", summary: "list the unfinished tasks",
    details: """
      Each row: the task's id, its state (running, ready, waiting, cancelling), its name and
      coroutine, the place where it is suspended, and what it waits for.
      """,
    body: showTasks),
  Command(
    name: "where", aliases: ["w"], usage: "T [--json]",
    summary: "show where a task is suspended, with source lines",
    details: """
      The frames of the coroutine and of what it awaits, innermost last; carets mark the await.
      A task that has not begun stands at its 'async def'.
      """,
    body: showWhere),
  Command(
    name: "ready", usage: "[--json]", summary: "list what runs next, in order",
    details: "The callbacks of the ready queue: the first one is what :step runs.",
    body: showReady),
  Command(
    name: "timers", usage: "[--json]", summary: "list the deadlines, in order",
    details: "Sleeps and call_later callbacks: when they are due, and in how many seconds.",
    body: showTimers),
]

private nonisolated(unsafe) let controlCommands: [Command] = [
  Command(
    name: "pause", summary: "hold the loop",
    details: """
      No task runs until :run; :step and :tick move the loop by hand. Typed statements still run;
      an await at the prompt becomes a task that waits for the loop to go on.
      """,
    body: { (session, arguments) throws(CommandError) in
      try arguments.expect(0...0)
      session.pause()
    }),
  Command(
    name: "run", aliases: ["c", "continue"], summary: "let the loop go on",
    body: { (session, arguments) throws(CommandError) in
      try arguments.expect(0...0)
      session.resume()
    }),
  Command(
    name: "step", aliases: ["s"], usage: "[n]",
    summary: "run exactly one ready callback, or n, and show where the loop stands",
    details: """
      Holds the loop first. One step resumes one task until its next suspension, or runs one plain
      callback. The picture shows what ran (▶), what is ready, and who waits for what.
      """,
    isMotion: true, body: step),
  Command(
    name: "tick", usage: "[n]", summary: "run one turn of the loop, or n",
    details: "Holds the loop first. A turn runs everything that was ready when it began.",
    isMotion: true, body: tick),
  Command(
    name: "cancel", usage: "T [message]", summary: "cancel a task",
    details: "CancelledError is raised inside the task at its await, when the loop runs it next.",
    body: cancel),
  Command(
    name: "fg", usage: "T", summary: "wait for a task as if it had been awaited here",
    details: "Ctrl-C detaches again; a second Ctrl-C within a second cancels the task.",
    body: { (session, arguments) throws(CommandError) in
      try arguments.expect(1...1)
      try session.bringToForeground(arguments.taskNumber(0))
    }),
  Command(
    name: "clock", usage: "[real|virtual|manual|xN|advance 5s|next]",
    summary: "show or choose how time goes",
    details: """
      real: the system's time. xN: N times as fast; x0.1 is slow motion. virtual: jumps to the next
      timer, at the prompt only under an await. manual: stands still. On a virtual or manual clock
      'advance 5s' runs the timers of the next five seconds, 'next' those of the next deadline;
      while the loop is held they only become ready.
      """,
    isMotion: true, body: changeClock),
]

private nonisolated(unsafe) let sessionCommands: [Command] = [
  Command(
    name: "help", aliases: ["h", "?"], usage: "[command]", summary: "list or explain the commands",
    body: help),
  Command(
    name: "quit", aliases: ["q", "exit"], summary: "leave, as Ctrl-D on an empty line does",
    body: { (session, arguments) throws(CommandError) in
      try arguments.expect(0...0)
      session.leave()
    }),
]

// MARK: - Bodies

private func showTasks(_ session: Session, _ a: CommandArguments) throws(CommandError) {
  try a.expect(0...0)
  let snapshot = session.snapshot
  session.show(a.wantsJSON ? tasksJSON(snapshot) : tasksView(snapshot, width: session.width()))
}

private func showWhere(_ session: Session, _ a: CommandArguments) throws(CommandError) {
  try a.expect(1...1)
  let snapshot = session.snapshot
  let number = try a.taskNumber(0)
  guard let task = snapshot.task(number) else { throw session.noSuchTask(number) }
  session.show(
    a.wantsJSON ? whereJSON(task) : whereView(task, in: snapshot, width: session.width()))
}

private func showReady(_ session: Session, _ a: CommandArguments) throws(CommandError) {
  try a.expect(0...0)
  let snapshot = session.snapshot
  session.show(a.wantsJSON ? readyJSON(snapshot) : readyView(snapshot, width: session.width()))
}

private func showTimers(_ session: Session, _ a: CommandArguments) throws(CommandError) {
  try a.expect(0...0)
  let snapshot = session.snapshot
  session.show(a.wantsJSON ? timersJSON(snapshot) : timersView(snapshot, width: session.width()))
}

private func step(_ session: Session, _ a: CommandArguments) throws(CommandError) {
  try a.expect(0...1)
  session.step(try a.count())
}

private func tick(_ session: Session, _ a: CommandArguments) throws(CommandError) {
  try a.expect(0...1)
  session.tick(try a.count())
}

private func cancel(_ session: Session, _ a: CommandArguments) throws(CommandError) {
  if a.words.isEmpty { throw a.usageError }
  try session.cancel(
    try a.taskNumber(0), message: a.words.dropFirst().joined(separator: " "))
}

private func changeClock(_ session: Session, _ a: CommandArguments) throws(CommandError) {
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

private func help(_ session: Session, _ a: CommandArguments) throws(CommandError) {
  try a.expect(0...1)
  guard let word = a.words.first else { return session.show(helpText()) }
  let command = try CommandLookup.find(word.hasPrefix(":") ? String(word.dropFirst()) : word)
  session.show(helpText(command))
}

/// The list of all commands.
package func helpText() -> String {
  let names = commands.map { ":" + ([$0.name] + $0.aliases.prefix(1)).joined(separator: ", :") }
  let width = names.map(\.count).max() ?? 0
  let rows = zip(commands, names).map { command, name in
    "  \(name)\(String(repeating: " ", count: width - name.count))  \(command.summary)\n"
  }
  return """
    Type Python, top-level await included; tasks run while you type. T3 names task 3.
    Commands (any unique prefix will do, :help NAME explains):

    """ + rows.joined() + """
      An empty line repeats :step, :tick and :clock advance. Ctrl-C detaches an await, Ctrl-D leaves.

      """
}

/// What one command does.
package func helpText(_ command: Command) -> String {
  var text = "\(command.form)\n  \(command.summary)\n"
  if !command.aliases.isEmpty {
    text += "  also: " + command.aliases.map { ":\($0)" }.joined(separator: ", ") + "\n"
  }
  if !command.details.isEmpty {
    text += command.details.split(separator: "\n").map { "  \($0)\n" }.joined()
  }
  return text
}
