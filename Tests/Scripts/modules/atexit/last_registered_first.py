import atexit

print(atexit.register(print, "first", 1, sep="-") is print)


@atexit.register
def last():
    print("last registered")


@atexit.register
def never():
    print("never")


atexit.unregister(never)
print("end")
# expect: True
# expect: end
# expect: last registered
# expect: first-1
