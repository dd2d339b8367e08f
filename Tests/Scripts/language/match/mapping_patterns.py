def parts(subject):
    match subject:
        case {"kind": "a", "value": value}:
            return f"a {value}"
        case {"kind": kind, **rest}:
            return f"{kind} {rest}"
        case {}:
            return "mapping"
        case _:
            return "other"


print(parts({"kind": "a", "value": 1, "more": 2}))  # expect: a 1
print(parts({"kind": "b", "value": 1}))  # expect: b {'value': 1}
print(parts({1: 2}))  # expect: mapping
print(parts([1]))  # expect: other
