// `:why`: one sentence that proves why a task does not run, down to the root of its waits.

import Asyncio
import Interpreter
import Timeline

/// Why a task that has not ended does not run, in one sentence.
/// - Parameters:
///   - snapshot: the tasks of the chain, at least those that are told of.
///   - cure: who can end a wait that nothing ends.
func whySentence(
  _ chain: WaitGraph.Chain, _ graph: WaitGraph, in snapshot: Snapshot, isHeld: Bool,
  cure: String = "only you can"
) -> String {
  var text = "T\(chain.links.first ?? chain.end)"
  var connection = " "
  let gap = chain.gap
  for (index, link) in chain.links.enumerated() where !gap.contains(index) {
    if index == gap.upperBound, !gap.isEmpty {
      connection = ", and so on over \(gap.count) tasks; T\(link) "
    }
    let wait = snapshot.task(link)?.wait ?? .nothing
    text += connection + act(wait, of: link)
    let next = index + 1 < chain.links.count ? chain.links[index + 1] : chain.end
    connection = joint(after: wait, to: next)
  }
  switch chain.root {
  case .circle(let start): text += circleEnding(start, chain, graph, snapshot)
  case .open: text += openEnding(chain.end, graph, in: snapshot, cure)
  case .ended where isHolder(chain.end, in: snapshot.task(chain.links.last ?? 0)):
    text += ", which has ended without giving it back"
    text += openEnding(chain.links.last ?? 0, graph, in: snapshot, cure)
  case .running, .ready, .frozen, .sleeping, .ended:
    text += connection + condition(chain, in: snapshot, isHeld: isHeld)
    if case .sleeping(let until) = chain.root {
      text += timeoutEnding(before: until, chain, graph, snapshot)
    }
  }
  return text + "\n"
}

extension WaitGraph.Chain {
  /// The links that a sentence leaves out: of a long chain only the beginning and the end are told.
  fileprivate var gap: Range<Int> {
    links.count > 12 ? 6..<links.count - 6 : links.count..<links.count
  }

  /// The tasks that the sentence speaks of.
  var told: Set<Int> {
    let gap = gap
    return Set(links.indices.lazy.filter { !gap.contains($0) }.map { links[$0] } + [end])
  }
}

/// The task waits for what the other one holds, not for its end.
private func isHolder(_ number: Int, in task: Snapshot.TaskPicture?) -> Bool {
  if case .resource(let resource)? = task?.wait { resource.holder == number } else { false }
}

/// What a task does that waits for something.
private func act(_ wait: Snapshot.Wait, of number: Int) -> String {
  switch wait {
  case .nothing: return "waits"
  case .sleep: return "sleeps"
  case .task(let name): return "awaits T\(name.number)"
  case .resource(let resource):
    let holder = resource.holder
    return "waits \(resource.label)"
      + (holder == number ? ", which it holds itself" : holder > 0 ? " held by T\(holder)" : "")
      + (resource.ending.map { " until \($0)" } ?? "")
  case .group(let group) where group.tasks.isEmpty:
    return "waits \(group.what), whose tasks have ended: a callback that is ready tells it so"
  case .group(let group):
    var names = group.tasks.prefix(5).map { "T\($0.number)" }
    if group.tasks.count > 5 { names.append("\(group.tasks.count - 5) more") }
    return group.firstIsEnough && names.count > 1
      ? "waits for the first of \(listed(names)) in \(group.what)"
      : "waits \(group.what) of \(listed(names))"
  case .future: return "waits for a future"
  }
}

/// How the sentence goes on with the task that is waited for.
private func joint(after wait: Snapshot.Wait, to next: Int) -> String {
  if case .group(let group) = wait, group.tasks.count > 1 { return "; T\(next) " }
  return ", which "
}

private func circleEnding(
  _ start: Int, _ chain: WaitGraph.Chain, _ graph: WaitGraph, _ snapshot: Snapshot
) -> String {
  let circle = chain.links.drop { $0 != start }
  if graph.stuck.contains(start) {
    return circle.count == 1
      ? ": a deadlock, nobody takes a lock twice" : ": a deadlock, none of them can go on"
  }
  let expiries = circle.compactMap { number in
    graph.survey[number]?.expires.map { (number: number, at: $0) }
  }
  guard let first = expiries.min(by: { $0.at < $1.at }) else { return ": they wait in a circle" }
  return ": a circle, until the timeout of T\(first.number) in "
    + durationText(first.at - snapshot.time)
}

/// A sleep whose end nobody of the chain waits for.
private func timeoutEnding(
  before until: Double, _ chain: WaitGraph.Chain, _ graph: WaitGraph, _ snapshot: Snapshot
) -> String {
  let expiries = (chain.links + [chain.end]).compactMap { number in
    graph.survey[number]?.expires.map { (number: number, at: $0) }
  }
  guard let first = expiries.min(by: { $0.at < $1.at }), first.at < until else { return "" }
  return "; the timeout of T\(first.number) comes before, in "
    + durationText(first.at - snapshot.time)
}

/// A wait that no task in particular ends.
private func openEnding(
  _ number: Int, _ graph: WaitGraph, in snapshot: Snapshot, _ cure: String
) -> String {
  if let expires = graph.survey[number]?.expires {
    return ", for \(durationText(expires - snapshot.time)) at most"
  }
  let others = graph.survey.entries.contains { $0.number != number && $0.state != .waiting }
  let alive =
    others || snapshot.counts.timers > 0 || snapshot.counts.ready > 0 || snapshot.hasOutside
  if alive { return "" }
  var act = " wake it"
  // The sentence has said which call it would be, or who did not give something back.
  if case .resource(let resource)? = snapshot.task(number)?.wait, resource.needsCall {
    act = resource.ending != nil || resource.holder > 0 ? "" : " release it"
  }
  return ", and nothing is left that could\(act): \(cure)"
}

