// The entries of a folder as `os.scandir` gives them: instances of a class of the library, made here, because folders
// have many.

import Interpreter
import Reactor

/// The slots of the class, in its order.
private enum Slot: Int, CaseIterable {
  case name, path, inode, kind, status, linkStatus, folder
}

func folderEntries(_ a: Arguments) throws(Raised) -> Value {
  try flushDirtyFiles()
  guard let names = a[2].tuple, names.count == Slot.allCases.count, let type = a[1].type,
    let layout = SlotLayout(type, names.buffer.compactMap { $0.string.map { intern($0) } })
  else { throw raise(.typeError, "_entries() wants the class of entries and its slots") }
  if try indexNumber(a[0]) != nil {
    let descriptor = try descriptor(a[0])
    let entries = try asking(a[0]) { () throws(SystemCallError) in
      try SystemCalls.entries(descriptor)
    }
    return try instances(entries, layout) { (entry, slots) throws(Raised) in
      slots[Slot.name.rawValue] = try makeSystemString(entry.bytes)
      // The paths of an open folder's entries are relative to it.
      slots[Slot.path.rawValue] = slots[Slot.name.rawValue]
      slots[Slot.folder.rawValue] = a[0]
    }
  }
  let path = try PathArgument(a[0], "scandir", others: ", os.PathLike, integer or None")
  let entries = try asking(path.value) { () throws(SystemCallError) in
    try SystemCalls.entries(path.system)
  }
  var start = try systemBytes(path.value)
  if start.last != UInt8(ascii: "/") { start.append(UInt8(ascii: "/")) }
  return try instances(entries, layout) { (entry, slots) throws(Raised) in
    slots[Slot.name.rawValue] = try path.name(entry.bytes)
    slots[Slot.path.rawValue] = try path.name(start + entry.bytes)
  }
}

private func instances(
  _ entries: [SystemCalls.FolderEntry], _ layout: SlotLayout,
  _ fill: (SystemCalls.FolderEntry, UnsafeMutablePointer<Value>) throws(Raised) -> Void
) throws(Raised) -> Value {
  let list = makeList(capacity: entries.count)
  for entry in entries {
    let slots = layout.make()
    slots[Slot.inode.rawValue] = .int(entry.inode)
    slots[Slot.kind.rawValue] = .int(Int(entry.kind))
    try fill(entry, slots)
    list.append(layout.value(slots))
  }
  return list.value
}
