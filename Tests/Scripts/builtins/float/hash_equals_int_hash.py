print(hash(1.0), hash(-1.0), hash(float("inf")), hash(float("-inf")), hash(0.1), {1: "a", 1.0: "b"})
# expect: 1 -2 314159 -314159 230584300921369408 {1: 'b'}
