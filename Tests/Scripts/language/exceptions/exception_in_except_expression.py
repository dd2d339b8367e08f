def kind():
    print("kind evaluated")  # expect: kind evaluated
    return KeyError

try:
    try:
        raise ValueError("x")
    except kind():
        print("never")
except ValueError as error:
    print(error)  # expect: x
