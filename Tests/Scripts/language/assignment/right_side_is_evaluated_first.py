def value():
    print("value")  # expect: value
    return 1

def target():
    print("target")  # expect: target
    return {}

target()["k"] = value()
