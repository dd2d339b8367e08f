def never():
    print("never")

print(3 < 2 < never())  # expect: False
print(1 < 2 == 2 != 3 in [3])  # expect: True
