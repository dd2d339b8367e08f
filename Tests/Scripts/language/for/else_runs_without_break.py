for x in [1, 2]:
    pass
else:
    print("else", x)  # expect: else 2
for x in []:
    pass
else:
    print("else of nothing")  # expect: else of nothing
for x in [1, 2]:
    break
else:
    print("never")
print(x)  # expect: 1
