*a  # expect-diagnostic: SyntaxError: can't use starred expression here
