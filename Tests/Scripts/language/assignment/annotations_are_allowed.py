x: int = 3
y: "undefined here"
def f(a: int, b: str = "b") -> list[int]:
    local: undefined_name = a
    return [local]
print(x, f(4))  # expect: 3 [4]
try:
    print(y)
except NameError as error:
    print(error)  # expect: name 'y' is not defined
