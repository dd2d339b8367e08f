print(["even" if x % 2 == 0 else "odd" for x in range(3)])  # expect: ['even', 'odd', 'even']
print(sum(x if x > 1 else -x for x in range(4)))  # expect: 4
