nan = float("nan")
print(nan == nan, nan in [nan], [nan] == [nan])  # expect: False True True
