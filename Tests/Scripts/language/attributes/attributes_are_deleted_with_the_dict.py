class Plain:
    pass


plain = Plain()
plain.x = 1
old = plain.__dict__
del plain.__dict__
print(plain.__dict__, old)  # expect: {} {'x': 1}
plain.y = 2
print(plain.__dict__)  # expect: {'y': 2}
try:
    del (lambda: 0).__dict__
except TypeError as error:
    print(error)  # expect: cannot delete __dict__
