x = 1
  y = 2  # expect-diagnostic: IndentationError: unexpected indent
