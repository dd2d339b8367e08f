def name(subject):
    match subject:
        case 0:
            return "zero"
        case 1 | 2 as number:
            return f"small {number}"
        case -3:
            return "minus three"
        case 1 + 2j:
            return "complex"
        case "a" "b":
            return "text"
        case None:
            return "none"
        case True:
            return "true"
        case _:
            return "other"


for subject in [0, 1, 2.0, -3, 1 + 2j, "ab", None, True, False]:
    print(name(subject))
# expect: zero
# expect: small 1
# expect: small 2.0
# expect: minus three
# expect: complex
# expect: text
# expect: none
# expect: small True
# expect: zero
