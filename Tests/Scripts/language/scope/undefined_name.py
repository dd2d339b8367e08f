print(undefined)  # expect-error: NameError: name 'undefined' is not defined
