// "Did you mean": what a traceback adds to errors about names.

import Syntax

/// The sentence to add to the exception's text, or an empty one.
func suggestion(for exception: ExceptionObject) -> String {
  if exception.isInstance(of: .importError) {
    if exception.isInstance(of: .moduleNotFoundError) { return moduleSuggestion(exception) }
    guard let wrong = text(exception, ExceptionField.nameFrom),
      let near = NearestName.suggestion(for: wrong, among: importCandidates(exception, wrong))
    else { return "" }
    return ". Did you mean: '\(near)'?"
  }
  guard let wrong = text(exception, ExceptionField.name) else { return "" }
  if exception.isInstance(of: .attributeError) {
    let near = NearestName.suggestion(for: wrong, among: attributeCandidates(exception, wrong))
    return near.map { ". Did you mean: '\($0)'?" } ?? ""
  }
  guard exception.isInstance(of: .nameError) else { return "" }
  let near = nameSuggestion(exception, wrong)
  let guess = near.map { ". Did you mean: '\($0)'?" } ?? ""
  guard standardModuleNames.contains(wrong) else { return guess }
  return near == nil
    ? ". Did you forget to import '\(wrong)'?" : "\(guess) Or did you forget to import '\(wrong)'?"
}

/// Only for what an import has raised itself.
private func moduleSuggestion(_ exception: ExceptionObject) -> String {
  guard let name = text(exception, ExceptionField.name),
    text(exception, ExceptionField.message) == "No module named '\(name)'"
  else { return "" }
  return whoLacksModule(name)
}

private func text(_ exception: ExceptionObject, _ name: Reference) -> String? {
  let own = exception.field(name)
  return (own.isUnbound ? exception.attribute(name) : own).string?.text
}

private func texts(_ names: Set<Reference>) -> [String] {
  names.map { StringObject(UnsafeMutableRawPointer($0)).text }.sorted()
}

private func hidingUnderscored(_ names: [String], for wrong: String) -> [String] {
  wrong.hasPrefix("_") ? names : names.filter { !$0.hasPrefix("_") }
}

private func attributeCandidates(_ exception: ExceptionObject, _ wrong: String) -> [String] {
  let object = exception.field(ExceptionField.object)
  if object.isUnbound { return [] }
  let names = listedNames(of: object)
  return isOwnMethod(exception, of: object) ? names : hidingUnderscored(names, for: wrong)
}

/// Whether the failing frame is that of a method with `self`, of one of the object's classes: it may
/// mean an attribute that others should not see.
private func isOwnMethod(_ exception: ExceptionObject, of object: Value) -> Bool {
  guard let code = exception.traceback.first?.code, code.slotNames.contains("self") else {
    return false
  }
  let mro = typeOf(object).info.mro
  return mro.contains { "\(TypeObject($0).info.qualifiedName).\(code.name)" == code.qualifiedName }
}

/// What `dir()` shows: modules may list more than is loaded.
private func listedNames(of object: Value) -> [String] {
  if let list = object.module?.namespace.get(SpecialName.dir.name), !list.isUnbound {
    do throws(Raised) {
      return try listFromIterable(try call(list)).buffer.compactMap { $0.string?.text }
    } catch { state.raised = .none }
  }
  return texts(attributeNames(object))
}

private func importCandidates(_ exception: ExceptionObject, _ wrong: String) -> [String] {
  guard let name = text(exception, ExceptionField.name),
    let module = try? importModule(name)
  else { return [] }
  return hidingUnderscored(listedNames(of: module), for: wrong)
}

private func nameSuggestion(_ exception: ExceptionObject, _ wrong: String) -> String? {
  guard let entry = exception.traceback.first else { return nil }
  let code = entry.code
  let receiver = exception.field(ExceptionField.object)
  if !receiver.isUnbound, attributeNames(receiver).contains(intern(wrong)) {
    return "self.\(wrong)"
  }
  var candidates = code.slotNames
  if let globals = code.globals { candidates += orderedNames(DictObject(globals)) }
  candidates += orderedNames(DictObject(state.builtins))
  return NearestName.suggestion(for: wrong, among: candidates)
}

/// In the dict's own order: of equally near names the first one wins.
private func orderedNames(_ dict: DictObject) -> [String] {
  var names: [String] = []
  for position in 0..<dict.used {
    if let name = dict.entries[position].key.string { names.append(name.text) }
  }
  return names
}

/// The candidate most like a name; nil when none is near enough.
func nearestName(_ wrong: String, in candidates: [String]) -> String? {
  NearestName.suggestion(for: wrong, among: candidates)
}
