print(list(reversed(range(1, -(2**63), -(2**63)))))  # expect: [-9223372036854775807, 1]
