big = 10**30
print(0 / -big, False / -big, 0 / big, 0 / -3, 1 / -(10**400))  # expect: -0.0 -0.0 0.0 -0.0 -0.0
