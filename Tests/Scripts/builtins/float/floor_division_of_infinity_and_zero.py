print(1.0 // float("inf"), -1.0 // float("inf"), 0.0 / 5, -0.0 + 0, 0.0 == -0.0, str(-0.0))
# expect: 0.0 -1.0 0.0 0.0 True -0.0
