// What views write on: so many columns, with or without colours. Whatever comes from scripts (names,
// source lines, messages) is made harmless before the colours are added.

/// A page of text for a terminal.
package struct Page: Sendable {
  /// In cells.
  package let width: Int
  /// `.plain` has no colours.
  package let palette: Palette
  /// Rows of a list before it is cut.
  package let height: Int

  package init(width: Int, palette: Palette = .plain, height: Int = 40) {
    self.width = width
    self.palette = palette
    self.height = height
  }

  /// What is left of it beside a text at the beginning of each line.
  func beside(_ text: String) -> Page {
    Page(width: width - textWidth(text), palette: palette, height: height)
  }

  /// A text in the colour of its role.
  func styled(_ text: String, _ role: TextRole) -> String { palette.styled(text, role) }

  /// Sentences that are harmless already, broken between words.
  func prose(_ text: String, indentation: Int = 0) -> String {
    wrapped(text, width: width, indentation: indentation) + "\n"
  }

  /// A line, cut to the width.
  func line(_ text: String) -> String { fitted(escapedForTerminal(text), width: width) + "\n" }
}
