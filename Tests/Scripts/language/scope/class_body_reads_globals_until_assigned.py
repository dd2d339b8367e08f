x = "global"
class A:
    before = x
    x = "class"
    after = x
print(A.before, A.after)  # expect: global class
