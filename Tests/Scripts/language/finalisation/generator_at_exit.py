def numbers():
    try:
        yield 1
    finally:
        print("closed at exit")


generator = numbers()
next(generator)
print("end")
# expect: end
# expect: closed at exit
