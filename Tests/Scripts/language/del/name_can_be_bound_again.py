x = 1
del x
try:
    print(x)
except NameError as error:
    print(error)  # expect: name 'x' is not defined
x = 2
print(x)  # expect: 2
