(a, b) += 1  # expect-diagnostic: SyntaxError: 'tuple' is an illegal expression for augmented assignment
