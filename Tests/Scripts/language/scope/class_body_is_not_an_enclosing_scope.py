class A:
    x = 1
    def method(self):
        return x

x = "global"
print(A().method())  # expect: global
