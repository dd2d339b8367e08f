# Cases of sequences that begin with a constant: length, order, guards, and lists that change meanwhile.
def told(subject):
    match subject:
        case ("go", where): return f"go {where}"
        case ["go", where, how]: return f"go {where} by {how}"
        case ("get" | "take", thing): return f"get {thing}"
        case (1, x): return f"one {x}"
        case ("drop", *things): return f"drop {things}"
        case ["swap", thing] if subject.insert(0, "put") is None and False: return "never"
        case ["put", "swap", thing]: return f"changed {thing}"
        case (("go", x), y): return f"nested {x} {y}"
        case "go": return "text"
        case _: return "?"


for subject in [("go", 1), ["go", 1, 2], ["take", 3], (1, 4), (1.0, 5), [True, 6], ["drop"], ["swap", 7],
                (("go", 8), 9), "go", ("go",), range(1, 3), {"go": 1}]:
    print(told(subject), end="; ")
# expect: go 1; go 1 by 2; get 3; one 4; one 5; one 6; drop []; changed 7; nested 8 9; text; ?; one 2; ?; 
