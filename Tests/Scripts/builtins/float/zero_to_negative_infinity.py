print(pow(0.0, float("-inf")), 0.0 ** float("-inf"))  # expect: inf inf
