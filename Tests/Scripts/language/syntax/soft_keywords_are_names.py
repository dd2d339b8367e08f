match = 1
case = 2
type = 3
_ = 4
print(match, case, type, _, match + case)  # expect: 1 2 3 4 3
def match(case): return case
print(match(5), [type for type in range(2)])  # expect: 5 [0, 1]
