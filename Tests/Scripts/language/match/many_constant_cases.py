# Many cases with constants: the first that equals the subject wins, whatever the subject's class.
class Text(str):
    pass


def kind(subject):
    match subject:
        case "add" | "sum": return 1
        case "sub": return 2
        case 3: return 3
        case "add": return 4
        case 7 | 8 as number: return number * 10
        case 2.5: return 5
        case True: return 6
        case "guarded" if isinstance(subject, Text): return 7
        case "guarded": return 8
        case _: return 9


subjects = ["add", "sum", "sub", 3, 3.0, 7, 8, 2.5, True, 1, "guarded", Text("guarded"), Text("sub"), "", None]
print([kind(subject) for subject in subjects])
# expect: [1, 1, 2, 3, 3, 70, 80, 5, 6, 9, 8, 7, 2, 9, 9]
