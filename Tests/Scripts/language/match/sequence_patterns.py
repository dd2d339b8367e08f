def parts(subject):
    match subject:
        case []:
            return "empty"
        case [one]:
            return f"one {one}"
        case [0, *_, last]:
            return f"last {last}"
        case (first, *rest, [inner]):
            return f"{first} {rest} {inner}"
        case first, *_:
            return f"first {first}"
        case _:
            return "no sequence"


print(parts([]))  # expect: empty
print(parts((1,)))  # expect: one 1
print(parts(range(4)))  # expect: last 3
print(parts([1, 2, 3, [4]]))  # expect: 1 [2, 3] 4
print(parts([1, 2]))  # expect: first 1
print(parts("ab"), parts(b"ab"), parts({1, 2}))  # expect: no sequence no sequence no sequence
