print(round(1234, -2), round(1250, -2), round(1350, -2), round(15, -1), round(25, -1), round(5, 3))
# expect: 1200 1200 1400 20 20 5
