class Plain:
    def method(self):
        pass


Plain.method.known = 1
bound = Plain().method
print("known" in dir(bound), bound.known)  # expect: True 1
print("__self__" in dir(bound), "__code__" in dir(bound))  # expect: True False
