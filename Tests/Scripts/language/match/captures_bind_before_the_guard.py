def choose(subject):
    match subject:
        case (a, b) if print("guard", a, b):
            pass
        case (c, 9):
            pass
        case (c, d) as whole:
            print(a, b, c, d, whole)


choose((1, 2))
# expect: guard 1 2
# expect: 1 2 1 2 (1, 2)

match (1, 2):
    case (captured, 9):
        pass
print("captured" in globals())  # expect: False
