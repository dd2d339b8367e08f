squares = (print("square", n) or n * n for n in range(3))
print(next(squares))
# expect: square 0
# expect: 0
print(sum(squares))
# expect: square 1
# expect: square 2
# expect: 5
print(list(squares))  # expect: []
