x = {"a": }  # expect-diagnostic: SyntaxError: expression expected after dictionary key and ':'
