class A:
    def __new__(cls):
        return 5

    def __init__(self):
        print("never")

print(A())  # expect: 5
