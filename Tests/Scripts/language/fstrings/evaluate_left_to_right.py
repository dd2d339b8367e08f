def value(x):
    print("value", x)
    return x

print(f"{value(1)}{value(2):{value(3)}}")
# expect: value 1
# expect: value 2
# expect: value 3
# expect: 1  2
