counter = 1
print(conter)  # expect-error: NameError: name 'conter' is not defined. Did you mean: 'counter'?
