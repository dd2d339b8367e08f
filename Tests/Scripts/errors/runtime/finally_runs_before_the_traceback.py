try:
    raise KeyError("k")  # expect-error: KeyError: 'k'
finally:
    print("finally")  # expect: finally
