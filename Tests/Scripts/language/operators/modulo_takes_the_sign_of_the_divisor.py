print(7 % 3, -7 % 3, 7 % -3, -7 % -3)  # expect: 1 2 -2 -1
print(7.5 % 2, -7.5 % 2, 7.5 % -2)  # expect: 1.5 0.5 -0.5
print(-0.0 % 3)  # expect: 0.0