private func condition(
  _ chain: WaitGraph.Chain, in snapshot: Snapshot, isHeld: Bool
) -> String {
  let number = chain.end
  switch chain.root {
  case .running:
    return "runs now" + (snapshot.task(number)?.place.map { " at \($0.shortPlace)" } ?? "")
  case .ready: return readyText(number, in: snapshot) + (isHeld ? "; the loop is held" : "")
  case .frozen: return "is frozen: :thaw T\(number) lets it run"
  case .sleeping(let until):
    if until <= snapshot.time {
      return "has slept long enough since t=\(durationText(until)): the loop's next turn wakes it"
    }
    let left = until - snapshot.time
    return "sleeps \(durationText(left)) more\(inLargeUnits(left)), until t=\(durationText(until))"
  case .ended: return "has ended: the next turn tells T\(chain.links.last ?? number)"
  case .open, .circle: return ""
  }
}

private func readyText(_ number: Int, in snapshot: Snapshot) -> String {
  let position = snapshot.ready.firstIndex { work in
    switch work {
    case .task(let name), .sleepEnd(let name): name.number == number
    case .timeout, .callback, .library: false
    }
  }
  guard let position else {
    let known = snapshot.ready.count
    return known < snapshot.counts.ready
      ? "is ready; more than \(known) callbacks run before it" : "is ready"
  }
  if position == 0 { return "is ready and runs next" }
  return "is ready; \(counted(position, "callback")) \(position == 1 ? "runs" : "run") before it"
}

/// Why the loop has not ended.
func whyAlive(_ snapshot: Snapshot, isHeld: Bool) -> String {
  var reasons: [String] = []
  let running = snapshot.tasks.filter { $0.state == .running }.map { "T\($0.name.number) runs" }
  reasons += running
  reasons += snapshot.ready.prefix(3).map { snapshot.label(of: $0) + " is ready" }
  if snapshot.counts.ready > 3 {
    reasons.append(counted(snapshot.counts.ready - 3, "more callback") + " ready")
  }
  reasons += snapshot.timers.prefix(3).map {
    let left = $0.when - snapshot.time
    return snapshot.label(of: $0.work) + (left <= 0 ? ", due" : " in \(durationText(left))")
  }
  let further = snapshot.counts.timers - min(3, snapshot.timers.count)
  if further > 0 { reasons.append(counted(further, "more timer")) }
  if snapshot.hasOutside { reasons.append("a thread, a connection or a process may wake it") }
  if reasons.isEmpty {
    let count = snapshot.counts.tasks
    if count == 0 { return "nothing: no task, no timer; the loop only waits for you\n" }
    var names = snapshot.tasks.prefix(3).map(\.label)
    if count > names.count { names.append("\(count - names.count) more") }
    return "nothing can wake \(listed(names)); only you can\n"
  }
  return (isHeld ? "the loop is held; with :run it goes on: " : "the loop goes on: ")
    + reasons.joined(separator: " · ") + "\n"
}

/// How a task ended, in one sentence.
func endSentence(_ task: FinishedTask) -> String {
  "\(task.label) \(outcomeText(task)) at t=\(durationText(task.time)), tick @\(task.tick)\n"
}

/// `returned`, `failed: ValueError: no, main.py:12`, `was cancelled by T1 at main.py:40`.
func outcomeText(_ task: FinishedTask) -> String {
  switch task.outcome {
  case .returned: return "returned"
  case .failed(let text, let place):
    return "failed: \(text)" + (place.map { ", raised at \($0.shortPlace)" } ?? "")
  case .cancelled:
    return "was cancelled" + (task.cause.map { " " + causeText($0, of: task.name.number) } ?? "")
  }
}

/// `by T1 at main.py:40 ('too slow')`, `by its own timeout of 2.00s`, `by T1's timeout of 2.00s`
func causeText(_ cause: CancelCause, of number: Int) -> String {
  let text = originText(cause, of: number)
  // What the loop itself says adds nothing to that.
  switch cause.origin {
  case .code, .person:
    return cause.message.isEmpty ? text : text + " ('\(fitted(cause.message, width: 60))')"
  case .timeout, .group, .runEnds, .interrupt: return text
  }
}

private func originText(_ cause: CancelCause, of number: Int) -> String {
  if cause.awaited > 0 { return "with T\(cause.awaited), which it awaited" }
  let place = cause.place.map { " at \($0.shortPlace)" } ?? ""
  let who = cause.by == 0 ? "" : cause.by == number ? "by itself" : "by T\(cause.by)"
  switch cause.origin {
  case .code: return (who.isEmpty ? "by a callback" : who) + place
  case .timeout(let seconds, let owner):
    let whose = owner == number ? "its own" : "T\(owner)'s"
    return "by \(whose) timeout" + (seconds < 0 ? "" : " of \(durationText(seconds))")
  case .group(let failed):
    return failed > 0
      ? "because T\(failed) of its task group failed" : "because the block of its task group failed"
  case .runEnds: return "because asyncio.run ended"
  case .interrupt: return "by Ctrl-C"
  case .person: return "by you" + place
  }
}
