def f():
    for i in range(2):
        try:
            try:
                return i
            finally:
                print("inner")  # expect: inner
        finally:
            print("outer")  # expect: outer

print(f())  # expect: 0
