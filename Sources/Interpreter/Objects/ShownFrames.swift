// The objects of running frames: one for each frame, as long as somebody holds it.
//
// Only modules that speak of frames have such frames: their bodies end in a node more, which copies what is
// left of the variables into the object. Of other frames an object is made at each question.

import Syntax

/// The weak table: frames that have not ended, the innermost last.
private nonisolated(unsafe) var shownFrames: [(frame: Frame, object: Reference)] = []
/// Is anything in the table? The ends of frames look here first.
nonisolated(unsafe) var hasShownFrames = false

/// Does a text ask for frames? The library's own texts only serve those who ask.
func speaksOfFrames(_ source: SourceFile) -> Bool {
  if isLibraryFile(source.name) { return false }
  return source.mentions("_getframe") || source.mentions("currentframe")
    || source.mentions("tb_frame") || source.mentions("f_locals") || source.mentions("f_back")
    || source.mentions("inspect.stack") || source.mentions("gi_frame")
    || source.mentions("cr_frame") || source.mentions("walk_stack")
}

/// The object of a frame among those that run.
func frameObject(_ frames: [RunningFrame], at position: Int) -> Value {
  let frame = frames[position]
  guard frame.code.keepsFrames else {
    return makeBoxed(ObjectType.frame.cell, FrameView(frames, at: position))
  }
  return shownFrame(frame.frame, frame.code) {
    FrameView(frames, at: position, coroutine: frame.owner)
  }
}

/// The object of a frame, if there is one.
func knownFrame(_ frame: Frame, _ code: Code) -> Value? {
  guard let entry = shownFrames.last(where: { $0.frame == frame }) else { return nil }
  let known = Value.object(entry.object)
  return known.boxed(FrameView.self)?.code === code ? known : nil
}

/// The object of a frame that is in the table, or that is put there.
func shownFrame(_ frame: Frame, _ code: Code, _ make: () -> FrameView) -> Value {
  if let known = knownFrame(frame, code) { return known }
  shownFrames.removeAll { $0.frame == frame }
  let made = makeBoxed(ObjectType.frame.cell, make())
  if let object = made.asObject { shownFrames.append((frame, object)) }
  hasShownFrames = true
  return made
}

/// A frame ends: its object keeps what it has now.
@inline(never) func endShownFrame(_ frame: Frame) {
  guard let index = shownFrames.lastIndex(where: { $0.frame == frame }) else { return }
  let object = shownFrames.remove(at: index).object
  hasShownFrames = !shownFrames.isEmpty
  Value.object(object).boxed(FrameView.self)?.end()
}

/// Frames whose objects are about to be freed are shown anew when somebody asks again.
func forgetDeadFrames() {
  if !hasShownFrames { return }
  shownFrames.removeAll { !isMarked($0.object) }
  hasShownFrames = !shownFrames.isEmpty
}

/// The body of a code whose frames may be held.
final class KeptFrameNode: Node {
  private let body: Node

  init(_ body: Node) { self.body = body }

  override func execute(_ f: Frame) throws(Raised) -> Flow {
    let flow: Flow
    do throws(Raised) { flow = try body.execute(f) } catch {
      if hasShownFrames { endShownFrame(f) }
      throw error
    }
    if hasShownFrames {
      if case .suspended = flow { return flow }
      endShownFrame(f)
    }
    return flow
  }

  override func run(_ f: Frame) throws(Raised) -> Value {
    let value: Value
    do throws(Raised) { value = try body.run(f) } catch {
      if hasShownFrames { endShownFrame(f) }
      throw error
    }
    if hasShownFrames { endShownFrame(f) }
    return value
  }

  override func suspendedPart(_ f: Frame) -> Node? { body }
}
