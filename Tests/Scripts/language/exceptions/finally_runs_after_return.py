def f():
    try:
        return "value"
    finally:
        print("finally")  # expect: finally

print(f())  # expect: value
