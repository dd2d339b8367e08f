print((2.0).is_integer(), (2.5).is_integer(), (0.75).as_integer_ratio(), (-3.0).as_integer_ratio())
# expect: True False (3, 4) (-3, 1)
